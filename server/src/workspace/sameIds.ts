// Catalogs of one origin that have the same id: only the first by its address counts, which nobody would guess, so that the
// others say so. A catalog that takes the place of one of another origin (workspace before package before built in) is meant to.

import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { CatalogProblem } from "../catalog/model.ts";
import { namePlaces } from "../catalog/places.ts";
import { catalogs } from "./messages.ts";
import { parentUri, relativePath } from "./uris.ts";

/** For each catalog, the one of the same id and origin before it; `sorted` is in the order in which they count. */
export function catalogsBefore(sorted: readonly LoadedCatalog[]): ReadonlyMap<LoadedCatalog, LoadedCatalog> {
  const first = new Map<string, LoadedCatalog>();
  const before = new Map<LoadedCatalog, LoadedCatalog>();
  for (const loaded of sorted) {
    const key = `${loaded.origin} ${loaded.catalog.id}`;
    const other = first.get(key);
    if (other) before.set(loaded, other);
    else first.set(key, loaded);
  }
  return before;
}

/** What is said of a catalog that does not count because of another. */
export function sameIdProblem(loaded: LoadedCatalog, first: LoadedCatalog): CatalogProblem {
  const { catalog, uri } = loaded;
  const name = namePlaces(loaded).id;
  // With the quotes.
  const span = name ? { start: name.span.start - 1, end: name.span.end + 1 } : { start: 0, end: 0 };
  return {
    rule: "catalog-duplicate",
    uri,
    pointer: "/id",
    span,
    line: (name?.line ?? 0) + 1,
    column: name ? name.column - 1 : 0,
    message: catalogs.sameId({ file: pathSeenFrom(uri, first.uri), id: catalog.id }),
    severity: "warning",
  };
}

/** The path of `uri` below the nearest folder that holds `own` too. */
function pathSeenFrom(own: string, uri: string): string {
  for (let folder = parentUri(own); ; folder = parentUri(folder)) {
    const path = relativePath(folder, uri);
    if (path !== undefined) return path;
    if (parentUri(folder) === folder) return uri;
  }
}
