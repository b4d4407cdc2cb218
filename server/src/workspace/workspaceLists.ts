// Whether a directory lists another one as a workspace of its own: package.json of npm, Yarn and Bun, pnpm-workspace.yaml of pnpm.
// What the packages in them are, workspacePackages.ts reads.

import { parse } from "jsonc-parser";
import { withoutEnd } from "../text/ends.ts";
import { globListFaults } from "../text/globFaults.ts";
import { matchesGlob } from "../text/globs.ts";
import type { FileSystem } from "./fileSystem.ts";
import { joinUri } from "./uris.ts";

/** Bytes of a list: one that is written by hand is far smaller. */
const MOST_BYTES = 1024 * 1024;

/**
 * Whether the directory says that the one at `path` in it is a workspace.
 * @param owner whose the list must be
 */
export async function listsWorkspace(
  files: Pick<FileSystem, "readFile" | "ownerOf">,
  directory: string,
  path: string,
  owner: number,
): Promise<boolean> {
  for (const [name, globsIn] of LISTS) {
    const uri = joinUri(directory, name);
    if ((await files.ownerOf(uri).catch(() => undefined)) !== owner) continue;
    // One that cannot be read lists nothing: the package manager tells its user better than we could.
    const text = await files
      .readFile(uri, { mostBytes: MOST_BYTES, within: [directory] })
      .catch(() => undefined);
    if (text !== undefined && isListed(globsIn(text), path)) return true;
  }
  return false;
}

const LISTS: readonly (readonly [string, (text: string) => readonly string[]])[] = [
  ["package.json", manifestGlobs],
  ["pnpm-workspace.yaml", pnpmGlobs],
];

/** Whether globs take a path in, and none that begins with `!` takes it out again. */
export function isListed(globs: readonly string[], path: string): boolean {
  // As package managers do: `packages/**` takes in `packages` too, where there is a package.json in it.
  const matches = (glob: string) =>
    matchesGlob(`${withoutEnd(glob, "/")}/package.json`, `${path}/package.json`);
  const taken = globs.slice(0, globListFaults(globs).end);
  return (
    taken.some((glob) => !glob.startsWith("!") && matches(glob)) &&
    !taken.some((glob) => glob.startsWith("!") && matches(glob.slice(1)))
  );
}

/** `workspaces` of a package.json: an array, or an object with the array under `packages` (Yarn, "Workspaces"). */
export function manifestGlobs(text: string): readonly string[] {
  const { workspaces } = objectOf(parse(text, [], { allowTrailingComma: true }));
  const globs = Array.isArray(workspaces) ? workspaces : objectOf(workspaces).packages;
  return Array.isArray(globs) ? globs.filter((glob) => typeof glob === "string") : [];
}

/**
 * `packages` of a pnpm-workspace.yaml (pnpm, "pnpm-workspace.yaml"): a list with a line for each, or in brackets. That much of YAML is
 * read; a list that is written in another way lists nothing.
 */
export function pnpmGlobs(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.split(/(?:^|\s)#/, 1)[0]!.trimEnd());
  const start = lines.findIndex((line) => /^(["']?)packages\1\s*:/.test(line));
  if (start < 0) return [];
  const rest = lines[start]?.replace(/^[^:]*:\s*/, "") ?? "";
  if (rest.startsWith("[")) {
    const whole = [rest, ...lines.slice(start + 1)].join(" ");
    const end = whole.indexOf("]");
    return end < 0 ? [] : whole.slice(1, end).split(",").map(unquoted).filter(isNotEmpty);
  }
  const items = lines.slice(start + 1).filter(isNotEmpty);
  const end = items.findIndex((line) => !/^\s*-(?:\s|$)/.test(line));
  return (end < 0 ? items : items.slice(0, end))
    .map((line) => unquoted(line.replace(/^\s*-/, "")))
    .filter(isNotEmpty);
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^(["']).*\1$/.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
}

function isNotEmpty(text: string): boolean {
  return text !== "";
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
