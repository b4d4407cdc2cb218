// @ts-check
// `node scripts/catalogs/count.mjs FOLDER ID…`: how often code of git repositories compares something with each value of a catalog's
// facts. FOLDER has the repositories. Writes data/catalogs/ID/met.json, by which a catalog's entries are sorted. Numbers, and words that
// several catalogs have, count only in files that import a package of the catalog: elsewhere they mean something else. So do the statuses
// of errors that nothing else tells.

import * as fs from "node:fs/promises";
import * as path from "node:path";
import { runCommand } from "../lib/command.mjs";
import { root } from "../lib/paths.mjs";
import { keyOf } from "./facts.mjs";
import { recipes } from "./recipes.mjs";

const text = "['\"][A-Za-z0-9_./:-]+['\"]";
const field = "[.](code|name|type|error|errno|Code|errorCode|rawType|decline_code|error_code)";

/**
 * Comparisons and cases with a text or number, tests of how a message begins, classes that are tested for, and members of enums, in the
 * forms in which code decides by errors.
 */
const compared = [
  `${field}[)]? *(===|==|!==|!=) *(${text}|-?[0-9]+)`,
  `case (${text}|-?[0-9]+)`,
  `message[?]?[.](startsWith|includes)[(]['"][A-Z]+`,
  "instanceof [A-Za-z.]*[A-Za-z]+",
  "[A-Za-z]*(Codes?|CODES?)[.][A-Za-z][A-Za-z0-9_]+",
  `[.](status|statusCode)[)]? *(===|==|!==|!=) *[0-9]{3}`,
].join("|");

const imported = "(from|require[(]|import[(]) *['\"][^'\" ]+['\"]";

const sources = ["*.ts", "*.tsx", "*.js", "*.jsx", "*.mjs", "*.cjs", "*.mts", "*.cts"];

const [folder = ".", ...ids] = process.argv.slice(2);

/** @typedef {import("./facts.mjs").Fact} Fact */
/** @typedef {{ readonly id: string, readonly facts: readonly Fact[], readonly packages: readonly string[], readonly generic: ReadonlySet<string> }} Counted */

const all = await Promise.all(recipes.map(({ id }) => read(id)));
const owners = ownersOf(all);
/** Of each catalog how often each value is met in files that import it; under `""` in all files. @type {Map<string, Map<string, number>>} */
const counts = new Map();
const repositories = await repositoriesIn(folder);
for (const repository of repositories) {
  /** @type {Map<string, Set<string>>} */
  const importers = new Map();
  for (const { file, found } of await grep(repository, imported)) {
    const specifier = /['"]([^'"]+)['"]$/.exec(found)?.[1] ?? "";
    for (const { id, packages } of all)
      if (packages.some((name) => specifier === name || specifier.startsWith(`${name}/`)))
        importers.set(file, (importers.get(file) ?? new Set()).add(id));
  }
  for (const { file, found } of await grep(repository, compared)) {
    const last = lastOf(found);
    if (last === undefined) continue;
    for (const id of ["", ...(importers.get(file) ?? [])]) {
      const own = counts.get(id) ?? new Map();
      counts.set(id, own.set(last, (own.get(last) ?? 0) + 1));
    }
  }
}

for (const { id, facts, generic } of all.filter((each) => ids.includes(each.id))) {
  /** Of several errors with a status the first counts it, and of a code and a type of one name the code. @type {Set<string>} */
  const counted = new Set();
  const met = facts
    .toSorted((a, b) => Number("type" in a.is) - Number("type" in b.is))
    .map((fact) => {
      const { is } = fact;
      const own = metAs(fact).filter((value) => !counted.has(value));
      for (const value of own) counted.add(value);
      const often = own.map((value) => {
        const isShared =
          /^(?:status )?-?\d+$/.test(value) || generic.has(keyOf(is)) || (owners.get(value) ?? 0) > 1;
        return counts.get(isShared ? id : "")?.get(value) ?? 0;
      });
      return /** @type {const} */ ([keyOf(is), often.reduce((sum, one) => sum + one, 0)]);
    })
    .filter(([, often]) => often > 0)
    .sort((a, b) => b[1] - a[1]);
  const day = new Date().toISOString().slice(0, 10);
  const how = `${day}, in ${repositories.length} public repositories: comparisons (=== and ==, and their opposites) of code, name, type and the like, cases, beginnings of messages, classes behind instanceof and members of enums; numbers, statuses, and words that several catalogs or anything may have only in files that import a package of this one`;
  await fs.writeFile(
    path.join(root, "data/catalogs", id, "met.json"),
    `${JSON.stringify({ counted: how, met: Object.fromEntries(met) }, undefined, 2)}\n`,
  );
  console.log(`${id}: ${met.length} of ${facts.length} facts are met.`);
}

/**
 * The facts of a catalog, and the packages by which code comes to its errors.
 * @param {string} id
 * @returns {Promise<Counted>}
 */
async function read(id) {
  const json = async (/** @type {string} */ name) =>
    JSON.parse(await fs.readFile(path.join(root, "data/catalogs", id, name), "utf8"));
  const { catalog, entries } = await json("judgement.json");
  const named = [catalog.detection, ...(catalog.libraries ?? [])].flatMap((part) => part?.packages ?? []);
  const packages = named.map((/** @type {string} */ name) => name.replace(/\/?\*$/, ""));
  const generic = new Set(Object.keys(entries).filter((key) => entries[key].generic === true));
  return { id, facts: (await json("facts.json")).facts, packages, generic };
}

/**
 * What code compares with to find the error of a fact; a status as `status 404`.
 * @param {Fact} fact
 */
function metAs({ is, label, statuses = [] }) {
  if (is.label !== undefined) return statuses.map((status) => `status ${status}`);
  const values = [...Object.values(is).slice(0, 1), ...(label === undefined ? [] : [label])];
  return [...new Set(values.map(String))];
}

/**
 * What a comparison that was found compares with, in the form of `metAs`.
 * @param {string} found
 */
function lastOf(found) {
  const [value] = /-?[\w./:-]+(?=['"]?$)/.exec(found) ?? [];
  if (/[.]status/.test(found)) return `status ${value}`;
  return /['"]/.test(found) ? value : value?.split(".").at(-1);
}

/**
 * In how many catalogs each value is.
 * @param {readonly Counted[]} catalogs
 */
function ownersOf(catalogs) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { facts } of catalogs)
    for (const value of new Set(facts.flatMap(metAs))) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/**
 * What matches in the newest commit of a repository, with its file.
 * @param {string} repository
 * @param {string} pattern
 */
async function grep(repository, pattern) {
  const { output } = await runCommand("git", [
    "-C",
    repository,
    "grep",
    "-oE",
    pattern,
    "HEAD",
    "--",
    ...sources,
  ]);
  return output.split("\n").flatMap((line) => {
    const [, file, found] = /^HEAD:([^:]+):(.*)$/.exec(line) ?? [];
    return file === undefined || found === undefined ? [] : [{ file, found }];
  });
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
