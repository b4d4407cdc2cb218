// "Compare APIs…": the errors of several APIs side by side, on a page.

import type { CatalogSummary } from "../../../server/src/protocol.ts";
import type { Parts } from "../parts.ts";
import { chooseSome, type PickItem } from "../shown/picks.ts";

/** Most APIs that are chosen beforehand: what still fits beside the code. */
const MOST_AT_FIRST = 6;

interface ApiItem extends PickItem {
  readonly id: string;
}

export async function compareApis({ store, pages }: Pick<Parts, "store" | "pages">): Promise<void> {
  const catalogs = (await store.catalogs()).filter(({ entryCount }) => entryCount > 0);
  const apis = catalogs.filter(isOfResponses).slice(0, MOST_AT_FIRST);
  const chosen = await chooseSome(
    catalogs.map((catalog) => itemOf(catalog, apis.includes(catalog))),
    { title: "Compare APIs", placeholder: "The APIs whose errors are shown side by side" },
  );
  if (chosen && chosen.length > 0) await pages.show({ compared: chosen.map(({ id }) => id) });
}

/** Errors of libraries, which come without a status, are rarely compared with others. */
function isOfResponses({ kind, entries }: CatalogSummary): boolean {
  return kind === "api" && entries.some(({ statuses }) => statuses.length > 0);
}

function itemOf({ id, name, summary, entryCount }: CatalogSummary, picked: boolean): ApiItem {
  return {
    id,
    label: name,
    description: entryCount === 1 ? "1 error" : `${entryCount} errors`,
    detail: summary,
    picked,
  };
}
