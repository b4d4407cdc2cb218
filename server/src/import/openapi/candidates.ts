// Which fields of the bodies of errors tell errors apart: by their names, by where they stand, and by whether their values differ.

import type { Leaf } from "../recognise/bodies.ts";
import type { IdentityKind } from "../recognise/finding.ts";
import { candidatesIn, isValue } from "../recognise/keys.ts";
import { PHRASES } from "../recognise/statuses.ts";

/** A field that tells errors apart. */
export interface Discriminator {
  /** By which entries have its values: `code`, `type`, or a name of its own. */
  readonly name: string;
  readonly kind: "code" | "type";
  readonly pointer: string;
}

export interface Candidate {
  readonly pointer: string;
  readonly kind: IdentityKind;
  /** 0 is the most telling. */
  readonly rank: number;
}

/** What may stand around the field that tells an error: nothing else in a body is about the error. */
const AROUND =
  /^(?:\*|(?:\w+)?(?:errors?|err|faults?|issues?|problems?|violations?|details?|reasons?|exception|invalid[_-]?params?)|data|response|result|meta|status|body)$/i;

/**
 * The candidate that a field with a value is; undefined where it is none.
 * @param isListed whether the value is one of a list that the schema has
 */
export function candidateAt(leaf: Leaf, isListed: boolean): Candidate | undefined {
  const parts = leaf.pointer.split("/").slice(1, -1);
  if (!parts.every((part) => AROUND.test(part))) return undefined;
  // RFC 7807, section 3: the name of what is not valid
  if (leaf.key === "name" && parts.some((part) => /params?$/i.test(part))) return undefined;
  const key = isNamedId(leaf) ? "kind" : isNamedStatus(leaf, parts) ? "reason" : knownName(leaf.key);
  const own = key === undefined ? leaf : { ...leaf, key };
  const [found] = candidatesIn([own]);
  const saysNoMore = isTextForPeople(leaf) || (saysStatus(leaf.value) && !(isListed && isCodeInWords(leaf)));
  if (!found || saysNoMore || STAND_IN.test(String(leaf.value)) || UUID.test(String(leaf.value)))
    return undefined;
  if (key === "kind") return { pointer: leaf.pointer, kind: "code", rank: LEAST };
  const isGood = isListed ? isValue({ ...own, key: "code" }) : isValue(own);
  return isGood ? { pointer: leaf.pointer, kind: found.kind, rank: found.rank } : undefined;
}

/** `{ error: "Run not found" }` */
function isTextForPeople({ key, value }: Leaf): boolean {
  return /^(?:error|reason)$/i.test(key) && typeof value === "string" && /^[A-Z].*\s/.test(value.trim());
}

/** `not found` in a list of codes is one of them, whatever statuses are called. */
function isCodeInWords({ key, value }: Leaf): boolean {
  return /code$/i.test(key) && typeof value === "string" && /^[a-z]+(?: [a-z]+)+$/.test(value);
}

/** What an example has where any error may stand. */
const STAND_IN = /^(?:some|any|an|the|my|your|example|sample|test)[_ -]?error(?:[_ -]?code)?$/i;

/** Of one request, whatever its field is called (RFC 9562, section 4). */
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** An id in words (`too_many_requests`) is that of the kind of error; others are those of a request. */
function isNamedId({ key, value }: Leaf): boolean {
  return (
    key === "id" &&
    typeof value === "string" &&
    /^[a-z]+(?:_[a-z]+)*$/i.test(value) &&
    !/^(?:id|string|uuid)$/i.test(value)
  );
}

/** A status in capitals, in an object of the error, is no state of what was asked for (`google.rpc.Status` in JSON). */
function isNamedStatus({ key, value }: Leaf, around: readonly string[]): boolean {
  return (
    key === "status" &&
    around.some((part) => /^(?:error|err|fault)$/i.test(part)) &&
    typeof value === "string" &&
    /^[A-Z]{3,}(?:_[A-Z]+)*$/.test(value)
  );
}

/** Behind all fields that are called otherwise. */
const LEAST = 100;

/** Names of fields that are as telling as one that pages use. */
const ALSO: ReadonlyMap<string, string> = new Map([
  ["issue", "reason"],
  ["errorname", "code"],
  ["errorkey", "code"],
  ["errorid", "code"],
  // RFC 8935, section 2.3
  ["err", "error"],
  ["typename", "type"],
  // Behind `error`
  ["errorreason", "issue"],
]);

/** The name by which pages know a field; undefined: its own. */
function knownName(key: string): string | undefined {
  const name = key.toLowerCase().replaceAll("_", "");
  // `api_error_code`
  return ALSO.get(name) ?? (/.errorcode$/.test(name) ? "code" : isFurtherCode(key) ? "reason" : undefined);
}

