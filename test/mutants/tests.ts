// Which test files can tell a mutant: those that import the mutated file, over however many others, the nearest first, and those
// that run the built programs. Found by the imports that stand in the sources.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Tests that drive programs of their own, or go through very many texts: they take long, and say no more of a mutant than others. */
const LEFT_OUT =
  /^test\/(vscode|ui|fuzz|hostile|corpus|expressions|mutants|scripts|globs)\/|^test\/analysis\/robustness|^server\/src\/parse\/typescript\.test/;
/** Tests that say most of how sources are read, however many files are in between. */
const TELLING = /^test\/analysis\/fixtures\.|^server\/src\/rules\/[^/]+\/rule\.test\./;
const FOLDERS = ["server/src", "client/src", "test"];
/** Imports what runs the built programs, so that whatever is in them can make a test fail. */
const PROGRAMS = "test/support/built.ts";

/** For each file what it imports of the project; paths from the top, with `/`. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function readImports(root: string): ImportGraph {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
      .map((name) => `${folder}/${name.replaceAll(path.sep, "/")}`),
  );
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(path.join(root, file), "utf8"))]));
}

/** What a source imports by a relative path, types aside. */
export function importsOf(file: string, text: string): readonly string[] {
  const found = text.matchAll(
    /^(?:import|export) (?!type )[^"';]*?from "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)|^import "(\.[^"]+)"/gm,
  );
  return [...found].map((match) =>
    path.posix.join(path.posix.dirname(file), match[1] ?? match[2] ?? match[3] ?? ""),
  );
}

/** The test files that import a file: those beside it first, then those that say most, then by the number of files in between. */
export function testsOf(file: string, graph: ImportGraph): readonly string[] {
  const importers = new Map<string, string[]>();
  for (const [from, all] of graph)
    for (const to of all) importers.set(to, [...(importers.get(to) ?? []), from]);
  const distances = new Map([[file, 0]]);
  for (const [at, distance] of distances)
    for (const from of importers.get(at) ?? []) if (!distances.has(from)) distances.set(from, distance + 1);
  const rank = (test: string) => {
    if (test === file.replace(/\.ts$/, ".test.ts")) return -3;
    if (path.posix.dirname(test) === path.posix.dirname(file)) return -2;
    return TELLING.test(test) ? -1 : (distances.get(test) ?? 0);
  };
  return [...distances.keys()].filter(isTest).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The test files that run the built programs. */
export function testsOfPrograms(graph: ImportGraph): readonly string[] {
  return testsOf(PROGRAMS, graph);
}

/** The test files that can be asked of mutants. */
export function isTest(file: string): boolean {
  return file.endsWith(".test.ts") && !LEFT_OUT.test(file);
}
