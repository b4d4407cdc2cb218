// WireMock stub mappings: alone, in `mappings`, and as recordings. The body is a string or JSON; the address is in the matcher of
// the host, or where a stub of the same file passes the rest on to.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers, successes } from "./others.ts";

const host = { host: { equalTo: "videoconduit.com" } };

function stub(
  response: object,
  request: object = { method: "POST", urlPath: "/v1/download", ...host },
): object {
  return { request, response };
}

const headers = { "Content-Type": "application/json" };
const plain = '{"detail":"It exists.","code":"conflicts"}';
const misspelt = { detail: "It exists already.", code: "«‹conflicts›»" };
const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };

describe("what is recognised", () => {
  testBodies([
    {
      what: "`body`, a string",
      file: "mappings/conflict.json",
      text: json(stub({ status: 409, body: JSON.stringify(misspelt), headers })),
      ...found,
    },
    {
      what: "the host matched as a header",
      text: json(
        stub(
          { status: 409, jsonBody: misspelt, headers },
          { method: "GET", url: "/v1/jobs", headers: { Host: { equalTo: "videoconduit.com" } } },
        ),
      ),
      ...found,
    },
    {
      what: "the host as a text, as its specification has it",
      text: json(
        stub(
          { status: 409, jsonBody: misspelt, headers },
          { method: "GET", urlPath: "/v1/jobs", scheme: "https", host: "videoconduit.com", port: 443 },
        ),
      ),
      ...found,
    },
    { what: "`jsonBody`", text: json(stub({ status: 409, jsonBody: misspelt, headers })), ...found },
    {
      what: "several in `mappings`, with their places in the order of the file",
      text: json({
        mappings: [
          stub({
            status: 402,
            jsonBody: {
              detail: "Insufficient credits",
              code: "«insufficient_credits»",
              required: 3,
              available: 1,
            },
          }),
          stub({ status: 200, jsonBody: successes["no error"] }),
          stub(
            { status: 503, body: '{"detail":{"code":"«SEARCH_UNAVAILABLE»","message":"Try again"}}' },
            {
              method: "GET",
              urlPathPattern: "/v1/search.*",
              host: { equalTo: "api.pureframe.ai" },
              scheme: "https",
              port: 443,
            },
          ),
          stub(
            { status: 409, body: JSON.stringify(misspelt) },
            { urlPathTemplate: "/v1/jobs/{id}", ...host },
          ),
        ],
        meta: { total: 4 },
      }),
      bodies: [
        "videoconduit 402 insufficient-credits!",
        "pureframe 503 search-unavailable!",
        "videoconduit 409 -!",
      ],
      findings: ["unknown-code"],
    },
    {
      what: "a recording, with its ids and its scenario",
      text: json({
        id: "124b3e5e-fd5a-4fe7-892d-e8af0bcf8539",
        name: "v1_download",
        request: {
          url: "/v1/download?again=1",
          method: "POST",
          ...host,
          bodyPatterns: [{ equalToJson: plain, ignoreArrayOrder: true }],
        },
        response: { status: 409, body: JSON.stringify(misspelt), headers },
        uuid: "124b3e5e-fd5a-4fe7-892d-e8af0bcf8539",
        persistent: true,
        scenarioName: "scenario-1-v1-download",
        requiredScenarioState: "Started",
        insertionIndex: 4,
      }),
      ...found,
    },
    {
      what: "the response before the request",
      text: json({
        response: { jsonBody: misspelt, status: 409 },
        request: { ...host, urlPath: "/v1/download" },
      }),
      ...found,
    },
    {
      what: "the API that all else is passed on to",
      text: json({
        mappings: [
          {
            priority: 10,
            request: { method: "ANY", urlPattern: ".*" },
            response: { proxyBaseUrl: "https://videoconduit.com" },
          },
          {
            priority: 1,
            ...stub({ status: 409, jsonBody: misspelt }, { method: "POST", url: "/v1/download" }),
          },
        ],
      }),
      ...found,
    },
    {
      what: "a code that only one API has, of a host that is not known",
      text: json(
        stub(
          {
            status: 404,
            body: '{"detail":{"code":"«COLLECTION_NOT_FOUND»","message":"Collection not found"}}',
          },
          { urlPathPattern: "/v1/collections/.*" },
        ),
      ),
      bodies: ["pureframe 404 collection-not-found"],
    },
  ]);
});

