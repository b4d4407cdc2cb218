// Names of classes of errors, as the value of a reference: whether a place asks for one, and which class of a catalog it names.

import { classesOf, classFieldsOf, type ErrorClass } from "../catalog/classes.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Reference, Subject } from "../references/model.ts";
import { endsWith } from "../text/path.ts";

/**
 * Whether the errors of a catalog's libraries have the name of their class there. Where the file does not say what is read, so does
 * every path that ends like one of theirs: `err.name`.
 */
export function isClassName(subject: Subject | undefined, catalog: Catalog): boolean {
  if (subject === undefined) return false;
  const { origin, path } = subject;
  if (origin)
    return [origin, ...(origin.others ?? [])].some(
      ({ part, library }) => part === "class" && library === catalog.id,
    );
  return pathsOf(catalog).some((field) => endsWith(path, field));
}

/** The class of a catalog that a reference names; undefined where the place does not ask for one, or there is none. */
export function classNamed({ subject, value }: Reference, catalog: Catalog): ErrorClass | undefined {
  return typeof value === "string" && isClassName(subject, catalog)
    ? classesOf(catalog).get(value)
    : undefined;
}

function pathsOf(catalog: Catalog): readonly (readonly string[])[] {
  let found = paths.get(catalog);
  if (found === undefined) {
    found = [...new Set(classFieldsOf(catalog))].map((field) => field.split("."));
    paths.set(catalog, found);
  }
  return found;
}

const paths = new WeakMap<Catalog, readonly (readonly string[])[]>();
