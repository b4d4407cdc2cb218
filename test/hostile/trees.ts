// Hostile file trees, made on disk: what somebody who makes a workspace may put in the place of a file, and trees that are deep, wide
// or oddly named. Links, pipes and the like cannot be made everywhere, so tests of them are skipped on Windows.

import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

/** What stands in files that nobody may see, so that a test can look for it in what is printed. */
export const SECRET = "TOP_SECRET_VALUE";

export type SpecialFile = (file: string) => Promise<void>;

/** No ordinary files, by what they are. Each makes itself at a path, whose directory is there. */
export const specialFiles: Readonly<Record<string, SpecialFile>> = {
  "a link to /dev/zero": (file) => symlink("/dev/zero", file),
  "a link to /dev/stdin": (file) => symlink("/dev/stdin", file),
  "a link to a terminal": (file) => symlink("/dev/tty", file),
  "a pipe": async (file) => void (await promisify(execFile)("mkfifo", [file])),
  "a link to a pipe": async (file) => {
    await promisify(execFile)("mkfifo", [`${file}.pipe`]);
    await symlink(`${file}.pipe`, file);
  },
  "a socket": async (file) => {
    const server = createServer();
    // Their names can be some hundred characters long, so it is named from beside it.
    await new Promise<void>((resolve) => void server.listen(path.relative(process.cwd(), file), resolve));
    onTestFinished(() => void server.close());
  },
  "a directory": async (file) => void (await mkdir(file)),
  "a link to a directory": (file) => symlink(".", file),
  "a link to itself": (file) => symlink(path.basename(file), file),
  "a link to nothing, as Emacs makes for a lock": (file) => symlink("somebody@host.1234:1700000000", file),
  "a link through a file": async (file) => {
    await writeFile(`${file}.plain`, "");
    await symlink(`${path.basename(file)}.plain/below`, file);
  },
};

/** Files with a secret outside of the workspace: `outside` is a directory that is no part of it. */
export function secretFiles(outside: string): Readonly<Record<string, SpecialFile>> {
  const linkTo = (name: string, text: string) => async (file: string) => {
    await writeFile(path.join(outside, name), text);
    await symlink(path.join(outside, name), file);
  };
  return {
    "a link to a file outside": linkTo("passwords", `${SECRET}=1\n`),
    "a link to JSON outside": linkTo(
      "secret.json",
      `{ "${SECRET}": "${SECRET}", "errorAtlas.${SECRET}": 1 }`,
    ),
    "a link to a link to a file outside": async (file) => {
      await linkTo("behind", SECRET)(`${file}.first`);
      await symlink(`${file}.first`, file);
    },
    // Linux only; elsewhere a link to nothing. The process's environment has the secret.
    "a link to /proc/self/environ": (file) => symlink("/proc/self/environ", file),
  };
}

/** A file that the system does not let anybody read; false where whoever runs this may read all. */
export async function makeUnreadable(file: string): Promise<boolean> {
  await chmod(file, 0);
  return process.getuid?.() !== 0;
}

/** A tree of `count` files, so many to a directory. */
export function makeTree(folder: string, count: number, perDirectory: number): void {
  for (let i = 0; i < count; i++) {
    const directory = path.join(folder, `d${Math.floor(i / perDirectory)}`);
    if (i % perDirectory === 0) mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, `file${i}.ts`), "");
  }
}

const deep: string[] = [];

/** Directories in one another, each with a source in it: deeper than paths may be long, so that they are made step by step. */
export async function makeDeepTree(folder: string, depth: number): Promise<void> {
  const script = `for (let i = 0; i < ${depth}; i++) {
    fs.mkdirSync("d"); process.chdir("d"); fs.writeFileSync("a.ts", ""); fs.writeFileSync(".gitignore", "x" + i);
  }`;
  deep.push(path.join(folder, "d"));
  await promisify(execFile)(process.execPath, ["-e", script], { cwd: folder });
}

/** For `afterEach`, before folders are removed: Node does not come down that far, this goes step by step as well. */
export async function removeDeepTrees(): Promise<void> {
  for (const folder of deep.splice(0)) await promisify(execFile)("rm", ["-rf", folder]);
}

/** Names of sources that a system may have, though nobody should give them. */
export const ODD_NAMES: readonly string[] = [
  "line\nbreak.ts",
  "carriage\rreturn.ts",
  "tab\t.ts",
  "escape\u001b[2J.ts",
  "bell\u0007.ts",
  "c1\u009b.ts",
  "bidi\u202egpj.ts",
  "isolate\u2066.ts",
  "::error::.ts",
  "##vso[x].ts",
  "percent%2e%2e%2f.ts",
  "hash#a?b.ts",
  "back\\slash.ts",
  "quote\"'`$(x).ts",
  "-rf.ts",
  " space .ts",
  "..ts",
  "...ts",
  "~.ts",
  "ä.ts",
  "a\u0308.ts",
  "🦊.ts",
  "UPPER.TS",
  `${"x".repeat(252)}.ts`,
];
