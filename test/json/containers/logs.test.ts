// JSON Lines: logs of pino, bunyan and winston, one record a line. A record is no body itself; each line is about itself alone.

import { describe } from "vitest";
import { testBodies } from "../../support/jsonBodies.ts";

const url = "https://videoconduit.com/v1/download";
const misspelt = { detail: "It exists already.", code: "«‹conflicts›»" };
const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };

const pino = { level: 50, time: 1767261600000, pid: 42, hostname: "box" };
/** What pino-http notes of a request to one's own server. */
const served = {
  ...pino,
  req: { id: 1, method: "POST", url: "/download", headers: { host: "localhost:3000" }, remotePort: 64386 },
  res: { statusCode: 500, headers: { "content-type": "application/json" } },
  responseTime: 10,
  msg: "request errored",
};
const axiosError = {
  type: "AxiosError",
  message: "Request failed with status code 409",
  stack: "AxiosError: Request failed\n    at settle",
  code: "ERR_BAD_REQUEST",
  name: "AxiosError",
};
const bunyan = {
  name: "videos",
  hostname: "box",
  pid: 42,
  level: 50,
  time: "2026-01-01T10:00:00.000Z",
  v: 0,
};
const winston = { level: "error", timestamp: "2026-01-01T10:00:00.000Z" };

function lines(...records: readonly (object | string)[]): string {
  return `${records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n")}\n`;
}

describe("bodies in records", () => {
  testBodies([
    {
      what: "pino: the request and the response, and the body as an object",
      file: "app.jsonl",
      text: lines({
        ...pino,
        req: { id: 1, method: "POST", url },
        res: { statusCode: 409, headers: {} },
        body: misspelt,
        msg: "failed",
      }),
      ...found,
    },
    {
      what: "the body as a string",
      file: "app.jsonl",
      text: lines({ ...pino, url, status: 409, body: JSON.stringify(misspelt), msg: "request failed" }),
      ...found,
    },
    {
      what: "pino-http: an error of axios in a request to one's own server",
      file: "app.jsonl",
      text: lines(served, {
        ...served,
        err: {
          ...axiosError,
          config: { method: "post", url, headers: {}, data: '{"code":"conflicts","detail":"asked for"}' },
          request: {},
          response: { status: 409, statusText: "Conflict", headers: {}, data: misspelt },
        },
      }),
      ...found,
    },
    {
      what: "pino-http: the host in the headers, at the API itself",
      file: "app.jsonl",
      text: lines({
        ...served,
        req: { ...served.req, url: "/v1/download", headers: { host: "videoconduit.com" } },
        res: { statusCode: 409 },
        body: misspelt,
      }),
      ...found,
    },
    {
      what: "bunyan: the body in the response",
      file: "app.ndjson",
      text: lines({
        ...bunyan,
        req: { method: "POST", url },
        res: { statusCode: 409, body: misspelt },
        msg: "failed",
      }),
      ...found,
    },
    {
      what: "winston: all of the response as a string",
      file: "app.jsonl",
      text: lines({ ...winston, message: JSON.stringify({ url, status: 409, data: misspelt }) }),
      ...found,
    },
    {
      what: "a record in a string in a record, as containers' logs are",
      file: "docker.jsonl",
      text: lines({
        log: `${JSON.stringify({ ...pino, url, statusCode: 409, body: JSON.stringify(misspelt) })}\n`,
        stream: "stdout",
        time: "2026-01-01T10:00:00.000Z",
      }),
      ...found,
    },
    {
      what: "each line of its own API, between lines of others",
      file: "app.jsonl",
      text: lines(
        { ...pino, msg: "started" },
        {
          ...pino,
          url,
          status: 402,
          body: { detail: "Insufficient credits", code: "«insufficient_credits»", required: 3, available: 1 },
        },
        { ...pino, url: "https://gitlab.example/x", status: 404, body: { message: "Not Found" } },
        "",
        {
          ...pino,
          url: "https://api.ltx.video/v1/x",
          status: 503,
          body: {
            type: "error",
            error: { type: "«service_unavailable»", message: "Service temporarily unavailable" },
          },
        },
        {
          ...pino,
          url: "https://api.example.com/x",
          status: 409,
          body: { detail: "It exists.", code: "conflicts" },
        },
      ),
      bodies: ["videoconduit 402 insufficient-credits!", "ltx 503 service-unavailable!"],
    },
    {
      what: "CRLF, no end of the last line, and lines that are no JSON or are cut off",
      file: "app.jsonl",
      text: `npm start\r\n{"url":"${url}","status":409,"body":{"detail":"It ex\r\n{"url":"${url}","status":409,"body":{"detail":"It exists.","code":"«‹conflicts›»"}}\r\n[1,2\r\n{"url":"${url}","status":402,"body":{"detail":"It exists.","code":"«‹conflict›»"}}`,
      bodies: ["videoconduit 409 -!", "videoconduit 402 conflict!"],
      findings: ["unknown-code", "contradictory-status"],
    },
    {
      what: "bodies alone, one a line, of the API that the configuration names",
      file: "errors.ndjson",
      api: "pureframe",
      text: lines(
        { detail: { code: "«COLLECTION_NOT_FOUND»", message: "Collection not found" } },
        { detail: { code: "«‹COLECTION_NOT_FOUND›»", message: "Collection not found" } },
      ),
      bodies: ["pureframe - collection-not-found!", "pureframe - collection-not-found!"],
      findings: ["unknown-code"],
    },
    {
      what: "an address of another line, which may be of another request: to be read aloud only",
      file: "app.jsonl",
      text: lines(
        { ...pino, url, status: 200 },
        { ...pino, status: 409, body: { detail: "It exists.", code: "«conflicts»" } },
      ),
      bodies: ["videoconduit 409 -"],
    },
  ]);
});

