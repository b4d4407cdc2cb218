import { expect, test } from "vitest";
import { isPath, matchesGlob, matchesUnder } from "./globs.ts";

test.each<[glob: string, matching: readonly string[], others: readonly string[]]>([
  ["src/**", ["src/a.ts", "src/a/b.ts", "src/.a"], ["lib/a.ts", "srcs/a.ts", ""]],
  ["*/**", ["a/b", "a/b/c"], ["a"]],
  ["**/*.ts", ["a.ts", "a/b/c.ts", "a/.ts"], ["a.tsx", "ts"]],
  ["**", ["a", "a/b"], [""]],
  ["a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/xb", "ab"]],
  ["**/a/**/b/*", ["a/b/c", "x/a/a/b/b/c", "a/b/b/c"], ["a/b", "b/a/c"]],
  ["src/*.ts", ["src/a.ts", "src/a.b.ts"], ["src/a/b.ts", "src/a.js"]],
  ["*a*b", ["ab", "xaxb", "aab", "abab"], ["aba", "b"]],
  ["a?c", ["abc", "a.c"], ["ac", "a/c"]],
  ["src/{a,b/{c,d}}.{ts,js}", ["src/a.ts", "src/b/c.js", "src/b/d.ts"], ["src/b.ts", "src/c.ts"]],
  ["{a,}b", ["ab", "b"], ["a"]],
  ["{a}", ["{a}"], ["a"]],
  ["{a,b", ["{a,b"], ["a"]],
  ["[a-c]x[!0-9]", ["axy", "cx-"], ["dxy", "ax5"]],
  ["[ab", ["[ab"], ["a"]],
  ["./src/a", ["src/a"], ["a"]],
  ["/src/a", ["src/a"], ["a"]],
  ["!src/**", ["lib/a"], ["src/a"]],
  ["app/(auth)/a+b", ["app/(auth)/a+b"], ["app/(x)/a+b"]],
  ["a\\*b\\[1\\]\\{c,d\\}", ["a*b[1]{c,d}"], ["axb1c"]],
  ["päth/*", ["päth/ü"], ["path/u"]],
])("%s", (glob, matching, others) => {
  expect(matching.filter((path) => !matchesGlob(glob, path))).toEqual([]);
  expect(others.filter((path) => matchesGlob(glob, path))).toEqual([]);
});

test("a glob of a directory stands for all under it", () => {
  expect(["generated/a", "generated/a/b"].every((path) => matchesUnder("generated/", path))).toBe(true);
  expect(matchesUnder("a/b.ts", "a/b.ts")).toBe(true);
  expect(matchesUnder("generated", "generated.ts")).toBe(false);
});

test("a glob of 100,000 characters matches nothing", () => {
  const long = "a".repeat(100_000);
  expect([matchesGlob(long, long), matchesUnder(long, "a"), isPath(long)]).toEqual([false, false, false]);
});

test.each([
  ["src/a.ts", true],
  ["app/\\[slug\\]/page.tsx", true],
  ["a \\(copy\\).ts", true],
  ["src/*.ts", false],
  ["src/**", false],
  ["src/a.{ts,js}", false],
  ["src/[ab].ts", false],
  ["src/a?.ts", false],
])("%s is the path of one file: %s", (glob, expected) => {
  expect(isPath(glob)).toBe(expected);
});
