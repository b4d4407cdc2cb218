import { expect, test } from "vitest";
import type { ErrorPageParams } from "../../../server/src/protocol.ts";
import { canMove, current, emptyHistory, moved, type PageHistory, visited } from "./pageHistory.ts";

const page = (entryId: string): ErrorPageParams => ({ catalogId: "shop", entryId });

/** A history after these steps: an entry's id, or a direction. */
function after(...steps: readonly (string | -1 | 1)[]): PageHistory {
  return steps.reduce<PageHistory>(
    (history, step) => (typeof step === "string" ? visited(history, page(step)) : moved(history, step)),
    emptyHistory,
  );
}

test.each<[readonly (string | -1 | 1)[], string | undefined, boolean, boolean]>([
  [[], undefined, false, false],
  [["a"], "a", false, false],
  [["a", "b"], "b", true, false],
  [["a", "b", -1], "a", false, true],
  [["a", "b", -1, -1], "a", false, true],
  [["a", "b", -1, 1], "b", true, false],
  [["a", "b", -1, "c"], "c", true, false],
  [["a", "a"], "a", false, false],
  [["a", "b", "c", -1, -1, 1], "b", true, true],
])("after %j: %s", (steps, entryId, hasBack, hasForward) => {
  const history = after(...steps);
  expect([current(history), canMove(history, -1), canMove(history, 1)]).toEqual([
    entryId === undefined ? undefined : page(entryId),
    hasBack,
    hasForward,
  ]);
});

test("the same page is the same, whatever else is known of it", () => {
  const summary = { catalogId: "shop", entryId: "a", title: "A" };
  expect(visited(after("a"), summary)).toEqual(after("a"));
});

test("a comparison is a page of its own", () => {
  const compared = { compared: ["a", "b"] };
  const history = visited(after("a"), compared);
  expect(current(moved(visited(history, { compared: ["a", "b"] }), -1))).toEqual(page("a"));
});

test("of very many pages the first are forgotten", () => {
  const history = after(...Array.from({ length: 60 }, (_, i) => `e${i}`));
  expect([history.pages.length, history.pages[0], current(history)]).toEqual([50, page("e10"), page("e59")]);
});
