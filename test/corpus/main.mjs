// @ts-check
// `npm run verify:corpus`: runs the engine over much public code and JSON that has nothing to do with the catalogued APIs. It has
// to find nothing there, fail nowhere and be slow nowhere; the exit code is 1 where it does not.
import { spawn } from "node:child_process";
import * as path from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { buildOptions } from "../../esbuild.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { Problem, runMain } from "../../scripts/lib/problem.mjs";
import { withProgress } from "../../scripts/lib/progress.mjs";
import { jsonPackages, packages } from "./packages.mjs";
import { packageFolder } from "./provision.mjs";
import { evaluate } from "./report.mjs";

const namesOfJson = jsonPackages.flatMap(({ names }) => names);

const usage = `Usage: npm run verify:corpus [-- [--code | --json] [FOLDER…] | -- --recall [--misses]]

Runs the engine over public code and data that use none of the catalogued APIs, and reports whatever it finds there.
Without folders: over ${packages.length} npm packages of code and ${namesOfJson.length} of JSON, which are downloaded once into .vscode-test/corpus.

  --code  only the packages of code
  --json  only the packages of JSON, or only the JSON in the folders

  --recall  says instead how much of the documented errors is recognised, and how many planted mistakes are reported, in generated JSON
  --misses  lists with it what is not`;

/** Of the packages together. */
const fewestFiles = 20_000;
const fewestJsonFiles = 2_000;

const checkEntry = { source: "test/corpus/check.ts", output: "dist/corpus/check.js" };
const recallEntry = { source: "test/corpus/recall/main.ts", output: "dist/corpus/recall.js" };

await runMain(async () => {
  const { positionals, values } = parseArgs({
    options: {
      help: { type: "boolean", default: false },
      code: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      recall: { type: "boolean", default: false },
      misses: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.code && values.json) throw new Problem("Use --code or --json, or neither for both.");
  if (values.recall) {
    process.stdout.write(await run(recallEntry, values.misses ? ["--misses"] : []));
    return 0;
  }
  if (positionals.length > 0) {
    const folders = positionals.map((folder) => path.resolve(folder));
    return (await isMet(folders, 1, values.json)) ? 0 : 1;
  }
  const isCodeMet = values.json || (await isMet(await fetchAll(packages), fewestFiles, false));
  const isJsonMet = values.code || (await isMet(await fetchAll(namesOfJson), fewestJsonFiles, true));
  return isCodeMet && isJsonMet ? 0 : 1;
});

/**
 * Runs the engine and prints what came out of it.
 * @param {readonly string[]} folders
 * @param {number} fewest files that there must be
 * @param {boolean} isJsonOnly
 */
async function isMet(folders, fewest, isJsonOnly) {
  const report = await withProgress("Running the engine over them", () => check(folders, isJsonOnly));
  const { lines, isMet } = evaluate(report, fewest);
  console.log(lines.join("\n"));
  return isMet;
}

/** @param {readonly string[]} names */
function fetchAll(names) {
  return withProgress(`Fetching ${names.length} packages`, async () => {
    const folders = [];
    for (const name of names) folders.push(await packageFolder(name));
    return folders;
  });
}

/**
 * @param {readonly string[]} folders
 * @param {boolean} isJsonOnly
 * @returns {Promise<import("./check.ts").CorpusReport>}
 */
async function check(folders, isJsonOnly) {
  return JSON.parse(await run(checkEntry, [...(isJsonOnly ? ["--json"] : []), ...folders]));
}

/**
 * What a program of ours prints, in a process of its own.
 * @param {{ source: string, output: string }} entry
 * @param {readonly string[]} args
 */
async function run(entry, args) {
  await esbuild.build(buildOptions(entry));
  const child = spawn(process.execPath, [path.join(root, entry.output), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const output = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Problem(`${entry.source} did not get through: it ended with ${code}.`);
  return output;
}
