// What a catalog is to code that meets one of its errors.

import type { Catalog } from "./model.ts";

/**
 * Whether an error that code meets can be this catalog's own: an API's, a library's or a runtime's. Other standards only explain values
 * that are those of an API.
 */
export function hasOwnErrors({ kind, ambient }: Pick<Catalog, "kind" | "ambient">): boolean {
  return kind === "api" || ambient;
}
