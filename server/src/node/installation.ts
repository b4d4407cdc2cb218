// What was installed with the programs: the built-in catalogs, and files for other editors.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** The text of a built-in catalog. Throws where the installation lacks it. */
export function builtinText(id: string): string {
  return readFileSync(path.join(folder(), ...catalogFile(id)), "utf8");
}

/** Where the file of a built-in catalog is, from the folder of the installation. */
export function catalogFile(id: string): readonly string[] {
  return [...CATALOGS, `${id}.error-catalog.json`];
}

/** The URI of an installed file: in the repository there are all, in a package some. Looked for once each. */
export function installedFile(...segments: readonly string[]): string | undefined {
  const file = path.join(folder(), ...segments);
  if (!known.has(file)) known.set(file, existsSync(file) ? pathToFileURL(file).toString() : undefined);
  return known.get(file);
}

const known = new Map<string, string | undefined>();

const CATALOGS = ["data", "catalogs"];

let found: string | undefined;

/** The nearest folder above the running program that has the catalogs. */
function folder(): string {
  found ??= nearest(__dirname);
  return found;
}

function nearest(directory: string): string {
  if (existsSync(path.join(directory, ...CATALOGS))) return directory;
  const above = path.dirname(directory);
  if (above === directory) throw new Error("The built-in catalogs are missing. Install Error Atlas again.");
  return nearest(above);
}
