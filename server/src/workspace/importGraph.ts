// Which files import which, over the files of a workspace, from what stands in their texts. What an import
// means for certain is moduleResolution.ts's to say.

import type { Clues } from "./clues.ts";

/** A file of the workspace with what it imports. */
export interface ImportingFile {
  readonly uri: string;
  readonly clues: Pick<Clues, "imports" | "reExports">;
}

export interface ImportGraph {
  /**
   * The files that import one of `named`, directly or not, each with the imports between, `named` itself with 0. What a file hands on
   * from another counts as if it stood in it.
   */
  importersOf(
    named: readonly string[],
    files: readonly ImportingFile[],
  ): Promise<ReadonlyMap<string, number>>;
  /** The text of a file is another. */
  changed(): void;
  /** Files have come or gone, or imports lead elsewhere. */
  reset(): void;
}

/** More imports between are not followed: an analysis does not either. */
const MOST_STEPS = 5;
const EXTENSION = /\.(?:[cm]?[jt]sx?|json|vue|svelte|astro)$/;

/** An import as it stands in a file. */
interface Import {
  readonly from: string;
  readonly specifier: string;
  /** 0 where it is handed on. */
  readonly steps: 0 | 1;
}

/** @param resolve the file that an import of a package or an alias means */
export function createImportGraph(
  resolve: (from: string, specifier: string) => Promise<string | undefined>,
): ImportGraph {
  /** All imports by the last part of what they name: only those that are called like a file can mean it. */
  let byName: ReadonlyMap<string, readonly Import[]> | undefined;
  const resolved = new Map<string, Promise<string | undefined>>();

  function resolveOnce(from: string, specifier: string): Promise<string | undefined> {
    const key = `${from} ${specifier}`;
    const known = resolved.get(key) ?? resolve(from, specifier);
    resolved.set(key, known);
    return known;
  }

  async function leadsTo(uri: string, { from, specifier }: Import): Promise<boolean> {
    if (!isRelative(specifier)) return (await resolveOnce(from, specifier)) === uri;
    const path = joinPath(from.slice(0, from.lastIndexOf("/")), specifier);
    const stem = uri.replace(EXTENSION, "");
    return [path, path.replace(EXTENSION, ""), `${path}/index`].includes(stem);
  }

  return {
    async importersOf(named, files) {
      const distances = new Map(named.map((uri) => [uri, 0]));
      if (named.length === 0) return distances;
      byName ??= importsByName(files);
      const queue = [...named];
      for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
        const distance = distances.get(uri)!;
        for (const each of new Set(namesOf(uri).flatMap((name) => byName?.get(name) ?? []))) {
          const next = distance + each.steps;
          if (next > MOST_STEPS || next >= (distances.get(each.from) ?? Number.POSITIVE_INFINITY)) continue;
          if (!(await leadsTo(uri, each))) continue;
          distances.set(each.from, next);
          queue.push(each.from);
        }
      }
      return distances;
    },
    changed() {
      byName = undefined;
    },
    reset() {
      byName = undefined;
      resolved.clear();
    },
  };
}

function importsByName(files: readonly ImportingFile[]): ReadonlyMap<string, readonly Import[]> {
  const byName = new Map<string, Import[]>();
  for (const { uri, clues } of files) {
    for (const specifier of clues.imports) {
      const name = nameOf(specifier);
      const each: Import = { from: uri, specifier, steps: clues.reExports.includes(specifier) ? 0 : 1 };
      const others = byName.get(name);
      if (others) others.push(each);
      else byName.set(name, [each]);
    }
  }
  return byName;
}

/** `../a/codes.js` → `codes`, `..` → `index`, `@acme/api` → `api`, `#codes` → `codes`. */
function nameOf(specifier: string): string {
  const last = specifier.slice(specifier.lastIndexOf("/") + 1).replace(EXTENSION, "");
  return /^\.*$/.test(last) ? "index" : last.replace(/^[@#~]/, "");
}

/** What an import of a file may be called: by the file, and by the directories that it may be the entry of. */
function namesOf(uri: string): readonly string[] {
  const parts = uri.replace(EXTENSION, "").split("/").slice(3);
  return [...new Set(parts)];
}

function isRelative(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/.test(specifier);
}

/** `file:///w/a` and `../b` → `file:///w/b`. */
function joinPath(directory: string, specifier: string): string {
  const parts = directory.split("/");
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
