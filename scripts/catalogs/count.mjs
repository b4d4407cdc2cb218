// @ts-check
// `node scripts/catalogs/count.mjs FOLDER ID…`: how often code of git repositories compares something with each value of a catalog's
// facts. FOLDER has the repositories. Writes data/catalogs/ID/met.json, by which a catalog's entries are sorted.

import * as fs from "node:fs/promises";
import * as path from "node:path";
import { runCommand } from "../lib/command.mjs";
import { root } from "../lib/paths.mjs";
import { keyOf } from "./facts.mjs";

/** Comparisons and cases with a text, in the forms in which code decides by errors. */
const compared = [
  String.raw`\.(code|name|type|errorCode|rawType|decline_code|error_code)\)? *(===|==|!==|!=) *['"][A-Za-z0-9_]+['"]`,
  "case ['\"][A-Za-z0-9_]+['\"]",
].join("|");

const sources = ["*.ts", "*.tsx", "*.js", "*.jsx", "*.mjs", "*.cjs", "*.mts", "*.cts"];

const [folder = ".", ...ids] = process.argv.slice(2);
/** @type {Map<string, number>} */
const counts = new Map();
const repositories = await repositoriesIn(folder);
for (const repository of repositories) {
  const { output } = await runCommand("git", [
    "-C",
    repository,
    "grep",
    "-hoE",
    compared,
    "HEAD",
    "--",
    ...sources,
  ]);
  for (const [, value = ""] of output.matchAll(/['"](\w+)['"]/g))
    counts.set(value, (counts.get(value) ?? 0) + 1);
}
for (const id of ids) {
  const file = (/** @type {string} */ name) => path.join(root, "data/catalogs", id, name);
  /** @type {import("./facts.mjs").Facts} */
  const { facts } = JSON.parse(await fs.readFile(file("facts.json"), "utf8"));
  const met = facts
    .map(({ is }) => /** @type {const} */ ([keyOf(is), counts.get(`${Object.values(is)[0]}`) ?? 0]))
    .filter(([, often]) => often > 0)
    .sort((a, b) => b[1] - a[1]);
  const counted = `${new Date().toISOString().slice(0, 10)}, in ${repositories.length} public repositories: comparisons (=== and ==, and their opposites) of code, name, type and the like, and cases`;
  await fs.writeFile(
    file("met.json"),
    `${JSON.stringify({ counted, met: Object.fromEntries(met) }, undefined, 2)}\n`,
  );
  console.log(`${id}: ${met.length} of ${facts.length} facts are met.`);
}

/** @param {string} from */
async function repositoriesIn(from) {
  const names = await fs.readdir(from);
  const candidates = names.flatMap((name) =>
    ["repo", "repo/.git", ""].map((below) => path.join(from, name, below)),
  );
  const found = [];
  const seen = new Set();
  for (const candidate of candidates) {
    const owner = path.relative(from, candidate).split(path.sep)[0];
    if (seen.has(owner) || !(await isRepository(candidate))) continue;
    seen.add(owner);
    found.push(candidate);
  }
  return found.sort();
}

/** @param {string} candidate */
async function isRepository(candidate) {
  return fs.access(path.join(candidate, "HEAD")).then(
    () => true,
    () => false,
  );
}
