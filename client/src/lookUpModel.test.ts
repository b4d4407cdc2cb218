import { expect, test } from "vitest";
import { allRows, foundRows, type LookUpRow } from "./lookUpModel.ts";
import { catalog, catalogs } from "./testCatalogs.ts";

const draw = (rows: readonly LookUpRow[]) =>
  rows.map((row) =>
    row.kind === "separator" ? `-- ${row.label}` : `${row.label} | ${row.description} | ${row.detail}`,
  );

test("all entries stand under their API", () => {
  expect(draw(allRows(catalogs))).toEqual([
    "-- PureFrame",
    "INSUFFICIENT_CREDITS | 402 · PureFrame · Not enough credits | Insufficient credits. Required: {credits}",
    "INVALID_REQUEST | 400, 422 · PureFrame · Invalid request | A parameter is wrong.",
    "-- Pipevideo",
    "Generation failed | asynchronous · Pipevideo | Content policy violation",
    "Bad request | 400 · Pipevideo | ",
    "-- HTTP",
    "Bad Request | 400 · HTTP | ",
    "Payment Required | 402 · HTTP | ",
  ]);
});

test("a catalog without entries has no separator", () => {
  expect(draw(allRows([catalog("studio", "Studio", [])]))).toEqual([]);
});

test("what was found keeps its order; what is in no catalog any more is left out", () => {
  const found = [
    { catalogId: "http", entryId: "400" },
    { catalogId: "pipevideo", entryId: "bad-request" },
    { catalogId: "pipevideo", entryId: "gone" },
    { catalogId: "gone", entryId: "bad-request" },
  ];
  expect(draw(foundRows(catalogs, found))).toEqual([
    "Bad Request | 400 · HTTP | ",
    "Bad request | 400 · Pipevideo | ",
  ]);
});
