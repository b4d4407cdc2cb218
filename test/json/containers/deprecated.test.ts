// Codes that a catalog of one's own calls deprecated, in every form in which projects keep responses.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../../server/src/features/findings.ts";
import { applyEdits } from "../../../server/src/features/fixes.ts";
import { analyseJson, type BodyCase, json, testBodies } from "../../support/jsonBodies.ts";
import { studioCatalog } from "../../support/studioCatalog.ts";

const studio = studioCatalog({
  entries: [
    { id: "busy", statuses: [429], deprecated: { since: "2.0", replacedBy: "queue-full" } },
    { id: "queue-full", statuses: [429] },
    { id: "slow", statuses: [429, 503], deprecated: { replacedBy: "too-slow" } },
    { id: "too-slow", statuses: [503] },
    { id: "halted", statuses: [503], deprecated: {} },
  ],
});

const url = "https://api.studio.example/renders";
const plain = { code: "«‹busy›»" };
const text = '{"code":"«‹busy›»"}';
const old = { bodies: ["studio 429 busy!"], findings: ["deprecated-code"], catalogs: [studio] };
const one = (what: string, document: unknown, more: Partial<BodyCase> = {}): BodyCase => ({
  what,
  text: json(document),
  ...old,
  ...more,
});

describe("a deprecated code", () => {
  testBodies([
    one("in a fixture", { url, status: 429, body: plain }),
    one("in a string", { url, status: 429, body: text }),
    one("in a string in a string", { log: JSON.stringify({ url, status: 429, body: text }) }),
    one("in a recording", {
      log: {
        entries: [
          {
            request: { method: "GET", url },
            response: { status: 429, content: { mimeType: "application/json", text } },
          },
        ],
      },
    }),
    one("in a collection", {
      info: { schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
      item: [
        {
          request: { method: "GET", url },
          response: [{ originalRequest: { method: "GET", url }, code: 429, body: text }],
        },
      ],
    }),
    one("in a stub", {
      request: { method: "GET", urlPath: "/renders", host: { equalTo: "api.studio.example" } },
      response: { status: 429, jsonBody: plain },
    }),
    one("in a stub, as text", {
      request: { method: "GET", urlPath: "/renders", host: { equalTo: "api.studio.example" } },
      response: { status: 429, body: text },
    }),
    one("in an environment of mocks", {
      proxyHost: "https://api.studio.example",
      routes: [{ endpoint: "renders", responses: [{ statusCode: 429, body: text }] }],
    }),
    one("in a recorded call", [
      {
        scope: "https://api.studio.example:443",
        method: "GET",
        path: "/renders",
        status: 429,
        response: plain,
      },
    ]),
    one("in a specification", {
      openapi: "3.0.3",
      servers: [{ url: "https://api.studio.example" }],
      paths: {
        "/renders": {
          get: { responses: { 429: { content: { "application/json": { example: plain } } } } },
        },
      },
    }),
    {
      what: "in JSON Lines",
      file: "log.jsonl",
      text: `{"url":"${url}","status":200,"body":{}}\n{"url":"${url}","status":429,"body":${text}}\n`,
      ...old,
    },
    one(
      "that nothing replaces",
      { url, status: 503, body: { code: "«‹halted›»" } },
      {
        bodies: ["studio 503 halted!"],
      },
    ),
    one(
      "at a status of which it is not",
      { url, status: 503, body: { code: "«‹‹busy››»" } },
      {
        bodies: ["studio 503 busy!"],
        findings: ["contradictory-status", "deprecated-code"],
      },
    ),
    one(
      "that is in use",
      { url, status: 429, body: { code: "«queue_full»" } },
      {
        bodies: ["studio 429 queue-full!"],
        findings: [],
      },
    ),
  ]);
});

describe("the replacement", () => {
  const fixed = (document: object) => {
    const document_ = analyseJson(JSON.stringify(document), { catalogs: [studio] });
    return findingsOf(document_).flatMap(({ fixes }) =>
      fixes.map(({ edits }) => applyEdits(document_.source, edits)),
    );
  };

  test("is offered where it comes with the status", () => {
    const of = (body: unknown) => ({ url, status: 503, body });
    expect(fixed(of({ code: "slow" }))).toEqual([JSON.stringify(of({ code: "too_slow" }))]);
    expect(fixed(of('{"code":"slow"}'))).toEqual([JSON.stringify(of('{"code":"too_slow"}'))]);
  });

  test("is not offered where it comes with another one only", () => {
    expect(fixed({ url, status: 429, body: { code: "slow" } })).toEqual([]);
  });
});
