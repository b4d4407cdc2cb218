// OpenAPI 3: the servers that the operation, the path or the document names say whose a response is; and what there is no response.

import { describe } from "vitest";
import { testBodies } from "../../support/jsonBodies.ts";
import { conflict, found, misspelt, openapi, operation, videoConduit, withExample } from "./openapi.ts";
import { bodiesOfOthers } from "./others.ts";

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
    ...[
      {
        info: {
          title: "x",
          version: "1",
          "x-origin": [{ format: "openapi", url: "https://videoconduit.com/openapi.json" }],
        },
      },
      { "x-base-url": "https://videoconduit.com" },
    ].flatMap((rest) => [
      {
        what: `a relative one, of a document whose extensions say where it is from: ${Object.keys(rest)}`,
        text: openapi(operation({ "409": misspelt }), { servers: [{ url: "/v1" }], ...rest }),
        ...found,
      },
      {
        what: `a relative one of an operation: ${Object.keys(rest)}`,
        text: openapi(operation({ "409": misspelt }, { servers: [{ url: "/v1" }] }), {
          servers: other,
          ...rest,
        }),
        ...found,
      },
      {
        what: `an absolute one all the same: ${Object.keys(rest)}`,
        text: openapi(operation({ "409": plain }), { servers: other, ...rest }),
      },
    ]),
    {
      what: "a relative one, where extensions name two hosts",
      text: openapi(operation({ "409": plain }), {
        servers: [{ url: "/v1" }],
        "x-a": "https://videoconduit.com",
        "x-b": "https://api.example.com",
      }),
    },
    {
      what: "a relative one under a comment",
      file: "openapi.jsonc",
      text: `// error-atlas: videoconduit\n${openapi(operation({ "409": misspelt }), { servers: [{ url: "/v1" }] })}`,
      ...found,
    },
    {
      what: "a relative one under a setting for this very file",
      api: "videoconduit",
      isOwn: true,
      text: openapi(operation({ "409": misspelt }), { servers: [{ url: "/v1" }] }),
      ...found,
    },
    {
      what: "none: an address elsewhere in the document says nothing",
      text: openapi(operation({ "409": withExample(conflict("conflicts")) }), {
        externalDocs: { url: "https://videoconduit.com/v1" },
      }),
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
                  detail: { type: "string", default: "It exists already." },
                  code: {
                    type: "string",
                    enum: ["conflict", "conflicts"],
                    default: "nothing",
                  },
                  error: {
                    type: "object",
                    properties: { type: { type: "string" }, message: { type: "string" } },
                  },
                  message: { type: "string", const: "Not found" },
                  status: { type: "integer", default: 418 },
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
