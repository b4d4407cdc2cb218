import { expect, test } from "vitest";
import { partitionPoint } from "./partitionPoint.ts";

test.each([0, 1, 2, 3, 8, 100])("of %i places, as many as hold are counted", (length) => {
  const counts = Array.from({ length: length + 1 }, (_, count) => count);
  expect(counts.map((count) => partitionPoint(length, (index) => index < count))).toEqual(counts);
});

test("few of a million places are asked", () => {
  let asked = 0;
  const found = partitionPoint(1_000_000, (index) => {
    asked++;
    return index < 765_432;
  });
  expect([found, asked <= 20]).toEqual([765_432, true]);
});
