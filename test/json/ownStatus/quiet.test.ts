// What has a status, a code or a URL of its own and is no body, or is a body in which nothing is wrong; and JSON behind words.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers } from "../containers/others.ts";
import { ownStatusApis } from "./apis.ts";

const [, orders] = ownStatusApis;
if (orders === undefined) throw new Error("There is an API with the bodies of NestJS");
const { catalog, origin, path } = orders;
const catalogs = [catalog];
const url = origin + path;
const missing = (code: string, status: number | string = 404) => orders.body(code, status);

describe("records of responses, which are no bodies", () => {
  testBodies(
    [
      ["a response without a body", { request: { url }, response: { status: 404, statusText: "Not Found" } }],
      ["one with headers only", { request: { url }, response: { status: 404, headers: { a: "b" } } }],
      ["a status alone", { scope: origin, path, status: 404, response: { status: 404 } }],
      [
        "a response of fetch",
        { url, response: { ok: false, status: 404, type: "cors", url, redirected: false } },
      ],
      ["an empty text", { url, response: { statusCode: 404, body: "" } }],
      ["a template", { url, response: { statusCode: 404, body: "{{response.body}}" } }],
      ["the name of a file", { url, response: { status: 404, bodyFileName: "404.json" } }],
      ["base64", { url, response: { status: 404, body: { encoding: "ASCII-8BIT", base64_string: "e30=" } } }],
      [
        "a cassette of an empty answer",
        { url, response: { status: { code: 404, message: "No" }, body: { string: "" } } },
      ],
      [
        "what a program logs about it",
        {
          severity: "ERROR",
          httpRequest: { requestUrl: url, status: 404 },
          jsonPayload: { message: "No", code: "X" },
        },
      ],
      [
        "a record of OpenTelemetry",
        {
          severityText: "ERROR",
          attributes: { "url.full": url, "http.response.status_code": 404 },
          body: { message: "Request failed", code: "ERR_BAD_REQUEST" },
        },
      ],
      [
        "what a mock server compares with",
        {
          httpRequest: {
            path,
            headers: { Host: [origin.slice(8)] },
            body: { code: "X", message: "m", statusCode: 1 },
          },
        },
      ],
    ].map(([what, value]) => ({ what: what as string, catalogs, text: json(value) })),
  );
});

describe("a body that is right", () => {
  const found = { catalogs, bodies: ["orders 404 order-missing!"] };
  testBodies([
    {
      what: "a URL, a path and headers of its own",
      text: json({
        url,
        status: 404,
        body: { ...missing("«ORDER_MISSING»"), url: "/help", path: "/x", request: "7" },
      }),
      ...found,
    },
    {
      what: "a status in words",
      text: json({ url, status: 404, body: { ...missing("«ORDER_MISSING»"), status: "failed" } }),
      ...found,
    },
    {
      what: "statuses further in, which are of something else",
      text: json({
        url,
        status: 404,
        body: {
          ...missing("«ORDER_MISSING»"),
          tried: [{ host: "a", status: 503 }],
          upstream: { status: 502 },
        },
      }),
      ...found,
    },
    {
      what: "data beside the code",
      text: json({ url, status: 404, body: { ...missing("«ORDER_MISSING»"), data: { id: 7, status: 409 } } }),
      ...found,
    },
    {
      what: "in data, as axios has it",
      text: json({ config: { url }, status: 404, headers: {}, data: missing("«ORDER_MISSING»") }),
      ...found,
    },
    {
      what: "alone in a file of its own, under a setting",
      api: "orders",
      text: json(missing("«ORDER_MISSING»")),
      ...found,
    },
    {
      what: "a list of them, each with its own status",
      file: "errors.jsonc",
      text: `// error-atlas: orders\n${json([missing("«ORDER_MISSING»"), missing("«ORDER_LOCKED»", 409)])}`,
      catalogs,
      bodies: ["orders 404 order-missing!", "orders 409 order-locked!"],
    },
    {
      what: "other APIs' bodies with a status, at their addresses",
      text: json(
        ["GitLab", "Spring", "Nest", "RFC 9457"].map((name) => ({
          url: "https://api.example.com/x",
          status: 404,
          body: bodiesOfOthers[name],
        })),
      ),
      catalogs,
    },
  ]);
});

describe("a body that is wrong", () => {
  testBodies([
    {
      what: "a code that comes with another status, in a body that says so itself",
      catalogs,
      api: "orders",
      isOwn: true,
      text: json(missing("«‹ORDER_LOCKED›»")),
      bodies: ["orders 404 order-locked!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a field of another type beside a status",
      catalogs,
      text: json({ url, status: 404, body: { ...missing("«ORDER_MISSING»"), message: raw("‹7›") } }),
      bodies: ["orders 404 order-missing!"],
      findings: ["invalid-response"],
    },
    {
      what: "a status that the API never sends, beside the body and in it: said once",
      catalogs,
      text: json({ url, status: raw("‹418›"), body: { statusCode: 418, code: "«‹X1›»", message: "m" } }),
      bodies: ["orders 418 -!"],
      findings: ["undocumented-status", "unknown-code"],
    },
  ]);
});

describe("JSON behind words", () => {
  const body = '{"statusCode":404,"code":"«‹ORDER_MISING›»","message":"No."}';
  const plain = '{"statusCode":404,"code":"ORDER_MISING","message":"No."}';
  const found = { catalogs, bodies: ["orders 404 -!"], findings: ["unknown-code"] };
  const winston = { level: "error", timestamp: "2026-01-01T10:00:00.000Z" };
  testBodies([
    {
      what: "the status and the address in the words",
      text: json({ ...winston, message: `GET ${url} failed with status code 404: ${body}` }),
      ...found,
    },
    {
      what: "words behind it",
      text: json({ ...winston, msg: `Response: ${body} (attempt 3 of 5)`, url, status: 404 }),
      ...found,
    },
    {
      what: "a line with its time in front, in a record of CloudWatch",
      text: json({ logEvents: [{ timestamp: 1, message: `10:00:00 ERROR ${url} HTTP 404 ${body}\n` }] }),
      ...found,
    },
    {
      what: "a code of another status, where the words have the status",
      text: json({
        ...winston,
        message: `GET ${url} returned 409 {"statusCode":409,"code":"«‹ORDER_MISSING›»","message":"No."}`,
      }),
      catalogs,
      bodies: ["orders 409 order-missing!"],
      findings: ["contradictory-status"],
    },
    {
      what: "escapes in it",
      text: json({
        ...winston,
        message: `failed: ${body.replace("No.", 'No \\"order\\".')}`,
        url,
        status: 404,
      }),
      ...found,
    },
    {
      what: "nothing where it has two objects: one may be what was sent",
      text: json({ ...winston, message: `sent {"code":"A"}, got ${plain}`, url, status: 404 }),
      catalogs,
    },
    {
      what: "nothing where it is cut off",
      text: json({ ...winston, message: `failed: ${plain.slice(0, -9)}`, url, status: 404 }),
      catalogs,
    },
    {
      what: "nothing in the message of a body, which quotes another one's",
      text: json({
        url,
        status: 404,
        body: { ...missing("«ORDER_MISSING»"), message: `upstream: ${plain}` },
      }),
      catalogs,
      bodies: ["orders 404 order-missing!"],
    },
    {
      what: "nothing of another API's address",
      text: json({ ...winston, message: `GET https://api.example.com/x failed with 404: ${plain}` }),
      catalogs,
    },
    {
      what: "nothing under other names",
      text: json({ ...winston, url, status: 404, note: `for example ${plain}` }),
      catalogs,
    },
  ]);
});
