import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { catalogText } from "../../../test/support/catalogText.ts";
import { entriesInText, entryNamedAt } from "./catalogEntries.ts";

const text = catalogText("shop", { SOLD_OUT: 409, ORDER_GONE: 410 });
const document = (source: string) => TextDocument.create("file:///a.error-catalog.json", "json", 0, source);

test("the entries, each where it begins", () => {
  const { catalogId, entries } = entriesInText(document(text));
  expect(catalogId).toBe("shop");
  expect(entries.map(({ entryId }) => entryId)).toEqual(["sold-out", "order-gone"]);
  for (const { entryId, start } of entries) {
    const at = document(text).offsetAt(start.start);
    expect(text.slice(at).replace(/\s+/g, "")).toMatch(new RegExp(`^\\{"id":"${entryId}"`));
  }
});

test.each<[what: string, source: string, ids: readonly string[]]>([
  ["half typed", `{ "entries": [{ "id": "a", "code": }, { "id": "b`, ["a", "b"]],
  [
    "an entry without an id, or with none that is a text",
    `{ "entries": [{}, { "id": 1 }, 2, { "id": "a" }] }`,
    ["a"],
  ],
  [
    "ids that are made of codes, behind those that are said",
    `{ "entries": [{ "code": "A_B" }, { "id": "a-b", "code": 1 }, { "statuses": [404] }, { "code": 1042 }] }`,
    ["a-b-2", "a-b", "status-404", "1042"],
  ],
  ["the same id twice", `{ "entries": [{ "id": "a" }, { "id": "a" }] }`, ["a"]],
  ["a byte order mark", `\uFEFF{ "entries": [{ "id": "a" }] }`, ["a"]],
  ["entries that are no list", `{ "entries": { "id": "a" } }`, []],
  ["no JSON", "nothing", []],
  ["nothing", "", []],
  ["nesting without end", `{ "entries": [{ "id": "a" }, ${"[".repeat(100_000)}`, []],
])("%s", (_, source, ids) => {
  expect(entriesInText(document(source)).entries.map(({ entryId }) => entryId)).toEqual(ids);
});

test.each([
  [`"id": "sold$0-out"`, "sold-out"],
  [`"code": $0"SOLD_OUT"`, "sold-out"],
  [`"code": "ORDER_GONE"$0`, "order-gone"],
  [`"title": "Title$0 of SOLD_OUT"`, undefined],
  [`"id": "sh$0op"`, undefined],
])("what is named at %s", (marked, expected) => {
  const place = text.indexOf(marked.replace("$0", "")) + marked.indexOf("$0");
  expect(entryNamedAt(document(text), place)).toBe(expected);
});
