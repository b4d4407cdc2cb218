import { expect, test } from "vitest";
import { indentationAt, indentUnit, lineEnd, lineStart, newlineOf, wholeLines } from "./layout.ts";

test.each([
  ["a\r\nb\n", "\r\n"],
  ["a\nb\r\n", "\n"],
  ["\n", "\n"],
  ["a", "\n"],
])("the line end of %j is %j", (text, expected) => {
  expect(newlineOf(text)).toBe(expected);
});

test.each([
  ["a\n  b\n", "  "],
  ["a\n    b\n        c\n", "    "],
  ["a\n\tb\n", "\t"],
  ["/**\n * b\n */\n    c", "    "],
  ["a\nb\n", "  "],
])("the indentation of %j is %j", (text, expected) => {
  expect(indentUnit(text)).toBe(expected);
});

test.each([
  ["a\n  b c\nd", "c", "  b c\n"],
  ["a\r\n  b\r\nd", "b", "  b\r\n"],
  ["a\n  b", "b", "  b"],
])("of %j the line of %j is %j", (text, part, expected) => {
  const at = text.indexOf(part);
  const isAlone = expected.trim() === part;
  expect(text.slice(lineStart(text, at), lineEnd(text, at))).toBe(expected.trimEnd());
  expect(indentationAt(text, at)).toBe("  ");
  const { start, end } = wholeLines(text, { start: at, end: at + part.length });
  expect(text.slice(start, end)).toBe(isAlone ? expected : part);
});