/** `decline_code` and `error_reason` stand beside a code that says less. */
function isFurtherCode(key: string): boolean {
  return /^(?:(?:decline|failure|reason|refusal|rejection)_?code|error_?reason)$/i.test(key);
}

const phrases = new Map([...PHRASES].map(([status, phrase]) => [phrase.toLowerCase(), status]));

/** `Not Found`, and a status in front of it, says the status in words; `created` and `OK` say that nothing went wrong. */
function saysStatus(value: Leaf["value"]): boolean {
  const text = String(value).toLowerCase();
  const words = text.replace(/[_-]/g, " ").trim();
  const status = phrases.get(words.replace(/^\d{3} /, ""));
  return (text.includes(" ") && status !== undefined) || (status ?? 599) < 400 || SUCCESS.has(words);
}

const SUCCESS = new Set([
  "success",
  "succeeded",
  "successful",
  "redirect",
  "none",
  "no error",
  "notset",
  "not set",
]);

/** Where a candidate was seen: in a response, there in alternatives of its schema, or in an example. */
export interface SeenAt {
  readonly response: object;
  readonly branch: readonly string[];
  readonly example: object | undefined;
}

/** A candidate with the values that it was seen to have, each with the statuses of its responses. */
export interface Seen extends Candidate {
  readonly values: ReadonlyMap<string, ReadonlySet<number | undefined>>;
  /** Whether an example of a response has one of them. */
  readonly isShown: boolean;
  readonly places: readonly SeenAt[];
}

/** The discriminators among candidates, the most telling first. */
export function chosen(seen: readonly Seen[]): readonly Discriminator[] {
  const telling = seen.filter(tells);
  const ordered = [...telling].sort(
    (a, b) =>
      depthOf(a) - depthOf(b) ||
      a.rank - b.rank ||
      b.values.size - a.values.size ||
      a.pointer.length - b.pointer.length,
  );
  const discriminators: Discriminator[] = [];
  const taken = new Map<object, SeenAt[]>();
  const claimed = new Set<string>();
  for (const each of ordered) {
    const kind = each.kind === "type" ? "type" : "code";
    const same = discriminators.find((other) => isSameField(each, other));
    const isFirst = !claimed.has(kind);
    // Beside a code, further names say what it says already; only what lists name is something else.
    const isBeside = each.places.some((place) =>
      taken.get(place.response)?.some((other) => isInSameBody(place, other)),
    );
    const isFurther = isFurtherCode(each.pointer.split("/").at(-1) ?? "");
    if (!isFirst && !same && !isFurther && depthOf(each) === 0 && isBeside) continue;
    const name = isFirst ? kind : (same?.name ?? nameOf(each.pointer, claimed));
    claimed.add(name);
    discriminators.push({ name, kind, pointer: each.pointer });
    if (discriminators.length >= MOST) break;
    if (kind === "type") continue;
    for (const place of each.places)
      taken.set(place.response, [...(taken.get(place.response)?.slice(0, MOST_PLACES) ?? []), place]);
  }
  return discriminators;
}

const MOST = 8;
/** Of one response: lists of codes stand at one place. */
const MOST_PLACES = 50;

/** Whether one body can have both. */
function isInSameBody(a: SeenAt, b: SeenAt): boolean {
  if (a.example && b.example) return a.example === b.example;
  const [short, long] = a.branch.length <= b.branch.length ? [a.branch, b.branch] : [b.branch, a.branch];
  return short.every((each, i) => each === long[i]);
}

/** One API may have bodies of several forms: the same field in another form has values of the same kind. */
function isSameField(each: Seen, other: Discriminator): boolean {
  const isAsDeep = depthOf(each) === depthOf(other);
  return isAsDeep && each.pointer.split("/").at(-1) === other.pointer.split("/").at(-1);
}

function depthOf({ pointer }: { readonly pointer: string }): number {
  return pointer.split("/").filter((part) => part === "*").length;
}

/** A value that all errors have tells none of them. */
function tells({ values, kind, isShown }: Seen): boolean {
  const [only] = values;
  if (only === undefined) return false;
  return values.size > 1 || ((kind !== "type" || isShown) && only[1].size < 2);
}

function nameOf(pointer: string, claimed: ReadonlySet<string>): string {
  const words = pointer.split("/").filter((part) => part !== "" && part !== "*");
  for (let i = 1; i <= words.length; i++) {
    const name = words
      .slice(-i)
      .join("_")
      .replace(/[^A-Za-z0-9_-]/g, "_");
    if (/^[A-Za-z_]/.test(name) && !claimed.has(name) && !RESERVED.has(name)) return name;
  }
  return `field_${claimed.size}`;
}

const RESERVED = new Set(["code", "type", "message", "status"]);
