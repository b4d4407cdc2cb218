// The rows of the look-up list as plain data. What is found for a query is the server's business. Pure, without `vscode`;
// commands/lookUp.ts shows them.

import type { CatalogSummary, EntryParams, EntrySummary } from "../../server/src/protocol.ts";
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

/** A line above entries that belong together. */
export interface SeparatorRow {
  readonly kind: "separator";
  readonly label: string;
}

export type LookUpRow = EntryRow | SeparatorRow;

/** All entries under their API's name. */
export function allRows(catalogs: readonly CatalogSummary[]): readonly LookUpRow[] {
  return catalogs
    .filter((catalog) => catalog.entries.length > 0)
    .flatMap((catalog) => [
      { kind: "separator", label: catalog.name } as const,
      ...catalog.entries.map((entry) => entryRow(catalog, entry)),
    ]);
}

/** The entries that were found, in the order given; without those that no catalog has any more. */
export function foundRows(
  catalogs: readonly CatalogSummary[],
  found: readonly EntryParams[],
): readonly EntryRow[] {
  const byId = new Map(catalogs.map((catalog) => [catalog.id, catalog]));
  return found.flatMap(({ catalogId, entryId }) => {
    const catalog = byId.get(catalogId);
    const entry = catalog?.entries.find((one) => one.entryId === entryId);
    return catalog && entry ? [entryRow(catalog, entry)] : [];
  });
}

/** One entry as a row. */
function entryRow(catalog: CatalogSummary, entry: EntrySummary): EntryRow {
  const label = nameOf(entry);
  return {
    kind: "entry",
    label,
    description: joinParts(statusesOf(entry), catalog.name, entry.title === label ? "" : entry.title),
    detail: entry.messages.length > 0 ? entry.messages.join("  |  ") : entry.meaning,
    entry,
  };
}
