import { expect, test } from "vitest";
import { nameAtEnd, withoutEnd } from "./ends.ts";

test.each([
  ["a//", "/", "a"],
  ["/a", "/", "/a"],
  ["//", "/", ""],
  ["a\r\n", "\r\n", "a"],
  ["", "/", ""],
])("%j without %j at its end", (text, characters, expected) => {
  expect(withoutEnd(text, characters)).toBe(expected);
});

test.each([
  ["if (is.$it", "is.$it"],
  ["a b", "b"],
  ["a ", ""],
  ["", ""],
])("the name at the end of %j", (text, expected) => {
  expect(nameAtEnd(text)).toBe(expected);
});
