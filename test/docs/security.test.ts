// What docs/security.md names is there: a promise whose test has moved away is held by nothing.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scripts } from "../../package.json";
import { suites } from "../../scripts/test/suites.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const text = readFileSync(path.join(root, "docs/security.md"), "utf8");
const code = Array.from(text.matchAll(/`([^`]+)`/g), ([, named = ""]) => named);

test("every file and folder", () => {
  const named = code.filter((each) => /^[\w][\w./-]*\/[\w./-]*$/.test(each));
  expect(named.length).toBeGreaterThan(15);
  const places = (name: string) => [name, `server/src/${name}`];
  expect(named.filter((name) => !places(name).some((each) => existsSync(path.join(root, each))))).toEqual([]);
});

test("every command", () => {
  const named = code.filter((each) => each.startsWith("npm "));
  expect(named.length).toBeGreaterThan(1);
  const isThere = (command: string) => {
    const [, run, suite] = /^npm (?:run )?(\w+)(?: -- (\w+))?$/.exec(command) ?? [];
    return (
      run !== undefined &&
      run in scripts &&
      (suite === undefined || suites.some(({ name }) => name === suite))
    );
  };
  expect(named.filter((command) => !isThere(command))).toEqual([]);
});

test("each promise names what holds it", () => {
  const rows = text.split("\n").filter((line) => /^\| \*\*/.test(line));
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) expect(row.split(" | ").at(-1)).toMatch(/`|suite/);
});
