// That the shared list of conditions is read whole and is fit to be shown.

import { describe, expect, it } from "vitest";
import { conditions } from "./conditions.ts";

describe("conditions", () => {
  it("gives a condition by its id", () => {
    expect(conditions.get("out_of_credits")).toEqual({
      id: "out_of_credits",
      title: "Out of credits",
      meaning: "The account's prepaid balance does not cover what was asked for.",
    });
  });

  it("has no id, title or meaning twice", () => {
    const all = [...conditions.values()];
    for (const key of ["id", "title", "meaning"] as const) {
      const values = all.map((condition) => condition[key]);
      expect(values).toEqual([...new Set(values)]);
    }
  });

  it.each([...conditions.keys()])("%s is in snake case", (id) => {
    expect(id).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  });

  it.each([...conditions.values()])("$id has a meaning that is a sentence", ({ title, meaning }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  });

  it("does not know what is not in the list", () => {
    expect(conditions.get("out_of_luck")).toBeUndefined();
  });
});
