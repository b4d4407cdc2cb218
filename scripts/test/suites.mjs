// @ts-check
// The suites of `npm test`, in the order in which they run: the one list. What a suite does stands in its own module.
import * as path from "node:path";
import { build } from "../lib/build.mjs";
import { runCommand } from "../lib/command.mjs";
import { root } from "../lib/paths.mjs";
import { runSignatures } from "./signatures.mjs";
import { runUnitTests } from "./unit.mjs";

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {object} Suite
 * @property {string} name what one picks it by: `npm test -- unit`
 * @property {string} what
 * @property {() => Promise<Counts>} run rejects when the suite cannot be run at all
 */

/** @type {readonly Suite[]} */
export const suites = [
  { name: "lint", what: "format and lint", run: () => runTool("@biomejs/biome/bin/biome", ["check", "."]) },
  { name: "types", what: "type check", run: () => runTool("typescript/bin/tsc", ["--noEmit"]) },
  {
    name: "signatures",
    what: "signatures of the packages, where the registry can be asked",
    run: runSignatures,
  },
  { name: "build", what: "build", run: () => buildOnce().then(() => ({ passed: 1, failed: 0 })) },
  { name: "unit", what: "unit, fixture, protocol and grammar tests", run: runUnitTests },
  {
    name: "vscode",
    what: "the extension in a real VS Code, through its API",
    run: async () => {
      await buildOnce();
      return (await import("../../test/vscode/run.mjs")).runVsCodeSuite();
    },
  },
  {
    name: "ui",
    what: "the extension in a real VS Code, as a person uses it",
    run: async () => {
      await buildOnce();
      return (await import("../../test/ui/run.mjs")).runUiSuite();
    },
  },
];

/** @type {Promise<void> | undefined} */
let built;

/** One build serves every suite of a run. A build that failed fails each suite that needs it. */
function buildOnce() {
  built ??= build({ tests: true });
  return built;
}

/**
 * A tool that checks the whole tree counts as one test.
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function runTool(script, args) {
  const { code } = await runCommand(process.execPath, [path.join(root, "node_modules", script), ...args], {
    cwd: root,
    show: true,
  });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
