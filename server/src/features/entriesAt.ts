// Which entries the reference or error body at a position may be about: for "Show Error at Cursor".

import type { EntryParams } from "../protocol.ts";
import type { Candidate } from "../resolve/model.ts";
import type { AnalysedDocument } from "./document.ts";
import { bodyAt } from "./json/places.ts";
import { lookAt } from "./lookAt.ts";

/**
 * The entries of the reference at `offset`, else, anywhere in an error body in JSON, those of the body: the likeliest first, each once;
 * none where nothing is known.
 */
export function entriesAt(document: AnalysedDocument, offset: number): readonly EntryParams[] {
  const { reference } = lookAt(document, offset);
  const candidates = reference ? document.resolve(reference).candidates : [];
  if (candidates.some(({ entries }) => entries.length > 0)) return eachOnce(candidates);
  const body = bodyAt(document, offset);
  return body ? eachOnce([{ catalog: body.api.catalog, entries: body.resolution.entries }]) : [];
}

function eachOnce(candidates: readonly Pick<Candidate, "catalog" | "entries">[]): readonly EntryParams[] {
  const result = new Map<string, EntryParams>();
  for (const { catalog, entries } of candidates) {
    for (const entry of entries) {
      result.set(`${catalog.id}/${entry.id}`, { catalogId: catalog.id, entryId: entry.id });
    }
  }
  return [...result.values()];
}
