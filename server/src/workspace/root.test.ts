import { expect, test } from "vitest";
import { URI } from "vscode-uri";
import {
  fileUri,
  type MemoryFile,
  type MemoryOptions,
  memoryFileSystem,
} from "../../../test/support/memoryFileSystem.ts";
import { findRoot } from "./root.ts";

const WORKSPACES = `{ "workspaces": ["packages/*"] }`;

/** "workspace /r" for the root of a folder, `/home/me` being the home directory. */
async function rootOf(
  folder: string,
  files: Record<string, MemoryFile>,
  options: MemoryOptions = {},
  readsAbove = true,
): Promise<string> {
  const fileSystem = memoryFileSystem(
    { "/home/me/.profile": "", ...files },
    { home: "/home/me", ...options },
  );
  const { uri, why } = await findRoot(fileSystem, fileUri(folder), readsAbove);
  return `${why} ${uri === undefined ? "nowhere" : URI.parse(uri).path}`;
}

test.each<[string, string, Record<string, MemoryFile>]>([
  ["folder /p/w", "nothing above", {}],
  ["repository /p", "the directory with .git", { "/p/.git/HEAD": "" }],
  ["repository /p", "of a worktree or a submodule, where .git is a file", { "/p/.git": "gitdir: x" }],
  ["repository /p/w", "its own repository", { "/p/w/.git/HEAD": "", "/p/.git/HEAD": "" }],
  ["workspace /p", "the list of workspaces", { "/p/package.json": `{ "workspaces": ["w"] }` }],
  [
    "workspace /p",
    "the list comes before .git",
    { "/p/package.json": `{ "workspaces": ["*"] }`, "/p/w/.git/HEAD": "" },
  ],
  ["folder /p/w", "a list without it", { "/p/package.json": `{ "workspaces": ["packages/*"] }` }],
  [
    "folder /p/w",
    "a list through a link to elsewhere",
    { "/p/package.json": { link: "/q/package.json" }, "/q/package.json": `{ "workspaces": ["w"] }` },
  ],
  ["folder /p/w", "a list that is its own", { "/p/w/package.json": `{ "workspaces": ["w", "."] }` }],
])("%s: %s", async (expected, _, files) => {
  expect(await rootOf("/p/w", { "/p/w/a.ts": "", ...files })).toBe(expected);
});

test("of several lists the nearest one that has the folder", async () => {
  const files = {
    "/r/.git/HEAD": "",
    "/r/package.json": `{ "workspaces": ["js/packages/*"] }`,
    "/r/js/package.json": WORKSPACES,
    "/r/js/packages/package.json": `{ "workspaces": ["b"] }`,
    "/r/js/packages/a/a.ts": "",
  };
  expect(await rootOf("/r/js/packages/a", files)).toBe("workspace /r/js");
});

test("a folder that is opened through a link is where it really is", async () => {
  const files = { "/p/.git/HEAD": "", "/p/w/a.ts": "", "/q/link": { link: "/p/w" }, "/q/.git/HEAD": "" };
  expect(await rootOf("/q/link", files)).toBe("repository /p");
});

test("a folder that is not there has none", async () => {
  expect(await rootOf("/nowhere", {})).toBe("folder nowhere");
});

test("without trust the folder is its own root", async () => {
  expect(await rootOf("/p/w", { "/p/.git/HEAD": "", "/p/w/a.ts": "" }, {}, false)).toBe("folder /p/w");
});

test.each<[string, string, MemoryOptions]>([
  ["the home directory", "/home/me/w", {}],
  ["a directory above the home directory", "/home/me/w", { home: "/home/me/x/y" }],
  ["a directory of another owner", "/home/me/w", { home: "/h", owners: { "/home/me": 2 } }],
  ["a .git of another owner", "/home/me/w", { home: "/h", owners: { "/home/me/.git": 2 } }],
  ["a list of another owner", "/home/me/v", { home: "/h", owners: { "/home/me/package.json": 2 } }],
])("never %s", async (_, folder, options) => {
  const files = {
    "/home/me/x/y/z": "",
    "/h/z": "",
    "/home/me/w/a.ts": "",
    "/home/me/v/a.ts": "",
    "/home/me/package.json": `{ "workspaces": ["v"] }`,
    "/home/me/.git/HEAD": "",
  };
  const found = await rootOf(folder, files, options);
  expect(found).toBe(folder === "/home/me/v" ? "repository /home/me" : `folder ${folder}`);
});

test.each(["/home/me", "/home", "/"])("%s, opened itself, has none above", async (folder) => {
  const files = { "/.git/HEAD": "", "/package.json": `{ "workspaces": ["**"] }` };
  const found = await rootOf(folder, files);
  expect(found).toBe(folder === "/" ? "repository /" : `folder ${folder}`);
});

test("nothing beyond a directory of another owner", async () => {
  const files = { "/a/.git/HEAD": "", "/a/b/w/x.ts": "" };
  expect(await rootOf("/a/b/w", files, { owners: { "/a/b": 2 } })).toBe("folder /a/b/w");
  expect(await rootOf("/a/b/w", files)).toBe("repository /a");
});
