// Answers of AWS Lambda and exports of Insomnia. Neither says whose API it is: a comment, the configuration or an address does.

import { describe } from "vitest";
import { json, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers } from "./others.ts";

const plain = '{"detail":"It exists.","code":"conflicts"}';
const misspelt = '{"detail":"It exists already.","code":"«‹conflicts›»"}';
const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };

describe("answers of AWS Lambda to a proxy", () => {
  const answer = (statusCode: unknown, body: unknown, rest: object = {}) => ({
    isBase64Encoded: false,
    statusCode,
    headers: { "Content-Type": "application/json" },
    multiValueHeaders: {},
    body,
    ...rest,
  });
  testBodies([
    {
      what: "of the API that the configuration names",
      api: "videoconduit",
      text: json(answer(409, misspelt)),
      ...found,
    },
    {
      what: "of the API that a comment names",
      file: "events/conflict.jsonc",
      text: `// error-atlas: videoconduit\n${json(answer(409, misspelt))}`,
      ...found,
    },
    {
      what: "a code that comes with another status",
      api: "videoconduit",
      text: json([answer(200, '{"id":1}'), answer(402, '{"detail":"It exists.","code":"«‹conflict›»"}')]),
      bodies: ["videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a status that the API never sends, with a text that any function may answer",
      api: "pipevideo",
      text: json(answer(402, '{"message":"«Out of credits»"}')),
      bodies: ["pipevideo 402 -"],
    },
    {
      what: "a code that only one API has, where nothing names it",
      text: json(
        answer(404, '{"detail":{"code":"«COLLECTION_NOT_FOUND»","message":"Collection not found"}}'),
      ),
      bodies: ["pureframe 404 collection-not-found"],
    },
    {
      what: "no body: base64, though it is text all the same",
      api: "videoconduit",
      text: json(answer(409, btoa(plain), { isBase64Encoded: true })),
    },
    {
      what: "no body: the event of a request",
      api: "videoconduit",
      text: json({
        resource: "/download",
        path: "/download",
        httpMethod: "POST",
        headers: {},
        body: plain,
        isBase64Encoded: false,
      }),
    },
    {
      what: "no API: other bodies",
      text: json(Object.values(bodiesOfOthers).map((body) => answer(404, JSON.stringify(body)))),
    },
  ]);
});

describe("exports of Insomnia", () => {
  const exported = (...resources: readonly object[]) =>
    json({
      _type: "export",
      __export_format: 4,
      __export_date: "2026-01-01T10:00:00.000Z",
      __export_source: "insomnia.desktop.app:v9.3.3",
      resources: [
        { _id: "wrk_1", parentId: null, name: "Videos", scope: "collection", _type: "workspace" },
        ...resources,
      ],
    });
  const request = {
    _id: "req_1",
    parentId: "wrk_1",
    url: "https://videoconduit.com/v1/download",
    name: "Download",
    method: "POST",
    body: { mimeType: "application/json", text: plain },
    _type: "request",
  };
  const route = (body: string, statusCode: unknown = 409) => ({
    _id: "mock-route_1",
    parentId: "mock_1",
    name: "/v1/download",
    method: "POST",
    body,
    headers: [],
    mimeType: "application/json",
    statusCode,
    statusText: "",
    _type: "mock_route",
  });
  testBodies([
    {
      what: "a route of a mock server, of the API that the configuration names",
      api: "videoconduit",
      text: exported(route(misspelt)),
      ...found,
    },
    { what: "no body: what requests send", text: exported(request) },
    {
      what: "no body: what requests send, whatever the configuration names",
      api: "videoconduit",
      text: exported(request),
    },
    {
      what: "a route beside a request of the API: to be read aloud only",
      text: exported(request, route(misspelt.replace(/[‹›]/g, ""))),
      bodies: ["videoconduit 409 -"],
    },
    {
      what: "a route by itself: its server has no address but that of the mock",
      text: exported(
        {
          _id: "mock_1",
          parentId: "wrk_1",
          name: "Videos",
          url: "https://mock.insomnia.rest",
          useInsomniaCloud: true,
          _type: "mock",
        },
        route(plain),
      ),
    },
    {
      what: "no body: a template that is no JSON",
      api: "videoconduit",
      text: exported(route('{"detail":"It exists.","code":{{ code }}}')),
    },
    {
      what: "no body: variables of an environment",
      text: exported({
        _id: "env_1",
        data: { base_url: "https://videoconduit.com/v1", code: "conflicts", detail: "x" },
        _type: "environment",
      }),
    },
  ]);
});
