import { type ParseError, parse } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { readJson } from "./jsonPlace.ts";
import { findingPlaces, readingJson } from "./jsonReader.ts";
import { atOnce } from "./slices.ts";

const bounds = { depth: 256, values: 1_000_000, properties: 10_000 };
const read = (text: string, more: Partial<typeof bounds> = {}) =>
  atOnce(readingJson(text, { ...bounds, ...more }));

/** Numbers that look random and are the same each time. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ",",
  ":",
  '"a"',
  '"b\\n"',
  '"\\x"',
  '"open',
  "1",
  "-2.5e3",
  "1.",
  "-",
  "true",
  "null",
  "tru",
  " ",
  "\n",
  "// c\n",
  "/* d */",
  "/*",
  "/",
  "\u0001",
  '"a":',
];

test("a text is read as jsonc-parser reads it, or has its first fault at the same place", () => {
  const random = randomNumbers(11);
  for (let i = 0; i < 20_000; i++) {
    const text = Array.from({ length: 1 + random(9) }, () => PIECES[random(PIECES.length)]).join("");
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { allowTrailingComma: true });
    const expected = readJson(text);
    const found = read(text);
    if ("fault" in expected) {
      expect([text, "fault" in found && found.fault.message]).toEqual([text, expected.fault.message]);
      expect([text, "fault" in found && found.fault.span.start]).toEqual([text, expected.fault.span.start]);
    } else expect([text, found]).toEqual([text, { value }]);
  }
});

test.each<[string, string, Partial<typeof bounds>, string]>([
  ["depth", "[[[1]]]", { depth: 2 }, "It is nested more than 2 levels deep. Remove the deep part."],
  ["values", "[1, 2, 3]", { values: 3 }, "It holds more than 3 values. Split it into several files."],
  [
    "properties",
    '{ "a": 1, "b": 2, "c": 3 }',
    { properties: 2 },
    "An object in it has more than 2 properties. Remove most of them.",
  ],
])("more than the bound on %s is not read", (_, text, more, message) => {
  expect(read(text, more)).toMatchObject({ fault: { message } });
});

test("a property named __proto__ is one like any other", () => {
  expect(JSON.stringify(read('{ "__proto__": { "a": 1 } }'))).toBe('{"value":{"__proto__":{"a":1}}}');
});

describe("places", () => {
  const text = `\uFEFF{ // "a": 0
  "a": [ { "b": "x" }, {"b~/": [1, 22]} ],
  "a2": null, "twice": 1, "twice": 2, }`;
  test.each([
    ["", "{", undefined],
    ["/a", "[", '"a"'],
    ["/a/0/b", '"x"', '"b"'],
    ["/a/1/b~0~1/1", "22", undefined],
    ["/a2", "null", '"a2"'],
    ["/twice", "2", '"twice"'],
    ["/a/2", undefined, undefined],
    ["/a/0/b/c", undefined, undefined],
  ])("%j", (pointer, value, name) => {
    const place = atOnce(findingPlaces(text, ["/a2", pointer])).get(pointer);
    const shown = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    expect([shown(place?.span), shown(place?.name)]).toEqual([value, name]);
  });
});
