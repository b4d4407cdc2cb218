import { expect, test } from "vitest";
import { rules } from "../rules/registry.ts";
import { wording } from "../text/wording.ts";
import { applyEdits, fixesTogether } from "./fixes.ts";
import type { RuleFinding } from "./ruleFinding.ts";

const words = wording("")({});

type Change = readonly [start: number, end: number, newText: string];

function finding(changes: readonly Change[], preferred = true): RuleFinding {
  const edits = changes.map(([start, end, newText]) => ({ span: { start, end }, newText }));
  const span = edits[0]?.span ?? { start: 0, end: 0 };
  return { rule: rules[0]!, span, message: words, related: [], fixes: [{ title: words, edits, preferred }] };
}

/** "0123456789" after all fixes that can be made together. */
function together(...fixes: readonly (readonly Change[])[]): string {
  return applyEdits("0123456789", fixesTogether(fixes.map((changes) => finding(changes))));
}

test.each<[what: string, fixes: Change[][], after: string]>([
  ["apart", [[[1, 2, "a"]], [[5, 6, "b"]]], "0a234b6789"],
  ["in another order than the text's", [[[5, 6, "b"]], [[1, 2, "a"]]], "0a234b6789"],
  ["side by side", [[[1, 2, "a"]], [[2, 3, "b"]]], "0ab3456789"],
  ["an insertion behind a replacement", [[[1, 2, "a"]], [[2, 2, "+"]]], "0a+23456789"],
  ["overlapping: the first", [[[1, 4, "a"]], [[3, 5, "b"]]], "0a456789"],
  ["one within another: the first", [[[1, 8, "a"]], [[3, 5, "b"]]], "0a89"],
  ["two insertions at one place: the first", [[[3, 3, "a"]], [[3, 3, "b"]]], "012a3456789"],
  ["an insertion where a replacement begins", [[[3, 4, "a"]], [[3, 3, "+"]]], "012a456789"],
  [
    "a fix of several places is made whole or not at all",
    [
      [[1, 2, "a"]],
      [
        [1, 2, "b"],
        [7, 8, "c"],
      ],
    ],
    "0a23456789",
  ],
  [
    "several places around another fix",
    [
      [
        [1, 2, "a"],
        [7, 8, "c"],
      ],
      [[4, 5, "b"]],
    ],
    "0a23b56c89",
  ],
  [
    "within one fix, an insertion before a replacement",
    [
      [
        [3, 4, "x"],
        [3, 3, "+"],
      ],
    ],
    "012+x456789",
  ],
])("%s", (_what, fixes, after) => {
  expect(together(...fixes)).toBe(after);
});

test("fixes that are not preferred are left to people", () => {
  expect(fixesTogether([finding([[0, 1, "a"]], false)])).toEqual([]);
});
