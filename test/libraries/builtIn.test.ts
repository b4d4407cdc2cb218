// The same forms under the built-in catalogs, in place of the small ones of this folder: a mistake in one of them, or a fact that it lacks,
// fails here. What is otherwise by right is listed in differences.ts.

import { describe, expect, test } from "vitest";
import { aspects } from "./aspects.ts";
import { differences, others } from "./differences.ts";
import { catalogsFor, findingsIn } from "./handlers.ts";
import { forms, quiet } from "./lists.ts";

/** Those of APIs that are built in, and that are not read under their catalogs anyway. */
const ofBuiltIns = forms.filter(
  ({ builtIn, entry }) => !builtIn && catalogsFor(true).catalog(entry.slice(0, entry.indexOf("/"))),
);

for (const [aspect, check] of Object.entries(aspects)) {
  describe(aspect, () => {
    for (const form of ofBuiltIns) {
      if (aspect === "wrong" && !form.source.includes("‹")) continue;
      const differs = differences.some(({ forms }) => forms[form.what]?.includes(aspect));
      const entry = others[form.what] ?? form.entry;
      (differs ? test.fails : test)(form.what, () => check({ ...form, entry, builtIn: true }));
    }
  });
}

describe("nothing is said", () => {
  test.each(quiet.filter(({ builtIn }) => !builtIn))("$what", async ({ source, ...form }) => {
    expect(await findingsIn(source, { ...form, builtIn: true })).toEqual([]);
  });
});

test("there are many, of most APIs", () => {
  expect(ofBuiltIns.length).toBeGreaterThanOrEqual(150);
});

test("differences name forms that there are", () => {
  const known = new Set(ofBuiltIns.map(({ what }) => what));
  const named = [...differences.flatMap(({ forms }) => Object.keys(forms)), ...Object.keys(others)];
  expect(named.filter((what) => !known.has(what))).toEqual([]);
});
