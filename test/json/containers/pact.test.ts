// Contracts of Pact, version 4: what is sent stands in the `content` of a body, beside how it is written. A setting names the API of
// the contract, which has no address.

import { describe } from "vitest";
import { json, testBodies } from "../../support/jsonBodies.ts";

const studio = {
  id: "studio",
  name: "Studio",
  version: "1.0.0",
  summary: "Errors of Studio.",
  sources: [{ id: "page", title: "Errors", document: "errors.md", read: "2026-01-01" }],
  discriminators: [{ pointer: "/error/code", kind: "code" }],
  shapes: [
    {
      id: "error",
      title: "Error",
      fields: [
        { pointer: "/error", types: ["object"], required: true, meaning: "The error." },
        { pointer: "/error/code", types: ["string"], required: true, meaning: "Its code." },
      ],
      source: { source: "page", section: "Errors" },
    },
  ],
  entries: [
    {
      id: "render-not-found",
      code: "render_not_found",
      statuses: [404],
      title: "Render not found",
      meaning: "There is no such render.",
      condition: "not_found",
      source: { source: "page", section: "Errors" },
    },
  ],
};

const request = { method: "GET", path: "/renders/r1", headers: { Accept: ["application/json"] } };
const headers = { "Content-Type": ["application/json"] };
const matchingRules = { body: { "$.error.code": { combine: "AND", matchers: [{ match: "type" }] } } };

/** A contract with one message. */
function contract(response: object, more: object = {}): string {
  return json({
    consumer: { name: "web" },
    provider: { name: "studio" },
    interactions: [
      {
        type: "Synchronous/HTTP",
        key: "a1b2",
        description: "a render that is not there",
        pending: false,
        providerStates: [{ name: "no render r1" }],
        request,
        response: { headers, matchingRules, ...response },
        ...more,
      },
    ],
    metadata: { pactSpecification: { version: "4.0" } },
  });
}

const setting = { file: "pacts/web-studio.json", api: "studio", isNarrow: true, catalogs: [studio] };
const right = { error: { code: "render_not_found" } };
const marked = { error: { code: "«render_not_found»" } };
const wrong = { error: { code: "«‹render_not_fond›»" } };

describe("a right contract", () => {
  testBodies([
    {
      what: "JSON as it is",
      text: contract({
        status: 404,
        body: { content: marked, contentType: "application/json", encoded: false },
      }),
      ...setting,
      bodies: ["studio 404 render-not-found!"],
    },
    {
      what: "the body before the status",
      text: contract({ body: { content: marked, contentType: "application/json" }, status: 404 }),
      ...setting,
      bodies: ["studio 404 render-not-found!"],
    },
    {
      what: "JSON in a text",
      text: contract({
        status: 404,
        body: { contentType: "application/json", encoded: "JSON", content: JSON.stringify(marked) },
      }),
      ...setting,
      bodies: ["studio 404 render-not-found!"],
    },
    {
      what: "a hint at the type of content",
      text: contract({
        status: 404,
        body: {
          content: marked,
          contentType: "application/vnd.studio+json",
          contentTypeHint: "TEXT",
          encoded: false,
        },
      }),
      ...setting,
      bodies: ["studio 404 render-not-found!"],
    },
    {
      what: "bytes",
      text: contract({
        status: 404,
        body: { content: btoa(JSON.stringify(right)), contentType: "application/json", encoded: "base64" },
      }),
      ...setting,
    },
    {
      what: "no content",
      text: contract({ status: 204, body: { content: "", contentType: "text/plain", encoded: false } }),
      ...setting,
    },
    {
      what: "a success",
      text: contract({
        status: 200,
        body: { content: { id: "r1", code: "h264" }, contentType: "application/json", encoded: false },
      }),
      ...setting,
    },
    {
      what: "what was sent",
      text: contract(
        { status: 201, body: { content: { id: "r1" }, contentType: "application/json", encoded: false } },
        {
          request: {
            ...request,
            method: "POST",
            body: {
              content: { error: { code: "none_of_theirs" } },
              contentType: "application/json",
              encoded: false,
            },
          },
        },
      ),
      ...setting,
    },
    {
      what: "the body itself, as in earlier versions",
      text: contract({ status: 404, body: marked }),
      ...setting,
      bodies: ["studio 404 render-not-found!"],
    },
  ]);
});

describe("a contract that is wrong", () => {
  testBodies([
    {
      what: "a slip of the code",
      text: contract({
        status: 404,
        body: { content: wrong, contentType: "application/json", encoded: false },
      }),
      ...setting,
      bodies: ["studio 404 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a slip, in a text",
      text: contract({
        status: 404,
        body: { content: JSON.stringify(wrong), contentType: "application/json", encoded: "JSON" },
      }),
      ...setting,
      bodies: ["studio 404 -!"],
      findings: ["unknown-code"],
    },
  ]);
});
