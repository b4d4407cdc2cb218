// What loading a catalog gives: where it came from, where its names stand in its text, and what is wrong with it.

import type { Span } from "../text/span.ts";
import type { Catalog, CatalogProblem } from "./model.ts";

/** A catalog and where it came from. */
export interface LoadedCatalog {
  readonly catalog: Catalog;
  readonly uri: string;
  readonly origin: "built-in" | "package" | "workspace";
  /** The file's text, so that an entry's place can be shown. */
  readonly text: string;
  /** Where its names stand, as far as they were noted while it was read: ask `namePlaces` (`places.ts`). */
  readonly places?: NamePlaces;
}

/** Where an entry stands in a catalog's text, by its `code`, else `type`, else `id`. */
export interface EntryPlace extends NamePlace {
  /** Among the elements of `entries`, those that are left out too. */
  readonly index: number;
}

/** Where a name stands in a catalog's text. */
export interface NamePlace {
  /** Without the quotes. */
  readonly span: Span;
  /** 0-based line and column of `span.start`. */
  readonly line: number;
  readonly column: number;
}

export interface NamePlaces {
  /** The catalog's `id`. */
  readonly id: NamePlace | undefined;
  /** By the entry's id. Of entries with the same id the first. */
  readonly entries: ReadonlyMap<string, EntryPlace>;
}

/** What loading gives: every good entry, and a problem for each bad one. */
export interface LoadResult {
  readonly catalogs: readonly LoadedCatalog[];
  readonly problems: readonly CatalogProblem[];
}
