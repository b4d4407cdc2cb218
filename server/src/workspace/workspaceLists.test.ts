import { expect, test } from "vitest";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { isListed, listsWorkspace, manifestGlobs, pnpmGlobs } from "./workspaceLists.ts";

test.each<[string, readonly string[]]>([
  [`{ "workspaces": ["packages/*", "tools"] }`, ["packages/*", "tools"]],
  [`{ "workspaces": { "packages": ["a"], "nohoist": ["b"] } }`, ["a"]],
  [`{ "workspaces": ["a", 1, null], }`, ["a"]],
  [`{ "workspaces": "packages/*" }`, []],
  [`{ "workspaces": null }`, []],
  ["{", []],
  ["[]", []],
  ["", []],
])("package.json: %s", (text, globs) => expect(manifestGlobs(text)).toEqual(globs));

test.each<[string, readonly string[]]>([
  [
    "packages:\n  - packages/*\n  - 'tools/**'\n  - \"!**/test/**\"\n",
    ["packages/*", "tools/**", "!**/test/**"],
  ],
  ["packages:\r\n- a # ours\r\n# - b\r\n\r\n- c\r\n", ["a", "c"]],
  ["catalog:\n  react: 1\npackages:\n  - a\nonlyBuiltDependencies:\n  - b\n", ["a"]],
  ["packages: [a, 'b/*',\n  \"c\"]\nother: [d]\n", ["a", "b/*", "c"]],
  ['"packages":\n  - a', ["a"]],
  ["packages: a", []],
  ["packages: [a", []],
  ["  packages:\n    - a", []],
  ["# packages:\n- a", []],
  ["", []],
])("pnpm-workspace.yaml: %j", (text, globs) => expect(pnpmGlobs(text)).toEqual(globs));

test.each<[readonly string[], string, boolean]>([
  [["packages/*"], "packages/a", true],
  [["./packages/*/"], "packages/a", true],
  [["packages/*"], "packages/a/b", false],
  [["packages/**"], "packages/a/b", true],
  [["packages/**"], "packages", true],
  [["packages/*", "!packages/a"], "packages/a", false],
  [["!packages/a"], "packages/b", false],
  [[], "packages/a", false],
])("%j takes %s in: %s", (globs, path, expected) => expect(isListed(globs, path)).toBe(expected));

test.each<[string, MemoryFile, boolean]>([
  ["package.json", `{ "workspaces": ["a"] }`, true],
  ["pnpm-workspace.yaml", "packages:\n  - a", true],
  ["pnpm-workspace.yaml", { link: "/r/list" }, true],
  ["package.json", { link: "/elsewhere/package.json" }, false],
  ["package.json", { error: "EACCES" }, false],
])("the list %s: %j", async (name, file, expected) => {
  const files = memoryFileSystem({
    [`/r/${name}`]: file,
    "/r/list": "packages:\n  - a",
    "/elsewhere/package.json": `{ "workspaces": ["a"] }`,
  });
  expect(await listsWorkspace(files, fileUri("/r"), "a", 1)).toBe(expected);
});
