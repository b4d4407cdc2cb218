// @ts-check
// `npm run verify:corpus`: runs the engine over much public code that has nothing to do with the catalogued APIs. It has to find
// nothing there, fail nowhere and be slow nowhere; the exit code is 1 where it does not.
import { spawn } from "node:child_process";
import * as path from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { buildOptions } from "../../esbuild.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { Problem, runMain } from "../../scripts/lib/problem.mjs";
import { withProgress } from "../../scripts/lib/progress.mjs";
import { packages } from "./packages.mjs";
import { packageFolder } from "./provision.mjs";
import { evaluate } from "./report.mjs";

const usage = `Usage: npm run verify:corpus [-- FOLDER…]

Runs the engine over public code that uses none of the catalogued APIs, and reports whatever it finds there.
Without folders: over ${packages.length} npm packages, which are downloaded once into .vscode-test/corpus.`;

/** Of the packages together. */
const fewestFiles = 20_000;

const checkEntry = { source: "test/corpus/check.ts", output: "dist/corpus/check.js" };

await runMain(async () => {
  const { positionals, values } = parseArgs({
    options: { help: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const folders =
    positionals.length > 0
      ? positionals.map((folder) => path.resolve(folder))
      : await withProgress(`Fetching ${packages.length} packages`, fetchAll);
  await esbuild.build(buildOptions(checkEntry));
  const report = await withProgress("Running the engine over them", () => check(folders));
  const { lines, isMet } = evaluate(report, positionals.length > 0 ? 1 : fewestFiles);
  console.log(lines.join("\n"));
  return isMet ? 0 : 1;
});

async function fetchAll() {
  const folders = [];
  for (const name of packages) folders.push(await packageFolder(name));
  return folders;
}

/**
 * @param {readonly string[]} folders
 * @returns {Promise<import("./check.ts").CorpusReport>}
 */
async function check(folders) {
  const child = spawn(process.execPath, [path.join(root, checkEntry.output), ...folders], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const output = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Problem(`The engine did not get through the corpus: it ended with ${code}.`);
  return JSON.parse(output);
}
