import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol, Range } from "vscode-languageserver-types";
import { builtinCatalogs } from "../../../../test/support/builtins.ts";
import { acme } from "../../../../test/support/catalogFile.ts";
import { readCatalogFile } from "./places.ts";
import { catalogSymbols } from "./symbols.ts";

function symbols(source: string): readonly DocumentSymbol[] {
  return catalogSymbols(TextDocument.create("file:///a.json", "json", 1, source), readCatalogFile(source));
}

function outline(list: readonly DocumentSymbol[], indent = ""): readonly string[] {
  return list.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` (${detail})` : ""}`,
    ...outline(children, `${indent}  `),
  ]);
}

test("lists, and what is in them by the names that people know", () => {
  expect(outline(symbols(acme))).toEqual([
    "sources",
    "  Acme docs",
    "  Acme blog",
    "discriminators",
    "  /code (code)",
    "shapes",
    "  error (404, 410, 429 · Error body)",
    "    /code (Tells errors apart.)",
    "    /retry_after (Seconds to wait.)",
    "  plain (429 · Plain body)",
    "    /code (Tells errors apart.)",
    "statuses",
    "  410 (It was there once.)",
    "entries",
    "  GONE (404, 410 · Gone)",
    "  REMOVED (410 · Removed)",
    "  SLOW_DOWN (429 · Slow down)",
  ]);
});

test.each([
  [`{ "entries": [{}, { "code": " " }, 1, { "code": 2 }] }`, ["entries", "  1", "  2", "  2"]],
  [`{ "entries": {}, "__proto__": [{}], "constructor": [] }`, []],
  [`{ "entries": [{ "code": "A`, ["entries", "  A"]],
  [`[`, []],
])("what is broken: %s", (source, expected) => {
  expect(outline(symbols(source))).toEqual(expected);
});

test("the place of a name is inside of the place of its thing, in every built-in catalog", () => {
  const before = (a: Range["start"], b: Range["start"]) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  const outside = (list: readonly DocumentSymbol[]): readonly string[] =>
    list.flatMap(({ name, range, selectionRange, children = [] }) => [
      ...(before(range.start, selectionRange.start) && before(selectionRange.end, range.end) ? [] : [name]),
      ...outside(children),
    ]);
  const all = builtinCatalogs().map(({ text }) => symbols(text));
  expect(all.every((list) => list.length > 1)).toBe(true);
  expect(all.flatMap(outside)).toEqual([]);
});
