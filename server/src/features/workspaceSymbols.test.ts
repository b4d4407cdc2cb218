import { expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { atOnce } from "../text/slices.ts";
import { findingSymbols } from "./workspaceSymbols.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);
const found = (query: string) =>
  atOnce(findingSymbols(query, index, ({ catalog }) => `file:///${catalog.id}.json`)).map(
    ({ name, containerName, location }) => `${name} | ${containerName} | ${location.uri}`,
  );

test("a code is found by its name in any spelling", () => {
  const symbol = "COLLECTION_NAME_TAKEN | PureFrame · 409 · Collection name taken | file:///pureframe.json";
  expect(found("COLLECTION_NAME_TAKEN")).toEqual([symbol]);
  expect(found("collectionNameTaken")).toEqual([symbol]);
});

test("by a part of it, the best first", () => {
  expect(found("insufficient_b")).toEqual([
    "insufficient_balance | VIDIO · 402 · Not enough credits | file:///vidio.json",
    "balance_insufficient | Stripe · Balance too low | file:///stripe.json",
  ]);
});

test("it leads to the name in the catalog", () => {
  const [symbol] = atOnce(findingSymbols("insufficient_funds_error", index, () => "file:///ltx.json"));
  const line = index.catalog("ltx")!.text.split("\n")[
    (symbol!.location as { range: { start: { line: number } } }).range.start.line
  ];
  expect(line).toContain('"insufficient_funds_error"');
});

test.each(["", "   ", "not enough credits", "detai"])(
  "%j finds nothing: words of texts, and parts of common names",
  (query) => {
    expect(found(query)).toEqual([]);
  },
);

test("a common name is found by the whole of it", () => {
  expect(found("RESOURCE_EXHAUSTED")).toEqual([
    "RESOURCE_EXHAUSTED | gRPC · 429 · Resource exhausted | file:///grpc.json",
    "resource-exhausted | Firebase · Quota used up | file:///firebase.json",
  ]);
});

test("what cannot be opened is left out", () => {
  expect(atOnce(findingSymbols("COLLECTION_NAME_TAKEN", index, () => undefined))).toEqual([]);
});
