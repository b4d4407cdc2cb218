import { expect, test } from "vitest";
import type { LoadedCatalog } from "./model.ts";
import { namePlaces, rangeOfName } from "./places.ts";

/** The places of a text that was not read when it was loaded. */
const placesIn = (text: string) => namePlaces({ text } as LoadedCatalog);

const text = `{
  "shapes": [{ "id": "shape", "code": "NO" }],
  "entries": [
    { "id": "by-code", "code": "NOT_FOUND", "type": "x", "example": { "id": "no" } },
    { "type": "api_error", "id": "by-type" },\r\n    5,\r    { "id": "by-id", "code": 5 },
    { "id": "by-id", "code": "SECOND" },
    { "code": "NO_ID" },
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
    ["by-id", 3, "by-id"],
    ["", -1, "acme"],
  ]);
});

test.each(["", "[]", '{ "entries": 5 }', '{ "entries": [{ "id": 5 }]'])("none in %j", (broken) => {
  expect(placesIn(broken)).toEqual({ id: undefined, entries: new Map() });
});
