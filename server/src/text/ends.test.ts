import { expect, test } from "vitest";
import { withoutEnd } from "./ends.ts";

test.each([
  ["a//", "/", "a"],
  ["/a", "/", "/a"],
  ["//", "/", ""],
  ["a\r\n", "\r\n", "a"],
  ["", "/", ""],
])("%j without %j at its end", (text, characters, expected) => {
  expect(withoutEnd(text, characters)).toBe(expected);
});
