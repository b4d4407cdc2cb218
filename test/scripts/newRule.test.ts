// `npm run new:rule` in a copy of the project: what it writes type-checks, passes its own tests and those that go through all rules,
// and says of itself that it is to be filled in.

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../../scripts/lib/command.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { whyNot } from "../../scripts/newRule/ids.mjs";
import { withChange, withExample, withRule } from "../../scripts/newRule/lists.mjs";
import { placeholdersIn } from "../../scripts/newRule/placeholders.mjs";

const id = "slow-answer";
const written = [
  `server/src/rules/${id}/messages.ts`,
  `server/src/rules/${id}/rule.ts`,
  `server/src/rules/${id}/rule.test.ts`,
  "examples/src/mistakes/slowAnswer.ts",
  "test/clients/mistaken/slowAnswer.ts",
];

const copy = mkdtempSync(path.join(tmpdir(), "error-atlas-new-rule-"));
let said = "";
/** Begun at once, so that the type check goes on beside it. */
let ran: ReturnType<typeof runTests>;

beforeAll(async () => {
  const left = new Set([".git", ".vscode-test", "dist", "node_modules", "images", "cache"]);
  cpSync(root, copy, { recursive: true, filter: (file) => !left.has(path.basename(file)) });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
  const { code, output } = await runCommand(process.execPath, ["scripts/newRule/main.mjs", id], {
    cwd: copy,
  });
  expect([code, output]).toEqual([0, expect.stringContaining("npm run generate")]);
  said = output;
  ran = runTests();
});
afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));

test("says what it wrote", () => {
  for (const file of written) expect(said).toContain(`\n  ${file}\n`);
});

test("what it writes type-checks", () => {
  const { config } = ts.readConfigFile(path.join(copy, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, copy);
  const files = [...written, "server/src/rules/registry.ts"].map((file) => path.join(copy, file));
  const program = ts.createProgram(files, { ...options, lib: ["lib.es2023.d.ts", "lib.dom.d.ts"] });
  const faults = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  expect(faults.map(({ messageText, file }) => [file?.fileName, messageText])).toEqual([]);
});

const testFiles = [
  `server/src/rules/${id}/rule.test.ts`,
  "server/src/rules/rules.test.ts",
  "test/clients/mistaken.test.ts",
  "test/examples/examples.test.ts",
];

function runTests() {
  const vitest = path.join("node_modules", "vitest", "vitest.mjs");
  const names =
    "^(valid|invalid|message|fix|each fix by itself): |slow-answer|slowAnswer|every rule|each rule";
  const args = [vitest, "run", "--reporter=json", "-t", names, ...testFiles];
  return runCommand(process.execPath, args, { cwd: copy });
}

/** What Vitest's JSON says of one file. */
interface FileResult {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

test("its tests pass, and those that go through all rules, examples and clients", async () => {
  const { code, output } = await ran;
  const { testResults }: { testResults: readonly FileResult[] } = JSON.parse(
    output.slice(output.indexOf("{")),
  );
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(all.filter(({ status }) => status === "failed")).toEqual([]);
  expect(code).toBe(0);
  const passed = testResults
    .filter(({ assertionResults }) => assertionResults.some(({ status }) => status === "passed"))
    .map(({ name }) => path.basename(name));
  expect(passed.sort()).toEqual(testFiles.map((file) => path.basename(file)).sort());
});

test("what is generated has the rule, and says that it is advice", () => {
  const has = (file: string) =>
    readFileSync(path.join(copy, file), "utf8")
      .split("\n")
      .filter((line) => line.includes(id));
  expect(has("docs/rules/README.md")).toEqual([expect.stringMatching(/\| information \| strict \|/)]);
  expect(has("package.nls.json")).toEqual([expect.stringContaining("Shown under the preset `strict`")]);
  expect(has("package.json")).toHaveLength(2);
  expect(has("data/error-atlas.schema.json")).toHaveLength(1);
});

test("its placeholders are found as long as they are there", async () => {
  const files = new Set((await placeholdersIn(copy)).map((place) => place.split(":")[0]));
  expect([...files].sort()).toEqual([...written, "CHANGELOG.md", "examples/README.md"].sort());
});

test.each([
  ["Slow-Answer", `"Slow-Answer" cannot be the id of a rule. Use two words`],
  ["slow", `"slow" cannot be the id of a rule. Use two words`],
  ["../../slow-answer", "cannot be the id of a rule"],
  ["catalog-size", "would be a rule on catalogs"],
  ["wrong-field", "There is a rule wrong-field already, in server/src/rules/wrong-field."],
  ["unproduced-entry", "There is a rule unproduced-entry already, in docs/rules/unproduced-entry.md."],
])("%s is refused", (refused, message) => {
  expect(whyNot(refused, root)).toContain(message);
});

test("an id that is good", () => {
  expect(whyNot(id, root)).toBeUndefined();
});

test("a list that has changed its form is said to be edited by hand", () => {
  expect(() => withRule("export const rules = [];\n", id)).toThrow(/by hand: import \{ slowAnswer \}/);
  expect(() => withExample("# Examples\n", id)).toThrow(/by hand: \| \*\*TODO/);
});

test("the line in the changelog stands at the end of what is new", () => {
  const line = "- New rule `slow-answer`, shown under the preset `strict`: TODO: what it finds.";
  expect(withChange("# C\n\n## Unreleased\n\n- A.\n  B.\n\n## 0.1.0\n\n- C.\n", id)).toBe(
    `# C\n\n## Unreleased\n\n- A.\n  B.\n${line}\n\n## 0.1.0\n\n- C.\n`,
  );
  expect(withChange("# C\n\n## 0.1.0\n\n- C.\n", id)).toBe(
    `# C\n\n## Unreleased\n\n${line}\n\n## 0.1.0\n\n- C.\n`,
  );
});
