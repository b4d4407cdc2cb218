import { expect, test } from "vitest";
import type { CatalogSummary } from "../../server/src/protocol.ts";
import { usedFirst } from "./apiOrder.ts";
import {
  additionRows,
  allRows,
  answerRows,
  foundRows,
  type LookUpRow,
  noMatch,
  notExplained,
  withUses,
} from "./lookUpModel.ts";
import { catalog, catalogs } from "./testCatalogs.ts";

const draw = (rows: readonly LookUpRow[]) =>
  rows.map((row) =>
    row.kind === "separator"
      ? `-- ${row.label}`
      : row.kind === "api"
        ? `${row.label} | ${row.description} → ${row.query}`
        : row.kind === "hint"
          ? `? ${row.label} | ${row.detail}`
          : `${row.label} | ${row.description} | ${row.detail}`,
  );

const all = (catalogs: readonly CatalogSummary[]) =>
  usedFirst(
    catalogs,
    catalogs.map(({ id }) => id),
  );

test("all entries of APIs in use stand under their API", () => {
  expect(draw(allRows(all(catalogs)))).toEqual([
    "-- PureFrame",
    "INSUFFICIENT_CREDITS | 402 · PureFrame · Not enough credits | Insufficient credits. Required: {credits}",
    "INVALID_REQUEST | 400, 422 · PureFrame · Invalid request | A parameter is wrong.",
    "-- Pipevideo",
    "Generation failed | async failure · Pipevideo | Content policy violation",
    "Bad request | 400 · Pipevideo | ",
    "-- HTTP",
    "Bad Request | 400 · HTTP | ",
    "Payment Required | 402 · HTTP | ",
  ]);
});

test("a catalog without entries has no separator", () => {
  expect(draw(allRows(all([catalog("studio", "Studio", [])])))).toEqual([]);
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

test("the APIs that are not in use come after those that are, a row for each, which leads to its errors", () => {
  const studio = catalog("studio", "Studio", []);
  expect(draw(allRows(usedFirst([...catalogs, studio], ["http", "gone"])))).toEqual([
    "-- HTTP",
    "Bad Request | 400 · HTTP | ",
    "Payment Required | 402 · HTTP | ",
    "-- More APIs",
    "Pipevideo | 2 errors → @pipevideo ",
    "PureFrame | 2 errors → @pureframe ",
  ]);
  expect(draw(allRows(usedFirst(catalogs, []))).slice(0, 2)).toEqual([
    "Pipevideo | 2 errors → @pipevideo ",
    "PureFrame | 2 errors → @pureframe ",
  ]);
});

const ids = (catalogId: string, entryId: string) => ({ catalogId, entryId });

test("what was used last stands above all entries, without what is gone", () => {
  const rows = draw(allRows(all(catalogs), [ids("http", "400"), ids("gone", "x")]));
  expect(rows.slice(0, 3)).toEqual(["-- Recently Used", "Bad Request | 400 · HTTP | ", "-- PureFrame"]);
  expect(draw(allRows(all(catalogs), [ids("gone", "x")]))).toEqual(draw(allRows(all(catalogs))));
});

test("answers stand under how sure they are, with the reasons", () => {
  const answers = [
    { ...ids("pipevideo", "bad-request"), confidence: "likely", why: ["One.", "Two."] },
    { ...ids("gone", "x"), confidence: "guess", why: [] },
    { ...ids("http", "400"), confidence: "guess", why: ["Three."] },
    { ...ids("http", "402"), confidence: "guess", why: [] },
  ] as const;
  expect(draw(answerRows(catalogs, answers))).toEqual([
    "-- Likely",
    "Bad request | 400 · Pipevideo | One. Two.",
    "-- A Guess",
    "Bad Request | 400 · HTTP | Three.",
    "Payment Required | 402 · HTTP | ",
  ]);
});

test("rows say where their entries are used, once that is known", () => {
  const place = {
    uri: "file:///a.ts",
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  };
  const entries = [ids("http", "402"), ids("http", "400"), ids("pipevideo", "bad-request")];
  const rows = withUses(foundRows(catalogs, entries), entries, [[place], [place, place], []]);
  expect(draw(rows)).toEqual([
    "Payment Required | 402 · HTTP · used in 1 place | ",
    "Bad Request | 400 · HTTP · used in 2 places | ",
    "Bad request | 400 · Pipevideo | ",
  ]);
  expect(rows.map((row) => row.kind === "entry" && row.uses)).toEqual([[place], [place, place], undefined]);
});

test("where nothing matches, the list says so and what to do", () => {
  const rows = noMatch("xyzzy");
  expect(draw(rows)[0]).toBe(
    '? No error matches "xyzzy" | Use a code, a status or words of the message. @api searches one API, # searches codes only.',
  );
  expect(rows.map((row) => row.kind === "hint" && row.command)).toEqual([
    undefined,
    "explain",
    "addToCatalog",
  ]);
});

test("what nothing explains can be added to a catalog, whole", () => {
  const rows = notExplained("12:04 mooring failed", "12:04 mooring…");
  expect(draw(rows)[0]).toMatch(/^\? No error matches "12:04 mooring…" \|/);
  expect(rows.map((row) => row.kind === "hint" && [row.command, row.argument])).toEqual([
    [undefined, undefined],
    ["addToCatalog", "12:04 mooring failed"],
  ]);
});

test("behind answers of which none is certain, too", () => {
  const answer = { catalogId: "http", entryId: "402", confidence: "likely" as const, why: [] };
  const rows = additionRows([answer], "402 no_such_thing");
  expect(rows.map(({ label }) => label)).toEqual(["None of These", "Add to Error Catalog…"]);
  expect(additionRows([answer, { ...answer, confidence: "certain" }], "402 no_such_thing")).toEqual([]);
});
