// What a catalog's file may leave out of an entry, because the rest says it: its id and title from its code, its condition from its
// status. Who shows such a thing says so (`Entry.derived`).

import type { ConditionId, Value } from "./model.ts";

/** What an entry may be called by, as its file has it. */
export interface Identity {
  readonly code?: Value;
  readonly type?: string;
  readonly label?: string;
  readonly values?: Readonly<Record<string, Value | readonly Value[]>>;
  readonly messages?: readonly string[];
  readonly statuses?: readonly number[];
}

/** An id made of what identifies the entry: `card-declined` of `card_declined`. */
export function idFor(entry: Identity): string {
  const name = nameOf(entry);
  const parts = wordsOf(name).flatMap((word) => word.toLowerCase().split(/[^a-z0-9]/));
  const id = partsWithin(
    LONGEST_ID,
    parts.filter((part) => part !== ""),
  );
  const signed = /^-\d/.test(name) ? `minus-${id}` : id;
  return signed === "" ? "error" : signed === "none" ? "none-error" : signed;
}

/** As many parts as there is room for, joined; of a first one that is too long its beginning. */
function partsWithin(length: number, [first = "", ...rest]: readonly string[]): string {
  let id = first.slice(0, length);
  for (const part of rest) {
    if (id.length + 1 + part.length > length) break;
    id += `-${part}`;
  }
  return id;
}

/** Of an id, in UTF-16 code units, so that there is room for a number behind it. */
const LONGEST_ID = 80;

/** An id of a catalog, made of the name of its API; empty where the name has no letters and digits. */
export function catalogIdOf(name: string): string {
  const words =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, LONGEST_ID).replace(/-$/, "");
}

/** Gives ids that are not `taken`: the one that is asked for, or the first of `id-2`, `id-3` … that is free. */
export function createIds(taken: Set<string>): (id: string) => string {
  /** The number behind the last one given. Thousands may ask for the same. */
  const next = new Map<string, number>();
  return (id) => {
    let free = id;
    let number = next.get(id) ?? 2;
    while (taken.has(free)) free = `${id}-${number++}`;
    next.set(id, number);
    taken.add(free);
    return free;
  };
}

/** A title made of what identifies the entry: `Card declined` of `card_declined`; a code without words is its own title. */
export function titleFor(entry: Identity): string {
  const name = nameOf(entry);
  const words = wordsOf(name);
  if (/\s/.test(name) || !words.some((word) => /^\p{L}{3,}$/u.test(word)))
    return name.slice(0, LONGEST_TITLE);
  const text = words
    .map((word, index) => (index > 0 || isCapitals(name) ? word.toLowerCase() : word))
    .join(" ");
  return (text.charAt(0).toUpperCase() + text.slice(1)).slice(0, LONGEST_TITLE);
}

/** Of a title, in UTF-16 code units. */
const LONGEST_TITLE = 200;

/** The most telling of what the entry has: a value of its own discriminator stands beside a code that several share. */
function nameOf({ values = {}, code, label, type, messages = [], statuses = [] }: Identity): string {
  const own = Object.values(values).flat()[0];
  return `${own ?? code ?? label ?? messages[0] ?? type ?? (statuses.length > 0 ? `Status ${statuses.join(", ")}` : "Error")}`;
}

/** The words of a name in any spelling: `NoSuchKey`, `card_declined`, `auth/email-in-use`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase();
}

/** The condition that all of the statuses have of themselves; undefined where they differ, or say nothing. */
export function conditionFor(statuses: readonly number[]): ConditionId | undefined {
  const found = new Set(statuses.map((status) => CONDITIONS[status]));
  const [condition] = found;
  return found.size === 1 ? condition : undefined;
}

/** What statuses of errors mean of themselves, as the catalog of HTTP says it (held by a test). */
const CONDITIONS: Readonly<Record<number, ConditionId>> = {
  400: "invalid_request",
  401: "unauthenticated",
  402: "payment_required",
  403: "permission_denied",
  404: "not_found",
  405: "method_not_allowed",
  406: "not_acceptable",
  407: "unauthenticated",
  408: "timeout",
  409: "conflict",
  410: "gone",
  411: "invalid_request",
  412: "precondition_failed",
  413: "payload_too_large",
  414: "payload_too_large",
  415: "unsupported_media",
  416: "value_out_of_range",
  417: "not_supported",
  421: "misdirected_request",
  422: "validation_failed",
  423: "locked",
  424: "failed_dependency",
  425: "unavailable",
  426: "upgrade_required",
  428: "precondition_failed",
  429: "rate_limited",
  431: "payload_too_large",
  451: "legal_restriction",
  500: "internal_error",
  501: "not_supported",
  502: "upstream_error",
  503: "unavailable",
  504: "timeout",
  505: "not_supported",
  506: "internal_error",
  507: "out_of_storage",
  508: "internal_error",
  510: "not_supported",
  511: "unauthenticated",
};
