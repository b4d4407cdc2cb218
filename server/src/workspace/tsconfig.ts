// The path mappings of a tsconfig.json or jsconfig.json: which files a specifier such as `@/api` may mean. Only `baseUrl`,
// `paths`, `extends` and `references` are read, and only of files in the workspace folder.

import { parse } from "jsonc-parser";
import type { FileSystem } from "./fileSystem.ts";
import { joinUri, parentUri, relativePath } from "./uris.ts";

/** Path mappings in force, with absolute targets. */
export interface PathMappings {
  /** Patterns with at most one `*`, and the URIs (with that `*`) that they stand for, in the order to try. */
  readonly paths: readonly { readonly pattern: string; readonly targets: readonly string[] }[];
  /** The directory that other bare specifiers may be relative to. */
  readonly base: string | undefined;
}

const NONE: PathMappings = { paths: [], base: undefined };

/** Longest chain of `extends`. */
const LONGEST_CHAIN = 8;

/** Reads the mappings of the configuration at `uri`. A file that is missing, broken or outside of `folder` maps nothing. */
export async function readPathMappings(
  fileSystem: Pick<FileSystem, "readFile">,
  uri: string,
  folder: string,
  chain: readonly string[] = [],
): Promise<PathMappings> {
  if (chain.length >= LONGEST_CHAIN || chain.includes(uri) || relativePath(folder, uri) === undefined)
    return NONE;
  const config = await readObject(fileSystem, uri);
  if (config === undefined) return NONE;
  const directory = parentUri(uri);
  const seen = [...chain, uri];
  const inherit = (specifier: string) =>
    readPathMappings(fileSystem, configUri(directory, specifier), folder, seen);
  let mappings = NONE;
  for (const specifier of stringsOf(config.extends)) {
    if (specifier.startsWith(".")) mappings = over(await inherit(specifier), mappings);
  }
  mappings = over(ownMappings(objectOf(config.compilerOptions), directory), mappings);
  if (mappings.paths.length > 0 || chain.length > 0 || !Array.isArray(config.references)) return mappings;
  // A solution: what holds for the sources stands in the configurations that it refers to.
  for (const reference of config.references) {
    const { path } = objectOf(reference);
    if (typeof path === "string" && path.endsWith(".json")) mappings = over(mappings, await inherit(path));
  }
  return mappings;
}

/** The URIs that a bare specifier may mean, the likeliest first: by the most specific pattern, else relative to the base. */
export function mappedUris({ paths, base }: PathMappings, specifier: string): readonly string[] {
  let best: { readonly length: number; readonly targets: readonly string[] } | undefined;
  for (const { pattern, targets } of paths) {
    const star = pattern.indexOf("*");
    const [prefix, suffix] = star < 0 ? [pattern, ""] : [pattern.slice(0, star), pattern.slice(star + 1)];
    if (star < 0 ? specifier !== pattern : !fits(specifier, prefix, suffix)) continue;
    const rest = specifier.slice(prefix.length, specifier.length - suffix.length);
    const length = star < 0 ? Number.POSITIVE_INFINITY : prefix.length;
    // A function: `$&` in a specifier is no pattern.
    if (best === undefined || length > best.length)
      best = { length, targets: targets.map((target) => target.replace("*", () => rest)) };
  }
  if (best) return best.targets;
  return base === undefined ? [] : [joinUri(base, specifier)];
}

function fits(specifier: string, prefix: string, suffix: string): boolean {
  return (
    specifier.length >= prefix.length + suffix.length &&
    specifier.startsWith(prefix) &&
    specifier.endsWith(suffix)
  );
}

function ownMappings(options: Readonly<Record<string, unknown>>, directory: string): PathMappings {
  const base = typeof options.baseUrl === "string" ? joinUri(directory, options.baseUrl) : undefined;
  const paths = Object.entries(objectOf(options.paths)).map(([pattern, targets]) => ({
    pattern,
    targets: stringsOf(targets).map((target) => starred(joinUri(base ?? directory, target))),
  }));
  return { paths, base };
}

/** `joinUri` escapes the star. */
function starred(uri: string): string {
  return uri.replaceAll("%2A", "*");
}

function over(own: PathMappings, inherited: PathMappings): PathMappings {
  return {
    paths: own.paths.length > 0 ? own.paths : inherited.paths,
    base: own.base ?? inherited.base,
  };
}

function configUri(directory: string, specifier: string): string {
  return joinUri(directory, specifier.endsWith(".json") ? specifier : `${specifier}.json`);
}

async function readObject(
  fileSystem: Pick<FileSystem, "readFile">,
  uri: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await fileSystem.readFile(uri);
  return text === undefined ? undefined : objectOf(parse(text, [], { allowTrailingComma: true }));
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function stringsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === "string");
}
