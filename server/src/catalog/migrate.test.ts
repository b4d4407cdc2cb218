import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { loadCatalog } from "./load.ts";
import { migration, withReplacements } from "./migrate.ts";

function migrated(text: string): string | undefined {
  const replacements = migration(text);
  return replacements && withReplacements(text, replacements);
}

describe("says the format", () => {
  test.each([
    ['{\n  "id": "a"\n}\n', '{\n  "format": 2,\n  "id": "a"\n}\n'],
    ['{ "id": "a" }', '{ "format": 2, "id": "a" }'],
    ['{"id":"a"}', '{"format": 2, "id":"a"}'],
    ['{\r\n\t"id": "a"\r\n}', '{\r\n\t"format": 2,\r\n\t"id": "a"\r\n}'],
    ['{\n  // Ours.\n  "id": "a"\n}', '{\n  // Ours.\n  "format": 2,\n  "id": "a"\n}'],
    [
      '{\n  "$schema": "./s.json", // help\n  "id": "a"\n}',
      '{\n  "$schema": "./s.json",\n  "format": 2, // help\n  "id": "a"\n}',
    ],
    ['{ "$schema": "x" }', '{ "$schema": "x", "format": 2 }'],
    ['{ "id": "a", "format": 1 }', '{ "id": "a", "format": 2 }'],
    ['{ "format": "1" }', '{ "format": 2 }'],
    ["{}", '{ "format": 2 }'],
    ["\uFEFF{}", '\uFEFF{ "format": 2 }'],
  ])("%j", (before, after) => {
    expect(migrated(before)).toBe(after);
  });
});

test("advice that is ours has its new name, and words of bodies stay", () => {
  const before = `{ "entries": [{ "retry": { "basis": "inferred" }, "example": { "basis": "inferred" }, "note": "inferred",
    "resolution": [{ "text": "x", /* ours */ "basis":"inferred" }] }] }`;
  const after = `{ "format": 2, "entries": [{ "retry": { "basis": "judgement" }, "example": { "basis": "inferred" }, "note": "inferred",
    "resolution": [{ "text": "x", /* ours */ "basis":"judgement" }] }] }`;
  expect(migrated(before)).toBe(after);
});

test.each(['{ "format": 2, "retry": { "basis": "inferred" } }', '{ "format": 3 }'])(
  "%s needs nothing",
  (text) => {
    expect(migration(text)).toEqual([]);
  },
);

test.each(["", "[]", "5", '{ "id": ', "null"])("%j has to be mended first", (text) => {
  expect(migration(text)).toBe(undefined);
});

test.each(builtinCatalogs().map(({ catalog, text }) => [catalog.id, text] as const))(
  "%s says the same as before, and no more is to be done",
  (_, text) => {
    const after = migrated(text)!;
    expect(migration(after)).toEqual([]);
    const load = (own: string) => {
      const { catalogs, problems } = loadCatalog(own, "file:///x.error-catalog.json", "workspace");
      return [problems, catalogs.map(({ catalog }) => ({ ...catalog, format: 0 }))];
    };
    expect(load(after)).toEqual(load(text));
  },
);
