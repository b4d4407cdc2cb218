// The built `error-atlas validate`: faults with their places and what to do, exit codes.

import { afterEach, expect, test } from "vitest";
import { catalogText } from "../../../test/support/catalogText.ts";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { runBuilt } from "../../../test/support/runBuilt.ts";

afterEach(removeTestFolders);

const GOOD = catalogText("shop", { SOLD_OUT: 409 });
const BAD = GOOD.replace("409", "4090");
/** The line that is wrong, from 1. */
const LINE = BAD.split("\n").findIndex((text) => text.trim() === "4090") + 1;
const COLUMN = (BAD.split("\n")[LINE - 1] ?? "").indexOf("4090") + 1;

async function validate(files: Record<string, string>, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runBuilt((await testFolder({ ".git/HEAD": "", ...files })).path, [
    "validate",
    ...args,
  ]);
  return { code, stdout: stdout.replace(/\d+ ms/, "N ms"), stderr };
}

test("a fault has its place, its line and what to do; the exit code is 1", async () => {
  expect(await validate({ "a.error-catalog.json": BAD }, "a.error-catalog.json")).toEqual({
    code: 1,
    stdout: `a.error-catalog.json:${LINE}:${COLUMN}  error  catalog-status
  4090 is out of range. HTTP status, 100 to 599. Entry "sold-out" is left out.
  ${LINE} │ 4090
  ${" ".repeat(String(LINE).length)} │ ~~~~

1 problem (1 error) in 1 file, N ms
`,
    stderr: "",
  });
});

test("for programs it is the report of check", async () => {
  const { code, stdout } = await validate({ "a.json": BAD }, "a.json", "--json");
  const { version, findings, summary } = JSON.parse(stdout);
  const [{ path, line, rule, severity }] = findings;
  expect([code, version, path, line, rule, severity, summary.files]).toEqual([
    1,
    1,
    "a.json",
    LINE,
    "catalog-status",
    "error",
    1,
  ]);
});

test("all catalogs below the current directory where none is named; nothing wrong: exit code 0", async () => {
  const files = { "a/shop.error-catalog.json": GOOD, "b.json": BAD, "b.ts": "fetch(" };
  expect(await validate(files)).toEqual({ code: 0, stdout: "No problems in 1 file, N ms\n", stderr: "" });
});

test("a file elsewhere, and one that does not count for the project", async () => {
  const { path: other } = await testFolder({ "x.json": BAD });
  const { code, stdout } = await validate({ "a.error-catalog.json": GOOD }, `${other}/x.json`);
  expect([code, stdout.includes("catalog-status")]).toEqual([1, true]);
});

test("two catalogs with one id", async () => {
  const files = { "a.error-catalog.json": GOOD, "b.error-catalog.json": GOOD };
  const { code, stdout } = await validate(files, "--json");
  expect([code, JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)]).toEqual([
    1,
    ["catalog-duplicate"],
  ]);
});

test.each([
  [["none.json"], "none.json  not checked  The file or directory does not exist."],
  [[], ""],
])("%j: exit code 2", async (args, line) => {
  const { code, stdout, stderr } = await validate({ "a.ts": "" }, ...args);
  expect([code, stdout.split("\n")[0], stderr]).toEqual([
    2,
    line,
    line === "" ? 'There is no "*.error-catalog.json" here. Name a file or a folder.\n' : "",
  ]);
});
