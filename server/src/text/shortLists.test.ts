import { expect, test } from "vitest";
import { bullets, shortList } from "./shortLists.ts";

const letters = [..."abcde"];

test.each([
  [[], 3, ""],
  [["a"], 3, "a"],
  [["a", "b", "c"], 3, "a, b, c"],
  [["a", "b", "c", "d"], 3, "a, b, c, d"],
  [letters, 3, "a, b, c and 2 more"],
  [letters, 1, "a and 4 more"],
])("%j, at most %d", (items, most, expected) => {
  expect(shortList(items, most)).toBe(expected);
});

test.each([
  [["a"], 3, "- a"],
  [["a", "b", "c", "d"], 3, "- a\n- b\n- c\n- d"],
  [letters, 3, "- a\n- b\n- c\n- … and 2 more"],
])("%j below each other, at most %d", (items, most, expected) => {
  expect(bullets(items, most)).toBe(expected);
});
