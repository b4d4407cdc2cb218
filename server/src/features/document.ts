// What every feature is a pure function of: a resolved document whose offsets can be told as lines and columns. A large one is in
// parts, and read as a whole only by whoever says so.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ResolvedDocument } from "../resolve/document.ts";

/** A document, or a part of one, read and resolved. */
export interface AnalysedDocument extends ResolvedDocument {
  readonly text: TextDocument;
}

/**
 * A large JSON document, of which the parts are read and not the whole. What is asked of a place is answered from `at`, what is
 * asked of all of it from the `parts`.
 */
export interface LargeDocument
  extends Pick<AnalysedDocument, "text" | "source" | "catalogs" | "apis" | "produced"> {
  /** What is around the parts first, then each of them, in the order of the document. */
  parts(): Iterable<DocumentPart>;
  /** Whether neither a reference nor a body is at `offset`, as far as that can be told without looking around. */
  isEmptyAt(offset: number): boolean;
  /** The document with no more of the parts than the one at `offset`; its offsets are the document's. */
  at(offset: number): AnalysedDocument;
  /** All of it, read at once when it is first asked for: a second for 10 MB. Only for what is rare and cannot be told from parts. */
  whole(): AnalysedDocument;
}

/** A part of a document that is read by itself. Its offsets begin with it. */
export interface DocumentPart {
  /** Where it begins in the document. */
  readonly start: number;
  readonly document: AnalysedDocument;
}

/** A document of any size. */
export type AnyDocument = AnalysedDocument | LargeDocument;

/** Whether a document is in parts. */
export function isLarge(document: AnyDocument): document is LargeDocument {
  return "whole" in document;
}

/** The document part by part; one of ordinary size is one part. */
export function partsOf(document: AnyDocument): Iterable<DocumentPart> {
  return isLarge(document) ? document.parts() : [{ start: 0, document }];
}

/** What is to be asked of the document for one place: of a large one, only what is there. */
export function documentAt(document: AnyDocument, offset: number): AnalysedDocument {
  return isLarge(document) ? document.at(offset) : document;
}

/** All of the document, whatever that costs: see `LargeDocument.whole`. */
export function wholeOf(document: AnyDocument): AnalysedDocument {
  return isLarge(document) ? document.whole() : document;
}
