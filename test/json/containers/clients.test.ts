// What HTTP clients and testers' tools write down of an exchange: errors of axios and got, and requests as one line.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";

const url = "https://videoconduit.com/v1/jobs";
const elsewhere = "https://api.example.com/v1/jobs";
const plain = { detail: "It exists already.", code: "conflicts" };
const misspelt = { detail: "It exists already.", code: "«‹conflicts›»" };
const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };

describe("a request in one text", () => {
  testBodies([
    {
      what: "beside the response",
      text: json({ request: `POST ${url}`, response: { status: 409, body: misspelt } }),
      ...found,
    },
    {
      what: "beside the status and the body",
      text: json([{ name: "twice", request: `GET ${url}?limit=1`, status: 409, body: misspelt }]),
      ...found,
    },
    {
      what: "as its first line is sent",
      text: json({
        request: `POST ${url} HTTP/1.1`,
        response: { status: 409, body: JSON.stringify(misspelt) },
      }),
      ...found,
    },
    {
      what: "as the `url`",
      text: json({ url: `POST ${url}`, status: 409, body: misspelt }),
      ...found,
    },
    {
      what: "a path of the base address around it",
      text: json({
        baseUrl: "https://videoconduit.com/v1",
        cases: [{ request: "POST /jobs", response: { status: 409, body: misspelt } }],
      }),
      ...found,
    },
    {
      what: "of another API",
      text: json({ request: `POST ${elsewhere}`, response: { status: 409, body: plain } }),
    },
    {
      what: "a text that only has an address in it",
      text: json({ request: `See ${url} for more`, response: { status: 409, body: plain } }),
    },
  ]);
});

describe("axios", () => {
  const config = { method: "post", url, headers: {}, data: JSON.stringify(plain), timeout: 0 };
  const error = {
    message: "Request failed with status code 409",
    name: "AxiosError",
    code: "ERR_BAD_REQUEST",
  };
  testBodies([
    {
      what: "an error with its request and its response",
      text: json({ ...error, config, status: 409, response: { status: 409, headers: {}, data: misspelt } }),
      ...found,
    },
    {
      what: "a response, whose request stands in it",
      text: json({ status: 409, statusText: "Conflict", headers: {}, config, data: misspelt }),
      ...found,
    },
    {
      what: "an error with a response that has its request",
      text: json({
        ...error,
        response: { status: 409, statusText: "Conflict", headers: {}, config, data: misspelt },
      }),
      ...found,
    },
    {
      what: "a path and its base",
      text: json({
        ...error,
        config: { baseURL: "https://videoconduit.com", url: "/v1/jobs", method: "post" },
        response: { status: 409, data: misspelt },
      }),
      ...found,
    },
    {
      what: "an error in a record of a log",
      file: "app.jsonl",
      text: `${JSON.stringify({ level: 50, err: { ...error, config, response: { status: 409, data: misspelt } }, msg: "failed" })}\n`,
      ...found,
    },
    {
      what: "a request that the log leaves out",
      text: json({ ...error, request: "[ClientRequest]", config, response: { status: 409, data: misspelt } }),
      ...found,
    },
    {
      what: "`toJSON`, which has no body",
      text: json({ ...error, config, status: 409 }),
    },
    {
      what: "another API's",
      text: json({ ...error, config: { ...config, url: elsewhere }, response: { status: 409, data: plain } }),
    },
  ]);
});

describe("got", () => {
  const options = { method: "POST", url, headers: {}, json: plain };
  const error = {
    name: "HTTPError",
    code: "ERR_NON_2XX_3XX_RESPONSE",
    message: "Request failed with status code 409 (Conflict): POST https://videoconduit.com/v1/jobs",
  };
  testBodies([
    {
      what: "an error with its options and its response",
      text: json({ ...error, options, response: { statusCode: 409, body: JSON.stringify(misspelt) } }),
      ...found,
    },
    {
      what: "a response with its own address",
      text: json({ ...error, response: { statusCode: 409, url, requestUrl: url, body: misspelt } }),
      ...found,
    },
    {
      what: "a response whose options stand in it",
      text: json({ statusCode: 409, body: misspelt, options }),
      ...found,
    },
    {
      what: "an error in a record of a log, with a status that the API never sends",
      file: "app.jsonl",
      text: `${JSON.stringify({
        level: 50,
        err: {
          ...error,
          options: { method: "POST", url: "https://api.pipevideo.co/v1/generations", json: plain },
          response: { statusCode: raw("‹402›"), body: { message: "«You are out of credits»" } },
        },
      }).replace(/"\\u0001(.*?)"/, "$1")}\n`,
      bodies: ["pipevideo 402 -!"],
      findings: ["undocumented-status"],
    },
    {
      what: "options that are none of a request",
      text: json({
        options: { url, retries: 3 },
        cases: [{ status: 409, body: { detail: "It exists already.", code: "«conflicts»" } }],
      }),
      bodies: ["videoconduit 409 -"],
    },
    {
      what: "answers in options",
      text: json({ options: { mocks: [{ url, status: 409, body: misspelt }] } }),
      ...found,
    },
    {
      what: "another API's",
      text: json({
        ...error,
        options: { ...options, url: elsewhere },
        response: { statusCode: 409, body: plain },
      }),
    },
  ]);
});

describe("what is known of a response, in `meta` beside its body", () => {
  const meta = { status: 409, url };
  testBodies([
    { what: "the status and the address", text: json({ meta, data: misspelt }), ...found },
    { what: "a body as a text", text: json({ meta, body: JSON.stringify(misspelt) }), ...found },
    { what: "behind the body", text: json([{ data: misspelt, meta: { ...meta, took: 12 } }]), ...found },
    {
      what: "a status that comes with another code",
      text: json({
        meta: { status: 402, url },
        data: { detail: "It exists already.", code: "«‹conflict›»" },
      }),
      bodies: ["videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    { what: "of another API", text: json({ meta: { status: 409, url: elsewhere }, data: plain }) },
    {
      what: "of a success",
      text: json({ meta: { status: 200, url }, data: { id: "j1", detail: "Queued" } }),
    },
    {
      what: "a status alone, which may be of anything",
      text: json({ meta: { status: 409 }, data: plain }),
    },
    {
      what: "an address alone, which may be that of the next page",
      text: json({ meta: { url, page: 1 }, data: plain }),
    },
    {
      what: "in a body",
      text: json({ url, status: 409, body: { ...misspelt, meta: { status: 402, url: elsewhere } } }),
      ...found,
    },
    {
      what: "an error with a text of its own around the body",
      text: json({
        meta,
        message: "Request failed",
        error: { detail: "It exists already.", code: "conflict" },
      }),
    },
    {
      what: "`metadata`, which may tell of any other",
      text: json({ metadata: meta, data: plain }),
    },
  ]);
});
