import { expect, test } from "vitest";
import {
  addressesIn,
  hintedStatuses,
  messagesIn,
  namesIn,
  statedClasses,
  statedStatuses,
} from "./textClues.ts";

test.each<[text: string, statuses: readonly number[]]>([
  ["HTTP/1.1 402 Payment Required", [402]],
  ["< HTTP/2 404", [404]],
  ['"GET /a HTTP/1.1" 503 12', [503]],
  ["Request failed with status code 402", [402]],
  ["status=500 statusCode: 401", [500, 401]],
  ["if (err.status === 404)", [404]],
  ["responded with 429", [429]],
  ["HTTP 418", [418]],
  ["Error: 409", [409]],
  ["<Response [503]>", [503]],
  ["402 Client Error: Payment Required for url", [402]],
  ["404 Not Found", [404]],
  ['400 {"a": 1}', [400]],
  ["POST https://a.example/b 402 (Payment Required)", [402]],
  ["request failed (413)", [413]],
  ["the request returned 500", [500]],
  ["402 people at 500 Main Street", []],
  ["got 402", []],
  ["call (415) 555-0100", []],
  ["line 404:12, 500 ms, 402px", []],
  ["statuses 4020 and 40", []],
  ["src/a.ts(402,13): error TS2345", []],
])("%j states %j", (text, statuses) => {
  expect(statedStatuses(text)).toEqual(statuses);
});

test("numbers that may be statuses", () => {
  expect(["got 402", "code 404 here", "402 people"].map(hintedStatuses)).toEqual([[402], [404], []]);
});

test("classes of statuses", () => {
  expect(statedClasses("all 4xx and 5XX, no 6xx, 4xxx")).toEqual([4, 5]);
});

test("addresses, and hosts without a scheme", () => {
  const text =
    "url=https://a.example/b?c=d, (http://b.example/) Host: api.c.example:443 d.example/e. file.ts word 1.5";
  expect(addressesIn(text)).toEqual([
    "https://a.example/b?c=d",
    "http://b.example/",
    "api.c.example:443",
    "d.example/e",
    "file.ts",
    "1.5",
  ]);
});

test.each<[text: string, names: readonly object[]]>([
  ["14 UNAVAILABLE: x", [{ text: "UNAVAILABLE", number: 14 }]],
  ["rpc error: code = NotFound desc = x", [{ text: "NotFound", number: "any" }]],
  [
    'body.detail.code === "a_b"',
    [{ text: "a_b", path: ["body", "detail", "code"] }, { text: "body.detail.code" }],
  ],
  ["e['error']?.type == 'x y'", [{ text: "x y", path: ["e", "error", "type"] }, { text: "error" }]],
  [
    "Codes.SOLD_OUT, orderGone and sold-out.",
    [{ text: "Codes.SOLD_OUT" }, { text: "SOLD_OUT" }, { text: "orderGone" }, { text: "sold-out" }],
  ],
  ["FORBIDDEN or not", [{ text: "FORBIDDEN" }]],
  ["plain words only", []],
])("names in %j", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test("messages are lines, what stands behind colons, and what stands in quotes", () => {
  expect(messagesIn('2026 ERROR: Error: Nothing is left, "Job not found" (x)')).toEqual([
    '2026 ERROR: Error: Nothing is left, "Job not found" (x)',
    '2026 ERROR: Error: Nothing is left, "Job not found" (x',
    'Error: Nothing is left, "Job not found" (x)',
    'Error: Nothing is left, "Job not found" (x',
    'Nothing is left, "Job not found" (x)',
    'Nothing is left, "Job not found" (x',
    "Job not found",
  ]);
});
