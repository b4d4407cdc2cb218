// The forms in which projects keep recorded responses, written by us as the formats document them: each takes responses and gives a
// document. The body and the status are marked by the writer that is handed in.

import { hostDocuments } from "./hosts.ts";
import type { Random } from "./random.ts";
import type { Response } from "./responses.ts";
import { type Json, Marked, Pairs, TextOf } from "./writeJson.ts";

/** A response whose status and body are ready to be written. */
export interface Recorded {
  readonly response: Response;
  readonly status: Marked;
  readonly body: Json;
}

export interface Container {
  readonly name: string;
  readonly extension: "json" | "jsonl";
  /** Whether responses of several APIs can stand in one document. */
  readonly isList: boolean;
  /** For JSON Lines: an array with the lines. */
  document(recorded: readonly Recorded[], random: Random): Json;
}

export const containers: readonly Container[] = [
  one("plain fixture", ({ response, status, body }, random) => fixture(response, status, body, random)),
  one("plain fixture, body as text", ({ response, status, body }, random) =>
    fixture(response, status, new TextOf(body), random),
  ),
  one("key of the status", ({ response, status, body }) => ({
    baseUrl: response.origin + response.basePath,
    responses: new Pairs([
      ["200", { id: 7, state: "done" }],
      [key(status), body],
    ]),
  })),
  one("nested in other data", ({ response, status, body }, random) => {
    let document: Json = fixture(response, status, body, random);
    for (let depth = random.below(4); depth >= 0; depth--) document = random.pick(hostDocuments)(document);
    return document;
  }),
  list(
    "HAR",
    (entries) => ({ log: { version: "1.2", creator: { name: "DevTools", version: "1" }, entries } }),
    harEntry,
  ),
  list(
    "Postman",
    (item) => ({ info: postmanInfo, item: [{ name: "Jobs", item }] }),
    (recorded) => postmanItem(recorded, hostOfPostman(recorded.response)),
  ),
  one("Postman, base address as variable", (recorded) => ({
    info: postmanInfo,
    item: [postmanItem(recorded, { raw: `{{baseUrl}}${recorded.response.path}`, host: ["{{baseUrl}}"] })],
    variable: [
      { key: "baseUrl", value: recorded.response.origin + recorded.response.basePath, type: "string" },
    ],
  })),
  one("OpenAPI 3, example", ({ response, status, body }) =>
    openApi(response, status, { "application/json": { example: body } }),
  ),
  one("OpenAPI 3, examples", ({ response, status, body }) =>
    openApi(response, status, {
      "application/json": {
        schema: { type: "object" },
        examples: { usual: { summary: "The usual case", value: body } },
      },
    }),
  ),
  one("Swagger 2", ({ response, status, body }) => ({
    swagger: "2.0",
    info: { title: "Jobs", version: "1" },
    host: response.origin.replace("https://", ""),
    basePath: response.basePath === "" ? "/" : response.basePath,
    schemes: ["https"],
    paths: {
      [response.path]: {
        get: {
          responses: new Pairs([
            ["200", { description: "The job" }],
            [key(status), { description: "It failed", examples: { "application/json": body } }],
          ]),
        },
      },
    },
  })),
  list(
    "WireMock, jsonBody",
    (mappings) => ({ mappings }),
    (recorded, random) => wireMock(recorded, { jsonBody: recorded.body }, random),
  ),
  list(
    "WireMock, body",
    (mappings) => ({ mappings }),
    (recorded, random) => wireMock(recorded, { body: new TextOf(recorded.body) }, random),
  ),
  one("Mockoon", ({ response, status, body }) => ({
    uuid: "3b5f0b1e-6c31-4d0c-8a53-31f3a7d7a001",
    name: "Jobs",
    port: 3001,
    hostname: "",
    endpointPrefix: "v1",
    proxyMode: true,
    proxyHost: response.origin,
    routes: [
      {
        uuid: "3b5f0b1e-6c31-4d0c-8a53-31f3a7d7a002",
        type: "http",
        method: "get",
        endpoint: response.path.slice(1),
        responses: [
          { uuid: "a", body: '{\n  "id": 7\n}', latency: 0, statusCode: 200, label: "", default: true },
          {
            uuid: "b",
            body: new TextOf(body, "  "),
            latency: 0,
            statusCode: status,
            label: "fails",
            default: false,
          },
        ],
      },
    ],
  })),
  list(
    "nock",
    (calls) => calls,
    ({ response, status, body }) => ({
      scope: `${response.origin}:443`,
      method: "GET",
      path: response.basePath + response.path,
      body: "",
      status,
      response: body,
      rawHeaders: ["Content-Type", "application/json"],
    }),
  ),
  {
    ...list(
      "JSON Lines",
      (lines) => lines,
      ({ response, status, body }, random) => ({
        time: "2026-02-03T10:00:00.123Z",
        level: "error",
        msg: "request failed",
        ...(fixture(response, status, body, random) as { [key: string]: Json }),
      }),
    ),
    extension: "jsonl",
  },
  {
    ...list(
      "JSON Lines, body as text",
      (lines) => lines,
      ({ response, status, body }) => ({
        level: 50,
        req: { method: "GET", url: response.origin + response.basePath + response.path },
        res: { statusCode: status, body: new TextOf(body) },
        msg: "request failed",
      }),
    ),
    extension: "jsonl",
  },
];

