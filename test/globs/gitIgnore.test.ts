// The .gitignore files of random trees: what is walked is what git does not ignore. With `a**//` git 2.39 ignores a directory `a`, since
// it looks at what stands before the stars where that is no more: no such lines are among the random ones.

import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { nodeFileSystem } from "../../server/src/node/fileSystem.ts";
import { walk } from "../../server/src/workspace/walk.ts";
import { randomFrom } from "../corpus/recall/random.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { randomIgnoreFile, randomTree } from "./randomIgnoreFiles.ts";

const TREES = 60;
const FILES = 30;

afterEach(removeTestFolders);

const hasGit = spawnSync("git", ["--version"]).status === 0;

test.skipIf(!hasGit)("of random trees, the files that git does not ignore are found", async () => {
  const random = randomFrom("trees");
  const texts = new Map<string, string>();
  const files: string[] = [];
  for (let tree = 0; tree < TREES; tree++) {
    for (const file of randomTree(random, FILES)) files.push(`${tree}/${file}`);
    texts.set(`${tree}/.gitignore`, randomIgnoreFile(random));
    const inner = path.posix.dirname(files.at(-1)!);
    if (random.below(2) === 0) texts.set(`${inner}/.gitignore`, randomIgnoreFile(random));
  }
  const folder = await testFolder({
    ...Object.fromEntries(files.map((file) => [file, ""])),
    ...Object.fromEntries(texts),
  });
  const found = await walk(nodeFileSystem, folder.uri, (name) => name !== ".gitignore");
  const walked = new Set(found.files.map((uri) => decodeURIComponent(uri.slice(folder.uri.length + 1))));
  const ignored = ignoredByGit(folder.path, files);
  const wrong = files
    .filter((file) => walked.has(file) === ignored.has(file))
    .map((file) => [file, ignored.has(file) ? "ignored" : "not ignored", ...textsFor(texts, file)]);
  expect(wrong).toEqual([]);
  // Else the letters are too many for a comparison.
  expect(Math.min(ignored.size, walked.size)).toBeGreaterThan(files.length / 10);
});

/** Git's settings on this machine do not count. */
function ignoredByGit(root: string, files: readonly string[]): ReadonlySet<string> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "", GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", ["init", "--quiet"], { cwd: root, env });
  const options = [
    "-c",
    "core.ignoreCase=false",
    "-c",
    "core.excludesFile=",
    "check-ignore",
    "-z",
    "--stdin",
  ];
  const { status, stdout } = spawnSync("git", options, {
    cwd: root,
    env,
    input: files.join("\0"),
    encoding: "utf8",
  });
  // 1 where none is ignored.
  expect(status).toBe(0);
  return new Set(stdout.split("\0").filter((file) => file !== ""));
}

function textsFor(texts: ReadonlyMap<string, string>, file: string): readonly string[] {
  return Array.from(texts)
    .filter(([name]) => file.startsWith(name.slice(0, -".gitignore".length)))
    .map(([name, text]) => `${name}: ${JSON.stringify(text)}`);
}
