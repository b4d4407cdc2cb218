// Which entries of an API can get to a place, and which of them a handling site takes care of by name.

import type { Catalog, Entry, NamedDiscriminator, Value } from "../catalog/model.ts";
import { familyOf, stands, valuesAt } from "../catalog/values.ts";
import type { Facts, ValueFact } from "../references/model.ts";
import type { HandlingSite } from "../references/siteModel.ts";
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
  const isHandedOver = site.subject?.origin?.library !== undefined;
  return catalog.entries
    .filter(({ channel }) => channel === "http" || (channel === "library" && isHandedOver))
    .filter((entry) => canReach(entry, site.facts, catalog))
    .map((entry) => ({ entry, covered: isCovered(entry, site, catalog) }));
}

/** What the values of a site name: statuses, codes or types; undefined for anything else, messages too. */
export function namedBy(site: HandlingSite, catalog: Catalog): "status" | "code" | "type" | undefined {
  const asked = askedBy(site, catalog);
  if (asked === "status" || asked === undefined) return asked;
  return asked.kind === "message" ? undefined : asked.kind;
}

/** What a site branches on: the status, or a discriminator. */
function askedBy(
  { subject, values }: HandlingSite,
  catalog: Catalog,
): "status" | NamedDiscriminator | undefined {
  if (subject?.origin?.part === "status") return "status";
  const discriminator = discriminatorOf(subject, catalog);
  return discriminator ?? (values.some((value) => typeof value === "number") ? "status" : undefined);
}

/**
 * The values that `catalog` can send to a site, in the catalog's order, each with the errors that come with it. None where the
 * site branches on something else. Families of codes are no values.
 */
export function reachableValues(
  site: HandlingSite,
  catalog: Catalog,
): ReadonlyMap<string | number, readonly Entry[]> {
  const found = new Map<string | number, Entry[]>();
  const asked = askedBy(site, catalog);
  if (asked === undefined || (asked !== "status" && asked.kind === "message")) return found;
  const { statuses } = site.facts ?? {};
  for (const { entry } of reachable(site, catalog)) {
    const values =
      asked === "status"
        ? entry.statuses.filter((status) => !statuses || hasStatus(statuses, status))
        : valuesAt(entry, asked.name).filter((value) => familyOf(value) === undefined);
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
  return values.every((fact) => fits(entry, fact, catalog));
}

/** Whether an error has one of the values that a discriminator can have. An error that says nothing of it has none. */
export function fits(entry: Entry, { path, only, not }: ValueFact, catalog: Catalog): boolean {
  const discriminator = discriminatorAt(path, catalog);
  // Messages are templates: which of them a text is, is not decided here.
  if (discriminator === undefined || discriminator.kind === "message") return true;
  const values = valuesAt(entry, discriminator.name);
  if (values.length === 0) return only === undefined;
  // Facts have numbers as their texts.
  return values.some(
    (value) => !not.includes(String(value)) && (only?.some((each) => stands(asText(value), each)) ?? true),
  );
}

function asText(value: Value): Value {
  return typeof value === "number" ? String(value) : value;
}

function isCovered(entry: Entry, site: HandlingSite, catalog: Catalog): boolean {
  const { values, facts } = site;
  const asked = askedBy(site, catalog);
  if (asked === undefined) return false;
  if (asked === "status") {
    const reaching = entry.statuses.filter((status) => !facts?.statuses || hasStatus(facts.statuses, status));
    return reaching.length > 0 && reaching.every((status) => values.includes(status));
  }
  return valuesAt(entry, asked.name).some((value) => values.some((each) => stands(value, each)));
}
