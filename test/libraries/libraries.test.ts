// Errors as libraries hand them over, under the catalogs of this folder: what is held of each form is in aspects.ts, and what does not hold
// yet in todo.ts.

import { describe, expect, test } from "vitest";
import { aspects } from "./aspects.ts";
import { findingsIn } from "./handlers.ts";
import { forms, quiet } from "./lists.ts";
import { todo } from "./todo.ts";

for (const [aspect, check] of Object.entries(aspects)) {
  describe(aspect, () => {
    for (const form of forms) {
      if (aspect === "wrong" && !form.source.includes("‹")) continue;
      const isToDo = todo.some(({ forms }) => forms[form.what]?.includes(aspect));
      (isToDo ? test.fails : test)(form.what, () => check(form));
    }
  });
}

describe("nothing is said", () => {
  test.each(quiet)("$what", async ({ source, ...form }) => {
    expect(await findingsIn(source, form)).toEqual([]);
  });
});

test("there are as many forms as people write, each once", () => {
  expect(forms.length).toBeGreaterThanOrEqual(80);
  expect(quiet.length).toBeGreaterThanOrEqual(60);
  for (const all of [forms, quiet]) expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
});

test("what is left to do names forms that there are", () => {
  const known = new Set(forms.map(({ what }) => what));
  expect(todo.flatMap(({ forms }) => Object.keys(forms)).filter((what) => !known.has(what))).toEqual([]);
});
