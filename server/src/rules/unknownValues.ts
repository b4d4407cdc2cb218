// A value compared with an API's code or type that is none of its: unknown-code speaks of those that no API has, wrong-api of
// those that another API has.

import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog, EntryRef, NamedDiscriminator } from "../catalog/model.ts";
import { hasNumbersAt, isComplete, isKnownValue, isListed, isSpelt } from "../catalog/values.ts";
import type { Reference } from "../references/model.ts";
import { isTemplate, tokensOf } from "../resolve/bodyShape.ts";
import { discriminatorOf } from "../resolve/discriminators.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Evidence, Resolution } from "../resolve/model.ts";
import { isMisspelt, slipsBetween } from "../text/nearest.ts";
import { isOfOthers, othersWith } from "./otherApis.ts";
import { otherKindOf } from "./otherKinds.ts";
import { isShared } from "./sharedValues.ts";
import { isApiBody, isDeciding, isNoSuccess, likelyApi } from "./support.ts";

export interface UnknownValue {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  /** What the API has there; undefined where its bodies have neither code nor type, and a code is looked for in them. */
  readonly discriminator: NamedDiscriminator | undefined;
  /** Values of the API that are near, the nearest first. */
  readonly nearest: readonly string[];
  /** Entries of other APIs that have exactly this value; none where it is a slip of the API's own all the same. */
  readonly others: readonly EntryRef[];
}

/** What a reference names that its API surely does not have; undefined where it has it, or something else may be meant. */
export function unknownValue(reference: Reference, document: ResolvedDocument): UnknownValue | undefined {
  if (!isCandidate(reference, document) || otherKindOf(reference, document)) return undefined;
  const resolution = document.resolve(reference);
  const api = likelyApi(resolution);
  if (api === undefined || resolution.verdict !== "unknown") return undefined;
  const value = String(reference.value);
  const { catalog, evidence } = resolution.nearestOf ?? api;
  const asked = discriminatorOf(reference.subject, api.catalog);
  if (isLeftOut(reference, resolution, document) || api.catalog.entries.length === 0) return undefined;
  const isWhole = resolution.certain && isAllKnown(value, asked, resolution);
  if (!isWhole && !isSlip(value, resolution.nearest, document)) return undefined;
  if ((isSystemCode(value) && !catalog.ambient) || isTemplate(value)) return undefined;
  const others = othersWith(reference, catalog, document);
  const isDistinctive = others.length > 0 && document.catalogs.isDistinctive(value);
  if (others.length > 0 && isShared(reference, catalog, document)) return undefined;
  const discriminator = discriminatorOf(reference.subject, catalog);
  // A number in a body is a code only of an API that has such codes.
  const isOfNumbers = discriminator !== undefined && hasNumbersAt(catalog, discriminator.name);
  if (reference.role === "body" && typeof reference.value === "number" && !isOfNumbers) return undefined;
  if (discriminator === undefined) {
    const isMeant = others.length > 0 && isCodeOfNone(reference, catalog);
    if (!isMeant || !(isDistinctive || isNoSuccess(reference))) return undefined;
    return { catalog, evidence, discriminator: undefined, nearest: [], others };
  }
  if (discriminator.kind === "message" || !isApiBody(reference, catalog, document)) return undefined;
  const isBeside = isBesideOthers(reference, document);
  const nearest = isBeside ? resolution.nearest.filter(isSlipOf(value)) : resolution.nearest;
  if (isBeside && nearest.length === 0 && others.length === 0) return undefined;
  if (nearest.length === 0 && !isDistinctive && !isSurelyCode(reference, discriminator)) return undefined;
  const isTheirs = isOfOthers(reference, catalog, nearest, others, document);
  return { catalog, evidence, discriminator, nearest, others: isTheirs ? others : [] };
}

/**
 * Whether one of the catalogs whose codes arrive there is known to have the value, whatever else it says of it. A family of another one's
 * codes (all that PostgreSQL leaves to its users, `P2*`) says nothing of what is one letter from a code of the API itself.
 */
function isLeftOut(
  { subject, value }: Reference,
  { candidates, nearest: [near], nearestOf }: Resolution,
  { catalogs }: ResolvedDocument,
): boolean {
  const isSlip = near !== undefined && slipsBetween(String(value), near) === 1;
  const isKnownBy = (catalog: Catalog) => {
    const discriminator = discriminatorOf(subject, catalog);
    if (discriminator === undefined || !isKnownValue(catalog, discriminator.name, value)) return false;
    return !isSlip || nearestOf?.catalog === catalog || isListed(catalog, String(value));
  };
  return (
    candidates.some(({ catalog }) => catalog.leftOut.values.has(String(value)) || isKnownBy(catalog)) ||
    catalogs.catalogs.some(({ catalog }) => catalog.ambient && isKnownBy(catalog))
  );
}

