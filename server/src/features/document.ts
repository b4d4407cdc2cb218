// What every feature is a pure function of: a resolved document whose offsets can be told as lines and columns.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ResolvedDocument } from "../resolve/document.ts";

/** A document, read and resolved. */
export interface AnalysedDocument extends ResolvedDocument {
  readonly text: TextDocument;
}
