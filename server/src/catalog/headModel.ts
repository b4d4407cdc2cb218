// What is known of a catalog before its file is read: see head.ts.

import type { Catalog } from "./model.ts";

/** The parts of a catalog that are short, and asked for at every file. */
export type ShortCatalog = Pick<
  Catalog,
  | "format"
  | "id"
  | "name"
  | "version"
  | "kind"
  | "summary"
  | "detection"
  | "produces"
  | "libraries"
  | "carries"
  | "ambient"
  | "discriminators"
  | "named"
  | "complete"
>;

/** The lists that are read with the file of a catalog. */
export type LongList =
  | "sources"
  | "shapes"
  | "statuses"
  | "entries"
  | "requests"
  | "operations"
  | "limits"
  | "practices"
  | "notes";

/** What is known of a catalog that is not read yet. It is JSON, made by `headOf` (`head.ts`). */
export interface CatalogHead {
  readonly catalog: ShortCatalog;
  /** The long lists that are empty. */
  readonly lacks: readonly LongList[];
  /** How many entries it has. */
  readonly size: number;
  /** Hashes of the values of all discriminators, and of labels. */
  readonly codes: readonly number[];
  /** The lengths of how families of codes begin, the longest first. */
  readonly families: readonly number[];
  readonly statuses: readonly number[];
  /** Those of causes too. */
  readonly conditions: readonly string[];
  /** Hashes of the messages, and of how those that are templates begin or end. */
  readonly messages: readonly number[];
  readonly templates: readonly number[];
  /** The longest fixed parts of templates that begin and end with anything. */
  readonly middles: readonly string[];
}
