// Texts in JSON strings, and the way back from them to the places of the file.

import { expect, test } from "vitest";
import { type JsonString, parseJson } from "../../parse/json.ts";
import { fileLayer, innerLayer, layerOf, offsetIn, spanIn } from "./layer.ts";

function layerIn(source: string) {
  return innerLayer(fileLayer(source), parseJson(source).roots[0] as JsonString);
}

test.each([
  ["a quote", String.raw`"a\"b"`, `a"b`],
  ["a backslash", String.raw`"a\\b"`, `a\\b`],
  ["a slash", String.raw`"a\/b"`, "a/b"],
  ["a backspace", String.raw`"a\bb"`, "a\bb"],
  ["a form feed", String.raw`"a\fb"`, "a\fb"],
  ["the end of a line", String.raw`"a\nb"`, "a\nb"],
  ["a carriage return", String.raw`"a\rb"`, "a\rb"],
  ["a tab", String.raw`"a\tb"`, "a\tb"],
  ["a code", String.raw`"a\u00e9b"`, "aéb"],
  ["a code in capitals", String.raw`"a\u00E9b"`, "aéb"],
  ["half a code", String.raw`"a\u00g9b"`, "au00g9b"],
  ["no code at the end", String.raw`"a\u00"`, "au00"],
  ["nothing escaped", `"ab"`, "ab"],
])("%s", (_, source, text) => {
  expect(layerIn(source).text).toBe(text);
});

test("each place of the text leads to where it was written", () => {
  const source = String.raw`"a\"\u00e9b"`;
  const layer = layerIn(source);
  expect([0, 1, 2, 3, 4].map((offset) => source.slice(layer.at(offset), layer.at(offset) + 2))).toEqual([
    "a\\",
    '\\"',
    "\\u",
    'b"',
    '"',
  ]);
  expect(spanIn(layer, { start: 1, end: 3 })).toEqual({ start: 2, end: 10 });
  expect([1, 2, 3, 4, 9, 10, 11].map((offset) => offsetIn(layer, offset))).toEqual([0, 1, 2, 2, 3, 3, 4]);
});

test("a text in a text", () => {
  const source = JSON.stringify(JSON.stringify(JSON.stringify("x")));
  const outer = layerIn(source);
  const inner = innerLayer(outer, parseJson(outer.text).roots[0] as JsonString);
  expect(inner.text).toBe('"x"');
  expect(source.slice(inner.at(1), inner.at(2))).toBe("x");
  expect(layerOf(source, inner.literals).text).toBe(inner.text);
  expect(inner.literals.map(({ start, end }) => source.slice(start, end))).toEqual([
    source.slice(1, -1),
    source.slice(3, -3),
  ]);
});

test("what a text ends with in the middle of an escape is no part of it", () => {
  expect(layerIn(String.raw`"ab\\`).text).toBe("ab\\");
  expect(layerIn(`"ab\\`).text).toBe("ab");
});
