// Whether a value stands where an API has its codes, types or messages: in a body, or on an error as a library hands it over.

import type { Catalog, NamedDiscriminator } from "../catalog/model.ts";
import { discriminatorNamed } from "../catalog/values.ts";
import type { Fields } from "../libraries/model.ts";
import { DISCRIMINATOR, type PlainOrigin, type Subject } from "../references/model.ts";
import { endsWith, samePath } from "../text/path.ts";
import { tokensOf } from "./bodyShape.ts";

/**
 * The discriminator that a subject is read from: at exactly its place in a body that was followed, or by the name that a library's
 * description gives it; where the file does not say what the value is, at the end of the path that is read (`err.detail.code`).
 * undefined: it is something else. `catalog`: one that may be meant there, also by being carried.
 */
export function discriminatorOf(
  subject: Subject | undefined,
  catalog: Catalog,
): NamedDiscriminator | undefined {
  if (subject === undefined) return undefined;
  const { origin, path } = subject;
  if (origin === undefined)
    return (
      catalog.discriminators.find((discriminator) => endsWith(path, pathOf(discriminator.pointer))) ??
      handedOverAt(path, catalog)
    );
  for (const each of [origin, ...(origin.others ?? [])]) {
    const found = discriminatorFrom(each, path, catalog);
    if (found) return found;
  }
  return undefined;
}

function discriminatorFrom(
  { part, path: [name], path: place, library }: PlainOrigin,
  written: readonly string[],
  catalog: Catalog,
): NamedDiscriminator | undefined {
  if (part === "body") return discriminatorAt(place, catalog);
  if (part !== "discriminator" || name === undefined) return undefined;
  if (catalog.ambient && library !== catalog.id) return handedOverAt(written, catalog);
  return discriminatorNamed(catalog, name);
}

/** The discriminator that a fact is about: at exactly this path in a body, or of that name. */
export function discriminatorAt(path: readonly string[], catalog: Catalog): NamedDiscriminator | undefined {
  const [first, name] = path;
  if (first === DISCRIMINATOR) return name === undefined ? undefined : discriminatorNamed(catalog, name);
  return catalog.discriminators.find(({ pointer }) => samePath(pathOf(pointer), path));
}

/** The discriminator that errors of a catalog's libraries have at the end of a path. */
function handedOverAt(path: readonly string[], catalog: Catalog): NamedDiscriminator | undefined {
  let places = handedOver.get(catalog);
  if (places === undefined) {
    places = placesOf(catalog);
    handedOver.set(catalog, places);
  }
  return places.find((place) => endsWith(path, place.path))?.discriminator;
}

interface HandedOver {
  readonly path: readonly string[];
  readonly discriminator: NamedDiscriminator;
}

const handedOver = new WeakMap<Catalog, readonly HandedOver[]>();

/** Where the errors of a catalog's libraries have its discriminators, the longest paths first. */
function placesOf(catalog: Catalog): readonly HandedOver[] {
  const all = catalog.libraries.flatMap(({ errors = [] }) =>
    errors.flatMap(({ fields }) => placesIn(fields, catalog)),
  );
  return all.toSorted((a, b) => b.path.length - a.path.length);
}

function placesIn(fields: Fields, catalog: Catalog): readonly HandedOver[] {
  return Object.entries(fields).flatMap(([path, what]) => {
    if (what === null) return [];
    const discriminator = what.startsWith("/")
      ? catalog.discriminators.find(({ pointer }) => pointer === what)
      : discriminatorNamed(catalog, what);
    return discriminator && path !== "" ? [{ path: path.split("."), discriminator }] : [];
  });
}

/** How code reads a discriminator from the error that a library hands over: `decline_code`; undefined where no description says. */
export function fieldOf({ name, pointer }: NamedDiscriminator, { libraries }: Catalog): string | undefined {
  for (const { errors = [] } of libraries) {
    for (const { fields } of errors) {
      const found = Object.entries(fields).find(
        ([path, what]) => path !== "" && (what === name || what === pointer),
      );
      if (found) return found[0];
    }
  }
  return undefined;
}

function pathOf(pointer: string): readonly string[] {
  let path = paths.get(pointer);
  if (path === undefined) {
    path = tokensOf(pointer);
    if (paths.size >= MOST_PATHS) paths.clear();
    paths.set(pointer, path);
  }
  return path;
}

/** Asked for each reference, and always the same: taken apart once. */
const paths = new Map<string, readonly string[]>();
const MOST_PATHS = 10_000;

/** A discriminator's path as code reads it: `detail.code`. */
export function pathText(pointer: string): string {
  return tokensOf(pointer).join(".").replaceAll(".*", "[]");
}

/** What tells people where a discriminator is: its path in a body, or its name. */
export function placeText({ pointer, name }: NamedDiscriminator): string {
  return pointer === undefined ? name : pathText(pointer);
}
