// Which files are the code of an API, as its catalog says under `produces`. Reads no file; what such code leaves out of a catalog's
// entries is unproduced.ts's.

import type { LoadedCatalog } from "../catalog/model.ts";
import { matchesGlob, matchesUnder } from "../text/globs.ts";
import { parentUri, relativePath } from "./uris.ts";

/** The id of the catalog whose API a file is code of; undefined where it is none's, or more than one's. */
export function catalogProducedBy(
  uri: string,
  catalogs: readonly LoadedCatalog[],
  packages: ReadonlyMap<string, string>,
): string | undefined {
  const [found, other] = catalogs.filter((loaded) => isProducedBy(uri, loaded, packages));
  return other === undefined ? found?.catalog.id : undefined;
}

/** The names in `produces` that packages may have; globs are among them. */
export function producingNames(catalogs: readonly LoadedCatalog[]): readonly string[] {
  return catalogs.flatMap(({ origin, catalog }) => (origin === "workspace" ? catalog.produces : []));
}

/**
 * Whether a file is code of the API: a glob matches it, or it is in a package that is named, and no `!` glob takes it out. Tests
 * and what they pretend are no code of it.
 */
export function isProducedBy(
  uri: string,
  { uri: catalogUri, origin, catalog: { produces } }: LoadedCatalog,
  packages: ReadonlyMap<string, string>,
): boolean {
  if (origin !== "workspace" || produces.length === 0) return false;
  const folder = parentUri(catalogUri);
  const isTakenOut = produces.some((glob) => glob.startsWith("!") && matches(glob.slice(1), folder, uri));
  return !isTakenOut && produces.some((name) => isIn(name, folder, uri, packages));
}

function isIn(name: string, folder: string, uri: string, packages: ReadonlyMap<string, string>): boolean {
  const directory = packages.get(name);
  const inPackage = directory === undefined ? undefined : relativePath(directory, uri);
  if (inPackage !== undefined) return !isTest(inPackage);
  return !name.startsWith("!") && matches(name, folder, uri) && !isTest(pathBelow(name, folder, uri) ?? "");
}

function matches(glob: string, folder: string, uri: string): boolean {
  const path = pathBelow(glob, folder, uri);
  return path !== undefined && matchesUnder(glob.replace(PARENTS, ""), path);
}

/** The `../` and `./` that a glob begins with. */
const PARENTS = /^(?:\.{1,2}\/)*/;

/** The path of a file from where a glob begins; undefined where it is not below that. */
function pathBelow(glob: string, folder: string, uri: string): string | undefined {
  const ups = PARENTS.exec(glob)?.[0].match(/\.\.\//g)?.length ?? 0;
  let base = folder;
  for (let up = 0; up < ups; up++) base = parentUri(base);
  return relativePath(base, uri);
}

const TESTS = [
  "**/{test,tests,mock,mocks,__tests__,__mocks__,fixtures,e2e}/**",
  "**/*.{test,spec,mock,stories}.*",
];

function isTest(path: string): boolean {
  return TESTS.some((glob) => matchesGlob(glob, path));
}
