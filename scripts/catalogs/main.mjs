// @ts-check
// `npm run catalogs -- ID…`: takes the facts of built-in catalogs from their pinned sources, shows what is new, gone or otherwise, and
// writes data/catalogs/ID/facts.json. The catalog is made of these by `npm run generate`.

import * as fs from "node:fs/promises";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../lib/paths.mjs";
import { Problem, runMain } from "../lib/problem.mjs";
import { differences, factsText, mergedFacts } from "./facts.mjs";
import { recipes } from "./recipes.mjs";
import { openSource } from "./source.mjs";

const help = `npm run catalogs -- [--clones FOLDER] ID…
  ID               a catalog: ${recipes.map(({ id }) => id).join(", ")}
  --clones FOLDER  git repositories that are there already, as FOLDER/owner/name`;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    options: { clones: { type: "string" } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((id) => !recipes.some((recipe) => recipe.id === id));
  if (positionals.length === 0 || unknown.length > 0)
    throw new Problem(`${unknown.map((id) => `"${id}" has no recipe.\n`).join("")}${help}`);
  for (const recipe of recipes.filter(({ id }) => positionals.includes(id)))
    await take(recipe, values.clones);
});

/**
 * @param {import("./recipes.mjs").Recipe} recipe
 * @param {string | undefined} clones
 */
async function take({ id, sources, extract }, clones) {
  const found = await extract((name) => {
    const source = sources.find((candidate) => candidate.id === name);
    if (source === undefined) throw new Error(`The recipe of ${id} has no source "${name}".`);
    return openSource(source, clones);
  });
  const facts = mergedFacts(found);
  if (facts.length === 0) throw new Problem(`Nothing was found in the sources of ${id}.`);
  const file = path.join(root, "data/catalogs", id, "facts.json");
  const shown = differences(await factsBefore(file), facts);
  for (const line of shown) console.log(line);
  console.log(
    `${id}: ${facts.length} facts, ${shown.length === 0 ? "none changed" : `${shown.length} lines of difference`}.`,
  );
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, factsText({ catalog: id, sources, facts }));
}

/** @param {string} file */
async function factsBefore(file) {
  try {
    return JSON.parse(await fs.readFile(file, "utf8")).facts;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