describe("what is no body", () => {
  testBodies([
    {
      what: "records and errors of programs, though their address is the API's",
      file: "app.jsonl",
      text: lines(
        { ...winston, message: "Request failed", code: "ERR_BAD_REQUEST", url, status: 409 },
        {
          ...pino,
          err: { type: "AxiosError", message: "Request failed", stack: "AxiosError: …", code: "ECONNRESET" },
          url,
          msg: "failed",
        },
        {
          ...bunyan,
          err: { message: "boom", name: "TypeError", stack: "TypeError: boom" },
          url,
          msg: "boom",
          status: 500,
        },
        {
          ...winston,
          error: "timed out",
          message: "timed out",
          url: "https://api.pipevideo.co/v1/generations",
          status: 500,
        },
      ),
    },
    {
      what: "what one's own server answers, and its errors",
      file: "app.jsonl",
      text: lines(
        { ...served, err: axiosError },
        { ...served, res: { statusCode: 409 }, body: { detail: "It exists.", code: "conflicts" } },
        {
          ...served,
          err: { type: "ApiError", message: "It exists.", stack: "ApiError: …", code: "conflicts" },
        },
      ),
    },
    {
      what: "what was sent",
      file: "app.jsonl",
      text: lines({
        ...pino,
        req: { method: "POST", url, body: { detail: "It exists.", code: "conflicts" } },
        res: { statusCode: 200 },
      }),
    },
    {
      what: "strings that are no JSON, or no whole one",
      file: "app.jsonl",
      text: lines(
        { ...pino, url, status: 409, body: '{"detail":"It exists.","code":"confl' },
        { ...pino, url, status: 409, body: "code: conflicts" },
        { ...pino, url, status: 409, body: "" },
        { ...pino, url, status: 502, body: "<html>" },
      ),
    },
    {
      what: "training data and other records",
      file: "train.jsonl",
      text: lines(
        { messages: [{ role: "user", content: '{"detail":"It exists.","code":"conflicts"}' }] },
        { code: "def f(): pass", message: "Add f", type: "commit" },
        { error: null, code: 0, data: [] },
      ),
    },
  ]);
});
