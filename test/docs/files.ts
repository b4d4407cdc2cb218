// The files that there are, and whether a path in a page leads to one of them.

import { readdirSync } from "node:fs";
import path from "node:path";
import { productEntries } from "../../esbuild.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import type { Piece } from "./markdown.ts";

/** Folders that a checkout may have or not. */
const NOT_OURS = new Set([".git", ".vscode-test", "dist", "node_modules"]);

/** All files and folders of the project, from its top, with `/`; folders end with it. What the build makes is among them. */
export const files: readonly string[] = [
  ...below(""),
  "dist/",
  "node_modules/",
  ...productEntries.map(({ output }) => output),
];

function below(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}${entry.name}`;
    if (!entry.isDirectory()) return [name];
    return NOT_OURS.has(entry.name) ? [] : [`${name}/`, ...below(`${name}/`)];
  });
}

/** The folders from which pages name what is below them. */
const STARTS = ["", "server/src/", "test/"];

/**
 * Whether a path leads somewhere: from the top of the project, from `server/src`, from the folder that the page or its section
 * is about, or as the one file or folder that ends so. `<id>` and `*` stand for any name.
 */
export function isThere({ text, folder }: Pick<Piece, "text" | "folder">, page: string): boolean {
  const named = text.replace(/\/$/, "");
  const starts = [...STARTS, `${path.posix.dirname(page)}/`, ...(folder ? [folder] : [])];
  if (starts.some((start) => matching(path.posix.join(start, named), "^").length > 0)) return true;
  const ending = matching(named, "(?:^|/)");
  if (/[*<]/.test(named)) return ending.length > 0;
  const near = folder ? ending.filter((file) => file.startsWith(folder)) : [];
  return near.length === 1 || (near.length === 0 && ending.length === 1);
}

function matching(named: string, start: string): readonly string[] {
  const names = named.split(/<[^>]+>|\*/).map((part) => part.replace(/[.+?^$()|[\]{}\\]/g, "\\$&"));
  const pattern = new RegExp(`${start}${names.join("[^/]+")}/?$`);
  return files.filter((file) => pattern.test(file));
}
