import { expect, test } from "vitest";
import { shownHover, shownItem } from "./markupFormat.ts";

const contents = { kind: "markdown", value: "`a_b` · **c** \\[d]" } as const;
const plain = { kind: "plaintext", value: "a_b · c [d]" };

test("hovers", () => {
  expect(shownHover({ contents }, true)).toEqual({ contents });
  expect(shownHover({ contents }, false)).toEqual({ contents: plain });
  expect(shownHover(null, false)).toBe(null);
});

test("documentation of completions", () => {
  expect(shownItem({ label: "a", documentation: contents }, true)).toEqual({
    label: "a",
    documentation: contents,
  });
  expect(shownItem({ label: "a", documentation: contents }, false)).toEqual({
    label: "a",
    documentation: plain,
  });
  expect(shownItem({ label: "a", documentation: "`text`" }, false)).toEqual({
    label: "a",
    documentation: "`text`",
  });
  expect(shownItem({ label: "a" }, false)).toEqual({ label: "a" });
});
