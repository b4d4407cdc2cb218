import { expect, test } from "vitest";
import { usedApis } from "./usedApis.ts";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const use = (catalogId: string, entryIds: readonly string[], isShared = false) => ({
  catalogId,
  entryIds,
  isShared,
  range,
});

test("APIs and entries, the most used first", () => {
  const uses = [use("b", ["x"]), use("a", ["p"]), use("a", ["q"]), use("a", ["q", "r"])];
  expect(usedApis(uses)).toEqual([
    {
      catalogId: "a",
      uses: 3,
      entries: [
        { entryId: "q", uses: 2 },
        { entryId: "p", uses: 1 },
        { entryId: "r", uses: 1 },
      ],
    },
    { catalogId: "b", uses: 1, entries: [{ entryId: "x", uses: 1 }] },
  ]);
});

test("a status of several errors counts for the API alone", () => {
  expect(usedApis([use("a", ["p", "q"], true)])).toEqual([{ catalogId: "a", uses: 1, entries: [] }]);
});

test("nothing used", () => {
  expect(usedApis([])).toEqual([]);
});
