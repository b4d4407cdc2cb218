// The rows of the look-up list as plain data: what is shown for a query. Pure, without `vscode`; commands/lookUp.ts shows them.

import type { CatalogSummary, EntrySummary } from "../../server/src/protocol.ts";
import { searchEntries } from "./entrySearch.ts";
import { joinParts, nameOf, statusesOf } from "./entryText.ts";

export interface EntryRow {
  readonly kind: "entry";
  readonly label: string;
  /** Statuses, API, and the title where it is not the label: what tells entries of the same type apart. */
  readonly description: string;
  /** What it says, or, where the source gives no message, what it means. */
  readonly detail: string;
  readonly entry: EntrySummary;
}

/** A line above the entries of one API. */
export interface SeparatorRow {
  readonly kind: "separator";
  readonly label: string;
}

export type LookUpRow = EntryRow | SeparatorRow;

/** All entries under their API's name; for a query the matches, the best first, without separators. */
export function lookUpRows(catalogs: readonly CatalogSummary[], query: string): readonly LookUpRow[] {
  if (query.trim() !== "") {
    return searchEntries(catalogs, query).map(({ catalog, entry }) => entryRow(catalog, entry));
  }
  return catalogs
    .filter((catalog) => catalog.entries.length > 0)
    .flatMap((catalog) => [
      { kind: "separator", label: catalog.name } as const,
      ...catalog.entries.map((entry) => entryRow(catalog, entry)),
    ]);
}

/** One entry as a row. */
export function entryRow(catalog: CatalogSummary, entry: EntrySummary): EntryRow {
  const label = nameOf(entry);
  return {
    kind: "entry",
    label,
    description: joinParts(statusesOf(entry), catalog.name, entry.title === label ? "" : entry.title),
    detail: entry.messages.length > 0 ? entry.messages.join("  |  ") : entry.meaning,
    entry,
  };
}
