// Which errors of which APIs a workspace uses, counted from the places where it names them.

import type { UsedApi } from "../protocol.ts";
import type { Use } from "./usesIn.ts";

/** The APIs that are used and their entries, the most used first, in the order of their ids where they are used alike. */
export function usedApis(uses: Iterable<Use>): readonly UsedApi[] {
  const apis = new Map<string, { uses: number; readonly entries: Map<string, number> }>();
  for (const { catalogId, entryIds, isShared } of uses) {
    const api = apis.get(catalogId) ?? { uses: 0, entries: new Map<string, number>() };
    apis.set(catalogId, api);
    api.uses++;
    // A status of several errors is a use of the API, but of none of them.
    if (!isShared) for (const id of entryIds) api.entries.set(id, (api.entries.get(id) ?? 0) + 1);
  }
  return [...apis]
    .map(([catalogId, { uses: count, entries }]) => ({
      catalogId,
      uses: count,
      entries: [...entries]
        .map(([entryId, times]) => ({ entryId, uses: times }))
        .sort(byUses(({ entryId }) => entryId)),
    }))
    .sort(byUses(({ catalogId }) => catalogId));
}

function byUses<T extends { readonly uses: number }>(idOf: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => b.uses - a.uses || (idOf(a) < idOf(b) ? -1 : 1);
}
