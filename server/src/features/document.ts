// What every feature is a pure function of: one version of one document, read and resolved against the catalogs in force.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { FileReferences, Reference } from "../references/model.ts";
import type { FileApi, Resolution } from "../resolve/model.ts";

/** An analysed document. `resolve` is cached per reference for the life of this value. */
export interface AnalysedDocument {
  readonly text: TextDocument;
  readonly references: FileReferences;
  readonly catalogs: CatalogIndex;
  /** The APIs this file is about, the likeliest first. */
  readonly apis: readonly FileApi[];
  resolve(reference: Reference): Resolution;
}
