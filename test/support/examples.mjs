// @ts-check
// Copies of examples/ and other projects, for runs that edit their files, and so that nothing of this repository is around them.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { examplesFolder } from "../../scripts/lib/paths.mjs";

/** Copies the examples: see `copyProject`. */
export function copyExamples() {
  return copyProject(examplesFolder);
}

/**
 * Copies a folder into a new temporary folder and returns the path of the copy, which is named like the original.
 * @param {string} original
 */
export function copyProject(original) {
  const parent = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "error-atlas-workspace-")));
  const folder = path.join(parent, path.basename(original));
  fs.cpSync(original, folder, {
    recursive: true,
    filter: (source) => path.basename(source) !== "node_modules",
  });
  process.once("exit", () => removeExamples(folder));
  return folder;
}

/** @param {string} folder a copy, present or removed already */
export function removeExamples(folder) {
  fs.rmSync(path.dirname(folder), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
