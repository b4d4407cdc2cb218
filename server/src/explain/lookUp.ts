// Looks errors up as people type them: explain, with prefixes. `402` is a status, `@api` says whose errors, `#code` that only codes,
// types and names count.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, EntryRef } from "../catalog/model.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import { explaining } from "./explain.ts";
import { bareName } from "./knownNames.ts";
import type { ExplainContext } from "./model.ts";
import { type Hit, isNameOf, searching, suggest } from "./search.ts";

export interface LookupResult {
  /** The best first; entries of APIs before those of standards where they fit alike. */
  readonly hits: readonly Hit[];
  /** Where nothing was found: codes and types that are spelt nearly so. */
  readonly suggestions: readonly string[];
  /** Whether the query is the code, type, label or status of an entry, but for case and separators. */
  readonly named: boolean;
}

/** A query without its prefixes. */
export interface Query {
  readonly words: string;
  /** What the name of the API begins with; empty: all APIs. */
  readonly api: string;
  readonly namesOnly: boolean;
}

/** Entries that `query` may mean, at most `limit`. An empty query finds nothing. */
export function lookup(
  query: string,
  index: CatalogIndex,
  limit = 20,
  context: ExplainContext = {},
): LookupResult {
  return atOnce(lookingUp(query, index, limit, context));
}

/** The same in slices. */
export function* lookingUp(
  query: string,
  index: CatalogIndex,
  limit: number,
  context: ExplainContext = {},
): Slices<LookupResult> {
  const whole = query.trim();
  // A code may begin as a prefix does.
  const isCode = index.byCode(whole).length > 0;
  const { words, api, namesOnly } = isCode ? { words: whole, api: "", namesOnly: false } : readQuery(query);
  const isWanted = ({ catalog }: EntryRef) => api === "" || isApi(catalog, api);
  if (words === "") {
    const all = whole === "" ? [] : allOf(index, isWanted, limit);
    return { hits: all, suggestions: [], named: false };
  }
  const found = namesOnly
    ? [...(yield* searching(words, index, true))].sort((a, b) => b.score - a.score)
    : (yield* explaining(words, index, context, Number.POSITIVE_INFINITY)).answers;
  const hits = found.filter(isWanted);
  return {
    hits: hits.slice(0, limit).map(({ catalog, entry, score }) => ({ catalog, entry, score })),
    suggestions: hits.length > 0 ? [] : suggest(words, index),
    named: hits.some(({ entry }) => isNameOf(entry, words)),
  };
}

/** Takes `@api` and `#` off a query. In texts that are pasted they have no such meaning. */
export function readQuery(query: string): Query {
  let api = "";
  let namesOnly = false;
  const words: string[] = [];
  if (query.includes("\n")) return { words: query.trim(), api, namesOnly };
  for (const word of query.trim().split(/\s+/)) {
    if (/^@[\w-]*$/.test(word)) api = bareName(word.slice(1));
    else if (word.startsWith("#")) {
      namesOnly = true;
      if (word.length > 1) words.push(word.slice(1));
    } else words.push(word);
  }
  return { words: words.join(" "), api, namesOnly };
}

function isApi({ id, name }: Catalog, api: string): boolean {
  return bareName(id).startsWith(api) || bareName(name).startsWith(api);
}

function allOf(index: CatalogIndex, isWanted: (ref: EntryRef) => boolean, limit: number): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { catalog } of index.catalogs) {
    for (const entry of catalog.entries) {
      if (hits.length >= limit) return hits;
      if (isWanted({ catalog, entry })) hits.push({ catalog, entry, score: 0 });
    }
  }
  return hits;
}
