// "Compare APIs…": the errors of several APIs side by side, on a page.

import type { CatalogSummary } from "../../../server/src/protocol.ts";
import type { OrderedApis } from "../apiOrder.ts";
import { placeholders, rows, titles } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { chooseSome, type PickItem, underSeparator } from "../shown/picks.ts";

/** Most APIs that are chosen beforehand: what still fits beside the code. */
const MOST_AT_FIRST = 6;

interface ApiItem extends PickItem {
  readonly id?: string;
}

export async function compareApis({ store, pages }: Pick<Parts, "store" | "pages">): Promise<void> {
  const apis = await store.ordered();
  const picked = new Set(pickedAtFirst(apis));
  const items = (catalogs: readonly CatalogSummary[]) =>
    catalogs
      .filter(({ entryCount }) => entryCount > 0)
      .map((catalog) => itemOf(catalog, picked.has(catalog)));
  const chosen = await chooseSome<ApiItem>(underSeparator(items(apis.used), items(apis.more)), {
    title: titles.compareApis,
    placeholder: placeholders.compareApis,
  });
  const ids = (chosen ?? []).flatMap(({ id }) => id ?? []);
  if (ids.length > 0) await pages.show({ compared: ids });
}

/** Those of the workspace; one or none has nothing to be compared with, and others stand in for it. */
function pickedAtFirst({ used, more }: OrderedApis<CatalogSummary>): readonly CatalogSummary[] {
  const own = used.filter(isOfResponses);
  const some = own.length > 1 ? own : [...own, ...more.filter(isOfResponses)];
  return some.slice(0, MOST_AT_FIRST);
}

/** Errors of libraries, which come without a status, are rarely compared with others. */
function isOfResponses({ kind, entries }: CatalogSummary): boolean {
  return kind === "api" && entries.some(({ statuses }) => statuses.length > 0);
}

function itemOf({ id, name, summary, entryCount }: CatalogSummary, picked: boolean): ApiItem {
  return {
    id,
    label: name,
    description: rows.errors({ count: entryCount }),
    detail: summary,
    picked,
  };
}
