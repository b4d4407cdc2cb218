// All catalogs in force, with look-ups by everything a source file can name. Immutable: a change of catalogs makes a new one.

import type { Catalog, Condition, EntryRef, Host, LoadedCatalog } from "./model.ts";

/** A host of a catalog that an address belongs to. */
export interface HostMatch {
  readonly catalog: Catalog;
  readonly host: Host;
}

export interface CatalogIndex {
  /** Grows with each change of the catalogs in force; caches of resolutions are keyed by it. */
  readonly revision: number;
  /** Workspace, then package, then built-in APIs, then standards. */
  readonly catalogs: readonly LoadedCatalog[];
  readonly conditions: ReadonlyMap<string, Condition>;
  catalog(id: string): LoadedCatalog | undefined;
  entry(catalogId: string, entryId: string): EntryRef | undefined;
  /** Entries whose code, type or label is exactly `value`. */
  byCode(value: string): readonly EntryRef[];
  byStatus(status: number): readonly EntryRef[];
  /** Entries one of whose messages is `text`, or is a template that `text` fits. */
  byMessage(text: string): readonly EntryRef[];
  /** Entries one of whose messages contains `part` (at least 8 characters, as people test messages by a part). */
  byMessagePart(part: string): readonly EntryRef[];
  /** Entries of that condition, or with a cause of it. */
  byCondition(condition: string): readonly EntryRef[];
  /** The API that an address belongs to. `url` may have `{}` in place of unknown parts; the host must be known. */
  byUrl(url: string): HostMatch | undefined;
  byPackage(name: string): Catalog | undefined;
  byEnvironmentVariable(name: string): Catalog | undefined;
  /** `name` in any case. */
  byHeader(name: string): Catalog | undefined;
  /** The API whose keys begin like `text`. */
  byKeyPrefix(text: string): Catalog | undefined;
  /** True where the code or type is found in one API's catalog only and is no common word: it alone suggests that API. */
  isDistinctive(value: string): boolean;
}

/** Builds the index. Of catalogs with the same id the first wins. */
export declare function createCatalogIndex(catalogs: readonly LoadedCatalog[], revision: number): CatalogIndex;
