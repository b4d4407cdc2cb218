// OpenAPI 3 and Swagger 2: examples of responses, under a status, of the servers that the operation, the path or the document
// names. Prism serves just these.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers } from "./others.ts";

const videoConduit = [{ url: "https://videoconduit.com/v1" }];

function openapi(paths: object, rest: object = { servers: videoConduit }): string {
  return json({ openapi: "3.1.0", info: { title: "Videos", version: "1.0.0" }, ...rest, paths });
}

function operation(responses: object, rest: object = {}): object {
  return { "/download": { post: { operationId: "startDownload", ...rest, responses } } };
}

function withExample(example: unknown): object {
  return { description: "An error", content: { "application/json": { example } } };
}

const conflict = (code: string) => ({ detail: "It exists already.", code });
const misspelt = withExample(conflict("«‹conflicts›»"));
const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };

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

describe("whose servers", () => {
  const other = [{ url: "https://api.example.com" }];
  const plain = withExample(conflict("conflicts"));
  testBodies([
    {
      what: "those of the path before those of the document",
      text: openapi(
        { "/download": { servers: videoConduit, post: { responses: { "409": misspelt } } } },
        { servers: other },
      ),
      ...found,
    },
    {
      what: "those of the operation before those of the path",
      text: openapi(
        { "/download": { servers: other, post: { servers: videoConduit, responses: { "409": misspelt } } } },
        {},
      ),
      ...found,
    },
    {
      what: "those of the operation, where they stand behind the responses",
      text: openapi({ "/download": { post: { responses: { "409": misspelt }, servers: videoConduit } } }, {}),
      ...found,
    },
    {
      what: "another server of the operation, in a document of the API",
      text: openapi(operation({ "409": plain }, { servers: other })),
    },
    {
      what: "variables by their defaults",
      text: openapi(operation({ "409": misspelt }), {
        servers: [
          {
            url: "https://{host}/{version}",
            variables: {
              host: { default: "videoconduit.com", enum: ["videoconduit.com"] },
              version: { default: "v1" },
            },
          },
        ],
      }),
      ...found,
    },
    {
      what: "one of several, the others being local",
      text: openapi(operation({ "409": misspelt }), {
        servers: [
          { url: "http://localhost:4010" },
          { url: "https://videoconduit.com/v1", description: "Production" },
        ],
      }),
      ...found,
    },
    { what: "a relative one", text: openapi(operation({ "409": plain }), { servers: [{ url: "/v1" }] }) },
    {
      what: "none, and addresses elsewhere in the document",
      text: openapi(operation({ "409": plain }), { externalDocs: { url: "https://videoconduit.com/v1" } }),
    },
  ]);
});

describe("what is no body", () => {
  testBodies([
    {
      what: "schemas whose properties are called as fields of errors are",
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
                type: "object",
                required: ["detail", "code"],
                properties: {
                  detail: { type: "string", example: "It exists already." },
                  code: {
                    type: "string",
                    enum: ["conflict", "conflicts"],
                    example: "conflicts",
                    default: "nothing",
                  },
                  error: {
                    type: "object",
                    properties: { type: { type: "string" }, message: { type: "string" } },
                  },
                  message: { type: "string", const: "Not found" },
                  status: { type: "integer", example: 418 },
                },
              },
              Code: { type: "string", enum: ["conflicts"] },
            },
          },
        },
      ),
    },
    {
      what: "what requests send",
      text: openapi(
        operation(
          { "200": withExample({ id: "job_1", error: null, code: "conflicts" }) },
          {
            requestBody: { content: { "application/json": { example: conflict("conflicts") } } },
            parameters: [{ name: "code", in: "query", example: "conflicts", schema: { type: "string" } }],
          },
        ),
      ),
    },
    {
      what: "statuses without an example",
      text: openapi(
        operation({ "418": { description: "Short and stout" }, "402": { $ref: "#/components/responses/x" } }),
      ),
    },
    {
      what: "headers, links and extensions",
      text: openapi(
        operation({
          "409": {
            description: '{"detail":"It exists.","code":"conflicts"}',
            headers: { "X-Code": { example: "conflicts", schema: { type: "string" } } },
            links: { again: { operationId: "startDownload", parameters: { code: "conflicts" } } },
          },
        }),
      ),
    },
    {
      what: "examples of other APIs",
      text: openapi(
        operation(
          Object.fromEntries(
            Object.values(bodiesOfOthers).map((body, i) => [`${404 + i}`, withExample(body)]),
          ),
        ),
        { servers: [{ url: "https://api.example.com" }] },
      ),
    },
  ]);
});
