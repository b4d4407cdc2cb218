import { expect, test } from "vitest";
import { linkPlaces, possibleCodes } from "./terminalLinkPlaces.ts";

/** What catalogs have. */
const known = ["SOLD_OUT", "conflict", "value_error.missing"];

test.each<[line: string, words: readonly string[]]>([
  ["Error: SOLD_OUT, or value_error.missing at shop", ["SOLD_OUT", "value_error.missing"]],
  ["a conflict", []],
  [`SOLD_OUT ${"x".repeat(2_000)}`, []],
])("words that anybody writes are not asked for: %j", (line, words) => {
  expect(possibleCodes(line)).toEqual(words);
});

/** The linked parts of a line. */
const linked = (line: string) =>
  linkPlaces(line, new Set(possibleCodes(line).filter((word) => known.includes(word)))).map(
    ({ startIndex, length, text }) => {
      expect(line.slice(startIndex, startIndex + length)).toBe(text);
      return text;
    },
  );

test.each<[line: string, parts: readonly string[]]>([
  ["HTTP/1.1 402 Payment Required", ["HTTP/1.1 402"]],
  ["< HTTP/2 404 ", ["HTTP/2 404"]],
  ['"POST /v1/jobs HTTP/1.1" 500 12', ['HTTP/1.1" 500']],
  ["AxiosError: Request failed with status code 402", ["status code 402"]],
  ["level=error status=503 msg=down", ["status=503"]],
  ["Error: SOLD_OUT at shop", ["SOLD_OUT"]],
  ['{"type":"value_error.missing"}', ["value_error.missing"]],
  ["status code 409: SOLD_OUT", ["status code 409", "SOLD_OUT"]],
  ["HTTP/1.1 200 OK", []],
  ["a conflict in sold_out and 402 others", []],
  ["SOLD_OUTER", []],
  [`SOLD_OUT ${"x".repeat(2_000)}`, []],
])("%j", (line, parts) => {
  expect(linked(line)).toEqual(parts);
});
