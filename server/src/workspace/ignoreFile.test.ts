import { expect, test } from "vitest";
import type { Effort } from "../text/pathPattern.ts";
import { parseIgnoreFile } from "./ignoreFile.ts";

const plenty = (): Effort => ({ left: 1_000_000 });

/** What a .gitignore says of paths, those of directories with `/` at the end. */
function said(text: string, path: string): boolean | undefined {
  const isDirectory = path.endsWith("/");
  return parseIgnoreFile(text).isIgnored(isDirectory ? path.slice(0, -1) : path, isDirectory, plenty());
}

test.each<[text: string, ignored: readonly string[], others: readonly string[]]>([
  ["a", ["a", "x/a", "a/"], ["b", "a/b", "aa"]],
  ["a/", ["a/", "x/a/"], ["a", "x/a"]],
  ["/a", ["a", "a/"], ["x/a"]],
  ["x/a", ["x/a"], ["y/x/a", "a"]],
  ["*.log", ["a.log", "x/.log"], ["a.logs"]],
  ["*", ["a", "x/a"], []],
  ["a*b", ["ab", "a.b", "x/a.b"], ["a/b", "b"]],
  ["x/*", ["x/a"], ["x/y/a"]],
  ["x/*/a", ["x/y/a"], ["x/a", "x/y/z/a"]],
  ["**/a", ["a", "x/a", "x/y/a"], ["a/b"]],
  ["**/a/b", ["a/b", "x/a/b"], ["a/x/b"]],
  ["**/*.log", ["a.log", "x/a.log"], ["a.txt"]],
  ["a/**", ["a/b", "a/b/c"], ["a", "x/a/b"]],
  ["a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/xb"]],
  ["a**/b", ["ax/b"], ["a/x/b"]],
  ["a?", ["ab"], ["a", "a/b"]],
  ["[ab]x", ["ax", "bx"], ["cx"]],
  ["[!a]x", ["bx"], ["ax"]],
  ["[[:digit:]]", ["1"], ["a", "12"]],
  ["[a", [], ["a", "[a"]],
  ["a\\", [], ["a", "a\\"]],
  ["\\#a", ["#a"], ["a"]],
  ["\\!a", ["!a"], ["a"]],
  ["\\*", ["*"], ["a"]],
  ["#a", [], ["#a", "a"]],
  ["a  ", ["a"], ["a  "]],
  ["a\\ ", ["a "], ["a"]],
  ["a\t", ["a\t"], ["a"]],
  ["a\r\nb\r\n", ["a", "b"], []],
  ["\ufeffa", ["a"], []],
  ["", [], ["a"]],
  ["/", [], ["a", "a/"]],
  ["{a,b}", ["{a,b}"], ["a"]],
  ["ü?", ["üb"], ["ü"]],
  ["A", ["A"], ["a"]],
])("%j", (text, ignored, others) => {
  expect(ignored.filter((path) => said(text, path) !== true)).toEqual([]);
  expect(others.filter((path) => said(text, path) !== undefined)).toEqual([]);
});

test.each([
  ["*.log\n!a.log", "a.log", false],
  ["!a.log\n*.log", "a.log", true],
  ["a\n!a\na/", "a/", true],
  ["a\n!a\na/", "a", false],
  ["*\n!x/*.ts\nb.ts", "x/a.ts", false],
  ["*\n!x/*.ts\nb.ts", "x/b.ts", true],
  ["!", "a", undefined],
])("of several lines that match the last decides: %j, %s", (text, path, expected) => {
  expect(said(text, path)).toBe(expected);
});

test("of more wildcards than are looked at the first count, and it is said how many do not", () => {
  const file = parseIgnoreFile(`first*x\n${"a*b\n".repeat(20_000)}last*x\nname\n`);
  const counting = Math.floor((20_000 - "first*x".length) / "a*b".length);
  expect(file.leftOut).toBe(20_000 - counting + 1);
  const isIgnored = (path: string) => file.isIgnored(path, false, plenty());
  expect([isIgnored("first-x"), isIgnored("last-x"), isIgnored("name")]).toEqual([true, undefined, true]);
});

test("without effort that is left, only patterns without wildcards match", () => {
  const file = parseIgnoreFile("a*b\nname\n*.log\n");
  const effort = { left: 3 };
  expect(file.isIgnored("a----------b", false, effort)).toBeUndefined();
  expect(effort.left).toBeLessThan(0);
  expect([file.isIgnored("name", false, effort), file.isIgnored("x.log", false, effort)]).toEqual([
    true,
    true,
  ]);
});