/** Where nothing says whose the responses are: what is in them has to tell. */
export const unaddressed: readonly Container[] = [
  one("body alone", ({ body }) => body),
  one("status and body", ({ status, body }) => ({ status, body })),
  one("key of the status alone", ({ status, body }) => new Pairs([[key(status), body]])),
  list(
    "list of bodies",
    (bodies) => bodies,
    ({ body }) => body,
  ),
];

function one(name: string, write: (recorded: Recorded, random: Random) => Json): Container {
  return {
    name,
    extension: "json",
    isList: false,
    document: ([recorded], random) => (recorded ? write(recorded, random) : null),
  };
}

function list(
  name: string,
  around: (items: readonly Json[]) => Json,
  write: (recorded: Recorded, random: Random) => Json,
): Container {
  return {
    name,
    extension: "json",
    isList: true,
    document: (all, random) => around(all.map((recorded) => write(recorded, random))),
  };
}

/** A status that stands as a key is a text. */
function key(status: Marked): Marked {
  return new Marked(status.name, String(status.value));
}

function fixture(response: Response, status: Marked, body: Json, random: Random): Json {
  const url = response.origin + response.basePath + response.path;
  const names = random.pick([
    { url: "url", status: "status", body: "body" },
    { url: "url", status: "statusCode", body: "data" },
    { url: "endpoint", status: "status", body: "response" },
    { url: "uri", status: "status_code", body: "payload" },
  ]);
  const pairs: [string, Json][] = [
    [names.url, url],
    [names.status, status],
    [names.body, body],
  ];
  return Object.fromEntries(random.below(2) === 0 ? pairs : pairs.reverse());
}

function harEntry({ response, status, body }: Recorded): Json {
  return {
    startedDateTime: "2026-02-03T10:00:00.123Z",
    time: 41,
    request: {
      method: "GET",
      url: response.origin + response.basePath + response.path,
      httpVersion: "HTTP/2",
      headers: [{ name: "accept", value: "application/json" }],
      queryString: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: "",
      httpVersion: "HTTP/2",
      headers: [{ name: "content-type", value: "application/json" }],
      content: { size: 64, mimeType: "application/json", text: new TextOf(body) },
      redirectURL: "",
      headersSize: -1,
      bodySize: 64,
    },
    timings: { send: 0, wait: 40, receive: 1 },
  };
}

const postmanInfo = {
  name: "Jobs",
  schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
};

function hostOfPostman({ origin, basePath, path }: Response): { [key: string]: Json } {
  return {
    raw: origin + basePath + path,
    protocol: "https",
    host: origin.replace("https://", "").split("."),
    path: (basePath + path).split("/").slice(1),
  };
}

function postmanItem({ status, body }: Recorded, url: { [key: string]: Json }): Json {
  const request = { method: "GET", header: [], url };
  return {
    name: "Get a job",
    request,
    response: [
      {
        name: "fails",
        originalRequest: request,
        status: "Failed",
        code: status,
        _postman_previewlanguage: "json",
        header: [{ key: "Content-Type", value: "application/json" }],
        cookie: [],
        body: new TextOf(body, "  "),
      },
    ],
  };
}

function openApi({ origin, basePath, path }: Response, status: Marked, content: Json): Json {
  return {
    openapi: "3.0.3",
    info: { title: "Jobs", version: "1" },
    servers: [{ url: origin + basePath }],
    paths: {
      [path]: {
        get: {
          operationId: "getJob",
          responses: new Pairs([
            [
              "200",
              {
                description: "The job",
                content: { "application/json": { example: { id: 7, status: "done" } } },
              },
            ],
            [key(status), { description: "It failed", content }],
          ]),
        },
      },
    },
  };
}

function wireMock({ response, status }: Recorded, body: { [key: string]: Json }, random: Random): Json {
  const { origin, basePath, path } = response;
  const request = { method: "GET", urlPath: basePath + path };
  const answer = { status, headers: { "Content-Type": "application/json" }, ...body };
  return random.below(2) === 0
    ? { request: { ...request, host: { equalTo: origin.replace("https://", "") } }, response: answer }
    : { request, response: answer, metadata: { url: origin + basePath + path } };
}
