// @ts-check
// `node scripts/catalogs/count.mjs FOLDER ID…`: how often code of git repositories compares something with each value of a catalog's
// facts. FOLDER has the repositories. Writes data/catalogs/ID/met.json, by which a catalog's entries are sorted.

import * as fs from "node:fs/promises";
import * as path from "node:path";
import { runCommand } from "../lib/command.mjs";
import { root } from "../lib/paths.mjs";
import { keyOf } from "./facts.mjs";

const text = "['\"][A-Za-z0-9_./:-]+['\"]";
const field = "[.](code|name|type|error|errno|Code|errorCode|rawType|decline_code|error_code)";

/**
 * Comparisons and cases with a text or number, classes that are tested for, and members of enums, in the forms in which code decides
 * by errors.
 */
const compared = [
  `${field}[)]? *(===|==|!==|!=) *(${text}|-?[0-9]+)`,
  `case (${text}|-?[0-9]+)`,
  "instanceof [A-Za-z.]*[A-Za-z]+",
  "[A-Za-z]*(Codes?|CODES?)[.][A-Za-z][A-Za-z0-9_]+",
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
  for (const found of output.split("\n")) {
    const [value] = /[\w./:-]+(?=['"]?$)/.exec(found) ?? [];
    const last = found.endsWith('"') || found.endsWith("'") ? value : value?.split(".").at(-1);
    if (last !== undefined) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
}
for (const id of ids) {
  const file = (/** @type {string} */ name) => path.join(root, "data/catalogs", id, name);
  /** @type {import("./facts.mjs").Facts} */
  const { facts } = JSON.parse(await fs.readFile(file("facts.json"), "utf8"));
  const met = facts
    .map(({ is, label }) => {
      const values = [...Object.values(is).slice(0, 1), ...(label === undefined ? [] : [label])];
      const often = [...new Set(values.map(String))].map((value) => counts.get(value) ?? 0);
      return /** @type {const} */ ([keyOf(is), often.reduce((sum, one) => sum + one, 0)]);
    })
    .filter(([, often]) => often > 0)
    .sort((a, b) => b[1] - a[1]);
  const counted = `${new Date().toISOString().slice(0, 10)}, in ${repositories.length} public repositories: comparisons (=== and ==, and their opposites) of code, name, type and the like, cases, classes behind instanceof and members of enums`;
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