describe("what is wrong", () => {
  testBodies([
    {
      what: "a code that comes with another status",
      text: json(stub({ status: 402, body: '{"detail":"It exists.","code":"«‹conflict›»"}' })),
      bodies: ["videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a status that the API never sends",
      text: json(
        stub(
          { status: raw("‹402›"), jsonBody: { message: "«Out of credits»" } },
          { urlPath: "/v1/generations", host: { equalTo: "api.pipevideo.co" } },
        ),
      ),
      bodies: ["pipevideo 402 -!"],
      findings: ["undocumented-status"],
    },
    {
      what: "a field that is missing",
      text: json(stub({ status: 409, jsonBody: raw('‹{› "code": "«conflict»" }') })),
      bodies: ["videoconduit 409 conflict!"],
      findings: ["invalid-response"],
    },
  ]);
});

describe("templates", () => {
  const transformers = ["response-template"];
  testBodies([
    {
      what: "in the text of a message",
      text: json(
        stub({
          status: 409,
          transformers,
          body: '{"detail":"{{request.path}} exists","code":"«‹conflicts›»"}',
        }),
      ),
      ...found,
    },
    {
      what: "for the code itself: only the template knows it",
      text: json(
        stub({
          status: 409,
          transformers,
          body: `{"detail":"«It exists.»","code":"{{jsonPath request.body '$.code'}}"}`,
        }),
      ),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "in place of a number, which is no JSON",
      text: json(
        stub({
          status: 429,
          transformers,
          body: '{"detail":"Wait","retry_after":{{randomInt lower=1 upper=9}}}',
        }),
      ),
    },
    {
      what: "around fields, which is no JSON",
      text: json(
        stub({
          status: 409,
          transformers,
          body: '{{#if request.query.full}}{"code":"conflicts"}{{else}}{"detail":"It exists."}{{/if}}',
        }),
      ),
    },
  ]);
});

describe("what is no body", () => {
  testBodies([
    {
      what: "what requests are matched by",
      text: json(
        stub(
          { status: 200, jsonBody: { id: "job_1" } },
          {
            urlPath: "/v1/download",
            ...host,
            bodyPatterns: [
              { equalToJson: plain },
              { equalToJson: { detail: "It exists.", code: "conflicts" } },
              { matchesJsonPath: { expression: "$.code", equalTo: "conflicts" } },
            ],
            queryParameters: { code: { equalTo: "conflicts" } },
          },
        ),
      ),
    },
    { what: "base64", text: json(stub({ status: 409, base64Body: btoa(plain) })) },
    { what: "the name of a file", text: json(stub({ status: 409, bodyFileName: "conflicts.json" })) },
    { what: "a fault", text: json(stub({ status: 500, fault: "MALFORMED_RESPONSE_CHUNK" })) },
    {
      what: "HTML, an empty string and a cut-off one",
      text: json({
        mappings: ["<html>conflicts</html>", "", plain.slice(0, -4)].map((body) =>
          stub({ status: 409, body }),
        ),
      }),
    },
    {
      what: "a code that no API has, of a host that is not known",
      text: json(stub({ status: 409, body: plain }, { urlPath: "/v1/download" })),
    },
    {
      what: "hosts that are matched by what they are not, or by many",
      text: json({
        mappings: [
          { doesNotMatch: "videoconduit.com" },
          { not: { equalTo: "videoconduit.com" } },
          { matches: ".*" },
        ].map((host) => stub({ status: 409, body: plain }, { urlPath: "/v1/download", host })),
      }),
    },
    {
      what: "bodies of other servers, beside a stub of the API",
      text: json({
        mappings: [
          stub({ status: 204 }),
          ...Object.values(bodiesOfOthers).map((jsonBody) =>
            stub({ status: 404, jsonBody }, { urlPath: "/v1/things", host: { equalTo: "api.example.com" } }),
          ),
        ],
      }),
    },
    {
      what: "a success with an error of null",
      text: json({ mappings: Object.values(successes).map((jsonBody) => stub({ status: 200, jsonBody })) }),
    },
  ]);
});
