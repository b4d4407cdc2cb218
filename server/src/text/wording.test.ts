import { describe, expect, test } from "vitest";
import { counted, wording } from "./wording.ts";

describe("values", () => {
  test.each([
    ["text and numbers", wording("{api} and {status}")({ api: "LTX", status: 402 }), "LTX and 402"],
    ["quotes of a text", wording('Use "{code}".')({ code: "a.b" }), 'Use "a.b".'],
    ["no quotes around a number", wording('Use "{code}".')({ code: 402 }), "Use 402."],
    ["a list", wording("{all|and}")({ all: [400, 404, 409] }), "400, 404 and 409"],
    ["a choice of quoted texts", wording('"{all|or}".')({ all: ["a", 404, "c"] }), '"a", 404 or "c".'],
    ["one of a list", wording('"{all|or}".')({ all: ["a"] }), '"a".'],
    ["a set of statuses", wording("{here|statuses}")({ here: [[400, 499]] }), "4xx"],
    ["the same value twice", wording("{a} {b} {a}")({ a: 1, b: 2 }), "1 2 1"],
    ["what looks like a placeholder in a value", wording("{a}{b}")({ a: "{b}", b: "$1" }), "{b}$1"],
    ["a template without values", wording("It is [].")({}), "It is []."],
    ["a long text, cut off", wording('"{code}"')({ code: "x".repeat(101) }), `"${"x".repeat(99)}…"`],
    ["a text of just that length", wording('"{code}"')({ code: "x".repeat(100) }), `"${"x".repeat(100)}"`],
  ])("%s", (_, text, expected) => {
    expect(text).toBe(expected);
  });
});

test.each([
  [0, "0 errors of LTX"],
  [1, "1 error of LTX"],
  [2, "2 errors of LTX"],
])("the form for %d", (count, expected) => {
  expect(counted("count", "{count} error of {api}", "{count} errors of {api}")({ count, api: "LTX" })).toBe(
    expected,
  );
});

test("one quote alone is a mistake in the template", () => {
  expect(() => wording('Use "{code}.')({ code: "a" })).toThrow(
    'A quote is missing in the template: Use "{code}.',
  );
});

test("the templates are there for checks", () => {
  expect(wording("a {b}").templates).toEqual(["a {b}"]);
  expect(counted("n", "one {n}", "more {n}").templates).toEqual(["one {n}", "more {n}"]);
});
