// OpenAPI 3 and Swagger 2: where examples of responses stand, each under its status. Prism serves just these.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { conflict, found, misspelt, openapi, operation, videoConduit, withExample } from "./openapi.ts";
import { bodiesOfOthers } from "./others.ts";

/** A response whose schema has an example for each of its properties. */
const propertiesWith = (code: string) => ({
  description: "",
  content: {
    "application/json": {
      schema: {
        type: "object",
        properties: {
          detail: { type: "string", example: "It exists already." },
          code: { type: "string", example: code },
        },
      },
    },
  },
});

describe("where examples stand", () => {
  testBodies([
    { what: "`example` of a media type", text: openapi(operation({ "409": misspelt })), ...found },
    {
      what: "`examples`, each with a name and a value",
      text: openapi(
        operation({
          "402": {
            description: "Payment required",
            content: {
              "application/json": {
                examples: {
                  few: {
                    summary: "Too few",
                    value: {
                      detail: "Insufficient credits",
                      code: "«insufficient_credits»",
                      required: 3,
                      available: 1,
                    },
                  },
                  other: { summary: "Another", value: conflict("«‹conflict›»") },
                  elsewhere: { externalValue: "https://example.com/402.json" },
                  shared: { $ref: "#/components/examples/few" },
                },
              },
            },
          },
        }),
      ),
      bodies: ["videoconduit 402 insufficient-credits!", "videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a value that is a string of JSON",
      text: openapi(
        operation({
          "409": {
            description: "",
            content: {
              "application/json": { examples: { one: { value: JSON.stringify(conflict("«‹conflicts›»")) } } },
            },
          },
        }),
      ),
      ...found,
    },
    {
      what: "media types with parameters and suffixes",
      text: openapi(
        operation({
          "409": {
            description: "",
            content: {
              "application/json; charset=utf-8": { example: conflict("«conflict»") },
              "application/vnd.videos+json": { example: conflict("«‹conflicts›»") },
            },
          },
        }),
      ),
      bodies: ["videoconduit 409 conflict!", "videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "`example` and `examples` of a schema",
      text: openapi(
        operation({
          "409": {
            description: "",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { code: { type: "string" } },
                  example: conflict("«conflict»"),
                },
              },
            },
          },
          "400": {
            description: "",
            content: {
              "application/json": { schema: { type: "object", examples: [conflict("«‹conflict›»")] } },
            },
          },
        }),
      ),
      // In the order of integer keys, as they are written.
      bodies: ["videoconduit 400 conflict!", "videoconduit 409 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a response among the components, which has no status of its own",
      text: openapi(
        {},
        { servers: videoConduit, components: { responses: { Exists: withExample(conflict("«conflict»")) } } },
      ),
      bodies: ["videoconduit - conflict!"],
    },
    {
      what: "`default` and ranges, which are no status",
      text: openapi(
        operation({
          "4XX": withExample(conflict("«conflict»")),
          default: withExample(conflict("«forbidden»")),
        }),
      ),
      bodies: ["videoconduit - conflict!", "videoconduit - forbidden!"],
    },
    {
      what: "`default` and ranges, which are sure to be of errors",
      text: openapi(
        operation({
          "200": withExample({ id: "j1", detail: "Queued", code: "queued" }),
          "5XX": withExample(conflict("«‹conflicts›»")),
          default: withExample(conflict("«‹confict›»")),
        }),
      ),
      bodies: ["videoconduit - -!", "videoconduit - -!"],
      findings: ["unknown-code", "unknown-code"],
    },
    {
      what: "a range and a body of a status outside of it: no status is said, so none is wrong",
      text: openapi(
        operation({
          "5XX": withExample({ message: "«Rate limit exceeded. Please try again later.»" }),
          "4XX": withExample({ message: "«You are out of credits»" }),
        }),
        { servers: [{ url: "https://api.pipevideo.co/v1" }] },
      ),
      bodies: ["pipevideo - too-many-requests!", "pipevideo - -!"],
    },
    {
      what: "an error that several statuses share, each of them an error's",
      text: openapi(
        operation({
          "400": { $ref: "#/components/responses/Failed" },
          "5XX": { $ref: "#/components/responses/Failed" },
        }),
        { servers: videoConduit, components: { responses: { Failed: misspelt } } },
      ),
      bodies: ["videoconduit - -!"],
      findings: ["unknown-code"],
    },
    {
      what: "`default` alone and ranges of successes, which may be of none, and other forms",
      text: openapi({
        "/a": { get: { responses: { default: withExample(conflict("queued")) } } },
        "/b": { get: { responses: { "2XX": withExample(conflict("queued")) } } },
        "/c": { get: { responses: { "4XX": withExample({ detail: { code: "queued" } }) } } },
        "/d": { get: { responses: { "4XX": withExample(bodiesOfOthers.GraphQL) } } },
      }),
    },
    {
      what: "`default` alone, with a slip of a code in the form of an error",
      text: openapi(operation({ default: withExample(conflict("«‹conflicts›»")) })),
      bodies: ["videoconduit - -!"],
      findings: ["unknown-code"],
    },
    {
      what: "`default` beside errors only, with a slip of a code",
      text: openapi(
        operation({
          "404": { description: "None" },
          default: {
            content: { "application/json": { examples: { a: { value: conflict("«‹conflicts›»") } } } },
          },
        }),
      ),
      bodies: ["videoconduit - -!"],
      findings: ["unknown-code"],
    },
    {
      what: "examples of single properties of a schema of several parts",
      text: openapi(
        operation({
          "409": {
            description: "",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
          },
        }),
        {
          servers: videoConduit,
          components: {
            schemas: {
              Error: {
                allOf: [
                  { type: "object", properties: { detail: { type: "string" } } },
                  {
                    properties: {
                      code: { type: "string", example: "«‹conflicts›»" },
                      hint: { example: 7 },
                      other: { $ref: "#/components/schemas/Other" },
                    },
                  },
                ],
              },
              Other: { type: "string", example: "conflicts" },
            },
          },
        },
      ),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "examples of single properties: a right code, and one of another status",
      text: openapi(
        operation({
          "402": propertiesWith("«‹conflict›»"),
          "409": propertiesWith("«conflict»"),
        }),
      ),
      bodies: ["videoconduit 402 conflict!", "videoconduit 409 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "examples of single properties of properties, as many as there are",
      text: openapi(
        operation({
          "404": {
            description: "",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["detail"],
                  properties: {
                    detail: {
                      type: "object",
                      properties: { code: { type: "string", examples: ["«‹COLECTION_NOT_FOUND›»"] } },
                    },
                  },
                },
              },
            },
          },
        }),
        { servers: [{ url: "https://api.pureframe.ai/v1" }] },
      ),
      bodies: ["pureframe 404 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "examples of properties beside one of the whole, which counts",
      text: openapi(
        operation({
          "409": {
            description: "",
            content: {
              "application/json": {
                schema: { type: "object", properties: { code: { type: "string", example: "conflicts" } } },
                example: conflict("«conflict»"),
              },
            },
          },
        }),
      ),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "examples of properties of successes and of what is in a circle",
      text: openapi(
        operation({
          "200": propertiesWith("conflicts"),
          "409": {
            description: "",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Loop" } } },
          },
        }),
        {
          servers: videoConduit,
          components: { schemas: { Loop: { properties: { error: { $ref: "#/components/schemas/Loop" } } } } },
        },
      ),
    },
    {
      what: "the examples of Swagger 2, by media type",
      text: json({
        swagger: "2.0",
        info: { title: "Collections", version: "1.0.0" },
        host: "api.pureframe.ai",
        basePath: "/v1",
        schemes: ["https"],
        paths: {
          "/collections/{id}": {
            get: {
              responses: {
                "404": {
                  description: "Not found",
                  examples: {
                    "application/json": {
                      detail: { code: "«‹COLECTION_NOT_FOUND›»", message: "Collection not found" },
                    },
                  },
                },
              },
            },
          },
        },
      }),
      bodies: ["pureframe 404 collection-not-found!"],
      findings: ["unknown-code"],
    },
    {
      what: "Swagger 2: examples of other media types, of a schema and of a shared response",
      text: json({
        swagger: "2.0",
        info: { title: "Videos", version: "1.0.0" },
        host: "videoconduit.com:443",
        basePath: "/",
        produces: ["application/json", "text/html"],
        paths: {
          "/v1/download": {
            post: {
              responses: {
                "400": {
                  description: "Wrong",
                  schema: { $ref: "#/definitions/Problem" },
                  examples: { "text/html": "<html>", "application/xml": conflict("conflicts") },
                },
                "409": { $ref: "#/responses/Exists" },
              },
            },
          },
        },
        definitions: { Problem: { type: "object", example: conflict("«bad_request»") } },
        responses: {
          Exists: { description: "Exists", examples: { "application/json": conflict("«‹conflicts›»") } },
        },
      }),
      bodies: ["videoconduit 400 bad-request!", "videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a status that the API never sends, as a key",
      text: openapi(operation({ "‹402›": withExample({ message: "«You are out of credits»" }) }), {
        servers: [{ url: "https://api.pipevideo.co/v1" }],
      }),
      bodies: ["pipevideo 402 -!"],
      findings: ["undocumented-status"],
    },
    {
      what: "a constant that another value stands for, and a field that is missing",
      text: openapi(
        operation({
          "402": withExample({
            type: "‹failure›",
            error: { type: "«insufficient_funds_error»", message: "Insufficient funds. Required: 3 credits" },
          }),
          "429": withExample(raw('{ "type": "error", "error": ‹{› "type": "«rate_limit_error»" } }')),
        }),
        { servers: [{ url: "https://api.ltx.io" }] },
      ),
      bodies: ["ltx 402 insufficient-funds-error!", "ltx 429 rate-limit-error!"],
      findings: ["invalid-response", "invalid-response"],
    },
  ]);
});
