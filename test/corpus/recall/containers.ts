// The forms in which projects keep recorded responses, written by us as the formats document them: each takes responses and gives a
// document. The body and the status come marked.

import {
  asText,
  fixture,
  harEntry,
  hostOfPostman,
  key,
  openApi,
  postmanInfo,
  postmanItem,
  type Recorded,
  wireMock,
} from "./formats.ts";
import { hostDocuments } from "./hosts.ts";
import type { Random } from "./random.ts";
import { type Json, Pairs } from "./writeJson.ts";

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
    fixture(response, status, asText(body), random),
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
  one("GeoJSON properties", ({ response, status, body }, random) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [13.4, 52.5] },
    properties: { code: "DE-BE", lastSync: fixture(response, status, body, random) },
  })),
  list(
    "request in one text",
    (cases) => ({ cases }),
    ({ response, status, body }) => ({
      name: "fails",
      request: `POST ${response.origin}${response.basePath}${response.path} HTTP/1.1`,
      response: { status, headers: {}, body },
    }),
  ),
  list(
    "status and address in `meta`",
    (calls) => calls,
    ({ response, status, body }) => ({
      data: body,
      meta: { url: response.origin + response.basePath + response.path, status, took: 41 },
    }),
  ),
  one("error of axios", ({ response, status, body }) => ({
    message: "Request failed",
    name: "AxiosError",
    code: "ERR_BAD_REQUEST",
    config: {
      baseURL: response.origin + response.basePath,
      url: response.path,
      method: "post",
      data: '{"type":"job","code":7}',
    },
    response: { status, statusText: "", headers: {}, data: body },
  })),
  one("error of got", ({ response, status, body }) => ({
    name: "HTTPError",
    code: "ERR_NON_2XX_3XX_RESPONSE",
    message: "Request failed",
    options: {
      method: "POST",
      url: response.origin + response.basePath + response.path,
      json: { type: "job", code: 7 },
    },
    response: { statusCode: status, headers: {}, body: asText(body) },
  })),
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
    (recorded) => wireMock(recorded, { jsonBody: recorded.body }, "host"),
  ),
  list(
    "WireMock, body",
    (mappings) => ({ mappings }),
    (recorded) => wireMock(recorded, { body: asText(recorded.body) }, "host"),
  ),
  list(
    "WireMock, address in metadata",
    (mappings) => ({ mappings }),
    (recorded) => wireMock(recorded, { jsonBody: recorded.body }, "metadata"),
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
            body: asText(body, "  "),
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
        res: { statusCode: status, body: asText(body) },
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
