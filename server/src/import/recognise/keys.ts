// The names of fields by which bodies tell errors apart, and what stands there.

import type { Leaf } from "./bodies.ts";
import { codesOf, isMediaType, likeness } from "./codes.ts";
import type { IdentityKind } from "./finding.ts";
import { isKnown } from "./statuses.ts";

/** Whether a field with this name may have the status. */
export function isStatusKey(key: string): boolean {
  return STATUS_KEYS.includes(normalized(key));
}

const STATUS_KEYS = ["status", "statuscode", "httpstatus", "httpcode", "httpstatuscode", "code"];

/** Whether a value is the status of a failure. */
export function isStatus(value: Leaf["value"]): boolean {
  const number = typeof value === "string" && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && number >= 400 && isKnown(number);
}

/** Keys of fields that tell errors apart, the most telling first. */
const KEYS: readonly (readonly [string, IdentityKind])[] = [
  ["errno", "code"],
  ["errorcode", "code"],
  ["errcode", "code"],
  ["errorno", "code"],
  ["code", "code"],
  ["errortype", "type"],
  ["type", "type"],
  ["category", "type"],
  ["reason", "code"],
  ["error", "code"],
  ["name", "name"],
  ["kind", "type"],
  ["key", "code"],
  ["issue", "code"],
];

/** Names of fields with the text for people, the most likely first; in lower case, without `_` and `-`. */
export const MESSAGE_KEYS = [
  "message",
  "msg",
  "errormessage",
  "errmsg",
  "errormsg",
  "detail",
  "details",
  "errordescription",
  "description",
  "title",
  "error",
  "errorsummary",
];

/** What stands where a value would: the name of the field, a type of values, dots. */
const PLACEHOLDER =
  /^(?:error|err|machine|string|number|text|your|some|the|a|an|example)?[_ -]?(?:readable[_ -])?(?:error[_ -])?(?:type|code|name|id|string|message|key|value|identifier)?s?$|^\.+$|[<>{}[\]]|\.\.\./i;

/** A field that may tell errors apart, with what kind it is. */
export interface Candidate extends Leaf {
  readonly kind: IdentityKind;
  /** 0 is the most telling. */
  readonly rank: number;
}

/** The fields of a body that may tell errors apart, the most telling first; placeholders are among them. */
export function candidatesIn(leaves: readonly Leaf[]): readonly Candidate[] {
  const found = leaves.flatMap((leaf): Candidate[] => {
    const rank = KEYS.findIndex(([key]) => key === normalized(leaf.key));
    const known = KEYS[rank];
    if (!known || leaf.value === null || typeof leaf.value === "boolean" || leaf.value === "") return [];
    if (normalized(leaf.key) !== "errno" && isStatus(leaf.value)) return [];
    if (/\/_?(?:links?|documentation|meta|metadata|debug)\//i.test(leaf.pointer)) return [];
    if (isMediaType(String(leaf.value))) return [];
    const isConstant =
      known[1] === "type" && ["error", "error.list", "about:blank", "object"].includes(String(leaf.value));
    return isConstant ? [] : [{ ...leaf, kind: known[1], rank }];
  });
  return found.sort((a, b) => a.rank - b.rank);
}

/** What kind of value a field with this name has where it tells errors apart; undefined: it does not. */
export function kindOfKey(key: string): IdentityKind | undefined {
  return KEYS.find(([name]) => name === normalized(key))?.[1];
}

/** The field with the text for people, the outermost first. */
export function messageIn(leaves: readonly Leaf[]): Leaf | undefined {
  const found = leaves.filter(
    ({ key, value }) => MESSAGE_KEYS.includes(normalized(key)) && typeof value === "string" && value !== "",
  );
  return [...found].sort(
    (a, b) => MESSAGE_KEYS.indexOf(normalized(a.key)) - MESSAGE_KEYS.indexOf(normalized(b.key)),
  )[0];
}

/** Whether a candidate's value is one that the API sends, as far as its form tells. */
export function isValue({ key, value }: Leaf): boolean {
  if (typeof value === "number") return true;
  const text = String(value);
  if (PLACEHOLDER.test(text)) return false;
  const isLoose = ["code", "errcode", "errorcode", "type", "errortype"].includes(normalized(key));
  if (isLoose) return text.length <= 100;
  return codesOf({ text, codes: [] }).length === 1 && likeness(text, false) === "strong";
}

/** The name of a field in lower case, without `_` and `-`. */
export function normalized(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, "");
}
