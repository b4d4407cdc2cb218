// Offsets → lines and columns: the border between the engine and LSP.

import { type Range, TextDocument } from "vscode-languageserver-textdocument";
import type { OtherFile, Reference } from "../references/model.ts";
import { type Span, touches } from "../text/span.ts";
import type { AnalysedDocument } from "./document.ts";

export function rangeOf(span: Span, text: TextDocument): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

/** Another file as a text with lines: the same one for the same file. */
export function textOf(file: OtherFile): TextDocument {
  let text = texts.get(file);
  if (text === undefined) {
    text = TextDocument.create(file.uri, "", 0, file.text);
    texts.set(file, text);
  }
  return text;
}

const texts = new WeakMap<OtherFile, TextDocument>();

/** The reference at `offset`: of several, the shortest. undefined where there is none. */
export function referenceAt(document: AnalysedDocument, offset: number): Reference | undefined {
  let best: Reference | undefined;
  for (const reference of document.references.references) {
    if (reference.span.start > offset) break;
    if (!touches(reference.span, offset)) continue;
    if (best === undefined || reference.span.end - reference.span.start <= best.span.end - best.span.start)
      best = reference;
  }
  return best;
}
