// What other APIs say of a value that an API does not have: whether it is theirs rather than a slip of the API's own, and which of
// the API's errors are of the same condition.

import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog, Entry, EntryRef } from "../catalog/model.ts";
import { isNamed, isSpelt } from "../catalog/values.ts";
import type { Reference } from "../references/model.ts";
import { hasStatus } from "../references/statusSet.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import { isMisspelt } from "../text/nearest.ts";

/** What more APIs have is a word that nobody took from one of them. */
export const MOST_OWNERS = 3;

/**
 * Entries of other APIs that have exactly this value, not as one of a family. What a standard has as well is no API's own word, nor is a common word of one that
 * comes through an SDK (`rate_limit`).
 */
export function othersWith(
  { value }: Pick<Reference, "value">,
  own: Catalog,
  { catalogs }: ResolvedDocument,
): readonly EntryRef[] {
  // One number stands for something in many catalogs.
  if (typeof value === "number") return [];
  const refs = catalogs.byCode(value);
  if (refs.some(({ catalog }) => !hasOwnErrors(catalog))) return [];
  return refs.filter(
    ({ catalog, entry }) =>
      catalog !== own && isSpelt(entry, value) && !(entry.generic && catalog.libraries.length > 0),
  );
}

/**
 * Whether a value is other APIs' rather than a slip of the API's own, and so is worth saying whose it is. With many catalogs, nearly every
 * slip is some API's word: one letter from the API's own word it is that word misspelt, but where the other API is one of the file, or
 * has the same error under that name. What many APIs have is nobody's, but as a hint at the API's name for the same.
 */
export function isOfOthers(
  reference: Reference,
  own: Catalog,
  nearest: readonly string[],
  others: readonly EntryRef[],
  document: ResolvedDocument,
): boolean {
  if (others.length === 0) return false;
  const ofFile = new Set(document.apis.map(({ catalog }) => catalog));
  if (others.some(({ catalog }) => ofFile.has(catalog))) return true;
  const same = sameConditions(reference, own, others, document);
  const [near] = nearest;
  if (near !== undefined && isMisspelt(String(reference.value), near, 1))
    return same.some((entry) => isNamed(entry, near));
  return same.length > 0 || ownersOf(others).length <= MOST_OWNERS;
}

/** The names of the APIs whose errors these are, each once. */
export function ownersOf(others: readonly EntryRef[]): readonly string[] {
  return [...new Set(others.map(({ catalog }) => catalog.name))];
}

/** The API's own errors of the conditions that the value stands for elsewhere: those that can arrive here, else all. */
export function sameConditions(
  { facts }: Pick<Reference, "facts">,
  own: Catalog,
  others: readonly EntryRef[],
  { catalogs }: ResolvedDocument,
): readonly Entry[] {
  const conditions = new Set(others.flatMap(({ entry }) => entry.condition ?? []));
  const refs = [...conditions].flatMap((condition) => catalogs.byCondition(condition, own));
  const all = [...new Set(refs.filter(isOf(own)).map(({ entry }) => entry))];
  // Its own condition says more of an error than one of its causes.
  const named = all.filter(({ condition }) => condition !== undefined && conditions.has(condition));
  const found = named.length > 0 ? named : all;
  const statuses = facts?.statuses;
  const fitting = statuses && found.filter((entry) => entry.statuses.some((s) => hasStatus(statuses, s)));
  return fitting && fitting.length > 0 ? fitting : found;
}

function isOf(own: Catalog): (ref: EntryRef) => boolean {
  return ({ catalog, entry }) => catalog === own && entry.channel !== "async";
}
