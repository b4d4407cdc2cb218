// Which files are the code of an API, as its catalog says under `produces`. Reads no file; what such code leaves out of a catalog's
// entries is unproduced.ts's.

import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { globListFaults } from "../text/globFaults.ts";
import { matchesGlob, matchesUnder } from "../text/globs.ts";
import { parentUri, relativePath } from "./uris.ts";

/** The id of the catalog whose API a file is code of; undefined where it is none's, or more than one's. */
export function catalogProducedBy(
  uri: string,
  catalogs: readonly LoadedCatalog[],
  packages: ReadonlyMap<string, string>,
): string | undefined {
  const [found, other] = producers(catalogs).filter((loaded) => isProducedBy(uri, loaded, packages));
  return other === undefined ? found?.catalog.id : undefined;
}

/** The names in `produces` that packages may have; globs are among them. */
export function producingNames(catalogs: readonly LoadedCatalog[]): readonly string[] {
  return producers(catalogs).flatMap(({ catalog }) => catalog.produces);
}

/** Catalogs of a workspace that may name code: each file that is opened is held against the globs of all of them. */
const MOST_PRODUCERS = 50;

/** The catalogs that name code of theirs, the first ones. */
export function producers(catalogs: readonly LoadedCatalog[]): readonly LoadedCatalog[] {
  return catalogs
    .filter(({ origin, catalog }) => origin === "workspace" && catalog.produces.length > 0)
    .slice(0, MOST_PRODUCERS);
}

/**
 * Whether a file is code of the API: a glob matches it, or it is in a package that is named, and no `!` glob takes it out. Tests
 * and what they pretend are no code of it.
 */
export function isProducedBy(
  uri: string,
  loaded: LoadedCatalog,
  packages: ReadonlyMap<string, string>,
): boolean {
  if (loaded.origin !== "workspace" || loaded.catalog.produces.length === 0) return false;
  const names = namesOf(loaded);
  const isTakenOut = names.some((name) => name.takesOut && matches(name, uri));
  return !isTakenOut && names.some((name) => isIn(name, uri, packages));
}

/** One name in `produces`, taken apart. */
interface ProducedName {
  readonly name: string;
  readonly takesOut: boolean;
  /** The glob, and the directory from which it begins. */
  readonly glob: string;
  readonly base: string;
}

const kept = new WeakMap<LoadedCatalog, readonly ProducedName[]>();

/** Those that count, taken apart once for each catalog. */
function namesOf(loaded: LoadedCatalog): readonly ProducedName[] {
  const known = kept.get(loaded);
  if (known) return known;
  const { produces } = loaded.catalog;
  const folder = parentUri(loaded.uri);
  const names = produces.slice(0, globListFaults(produces).end).map((name): ProducedName => {
    const takesOut = name.startsWith("!");
    let glob = takesOut ? name.slice(1) : name;
    let base = folder;
    for (let parent = PARENT.exec(glob); parent; parent = PARENT.exec(glob)) {
      if (parent[0] === "../") base = parentUri(base);
      glob = glob.slice(parent[0].length);
    }
    return { name, takesOut, glob, base };
  });
  kept.set(loaded, names);
  return names;
}

/** What leads on to another directory at the beginning of a glob. */
const PARENT = /^\.{1,2}\//;

function isIn(name: ProducedName, uri: string, packages: ReadonlyMap<string, string>): boolean {
  const directory = packages.get(name.name);
  const inPackage = directory === undefined ? undefined : relativePath(directory, uri);
  if (inPackage !== undefined) return !isTest(inPackage);
  return !name.takesOut && matches(name, uri) && !isTest(relativePath(name.base, uri) ?? "");
}

function matches({ glob, base }: ProducedName, uri: string): boolean {
  const path = relativePath(base, uri);
  return path !== undefined && matchesUnder(glob, path);
}

const TESTS = [
  "**/{test,tests,mock,mocks,__tests__,__mocks__,fixtures,e2e}/**",
  "**/*.{test,spec,mock,stories}.*",
];

function isTest(path: string): boolean {
  return TESTS.some((glob) => matchesGlob(glob, path));
}
