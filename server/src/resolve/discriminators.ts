// Whether a value stands where an API has its codes, types or messages.

import type { Catalog, Discriminator } from "../catalog/model.ts";
import type { Subject } from "../references/model.ts";
import { endsWith, samePath } from "../text/path.ts";
import { tokensOf } from "./bodyShape.ts";

/**
 * The discriminator that a subject is read from: at exactly its place in a body that was followed, or, where the file does
 * not say what the value is, at the end of the path that is read (`err.detail.code`). undefined: it is something else.
 */
export function discriminatorOf(subject: Subject | undefined, catalog: Catalog): Discriminator | undefined {
  if (subject === undefined) return undefined;
  const { origin, path } = subject;
  if (origin) return origin.part === "body" ? discriminatorAt(origin.path, catalog) : undefined;
  return catalog.discriminators.find((discriminator) => endsWith(path, pathOf(discriminator)));
}

/** The discriminator at exactly this path in a body. */
export function discriminatorAt(
  path: readonly string[],
  { discriminators }: Catalog,
): Discriminator | undefined {
  return discriminators.find((discriminator) => samePath(pathOf(discriminator), path));
}

function pathOf(discriminator: Discriminator): readonly string[] {
  let path = paths.get(discriminator);
  if (path === undefined) {
    path = tokensOf(discriminator.pointer);
    paths.set(discriminator, path);
  }
  return path;
}

/** Asked for each reference, and always the same: taken apart once. */
const paths = new WeakMap<Discriminator, readonly string[]>();

/** A discriminator's path as code reads it: `detail.code`. */
export function pathText(pointer: string): string {
  return tokensOf(pointer).join(".").replaceAll(".*", "[]");
}
