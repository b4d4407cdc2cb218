// Which entries of an API can get to a place, and which of them a handling site takes care of by name.

import type { Catalog, Entry } from "../catalog/model.ts";
import type { Facts, HandlingSite } from "../references/model.ts";
import { hasStatus } from "../references/statusSet.ts";
import { discriminatorAt, discriminatorOf } from "./discriminators.ts";

/** An entry that can get to a site. */
export interface Reachable {
  readonly entry: Entry;
  /** Whether the site names it; what its default takes is not. */
  readonly covered: boolean;
}

/**
 * The entries of `catalog` that can get to a site, in the catalog's order. Failures that are no responses never do; entries
 * without a status or a code of their own are ruled out by nothing.
 */
export function reachable(site: HandlingSite, catalog: Catalog): readonly Reachable[] {
  return catalog.entries
    .filter((entry) => entry.channel === "http" && canReach(entry, site.facts, catalog))
    .map((entry) => ({ entry, covered: isCovered(entry, site, catalog) }));
}

/** What the values of a site name: statuses, codes or types; undefined for anything else, messages too. */
export function namedBy(
  { subject, values }: HandlingSite,
  catalog: Catalog,
): "status" | "code" | "type" | undefined {
  if (subject?.origin?.part === "status" || values.some((value) => typeof value === "number"))
    return "status";
  const kind = discriminatorOf(subject, catalog)?.kind;
  return kind === "message" ? undefined : kind;
}

/**
 * The values that `catalog` can send to a site, in the catalog's order, each with the errors that come with it. None where the
 * site branches on something else.
 */
export function reachableValues(
  site: HandlingSite,
  catalog: Catalog,
): ReadonlyMap<string | number, readonly Entry[]> {
  const found = new Map<string | number, Entry[]>();
  const kind = namedBy(site, catalog);
  if (kind === undefined) return found;
  const { statuses } = site.facts ?? {};
  for (const { entry } of reachable(site, catalog)) {
    const values =
      kind === "status"
        ? entry.statuses.filter((status) => !statuses || hasStatus(statuses, status))
        : [entry[kind]].filter((value) => value !== undefined);
    for (const value of values) found.set(value, [...(found.get(value) ?? []), entry]);
  }
  return found;
}

/** Whether an error can be what a place deals with, by what is known there. */
export function canReach(entry: Entry, facts: Facts | undefined, catalog: Catalog): boolean {
  if (facts === undefined) return true;
  const { statuses, values } = facts;
  if (statuses && entry.statuses.length > 0 && !entry.statuses.some((s) => hasStatus(statuses, s)))
    return false;
  return values.every(({ path, only, not }) => {
    const kind = discriminatorAt(path, catalog)?.kind;
    // Messages are templates: which of them a text is, is not decided here.
    if (kind === undefined || kind === "message") return true;
    const value = entry[kind];
    return value === undefined ? only === undefined : !not.includes(value) && (only?.includes(value) ?? true);
  });
}

function isCovered(entry: Entry, { subject, values, facts }: HandlingSite, catalog: Catalog): boolean {
  if (subject?.origin?.part === "status" || values.some((value) => typeof value === "number")) {
    const reaching = entry.statuses.filter((status) => !facts?.statuses || hasStatus(facts.statuses, status));
    return reaching.length > 0 && reaching.every((status) => values.includes(status));
  }
  const kind = discriminatorOf(subject, catalog)?.kind;
  if (kind === undefined) return false;
  if (kind === "message") return entry.messages.some((message) => values.includes(message));
  const value = entry[kind];
  return value !== undefined && values.includes(value);
}
