// A code, type or message under statuses that the API never sends it with. contradictory-status reports it; rules about fields
// leave the place to it.

import type { Catalog, DiscriminatorKind, Entry, NamedDiscriminator, Value } from "../catalog/model.ts";
import { stands, valuesAt } from "../catalog/values.ts";
import type { BodyCandidate } from "../references/bodyModel.ts";
import type { Facts, Reference } from "../references/model.ts";
import { type StatusSet, unionStatuses } from "../references/statusSet.ts";
import { nodesAt, tokensOf } from "../resolve/bodyShape.ts";
import { discriminatorAt, discriminatorOf } from "../resolve/discriminators.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Evidence } from "../resolve/model.ts";
import { fits } from "../resolve/reachable.ts";
import { certainApi, comesWithNone, documentedStatuses, likelyApi } from "./support.ts";

export interface Contradiction {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  /** What the value stands for. */
  readonly entries: readonly Entry[];
  /** The statuses that can arrive, none of which is theirs. */
  readonly reaching: StatusSet;
  readonly kind: DiscriminatorKind;
}

/** How a value contradicts the statuses that can reach its place; undefined where it does not. */
export function contradictionOf(reference: Reference, document: ResolvedDocument): Contradiction | undefined {
  const reaching = reference.facts?.statuses;
  if (reference.negated || reference.kind === "status" || !reaching || reaching.length === 0)
    return undefined;
  const resolution = document.resolve(reference);
  // A code that only this API has says itself whose it is.
  const isItsOwn = reference.kind === "code" && document.catalogs.isDistinctive(String(reference.value));
  const api = isItsOwn ? likelyApi(resolution) : certainApi(resolution);
  if (api === undefined || api.elsewhere || !comesWithNone(api.entries, reachingOrTaken(reference.facts)))
    return undefined;
  if (!knowsStatusesOf([String(reference.value)], api.catalog, reference.subject)) return undefined;
  const discriminator = discriminatorOf(reference.subject, api.catalog);
  if (discriminator === undefined) return undefined;
  const { catalog, evidence, entries } = api;
  const isSaid =
    reference.body !== undefined && isSaidElsewhere(reference, discriminator.kind, catalog, document);
  return isSaid ? undefined : { catalog, evidence, entries, reaching, kind: discriminator.kind };
}

/**
 * Whether a catalog claims to have all statuses that some codes come with: only then can it be said that they come with no other,
 * whichever of code and status is tested first. That a catalog has not all of the API's statuses is no matter for errors that its own
 * library hands over: what it has of these is what the library makes of them. An entry of the same code that was left out may come with
 * another status.
 */
export function knowsStatusesOf(
  codes: readonly string[],
  { complete, leftOut, id }: Catalog,
  subject?: Reference["subject"],
): boolean {
  const isItsLibrarys = subject?.origin?.library === id;
  return (complete.statuses || isItsLibrarys) && !codes.some((code) => leftOut.values.has(code));
}

/** A value under a test for another one, of something else of the same error, with which it never comes. */
export interface ContradictingValue {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  /** What the other is the value of. */
  readonly discriminator: NamedDiscriminator;
  /** The values that the error has there. */
  readonly own: readonly Value[];
}

/** How a value contradicts what was tested of the same error; undefined where it does not. */
export function contradictingValue(
  reference: Reference,
  document: ResolvedDocument,
): ContradictingValue | undefined {
  const { negated, kind, facts, subject } = reference;
  const tested = facts?.values.filter(({ only }) => only !== undefined && only.length > 0) ?? [];
  if (negated || kind === "status" || kind === "field" || tested.length === 0) return undefined;
  const api = certainApi(document.resolve(reference));
  if (api === undefined || api.elsewhere || api.entries.length === 0) return undefined;
  const { catalog, evidence, entries } = api;
  const asked = discriminatorOf(subject, catalog);
  for (const fact of tested) {
    const discriminator = discriminatorAt(fact.path, catalog);
    if (asked === undefined || discriminator === undefined || discriminator.name === asked.name) continue;
    const states = entries.every((entry) => valuesAt(entry, discriminator.name).length > 0);
    if (!states || discriminator.kind === "message") continue;
    if (entries.some((entry) => fits(entry, fact, catalog))) continue;
    // What the API does not have is reported at the test.
    if (!fact.only?.every((value) => isOneOf(value, discriminator, catalog))) continue;
    const own = [...new Set(entries.flatMap((entry) => valuesAt(entry, discriminator.name)))];
    return { catalog, evidence, discriminator, own };
  }
  return undefined;
}

function isOneOf(value: string, discriminator: NamedDiscriminator, { entries }: Catalog): boolean {
  return entries.some((entry) =>
    valuesAt(entry, discriminator.name).some((own) => stands(String(own), value)),
  );
}

/** The statuses that reach a place, and those for which the same is done already. */
export function reachingOrTaken(facts: Facts | undefined): StatusSet | undefined {
  const { statuses, taken } = facts ?? {};
  return statuses && taken ? unionStatuses(statuses, taken) : statuses;
}

/** Whether another finding says what is wrong with the body of a message: that its code contradicts the status, or that the API never returns it. */
function isSaidElsewhere(
  reference: Reference,
  kind: DiscriminatorKind,
  catalog: Catalog,
  document: ResolvedDocument,
): boolean {
  const body = document.bodyOf(reference);
  if (kind !== "message" || body?.status === undefined) return false;
  return !documentedStatuses(catalog).has(body.status.value) || hasContradictoryCode(body, catalog);
}

/** Whether the code or type of a body never comes with its status. */
export function hasContradictoryCode(
  { root, status }: BodyCandidate,
  { discriminators, entries }: Catalog,
): boolean {
  if (status === undefined) return false;
  const named = discriminators
    .filter(({ kind }) => kind !== "message")
    .flatMap(({ pointer }) => nodesAt(root, tokensOf(pointer)))
    .flatMap((node) =>
      node.kind === "string"
        ? entries.filter(({ code, type }) => code === node.value || type === node.value)
        : [],
    );
  return comesWithNone(named, [[status.value, status.value]]);
}
