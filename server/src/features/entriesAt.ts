// Which entries the reference at a position may be about: for "Show Error at Cursor".

import type { EntryParams } from "../protocol.ts";
import type { AnalysedDocument } from "./document.ts";
import { referenceAt } from "./ranges.ts";

/** The entries of the reference at `offset`, the likeliest first, each once; none where nothing is known. */
export function entriesAt(document: AnalysedDocument, offset: number): readonly EntryParams[] {
  const reference = referenceAt(document, offset);
  if (!reference) return [];
  const result = new Map<string, EntryParams>();
  for (const { catalog, entries } of document.resolve(reference).candidates) {
    for (const entry of entries) {
      result.set(`${catalog.id}/${entry.id}`, { catalogId: catalog.id, entryId: entry.id });
    }
  }
  return [...result.values()];
}
