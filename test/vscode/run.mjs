// @ts-check
// Runs the suite beside this file in a real VS Code on a copy of examples/: in the one that VSCODE_EXECUTABLE names, in a
// downloaded one with VSCODE_DOWNLOAD=1, else in VS Code in the browser. The same bundle serves all three.
import * as fs from "node:fs";
import * as path from "node:path";
import { cacheFolder, root } from "../../scripts/lib/paths.mjs";
import { Problem } from "../../scripts/lib/problem.mjs";
import { runHostTests } from "../../scripts/vscode/hostTests.mjs";
import { createProfile } from "../../scripts/vscode/profile.mjs";
import { provisionVsCode } from "../../scripts/vscode/provision.mjs";
import { copyExamples, removeExamples } from "../support/examples.mjs";

const tests = path.join(root, "dist/test/suite");
const timeout = 300_000;

/** Words of the file are no answers of ours, and would pass for them. In the browser VS Code saves by itself; the tests do. */
const settings = { "editor.wordBasedSuggestions": "off", "files.autoSave": "off" };

/** The counts of one run. Rejects when VS Code gives no result that can be believed. */
export async function runVsCodeSuite() {
  const reportFile = path.join(cacheFolder, "vscode.json");
  fs.rmSync(reportFile, { force: true });
  const folder = copyExamples();
  const env = { ERROR_ATLAS_TEST_REPORT: reportFile };
  try {
    if (process.env.VSCODE_EXECUTABLE || process.env.VSCODE_DOWNLOAD === "1") {
      await runOnDesktop(folder, env);
    } else {
      await provisionVsCode();
      const screenshot = path.join(cacheFolder, "vscode-suite.png");
      await runHostTests({ extension: root, tests, folder, settings, env, screenshot, timeout });
    }
  } finally {
    removeExamples(folder);
  }
  // An extension host that was killed in the middle ends VS Code with exit code 0; only the report tells.
  if (!fs.existsSync(reportFile)) {
    throw new Problem("The extension host ended before the suite did: it was killed, or it crashed.");
  }
  return /** @type {import("../../scripts/test/suites.mjs").Counts} */ (
    JSON.parse(fs.readFileSync(reportFile, "utf8"))
  );
}

/**
 * @param {string} folder
 * @param {Record<string, string>} env
 */
async function runOnDesktop(folder, env) {
  const { runTests } = await import("@vscode/test-electron");
  const profile = createProfile(settings);
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
    cachePath: cacheFolder,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [
      folder,
      "--disable-workspace-trust",
      `--user-data-dir=${profile.userData}`,
      `--extensions-dir=${profile.extensions}`,
    ],
  });
}
