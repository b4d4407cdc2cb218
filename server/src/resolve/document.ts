// What rules see of a document: its source, what was read from it, and what that resolves to against the catalogs in force.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Call, FileReferences, Reference } from "../references/model.ts";
import type { FileApi, Resolution } from "./model.ts";

/** One version of one document, resolved. */
export interface ResolvedDocument {
  readonly source: string;
  readonly references: FileReferences;
  readonly catalogs: CatalogIndex;
  /** The APIs this file is about, the likeliest first. */
  readonly apis: readonly FileApi[];
  /** The API that this file is code of: what it sends and throws is that API's. */
  readonly produced?: FileApi | undefined;
  /** Cached per reference for the life of this value. */
  resolve(reference: Reference): Resolution;
  /** The API that a call surely goes to: by its address, or by what a comment or the configuration says of the place. */
  apiOfCall(call: Call): FileApi | undefined;
}