/**
 * Whether every catalog whose codes arrive there has all of them. Codes of digits, or with them, always have neighbours: of these only
 * the catalog's own word counts.
 */
function isAllKnown(
  value: string,
  asked: NamedDiscriminator | undefined,
  { reference, candidates }: Resolution,
): boolean {
  return candidates.every(({ catalog, evidence }) => {
    if (!hasOwnErrors(catalog) || evidence.kind === "ambient") return true;
    const { name } = discriminatorOf(reference.subject, catalog) ?? asked ?? {};
    const completeness = isComplete(catalog, name ?? "code");
    return (
      completeness === "stated" ||
      (completeness === "assumed" && !(isCoded(value) && isHandedOver(reference)))
    );
  });
}

/** Whether a value is no word. */
function isCoded(value: string): boolean {
  return /\d/.test(value);
}

function isHandedOver({ subject, value }: Reference): boolean {
  return subject?.origin?.library !== undefined || typeof value === "number";
}

/**
 * Whether a value can be nothing but a slip of the API's: a word, one letter from its own, that no catalog has. What stands in digits
 * is always near another. A family of another catalog says nothing of words: some have all that begins with a letter.
 */
function isSlip(value: string, [nearest]: readonly string[], { catalogs }: ResolvedDocument): boolean {
  const isWord = value.length >= SHORTEST_SLIP && /^[^\d]+$/.test(value);
  return (
    isWord &&
    nearest !== undefined &&
    slipsBetween(value, nearest) === 1 &&
    !catalogs.byCode(value).some(({ entry }) => isSpelt(entry, value)) &&
    !catalogs.catalogs.some(({ catalog }) => isListed(catalog, value))
  );
}

/**
 * Whether a value is one of several in a list or a table: such hold codes of one's own as well (`NETWORK`, `TIMEOUT`), or of others
 * that come the same way, and only a slip of one of the API's is wrong there.
 */
function isBesideOthers(reference: Reference, { references }: ResolvedDocument): boolean {
  const { role, site, value } = reference;
  if (role !== "key" && role !== "membership") return false;
  // Nobody has codes of digits of one's own among those of a library, all of which are known.
  if (isCoded(String(value)) && isHandedOver(reference)) return false;
  return site !== undefined && (references.sites[site]?.values.length ?? 0) > 1;
}

/** Codes of one's own may be alike in more. */
const MOST_SLIPS = 2;

function isSlipOf(value: string): (name: string) => boolean {
  return (name) => isMisspelt(value, name, MOST_SLIPS);
}

/** Shorter words are one letter from words of other kinds. */
const SHORTEST_SLIP = 6;

/** A value in place of a text, between its quotes, or of a key without any. */
export function asWritten(value: string, { quote }: Pick<Reference, "quote">): string {
  return quote !== "" || /^[A-Za-z_$][\w$]*$/.test(value) ? value : JSON.stringify(value);
}

function isCandidate(reference: Reference, { source }: ResolvedDocument): boolean {
  const { kind, value, subject, constant } = reference;
  if (subject === undefined || value === "" || Number.isNaN(value)) return false;
  return (
    (constant !== undefined || isWritten(reference, source)) &&
    kind !== "field" &&
    kind !== "status" &&
    isDeciding(reference)
  );
}

/** Whether the value itself stands there: of a name that may stand for more than a value, nothing is known. */
function isWritten({ role, value, quote, span }: Reference, source: string): boolean {
  if (quote !== "" || typeof value === "number") return true;
  return (role === "key" || role === "body") && source.slice(span.start, span.end) === value;
}

/** Whether a code is looked for in the bodies of an API that have neither code nor type. */
function isCodeOfNone({ subject, kind, body }: Reference, { discriminators }: Catalog): boolean {
  const isRead =
    subject?.origin?.part === "body" && body === undefined && (kind === "code" || kind === "type");
  return isRead && discriminators.every((discriminator) => discriminator.kind === "message");
}

/**
 * Whether a value that resembles no code of the API is meant as one all the same. A table may have a key for all others; and
 * where a success can be at hand, what the top of its body calls `code` is its own affair.
 */
function isSurelyCode(reference: Reference, { pointer }: NamedDiscriminator): boolean {
  if (reference.role === "key") return false;
  if (reference.subject?.origin?.part === "discriminator" || reference.body !== undefined) return true;
  return (pointer !== undefined && tokensOf(pointer).length > 1) || isNoSuccess(reference);
}

/** Codes of the platform, not of an API: they reach the same `catch` as an API's errors. */
function isSystemCode(value: string): boolean {
  return /^(E[A-Z0-9]{3,}|ERR_\w+|UND_ERR_\w+|ABORT_ERR)$/.test(value);
}
