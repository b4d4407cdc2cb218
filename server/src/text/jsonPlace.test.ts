import { describe, expect, test } from "vitest";
import { jsonPlace, linesOf, pointerTokens, toPointer } from "./jsonPlace.ts";
import type { Span } from "./span.ts";

const text = `{
  // a comment
  "entries": [
    { "id": "by-code", "code": "NOT_FOUND", "type": "x", },
    { "id": "by-type", "type": "api_error" },
    { "id": "by-id", "code": 5 },
    { "id": "by-id", "code": "SECOND" },
    { "code": "NO_ID" },
  ],
  "a/b": { "c~d": [true, { "": null }] }
}`;

function cut(span: Span | undefined, from = text): string | undefined {
  return span && from.slice(span.start, span.end);
}

describe("jsonPlace", () => {
  test.each([
    ["/entries/0/code", '"NOT_FOUND"'],
    ["/entries/1", '{ "id": "by-type", "type": "api_error" }'],
    ["/a~1b/c~0d/0", "true"],
    ["/a~1b/c~0d/1/", "null"],
    ["", text],
    ["/entries/9", undefined],
    ["/entries/x", undefined],
    ["/entries/0/code/deeper", undefined],
  ])("%j", (pointer, expected) => {
    expect(cut(jsonPlace(text, pointer))).toBe(expected);
  });

  test("text that is no JSON has no places", () => {
    expect(jsonPlace("hello", "")).toBeUndefined();
    expect(jsonPlace("", "/a")).toBeUndefined();
  });

  test("half a document has the places it got to", () => {
    expect(cut(jsonPlace('{"a": {"b": 12', "/a/b"), '{"a": {"b": 12')).toBe("12");
  });

  test("a byte order mark moves nothing", () => {
    const marked = '\uFEFF{"a": 1}';
    expect(cut(jsonPlace(marked, "/a"), marked)).toBe("1");
  });
});

test.each([
  ["", []],
  ["/a/0", ["a", "0"]],
  ["/a~1b/c~0d/~01", ["a/b", "c~d", "~1"]],
  ["/", [""]],
])("the tokens of %j and back", (pointer, tokens) => {
  expect(pointerTokens(pointer)).toEqual(tokens);
  expect(toPointer(tokens)).toBe(pointer);
});

test("linesOf counts every kind of line end once", () => {
  const lines = "a\nb\r\nc\rd";
  expect(["a", "b", "c", "d"].map((letter) => linesOf(lines)(lines.indexOf(letter)))).toEqual([0, 1, 2, 3]);
});
