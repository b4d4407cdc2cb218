// Entry of the suite that runs inside VS Code's extension host: loads the tests, runs them with mocha, writes the report.
// The report, not an exit code, says what happened: see test/vscode/run.mjs.

import * as fs from "node:fs";
import Mocha from "mocha";
import { PlainReporter } from "../support/reporter.ts";

/** Called by VS Code. Rejects only when the suite itself cannot be run. */
export async function run(): Promise<void> {
  const report = process.env.ERROR_ATLAS_TEST_REPORT;
  if (!report)
    throw new Error("ERROR_ATLAS_TEST_REPORT names no file to report to. Run the suite with npm test.");
  const mocha = new Mocha({ ui: "bdd", reporter: PlainReporter, timeout: 30_000 });
  // `describe` and `it` must be there before a test file is read.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await loadTests();
  const counts = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
  fs.writeFileSync(report, JSON.stringify(counts));
}

/** In this order: the tests that end the server come last. */
async function loadTests(): Promise<void> {
  await import("./activation.test.ts");
  await import("./hover.test.ts");
  await import("./completion.test.ts");
  await import("./diagnostics.test.ts");
  await import("./codeActions.test.ts");
  await import("./refactorings.test.ts");
  await import("./presets.test.ts");
  await import("./definition.test.ts");
  await import("./codeLens.test.ts");
  await import("./json.test.ts");
  await import("./catalogFiles.test.ts");
  await import("./folders.test.ts");
  await import("./commands.test.ts");
  await import("./lookUp.test.ts");
  await import("./pages.test.ts");
  await import("./explain.test.ts");
  await import("./tree.test.ts");
  await import("./otherCommands.test.ts");
  await import("./outsideText.test.ts");
  // VS Code keeps a document for minutes that a command has opened: its catalog is in force until then.
  await import("./newCatalog.test.ts");
  await import("./restart.test.ts");
}
