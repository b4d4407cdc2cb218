// @ts-check
// Generated files on disk: which differ from what they should be, and writing them.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {object} GeneratedFile
 * @property {string} path from the project's folder, with `/`
 * @property {string} text
 */

/**
 * @typedef {object} Generator
 * @property {string} from what the files are made from, for messages
 * @property {() => Promise<GeneratedFile[]>} generate
 */

/**
 * The paths of the files that are missing or have another text. Line ends do not count: a checkout may have changed them.
 * @param {readonly GeneratedFile[]} files
 */
export async function staleFiles(files) {
  const stale = [];
  for (const file of files) {
    if ((await textOf(file.path)) !== file.text) stale.push(file.path);
  }
  return stale;
}

/**
 * Writes the files that are stale and returns their paths.
 * @param {readonly GeneratedFile[]} files
 */
export async function writeFiles(files) {
  const stale = new Set(await staleFiles(files));
  for (const file of files.filter(({ path }) => stale.has(path))) {
    const target = path.join(root, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.text);
  }
  return [...stale];
}

/** @param {string} file */
async function textOf(file) {
  try {
    return (await readFile(path.join(root, file), "utf8")).replaceAll("\r\n", "\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
