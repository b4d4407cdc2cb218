// @ts-check
// What is still to be filled in of rules that `npm run new:rule` has begun.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The places in which it writes. */
const places = ["server/src/rules", "examples", "test/clients", "CHANGELOG.md"];

/**
 * `file:line` of each line with a placeholder.
 * @param {string} root the folder of the project
 */
export async function placeholdersIn(root) {
  const found = [];
  for (const file of (await Promise.all(places.map((place) => filesIn(root, place)))).flat()) {
    const lines = (await readFile(path.join(root, file), "utf8")).split("\n");
    found.push(...lines.flatMap((line, index) => (line.includes("TODO: ") ? [`${file}:${index + 1}`] : [])));
  }
  return found;
}

/**
 * A file, or all files below a folder, from the root with `/`.
 * @param {string} root
 * @param {string} place
 * @returns {Promise<string[]>}
 */
async function filesIn(root, place) {
  if (path.extname(place) !== "") return [place];
  const entries = await readdir(path.join(root, place), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
