// The parts of the containers that take more than a few lines, as the formats document them. Which containers there are is in
// containers.ts.

import type { Random } from "./random.ts";
import type { Response } from "./responses.ts";
import { type Json, Marked, Pairs, TextOf } from "./writeJson.ts";

/** A response whose status and body are ready to be written. */
export interface Recorded {
  readonly response: Response;
  readonly status: Marked;
  readonly body: Json;
}

/** A status that stands as a key is a text. */
export function key(status: Marked): Marked {
  return new Marked(status.name, String(status.value));
}

/** A recorded response as people write it by hand, under one of the usual sets of names. */
export function fixture(response: Response, status: Marked, body: Json, random: Random): Json {
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

/** An entry of a HAR log. */
export function harEntry({ response, status, body }: Recorded): Json {
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
      content: { size: 64, mimeType: "application/json", text: asText(body) },
      redirectURL: "",
      headersSize: -1,
      bodySize: 64,
    },
    timings: { send: 0, wait: 40, receive: 1 },
  };
}

export const postmanInfo = {
  name: "Jobs",
  schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
};

/** An address as Postman takes it apart. */
export function hostOfPostman({ origin, basePath, path }: Response): { [key: string]: Json } {
  return {
    raw: origin + basePath + path,
    protocol: "https",
    host: origin.replace("https://", "").split("."),
    path: (basePath + path).split("/").slice(1),
  };
}

/** A request of a Postman collection (v2.1) with one saved response. */
export function postmanItem({ status, body }: Recorded, url: { [key: string]: Json }): Json {
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
        body: asText(body, "  "),
      },
    ],
  };
}

/** An OpenAPI document with one operation; `content` is that of its error response. */
export function openApi({ origin, basePath, path }: Response, status: Marked, content: Json): Json {
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

/** A WireMock mapping. Which host is meant is in the request to match, or in the address that the metadata notes. */
export function wireMock(
  { response, status }: Recorded,
  body: { readonly [key: string]: Json },
  addressIn: "host" | "metadata",
): Json {
  const { origin, basePath, path } = response;
  const request = { method: "GET", urlPath: basePath + path };
  const answer = { status, headers: { "Content-Type": "application/json" }, ...body };
  return addressIn === "host"
    ? { request: { ...request, host: { equalTo: origin.replace("https://", "") } }, response: answer }
    : { request, response: answer, metadata: { url: origin + basePath + path } };
}

/** A body as a string: JSON, or what is no JSON as it is. */
export function asText(body: Json, indent = ""): Json {
  return body instanceof Marked && typeof body.value === "string" ? body : new TextOf(body, indent);
}
