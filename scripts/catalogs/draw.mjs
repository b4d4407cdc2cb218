// @ts-check
// `node scripts/catalogs/draw.mjs [--clones FOLDER] ID…`: takes the facts from the sources in another way than the recipe, draws 40 of
// them by a fixed seed, and writes them with their number to test/fixtures/catalogs/drawn/ID.txt, which tests hold the catalogs against.

import * as fs from "node:fs/promises";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../lib/paths.mjs";
import { Problem, runMain } from "../lib/problem.mjs";
import { otherwise } from "./otherwise.mjs";
import { recipes } from "./recipes.mjs";
import { openSource } from "./source.mjs";

const SEED = 20261130;
const DRAWN = 40;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    options: { clones: { type: "string" } },
    allowPositionals: true,
  });
  for (const id of positionals) {
    const recipe = recipes.find((each) => each.id === id);
    const facts = otherwise[id];
    if (recipe === undefined || facts === undefined) throw new Problem(`"${id}" has no recipe.`);
    const found = await facts(async (name) => {
      const source = recipe.sources.find((each) => each.id === name);
      if (source === undefined) throw new Problem(`The recipe of ${id} has no source "${name}".`);
      return openSource(source, values.clones);
    });
    const all = [...new Set(found)].sort();
    const text = [`# ${all.length}`, ...drawn(all).sort(), ""].join("\n");
    await fs.mkdir(path.join(root, "test/fixtures/catalogs/drawn"), { recursive: true });
    await fs.writeFile(path.join(root, "test/fixtures/catalogs/drawn", `${id}.txt`), text);
    console.log(`${id}: ${all.length} facts, ${Math.min(DRAWN, all.length)} drawn`);
  }
});

/**
 * Some of the lines, the same ones each time.
 * @param {readonly string[]} lines
 */
function drawn(lines) {
  const left = [...lines];
  const taken = [];
  let state = SEED;
  while (taken.length < DRAWN && left.length > 0) {
    // A linear congruential generator with the numbers of "Numerical Recipes".
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    taken.push(...left.splice(state % left.length, 1));
  }
  return taken;
}
