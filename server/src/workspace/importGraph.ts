// Which files import which, over the files of a workspace, from what stands in their texts. What an import
// means for certain is moduleResolution.ts's to say.

import type { Clues } from "./clues.ts";
import { joinUri } from "./uris.ts";

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

/** Imports that are called the same. */
interface Namesakes {
  /** By where they lead: as written, and without an extension. */
  readonly relative: ReadonlyMap<string, readonly Import[]>;
  readonly others: readonly Import[];
}

/** @param resolve the file that an import of a package or an alias means */
export function createImportGraph(
  resolve: (from: string, specifier: string) => Promise<string | undefined>,
): ImportGraph {
  /** All imports by the last part of what they name: only those that are called like a file can mean it. */
  let byName: ReadonlyMap<string, readonly Import[]> | undefined;
  /** The same for the names that were asked for: to tell where all imports lead would take long. */
  const namesakes = new Map<string, Namesakes>();
  const resolved = new Map<string, Promise<string | undefined>>();

  function resolveOnce(from: string, specifier: string): Promise<string | undefined> {
    const key = `${from} ${specifier}`;
    const known = resolved.get(key) ?? resolve(from, specifier);
    resolved.set(key, known);
    return known;
  }

  function called(name: string): Namesakes {
    const known = namesakes.get(name) ?? placed(byName?.get(name) ?? []);
    namesakes.set(name, known);
    return known;
  }

  async function importsOf(uri: string): Promise<ReadonlySet<Import>> {
    const found = new Set<Import>();
    const stem = uri.replace(EXTENSION, "");
    for (const name of namesOf(uri)) {
      const { relative, others } = called(name);
      for (const place of [stem, stem.replace(/\/index$/, "")])
        for (const each of relative.get(place) ?? []) found.add(each);
      for (const each of others) if ((await resolveOnce(each.from, each.specifier)) === uri) found.add(each);
    }
    return found;
  }

  function dropImports(): void {
    byName = undefined;
    namesakes.clear();
  }

  return {
    async importersOf(named, files) {
      const distances = new Map(named.map((uri) => [uri, 0]));
      if (named.length === 0) return distances;
      byName ??= importsByName(files);
      const queue = [...named];
      for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
        const distance = distances.get(uri)!;
        for (const { from, steps } of await importsOf(uri)) {
          const next = distance + steps;
          if (next > MOST_STEPS || next >= (distances.get(from) ?? Number.POSITIVE_INFINITY)) continue;
          distances.set(from, next);
          queue.push(from);
        }
      }
      return distances;
    },
    changed: dropImports,
    reset() {
      dropImports();
      resolved.clear();
    },
  };
}

function importsByName(files: readonly ImportingFile[]): ReadonlyMap<string, readonly Import[]> {
  const byName = new Map<string, Import[]>();
  for (const { uri, clues } of files) {
    const handedOn = new Set(clues.reExports);
    for (const specifier of clues.imports)
      add(byName, nameOf(specifier), { from: uri, specifier, steps: handedOn.has(specifier) ? 0 : 1 });
  }
  return byName;
}

function placed(imports: readonly Import[]): Namesakes {
  const relative = new Map<string, Import[]>();
  const others: Import[] = [];
  for (const each of imports) {
    if (isRelative(each.specifier)) {
      const place = joinUri(each.from, "..", each.specifier);
      for (const key of new Set([place, place.replace(EXTENSION, "")])) add(relative, key, each);
    } else others.push(each);
  }
  return { relative, others };
}

function add(map: Map<string, Import[]>, key: string, each: Import): void {
  const known = map.get(key);
  if (known) known.push(each);
  else map.set(key, [each]);
}

/** `../a/codes.js` → `codes`, `..` → `index`, `@acme/api` → `api`, `#codes` → `codes`. */
function nameOf(specifier: string): string {
  const last = specifier.slice(specifier.lastIndexOf("/") + 1).replace(EXTENSION, "");
  return /^\.*$/.test(last) ? "index" : last.replace(/^[@#~]/, "");
}

/** What an import of a file may be called: by the file, and by the directories that it may be the entry of. */
function namesOf(uri: string): readonly string[] {
  const parts = uri.replace(EXTENSION, "").split("/").slice(3);
  return [...new Set(parts.map(decodeURIComponent))];
}

function isRelative(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/.test(specifier);
}
