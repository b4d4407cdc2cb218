// Where the error bodies of an API have anything.

import type { Catalog } from "../../catalog/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import { startsWith } from "../../text/path.ts";

/** Whether a documented field, or what tells errors apart, is at `path`, above it or below it. */
export function hasPath(path: readonly string[], catalog: Catalog): boolean {
  return documentedPaths(catalog).some((documented) => startsWith(documented, path));
}

function documentedPaths(catalog: Catalog): readonly (readonly string[])[] {
  let paths = pathsOfCatalogs.get(catalog);
  if (paths === undefined) {
    paths = [
      ...catalog.discriminators.map(({ pointer }) => pointer),
      ...catalog.shapes.flatMap(({ fields }) => fields.map(({ pointer }) => pointer)),
      ...catalog.operations.flatMap(({ statePointer, errorPointers }) => [statePointer, ...errorPointers]),
    ].map(tokensOf);
    pathsOfCatalogs.set(catalog, paths);
  }
  return paths;
}

/** Catalogs never change: their paths are taken apart once. */
const pathsOfCatalogs = new WeakMap<Catalog, readonly (readonly string[])[]>();
