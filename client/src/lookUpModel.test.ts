import { expect, test } from "vitest";
import { lookUpRows } from "./lookUpModel.ts";
import { catalog, catalogs } from "./testCatalogs.ts";

const draw = (query: string, of = catalogs) =>
  lookUpRows(of, query).map((row) =>
    row.kind === "separator" ? `-- ${row.label}` : `${row.label} | ${row.description} | ${row.detail}`,
  );

test("without a query all entries stand under their API", () => {
  expect(draw("")).toEqual([
    "-- PureFrame",
    "INSUFFICIENT_CREDITS | 402 · PureFrame · Not enough credits | Insufficient credits. Required: {credits}",
    "INVALID_REQUEST | 400, 422 · PureFrame · Invalid request | A parameter is wrong.",
    "-- Pipevideo",
    "Generation failed | asynchronous · Pipevideo | Content policy violation",
    "BAD_REQUEST | 400 · Pipevideo · Bad request | ",
    "-- HTTP",
    "Bad Request | 400 · HTTP | ",
    "Payment Required | 402 · HTTP | ",
  ]);
});

test("with a query the matches are ranked, without separators", () => {
  expect(draw("bad request")).toEqual([
    "BAD_REQUEST | 400 · Pipevideo · Bad request | ",
    "Bad Request | 400 · HTTP | ",
  ]);
});

test("a catalog without entries has no separator", () => {
  expect(draw("", [catalog("studio", "Studio", [])])).toEqual([]);
});
