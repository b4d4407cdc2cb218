import { expect, test } from "vitest";
import { loadCatalog } from "./load.ts";
import type { LoadedCatalog } from "./loadedModel.ts";
import { namePlaces, rangeOfName } from "./places.ts";

/** The places of a text that was not read when it was loaded. */
const placesIn = (text: string) => namePlaces({ text } as LoadedCatalog);

const text = `{
  "shapes": [{ "id": "shape", "code": "NO" }],
  "entries": [
    { "id": "by-code", "code": "NOT_FOUND", "type": "x", "example": { "id": "no" } },
    { "type": "api_error", "id": "by-type" },\r\n    5,\r    { "id": "by-id", "code": 5 },
    { "id": "by-id", "code": "SECOND" },
    { "code": "NO_ID" }, { "code": "NO_ID" },
    { "type": "t", "values": { "detail": "lost" }, "statuses": [402] },
    { "statuses": [409], "meaning": "M" },
  ],
  "id": "acme"
}`;

test("each entry stands where its code, type or id does, the first of a doubled id, and the catalog where its id does", () => {
  const { id, entries } = placesIn(text);
  const lines = text.split(/\r\n|\r|\n/);
  const shown = [...entries, ["", { ...id!, index: -1 }] as const].map(([name, place]) => {
    const { start, end } = rangeOfName(place);
    const { span, index } = place;
    expect(lines[start.line]?.slice(start.character, end.character)).toBe(text.slice(span.start, span.end));
    return [name, index, text.slice(span.start, span.end)];
  });
  expect(shown).toEqual([
    ["by-code", 0, "NOT_FOUND"],
    ["by-type", 1, "api_error"],
    ["by-id", 3, "5"],
    ["no-id", 5, "NO_ID"],
    ["no-id-2", 6, "NO_ID"],
    ["lost", 7, "lost"],
    ["status-409", 8, "409"],
    ["", -1, "acme"],
  ]);
});

test("what an entry is made of may be anything", () => {
  const odd = `{ "entries": [{ "code": {}, "messages": null, "statuses": 5, "values": [null, { "a": 1 }], "label": [] }] }`;
  expect([...placesIn(odd).entries.keys()]).toEqual(["error"]);
});

test("names are those that loading gives", () => {
  const { catalogs } = loadCatalog(
    `{ "id": "a", "name": "A", "entries": [{ "code": "X", "statuses": [400], "meaning": "M" }, { "code": "X", "statuses": [401], "meaning": "M" }, { "id": "x", "code": "Y", "statuses": [400], "meaning": "M" }] }`,
    "file:///a.error-catalog.json",
    "workspace",
  );
  const [loaded] = catalogs;
  expect(loaded!.catalog.entries.map(({ id }) => id)).toEqual(["x-2", "x-3", "x"]);
  expect(new Set(namePlaces(loaded!).entries.keys())).toEqual(new Set(["x", "x-2", "x-3"]));
});

test.each(["", "[]", '{ "entries": 5 }', '{ "entries": [{ "id": 5 }]'])("none in %j", (broken) => {
  expect(placesIn(broken)).toEqual({ id: undefined, entries: new Map() });
});
