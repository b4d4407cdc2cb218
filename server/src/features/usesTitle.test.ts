import { expect, test } from "vitest";
import { unjudgedTitle, usesTitle } from "./usesTitle.ts";

test.each([
  [3, 2, true, "3 uses in 2 files"],
  [1, 1, true, "1 use in 1 file"],
  [0, 0, true, "no uses in this workspace"],
  [2, 1, false, "at least 2 uses in 1 file"],
  [0, 0, false, "no uses in the files looked through"],
])("%i uses in %i files, all looked through: %s", (uses, files, isWhole, expected) => {
  expect(usesTitle(uses, files, isWhole)).toBe(expected);
});

test.each([
  [0, "all codes are judged"],
  [1, "1 code could not be judged"],
  [2, "2 codes could not be judged"],
])("%i codes above produces: %s", (codes, expected) => {
  expect(unjudgedTitle(codes)).toBe(expected);
});
