// Which examples of an OpenAPI document are of which responses.

import { expect, test } from "vitest";
import { type JsonObject, parseJson } from "../../parse/json.ts";
import { atOnce } from "../../text/slices.ts";
import { fileLayer } from "./layer.ts";
import { isErrorKey, isOpenApi, readingOpenApi } from "./openApi.ts";

/** `<status or any>[ error]: <source of the example> <url>` of each. */
function examplesOf(document: object): readonly string[] {
  const source = JSON.stringify(document);
  const root = parseJson(source).roots[0] as JsonObject;
  return atOnce(readingOpenApi(root, fileLayer(source))).examples.map(
    ({ node, status, isError, url }) =>
      `${status?.value ?? "any"}${isError ? " error" : ""}: ${source.slice(node.span.start, node.span.end)} ${url}`,
  );
}

const example = (value: unknown) => ({ content: { "application/json": { example: value } } });
const document = (responses: object, more: object = {}) => ({
  openapi: "3.1.0",
  servers: [{ url: "https://a.example/v1" }],
  paths: { "/x": { get: { responses } } },
  ...more,
});
const shared = { components: { responses: { Failed: example({ code: 1 }) } } };
const failed = { $ref: "#/components/responses/Failed" };
const at = "https://a.example/v1/x";

test.each<[string, object, readonly string[]]>([
  ["an error", document({ 404: example(1) }), [`404 error: 1 ${at}`]],
  ["a success", document({ 200: example(1) }), [`200: 1 ${at}`]],
  ["a range", document({ "5XX": example(1) }), [`any error: 1 ${at}`]],
  ["the default beside a success", document({ 200: {}, default: example(1) }), [`any error: 1 ${at}`]],
  [
    "the default beside a range of successes",
    document({ "2XX": {}, default: example(1) }),
    [`any error: 1 ${at}`],
  ],
  ["the default alone", document({ default: example(1) }), [`any: 1 ${at}`]],
  ["shared by two errors", document({ 404: failed, 409: failed }, shared), [`any error: {"code":1} ${at}`]],
  ["shared by the same error", document({ 404: failed }, shared), [`404 error: {"code":1} ${at}`]],
  [
    "shared by a success and an error",
    document({ 200: failed, 409: failed }, shared),
    [`any: {"code":1} ${at}`],
  ],
  [
    "shared by an error and a success",
    document({ 409: failed, 200: failed }, shared),
    [`any: {"code":1} ${at}`],
  ],
  ["of no operation", document({}, shared), [`any: {"code":1} https://a.example/v1`]],
])("%s", (_, source, expected) => {
  expect(examplesOf(source)).toEqual(expected);
});

test.each(["get", "put", "post", "delete", "options", "head", "patch", "trace"])(
  "%s is an operation",
  (method) => {
    expect(
      examplesOf({ ...document({}), paths: { "/x": { [method]: { responses: { 404: example(1) } } } } }),
    ).toEqual([`404 error: 1 ${at}`]);
  },
);

test("parameters and descriptions are none", () => {
  const paths = { "/x": { parameters: { responses: { 404: example(1) } }, summary: "x" } };
  expect(examplesOf({ ...document({}), paths })).toEqual([]);
});

test.each([
  ["400", true],
  ["599", true],
  ["4XX", true],
  ["399", false],
  ["200", false],
  ["default", false],
  ["4000", false],
])("%s is the key of an error: %s", (key, expected) => {
  expect(isErrorKey(key)).toBe(expected);
});

test.each([
  [`{ "openapi": "3.0.0" }`, true],
  [`{ "swagger": "2.0" }`, true],
  [`{ "openapi": "4.0.0" }`, false],
  [`{ "openapi": 3 }`, false],
  [`{ "version": "3.0.0" }`, false],
])("%s is one: %s", (text, expected) => {
  expect(isOpenApi(parseJson(text).roots[0] as JsonObject)).toBe(expected);
});
