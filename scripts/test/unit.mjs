// @ts-check
// Runs vitest and counts from its JSON report, never from its exit code alone.
import * as fs from "node:fs";
import * as path from "node:path";
import { runCommand } from "../lib/command.mjs";
import { cacheFolder, root } from "../lib/paths.mjs";

/** Everything that needs no VS Code. A test file that cannot be loaded counts as one failed test. */
export async function runUnitTests() {
  const report = path.join(cacheFolder, "unit.json");
  fs.rmSync(report, { force: true });
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runCommand(process.execPath, [vitest, ...args], { cwd: root, show: true });
  if (!fs.existsSync(report)) throw new Error(`vitest ended with exit code ${code} and left no report.`);
  const counts = countsOf(JSON.parse(fs.readFileSync(report, "utf8")));
  // Whatever else went wrong, such as an error outside every test, must not pass for success.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 */
function countsOf(report) {
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}
