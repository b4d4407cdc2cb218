// Trees that are deep, wide or oddly named cost what others of their size cost.

import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { builtProgram } from "../support/built.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { expectNoWorseThan } from "./measure.ts";
import { makeDeepTree, makeTree, ODD_NAMES, removeDeepTrees } from "./trees.ts";

afterEach(async () => {
  await removeDeepTrees();
  await removeTestFolders();
  // As many files take their time to be removed.
}, 120_000);

const run = "test/hostile/runs/fileTree.ts";

async function emptyFolder(): Promise<string> {
  return (await testFolder({ ".git/HEAD": "" })).path;
}

test("many files in one directory", { timeout: 300_000 }, async () => {
  const [hostile, honest] = [await emptyFolder(), await emptyFolder()];
  makeTree(hostile, 100_000, 100_000);
  makeTree(honest, 100_000, 100);
  const measured = await expectNoWorseThan({ run, hostile, honest });
  expect([measured.hostileResult, measured.honestResult]).toEqual([
    { files: 100_000, directories: 2, skipped: [] },
    { files: 100_000, directories: 1_001, skipped: [] },
  ]);
});

describe.skipIf(process.platform === "win32")("where such files can be made", () => {
  test("directories in one another, deeper than paths may be long", { timeout: 300_000 }, async () => {
    const [hostile, honest] = [await emptyFolder(), await emptyFolder()];
    await makeDeepTree(hostile, 5_000);
    makeTree(honest, 5_000, 1);
    const measured = await expectNoWorseThan({ run, hostile, honest });
    expect(measured.honestResult).toEqual({ files: 5_000, directories: 5_001, skipped: [] });
    expect(measured.hostileResult).toEqual({
      files: 100,
      directories: 101,
      skipped: ["It lies in more than 100 directories."],
    });
  });

  test("odd names are read and reported like others", { timeout: 60_000 }, async () => {
    const folder = await emptyFolder();
    const text = `import { GONE } from "./gone";
const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (body.detail.code === "INSUFICIENT_CREDITS") {}
`;
    for (const name of ODD_NAMES) {
      await writeFile(path.join(folder, name), text);
      await mkdir(path.join(folder, `${name.slice(0, 200)}.d`));
      await writeFile(path.join(folder, `${name.slice(0, 200)}.d`, "a.ts"), text);
    }
    const printed: { stdout: string } = await promisify(execFile)(
      process.execPath,
      [await builtProgram("cli.js"), "check", "--format", "json"],
      { cwd: folder, maxBuffer: 1e7 },
    ).catch((error) => error);
    const { findings, skipped } = JSON.parse(printed.stdout);
    const expected = ODD_NAMES.flatMap((name) => [name, `${name.slice(0, 200)}.d/a.ts`]);
    expect(skipped).toEqual([]);
    expect(findings.map((each: { path: string }) => each.path).sort()).toEqual(expected.sort());
  });

  test("names that differ in case are as many files as the system has", async () => {
    const folder = await emptyFolder();
    for (const name of ["a.ts", "A.ts", "a.TS"]) await writeFile(path.join(folder, name), "");
    const { stdout } = await promisify(execFile)(process.execPath, [await builtProgram("cli.js"), "check"], {
      cwd: folder,
    });
    expect(stdout).toMatch(process.platform === "linux" ? /in 3 files/ : /in \d files?/);
  });
});
