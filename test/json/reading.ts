// Documents of the containers with one place marked by `$0`, for what is said and done at places of error bodies in JSON.

import { takeCursor } from "../support/analyse.ts";
import { analyseJson, json } from "../support/jsonBodies.ts";
import { har } from "./containers/har.ts";
import { openapi, operation, withExample } from "./containers/openapi.ts";

export const url = "https://videoconduit.com/v1/download";
const post = { method: "POST", url };

/** A document and the way it is read. */
export interface Marked {
  readonly text: string;
  readonly file?: string;
  readonly api?: string;
}

/** By name: the same body of VideoConduit under 402, as an object where the container has it so, else as a string. */
export const containers: readonly (readonly [name: string, write: (body: string) => Marked])[] = [
  ["HAR", (body) => ({ file: "a.har", text: har({ url, status: 402, text: body }) })],
  [
    "WireMock, `jsonBody`",
    (body) => ({
      text: json({
        request: { method: "POST", urlPath: "/v1/download", host: { equalTo: "videoconduit.com" } },
        response: { status: 402, jsonBody: JSON.parse(body) },
      }),
    }),
  ],
  [
    "WireMock, `body`",
    (body) => ({
      text: json({
        request: { method: "POST", urlPath: "/v1/download", host: { equalTo: "videoconduit.com" } },
        response: { status: 402, body },
      }),
    }),
  ],
  [
    "Postman",
    (body) => ({
      text: json({
        info: {
          name: "Videos",
          schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        item: [
          { name: "d", request: post, response: [{ name: "r", originalRequest: post, code: 402, body }] },
        ],
      }),
    }),
  ],
  ["OpenAPI", (body) => ({ text: openapi(operation({ "402": withExample(JSON.parse(body)) })) })],
  [
    "nock",
    (body) => ({
      text: json([
        {
          scope: "https://videoconduit.com:443",
          method: "POST",
          path: "/v1/download",
          body: "",
          status: 402,
          response: JSON.parse(body),
        },
      ]),
    }),
  ],
  [
    "Mockoon",
    (body) => ({
      text: json({
        endpointPrefix: "v1",
        routes: [{ method: "post", endpoint: "download", responses: [{ statusCode: 402, body }] }],
        proxyMode: true,
        proxyHost: "https://videoconduit.com",
      }),
    }),
  ],
  [
    "Insomnia",
    (body) => ({
      api: "videoconduit",
      text: json({ resources: [{ _type: "mock_route", statusCode: 402, body }] }),
    }),
  ],
  [
    "AWS Lambda",
    (body) => ({
      api: "videoconduit",
      text: json({ statusCode: 402, headers: {}, body, isBase64Encoded: false }),
    }),
  ],
  [
    "a log in JSON Lines",
    (body) => ({
      file: "app.jsonl",
      text: `{"level":30,"msg":"started"}\n${JSON.stringify({ level: 50, url, status: 402, body, msg: "failed" })}\n`,
    }),
  ],
  [
    "a response as a string in a log",
    (body) => ({
      file: "app.ndjson",
      text: `${JSON.stringify({ level: "error", message: JSON.stringify({ url, status: 402, data: JSON.parse(body) }) })}\n`,
    }),
  ],
  ["Cypress", (body) => ({ text: json({ url, statusCode: 402, body: JSON.parse(body) }) })],
  [
    "the key of an address",
    (body) => ({ text: json({ [`POST ${url}`]: { status: 402, body: JSON.parse(body) } }) }),
  ],
  [
    "the key of the status, with a comment",
    (body) => ({ file: "errors.jsonc", text: `// error-atlas: videoconduit\n{ "402": ${body}, }\n` }),
  ],
  ["a body alone", (body) => ({ api: "videoconduit", text: json(JSON.parse(body)) })],
];

/** The document without its mark, read, and the place of the mark. */
export function read({ text, file, api }: Marked) {
  const { source, offset } = takeCursor(text);
  const document = analyseJson(source, { ...(file && { file }), ...(api && { api }) });
  return { document, source, offset };
}

/** A recorded answer of VideoConduit, its body as it stands. */
export function answer(status: number, text: string): string {
  return `{ "url": "${url}", "status": ${status}, "body": ${text} }`;
}

export const pipevideo = "https://api.pipevideo.co/v1/generations";
export const ltx = "https://api.ltx.video/v1/text-to-video";

/** A body of VideoConduit's 402. */
export const body =
  '{"detail":"Insufficient credits","code":"insufficient_credits","required":3,"available":1}';
