// What every feature is a pure function of: a resolved document whose offsets can be told as lines and columns.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ResolvedDocument } from "../resolve/document.ts";

/** A document, read and resolved. */
export interface AnalysedDocument extends ResolvedDocument {
  readonly text: TextDocument;
  /** Of a large JSON document its parts, which cost less to ask than all of it. */
  readonly parts?: DocumentParts;
}

/** A part of a document that is read by itself. Its offsets begin with it. */
export interface DocumentPart {
  /** Where it begins in the document. */
  readonly start: number;
  readonly document: AnalysedDocument;
}

/** A large document in parts: what is around them, and each of them. */
export interface DocumentParts {
  all(): Iterable<DocumentPart>;
  /** Whether neither a reference nor a body is at `offset`, as far as that can be told without looking around. */
  isEmptyAt(offset: number): boolean;
  /** The document with no more of the parts than the one at `offset`; its offsets are the document's. */
  at(offset: number): AnalysedDocument;
}

/** What is to be asked of the document for one place: of a large one, only what is there. */
export function documentAt(document: AnalysedDocument, offset: number): AnalysedDocument {
  return document.parts?.at(offset) ?? document;
}
