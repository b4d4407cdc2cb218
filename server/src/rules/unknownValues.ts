// A value compared with an API's code or type that is none of its: unknown-code speaks of those that no API has, wrong-api of
// those that another API has.

import type { Catalog, EntryRef } from "../catalog/model.ts";
import type { Reference } from "../references/model.ts";
import { isTemplate, tokensOf } from "../resolve/bodyShape.ts";
import { discriminatorOf } from "../resolve/discriminators.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Evidence } from "../resolve/model.ts";
import { isMisspelt, slipsBetween } from "../text/nearest.ts";
import { isApiBody, isDeciding, isNoSuccess, likelyApi } from "./support.ts";

export interface UnknownValue {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  /** Where the API has its code or type; undefined where its bodies have neither, and a code is looked for in them. */
  readonly pointer: string | undefined;
  /** Values of the API that are near, the nearest first. */
  readonly nearest: readonly string[];
  /** Entries of other APIs that have exactly this value. */
  readonly others: readonly EntryRef[];
}

/** What a reference names that its API surely does not have; undefined where it has it, or something else may be meant. */
export function unknownValue(reference: Reference, document: ResolvedDocument): UnknownValue | undefined {
  if (!isCandidate(reference, document)) return undefined;
  const resolution = document.resolve(reference);
  const api = likelyApi(resolution);
  if (api === undefined || resolution.verdict !== "unknown") return undefined;
  const { catalog, evidence } = api;
  const value = String(reference.value);
  if (catalog.leftOut.values.has(value) || catalog.entries.length === 0) return undefined;
  const isWhole = resolution.certain && catalog.complete.codes;
  if (!isWhole && !isSlip(value, resolution.nearest, document)) return undefined;
  if (isSystemCode(value) || isTemplate(value)) return undefined;
  const others = othersWith(value, catalog, document);
  const isDistinctive = others.length > 0 && document.catalogs.isDistinctive(value);
  const discriminator = discriminatorOf(reference.subject, catalog);
  if (discriminator === undefined) {
    const isMeant = others.length > 0 && isCodeOfNone(reference, catalog);
    if (!isMeant || !(isDistinctive || isNoSuccess(reference))) return undefined;
    return { catalog, evidence, pointer: undefined, nearest: [], others };
  }
  if (discriminator.kind === "message" || !isApiBody(reference, catalog, document)) return undefined;
  const { pointer } = discriminator;
  const isBeside = isBesideOthers(reference, document);
  const nearest = isBeside ? resolution.nearest.filter(isSlipOf(value)) : resolution.nearest;
  if (isBeside && nearest.length === 0 && others.length === 0) return undefined;
  if (nearest.length === 0 && !isDistinctive && !isSurelyCode(reference, pointer)) return undefined;
  return { catalog, evidence, pointer, nearest, others };
}

/**
 * Whether a value can be nothing but a slip of the API's: a word, one letter from its own, that no catalog has. What stands in digits
 * is always near another.
 */
function isSlip(value: string, [nearest]: readonly string[], { catalogs }: ResolvedDocument): boolean {
  const isWord = value.length >= SHORTEST_SLIP && /^[^\d]+$/.test(value);
  return (
    isWord &&
    nearest !== undefined &&
    slipsBetween(value, nearest) === 1 &&
    catalogs.byCode(value).length === 0
  );
}

/**
 * Whether a value is one of several in a list or a table: such hold codes of one's own as well (`NETWORK`, `TIMEOUT`), or of others
 * that come the same way, and only a slip of one of the API's is wrong there.
 */
function isBesideOthers({ role, site }: Reference, { references }: ResolvedDocument): boolean {
  if (role !== "key" && role !== "membership") return false;
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
  if (subject === undefined || typeof value !== "string" || value === "") return false;
  return (
    (constant !== undefined || isWritten(reference, source)) && kind !== "field" && isDeciding(reference)
  );
}

/** Whether the value itself stands there: of a name that may stand for more than a value, nothing is known. */
function isWritten({ role, value, quote, span }: Reference, source: string): boolean {
  if (quote !== "") return true;
  return (role === "key" || role === "body") && source.slice(span.start, span.end) === value;
}

/** What a standard has as well is no API's own word. */
function othersWith(value: string, own: Catalog, { catalogs }: ResolvedDocument): readonly EntryRef[] {
  const refs = catalogs.byCode(value);
  if (refs.some(({ catalog }) => catalog.kind === "standard")) return [];
  return refs.filter(
    ({ catalog, entry }) => catalog !== own && (entry.code === value || entry.type === value),
  );
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
function isSurelyCode(reference: Reference, pointer: string): boolean {
  if (reference.role === "key") return false;
  return reference.body !== undefined || tokensOf(pointer).length > 1 || isNoSuccess(reference);
}

/** Codes of the platform, not of an API: they reach the same `catch` as an API's errors. */
function isSystemCode(value: string): boolean {
  return /^(E[A-Z0-9]{3,}|ERR_\w+|UND_ERR_\w+|ABORT_ERR)$/.test(value);
}
