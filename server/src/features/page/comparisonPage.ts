// The page on which the errors of several APIs stand side by side, condition by condition.

import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import type { Catalog, Condition, EntryRef } from "../../catalog/model.ts";
import { escapeMarkdown, proseMarkdown } from "../../text/markdown.ts";
import { shortName } from "../entryWords.ts";
import { columns, headings, entry as words } from "./messages.ts";
import type { Cell, Page } from "./model.ts";

/** The page; undefined where none of the ids names a catalog in force. Ids that name none are left out. */
export function comparisonPage(ids: readonly string[], index: CatalogIndex): Page | undefined {
  const catalogs = [...new Set(ids)]
    .map((id) => index.catalog(id)?.catalog)
    .filter((catalog) => catalog !== undefined);
  if (catalogs.length === 0) return undefined;
  const rows = [...index.conditions.values()]
    .map((condition) => ({ condition, found: errorsOf(condition, catalogs, index) }))
    .filter(({ found }) => found.some((entries) => entries.length > 0))
    .sort((a, b) => countOf(b.found) - countOf(a.found));
  const shared = rows.filter(({ found }) => countOf(found) > 1);
  const alone = rows.filter(({ found }) => countOf(found) === 1);
  const table = (some: typeof rows) => ({
    kind: "table" as const,
    head: [columns.condition({}), ...catalogs.map(({ name }) => name)],
    rows: some.map(({ condition, found }) => [[escapeMarkdown(condition.title)], ...found]),
  });
  return {
    heading: headings.comparison({}),
    subheading: catalogs.map(({ name }) => escapeMarkdown(name)).join(" · "),
    actions: [],
    lead: [],
    sections: [
      { title: headings.inSeveral({}), blocks: shared.length > 0 ? [table(shared)] : [] },
      { title: headings.inOne({}), blocks: alone.length > 0 ? [table(alone)] : [] },
      {
        title: headings.conditions({}),
        blocks: [
          {
            kind: "list" as const,
            items: rows.map(({ condition: { title, meaning } }) =>
              words.meaning({ name: escapeMarkdown(title), meaning: proseMarkdown(meaning) }),
            ),
          },
        ],
      },
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

/** For each catalog the errors that it has for a condition, each leading to its page. */
function errorsOf(
  condition: Condition,
  catalogs: readonly Catalog[],
  index: CatalogIndex,
): readonly (readonly Cell[])[] {
  return catalogs.map((catalog) => index.byCondition(condition.id, catalog).map(cellOf));
}

function cellOf({ catalog, entry }: EntryRef): Cell {
  return { text: shortName(entry), entry: { catalogId: catalog.id, entryId: entry.id } };
}

function countOf(found: readonly (readonly Cell[])[]): number {
  return found.filter((entries) => entries.length > 0).length;
}
