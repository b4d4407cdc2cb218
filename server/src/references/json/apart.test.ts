// Keys whose values are no responses.

import { expect, test } from "vitest";
import { type JsonObject, parseJson } from "../../parse/json.ts";
import { isApartIn } from "./apart.ts";

function isApart(text: string, key: string): boolean {
  return isApartIn(parseJson(text).roots[0] as JsonObject, key);
}

test.each([
  "request",
  "originalRequest",
  "req",
  "config",
  "postData",
  "requestBody",
  "request_body",
  "headers",
  "reqheaders",
  "rawHeaders",
  "bodyPatterns",
  "matchingRules",
  "generators",
  "patternProperties",
  "definitions",
  "$defs",
  "schema",
  "schemas",
])("%s is apart", (key) => {
  expect(isApart("{}", key)).toBe(true);
});

test.each(["response", "data", "toString", "body", "properties"])("%s is not", (key) => {
  expect(isApart("{}", key)).toBe(false);
});

test.each([
  ["a type", `{ "type": "object" }`, true],
  ["another type", `{ "type": "error" }`, false],
  ["a type that is no text", `{ "type": { "object": 1 } }`, false],
  ["a schema", `{ "$schema": "x" }`, true],
  ["a reference", `{ "$ref": "x" }`, true],
  ["what is required", `{ "required": [] }`, true],
  ["what else there may be", `{ "additionalProperties": false }`, true],
  ["something else", `{ "title": "x" }`, false],
])("properties beside %s: %s", (_, text, expected) => {
  expect(isApart(text, "properties")).toBe(expected);
});

test.each([
  ["a method", `{ "method": "POST" }`, true],
  ["a method of another name", `{ "httpMethod": "POST" }`, true],
  ["a method and a status", `{ "method": "POST", "status": 400 }`, false],
  ["a method and a status code", `{ "method": "POST", "statusCode": 400 }`, false],
  ["a method and a status_code", `{ "method": "POST", "status_code": 400 }`, false],
  ["a method and a response", `{ "method": "POST", "response": {} }`, false],
  ["a method and a res", `{ "method": "POST", "res": {} }`, false],
  ["nock's scope and its response", `{ "scope": "https://a.example", "response": {}, "status": 400 }`, true],
  ["a scope alone", `{ "scope": "https://a.example" }`, false],
])("a body beside %s was sent: %s, %s", (_, text, expected) => {
  expect(isApart(text, "body")).toBe(expected);
});

test("options are, where the answer to their request stands beside them, and only there", () => {
  expect(
    isApart(`{ "options": { "url": "https://a.example", "method": "GET" }, "statusCode": 404 }`, "options"),
  ).toBe(true);
  expect(isApart(`{ "options": {} }`, "options")).toBe(false);
});
