import { expect, test } from "vitest";
import { globFault } from "./globFaults.ts";
import { matchesGlob } from "./globs.ts";

test.each([
  "app/(group)/**",
  "**/(group)/{a,b}",
  "a(b|c",
  "a+b",
  "a\\+(b)",
  "a+\\(b)",
  "a@(b",
  "[+](b)",
  "{a}",
  "a}",
  "a]",
  "{a..b",
  "\\{a",
  "\\[a",
  "[!(]a)",
  "@acme/api",
])("%s is taken", (glob) => {
  expect(globFault(glob)?.isTaken).not.toBe(false);
});

test.each([
  ["+(a)", '"+("'],
  ["src/@(a|b)/c", '"@("'],
  ["!(a)", '"!("'],
  ["a?(b)", '"?("'],
  ["a*(b)", '"*("'],
  ["(a+)+(b)", '"+("'],
  ["src/(a|b)", '"(…|"'],
  ["a{1..3}", '"{1..3}"'],
  ["{a..z..2}b", '"{a..z..2}"'],
  ["a".repeat(1001), "A glob of more than 1000 characters"],
])("%s is not taken, and matches nothing", (glob, named) => {
  const fault = globFault(glob);
  expect([fault?.message.startsWith(named), fault?.isTaken]).toEqual([true, false]);
  expect(["a", "aa", "b", "a1", glob].filter((path) => matchesGlob(glob, path))).toEqual([]);
});

test.each([
  ["{a,b", "{a,b", '"{" has no matching "}"'],
  ["a[b", "a[b", '"[" has no matching "]"'],
  ["{a,{b,c}", "{a,c", '"{" has no matching "}"'],
])("%s stands for itself where it does not end", (glob, path, message) => {
  const fault = globFault(glob);
  expect([fault?.message.startsWith(message), fault?.isTaken, matchesGlob(glob, path)]).toEqual([
    true,
    true,
    true,
  ]);
});
