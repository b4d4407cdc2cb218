// @ts-check
// The built-in catalogs that are made of facts and judgement: `data/catalogs/ID/` → `data/catalogs/ID.error-catalog.json`. The facts
// are taken from their sources by `npm run catalogs`, which this never does.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { composed } from "../catalogs/compose.mjs";
import { root } from "./files.mjs";

const folder = "data/catalogs";

/** @type {import("./files.mjs").Generator} */
export const catalogs = {
  from: "the facts and judgement in data/catalogs",
  generate: async () => {
    const found = await readdir(path.join(root, folder), { withFileTypes: true });
    const ids = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return Promise.all(ids.sort().map(catalogFile));
  },
};

/** @param {string} id */
async function catalogFile(id) {
  const [facts, met, judgement] = await Promise.all(
    ["facts", "met", "judgement"].map((name) => readJson(`${folder}/${id}/${name}.json`)),
  );
  return { path: `${folder}/${id}.error-catalog.json`, text: composed(facts, met, judgement) };
}

/** @param {string} file from the project's folder */
async function readJson(file) {
  return JSON.parse(await readFile(path.join(root, file), "utf8"));
}
