// Where an entry that is added goes, whatever the style of the file.

import { expect, test } from "vitest";
import { addedEntry, type NewEntry } from "./newEntry.ts";

const entry: NewEntry = { values: { code: "N [ 1" }, status: 404 };
const one = '{ "code": "N [ 1", "statuses": [404], "meaning": "Not described yet." }';

function added(text: string, of: NewEntry = entry, channel: "http" | "library" = "http"): string | undefined {
  const known = {
    named: [{ name: "code", kind: "code", stability: "stable" } as const],
    entries: [{ channel }],
  };
  const insertion = addedEntry(text, of, known as unknown as Parameters<typeof addedEntry>[2]);
  return insertion && text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset);
}

test.each([
  ["an empty list", '{\n  "entries": []\n}', `{\n  "entries": [\n    ${one}\n  ]\n}`],
  ["entries on one line", '{ "entries": [{ "code": "a" }] }', `{ "entries": [{ "code": "a" }, ${one}] }`],
  [
    "an entry a line",
    '{\r\n\t"entries": [\r\n\t\t{ "code": "a" }\r\n\t]\r\n}',
    `{\r\n\t"entries": [\r\n\t\t{ "code": "a" },\r\n\t\t${one}\r\n\t]\r\n}`,
  ],
  [
    "entries on several lines, with a comma behind the last",
    '{\n  "entries": [\n    {\n      "code": "a"\n    },\n  ]\n}',
    '{\n  "entries": [\n    {\n      "code": "a"\n    },\n    {\n      "code": "N [ 1",\n      "statuses": [404],\n      "meaning": "Not described yet."\n    },\n  ]\n}',
  ],
])("%s", (_, text, expected) => expect(added(text)).toBe(expected));

test("errors of a library have no status, but are said to be such", () => {
  expect(added('{ "entries": [] }', { values: { code: "N" }, status: 404 }, "library")).toContain(
    '{ "code": "N", "channel": "library", "meaning": "Not described yet." }',
  );
});

test.each(["", "[]", '{ "entries": {} }', "{ "])("nothing in %j", (text) =>
  expect(added(text)).toBeUndefined(),
);
