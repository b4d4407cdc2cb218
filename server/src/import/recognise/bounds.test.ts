// That limits and lists of allowed values are read where a text states them of the error itself, and are left out where it may not.

import { expect, test } from "vitest";
import { importCatalog } from "../result.ts";

/** What is read of an error that a row of a table says something of. */
function boundsIn(status: number, text: string): unknown {
  const page = `# Errors\n\n| Code | HTTP | Description |\n|---|---|---|\n| some_error | ${status} | ${text} |\n`;
  const { catalog } = importCatalog({ name: "errors.md", text: page }, {});
  const [entry] = catalog.entries as readonly {
    readonly allowedValues?: unknown;
    readonly limits?: unknown;
  }[];
  return { allowedValues: entry?.allowedValues, limits: entry?.limits };
}

test.each([
  [429, "Slow down: 60 requests per minute.", { what: "requests", amount: 60, unit: "requests per minute" }],
  [
    429,
    "Over 1,000 req/s per user.",
    { what: "requests", amount: 1000, unit: "requests per second", per: "user" },
  ],
  [413, "The file exceeds the 1.5 GB maximum.", { what: "file size", amount: 1.5, unit: "GB" }],
  [413, "A payload may have up to 10MiB.", { what: "request size", amount: 10, unit: "MiB" }],
])("%i: %s has a limit", (status, text, limit) => {
  expect(boundsIn(status, text)).toEqual({ allowedValues: undefined, limits: [limit] });
});

test.each([
  [
    'Invalid "ratio". Allowed values: square, portrait or landscape.',
    "ratio",
    ["square", "portrait", "landscape"],
  ],
  ["The file type is not supported. Accepted: MP4, MOV", "file type", ["MP4", "MOV"]],
  ["Unknown sort_key. Supported values are: a-z, z-a. See the guide.", "sort_key", ["a-z", "z-a"]],
])("%s lists values", (text, parameter, values) => {
  expect(boundsIn(400, text)).toEqual({ allowedValues: [{ parameter, values }], limits: undefined });
});

test.each([
  [429, "10 requests per second, or 100 requests per minute for larger plans."],
  [429, "Limited to 0.5 requests per second or 10 requests per 10 seconds."],
  [400, "Retry later: 60 requests per minute were sent."],
  [413, "Too large. Texts are capped at 25 MB each. The request counts as a whole."],
  [413, "The body is 25 MB long."],
  [422, "Not valid. Allowed values: see the guide."],
  [422, "Something is wrong here, and more. Allowed values: a, b"],
  [422, "Invalid ratio. Allowed values: a, b and more of them"],
])("%i: %s has neither", (status, text) => {
  expect(boundsIn(status, text)).toEqual({ allowedValues: undefined, limits: undefined });
});
