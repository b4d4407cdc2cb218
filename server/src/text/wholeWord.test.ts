import { expect, test } from "vitest";
import { hasWord } from "./wholeWord.ts";

test.each([
  ["a b", "b", true],
  ["ab b2 $b b$", "b", false],
  ["x.b()", "b", true],
  ["$b", "$b", true],
  ["aa", "a", false],
  ["aaa a", "a", true],
  ["", "a", false],
  ["a", "", false],
])("%j has the word %j: %j", (code, name, expected) => {
  expect(hasWord(code, name)).toBe(expected);
});
