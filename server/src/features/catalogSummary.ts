// A catalog in the short form that trees and look-up lists are made from.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { Entry } from "../catalog/model.ts";
import { namePlaces } from "../catalog/places.ts";
import { entryCount } from "../catalog/unread.ts";
import { nameInCode } from "../catalog/values.ts";
import type { CatalogHead, CatalogSummary, EntrySummary } from "../protocol.ts";
import { proseMarkdown } from "../text/markdown.ts";
import { plainLine } from "../text/plainMarkdown.ts";
import { addressOf } from "./sourceWords.ts";

/** Entries of a page: what takes no time to make and to send. */
export const ENTRIES_A_PAGE = 1_000;

/**
 * A catalog with its first entries.
 * @param uri where the catalog can be opened
 * @param most entries that are given
 */
export function catalogSummary(
  loaded: LoadedCatalog,
  index: CatalogIndex,
  uri: string,
  most = ENTRIES_A_PAGE,
): CatalogSummary {
  return { ...catalogHead(loaded, uri), entries: entrySummaries(loaded, index, 0, most) };
}

/** A catalog without its entries, which need not be read for it. */
export function catalogHead({ catalog, origin }: LoadedCatalog, uri: string): CatalogHead {
  return {
    id: catalog.id,
    name: catalog.name,
    kind: catalog.kind,
    origin,
    summary: plain(catalog.summary),
    version: catalog.version,
    uri,
    ...(origin === "workspace" && { documents: catalog.sources.map(({ document }) => document) }),
    entryCount: entryCount(catalog),
  };
}

/** Those of `words` that are a code or type of an error. */
export function knownCodes(words: readonly string[], index: CatalogIndex): readonly string[] {
  return [...new Set(words)].filter((word) =>
    index.byCode(word).some(({ entry }) => nameInCode(entry) === word || entry.type === word),
  );
}

/** At most `most` entries of a catalog, from the one at `from` on. */
export function entrySummaries(
  loaded: LoadedCatalog,
  index: CatalogIndex,
  from: number,
  most = ENTRIES_A_PAGE,
): readonly EntrySummary[] {
  // Of a catalog that is not read yet nothing is needed then.
  if (most <= 0) return [];
  const places = namePlaces(loaded).entries;
  return loaded.catalog.entries
    .slice(from, from + most)
    .map((entry) => entrySummary(loaded, entry, index, places.get(entry.id)?.line ?? 0));
}

/** Lists show no Markdown. */
function plain(prose: string): string {
  return plainLine(proseMarkdown(prose));
}

function entrySummary(
  { catalog }: LoadedCatalog,
  entry: Entry,
  index: CatalogIndex,
  line: number,
): EntrySummary {
  const name = nameInCode(entry);
  const url = addressOf(catalog, entry.source);
  return {
    catalogId: catalog.id,
    entryId: entry.id,
    title: entry.title,
    ...(name !== undefined && name !== entry.type && { code: name }),
    ...(entry.type !== undefined && { type: entry.type }),
    ...(entry.label !== undefined && { label: entry.label }),
    messages: entry.messages,
    statuses: entry.statuses,
    channel: entry.channel,
    meaning: plain(entry.meaning),
    ...(entry.category !== undefined && { category: entry.category }),
    ...(entry.condition !== undefined && {
      condition: index.conditions.get(entry.condition)?.title ?? entry.condition,
    }),
    deprecated: entry.deprecated !== undefined,
    ...(url !== undefined && { url }),
    line,
  };
}
