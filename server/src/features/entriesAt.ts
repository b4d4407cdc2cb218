// Which entries the reference at a position may be about: for "Show Error at Cursor".

import type { EntryParams } from "../protocol.ts";
import { encloses, touches } from "../text/span.ts";
import type { AnalysedDocument } from "./document.ts";

/** The entries of the innermost reference at `offset`, the likeliest first, each once; none where nothing is known. */
export function entriesAt(document: AnalysedDocument, offset: number): readonly EntryParams[] {
  const [reference] = document.references.references
    .filter(({ span }) => touches(span, offset))
    .sort((a, b) => (encloses(a.span, b.span) ? 1 : -1));
  if (!reference) return [];
  const result = new Map<string, EntryParams>();
  for (const { catalog, entries } of document.resolve(reference).candidates) {
    for (const entry of entries) {
      result.set(`${catalog.id}/${entry.id}`, { catalogId: catalog.id, entryId: entry.id });
    }
  }
  return [...result.values()];
}
