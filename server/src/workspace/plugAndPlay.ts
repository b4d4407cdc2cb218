// Where Yarn's Plug'n'Play has packages (Yarn, "PnP specification"): .pnp.data.json, or the same data in .pnp.cjs, which is a program.
// It is read as text, and nothing of it is run.

import { joinUri, parentUri, relativePath } from "./uris.ts";

/**
 * Where a dependency of a directory's package is; undefined where it has none of that name. Most are in zip archives, whose names then
 * stand as those of directories.
 */
export type PlugAndPlay = (directory: string, name: string) => string | undefined;

/** The names of the files, in the order in which they count. */
export const plugAndPlayFiles = [".pnp.data.json", ".pnp.cjs"];

/** Reads one of the files. undefined: it has no such data. */
export function parsePlugAndPlay(uri: string, text: string): PlugAndPlay | undefined {
  const data = objectOf(uri.endsWith(".json") ? parsed(text) : dataOf(text));
  if (!Array.isArray(data.packageRegistryData)) return undefined;
  const base = parentUri(uri);
  const places = new Map<string, string>();
  /** The dependencies of the package at a place. */
  const dependencies = new Map<string, readonly unknown[]>();
  for (const [name, versions] of pairs(data.packageRegistryData)) {
    for (const [reference, details] of pairs(versions)) {
      const { packageLocation, packageDependencies } = objectOf(details);
      if (typeof packageLocation !== "string") continue;
      places.set(keyOf(name, reference), packageLocation);
      if (Array.isArray(packageDependencies)) dependencies.set(packageLocation, packageDependencies);
    }
  }
  return (directory, name) => {
    const path = relativePath(base, directory);
    if (path === undefined) return undefined;
    const own = pairs(dependencies.get(path === "" ? "./" : `./${path}/`));
    const found = own.find(([dependency]) => dependency === name);
    if (!found) return undefined;
    // A package by another name: its name and version.
    const [, target] = found;
    const place = places.get(Array.isArray(target) ? keyOf(target[0], target[1]) : keyOf(name, target));
    return place === undefined ? undefined : joinUri(base, ...realPlace(place).split("/").filter(Boolean));
  };
}

/** The data in a .pnp.cjs, as the versions of Yarn from 2 on write it. */
function dataOf(text: string): unknown {
  const quote = text.indexOf("'", text.indexOf("RAW_RUNTIME_STATE ="));
  if (quote >= 0 && text.includes("RAW_RUNTIME_STATE =")) return parsed(literalAt(text, quote + 1));
  const start = text.indexOf("hydrateRuntimeState({");
  const end = text.indexOf("}, {basePath", start);
  return start < 0 || end < 0 ? undefined : parsed(text.slice(text.indexOf("{", start), end + 1));
}

/** The value of the string in single quotes that begins at `start`. */
function literalAt(text: string, start: number): string {
  let value = "";
  let from = start;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") return value + text.slice(from, at);
    if (text[at] !== "\\") continue;
    value += text.slice(from, at);
    at++;
    // A line that goes on; all else that Yarn escapes stands for itself.
    from = text[at] === "\n" ? at + 1 : at;
  }
  return "";
}

/** `.yarn/__virtual__/…/0/cache/a` is `.yarn/cache/a`; with 1, a directory further up. */
function realPlace(place: string): string {
  const parts = place.split("/");
  const at = parts.findIndex((part) => part === "__virtual__" || part === "$$virtual");
  const up = Number(parts[at + 2]);
  if (at < 0 || !Number.isInteger(up) || up < 0 || up > 99) return place;
  return [...parts.slice(0, at), ...Array<string>(up).fill(".."), ...parts.slice(at + 3)].join("/");
}

function keyOf(name: unknown, reference: unknown): string {
  return JSON.stringify([name, reference]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not as Yarn writes it: then nothing is known, which whoever asks says.
    return undefined;
  }
}

function pairs(value: unknown): readonly (readonly [unknown, unknown])[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all.flatMap((each) => (Array.isArray(each) ? [[each[0], each[1]] as const] : []));
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
