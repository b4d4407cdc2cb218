// What kind of thing a value names: from what it is compared with, and from the name under which it goes.

import type { Origin, ReferenceKind, Subject } from "../../model.ts";
import { complementStatuses, type StatusSet, statusRange, statusSet } from "../../statusSet.ts";
import type { NotedPlace } from "../outline/notes.ts";

/** Longer strings name no error. */
const LONGEST_VALUE = 300;

const KIND_BY_NAME: ReadonlyMap<string, ReferenceKind> = new Map([
  ["code", "code"],
  ["errorcode", "code"],
  ["error_code", "code"],
  ["type", "type"],
  ["errortype", "type"],
  ["error_type", "type"],
  ["message", "message"],
  ["msg", "message"],
  ["detail", "message"],
  ["errormessage", "message"],
  ["status", "status"],
  ["statuscode", "status"],
  ["status_code", "status"],
  ["httpstatus", "status"],
]);

/** The kind that a name promises: `errorCode` a code. undefined for names that promise nothing. */
export function kindByName(name: string | undefined): ReferenceKind | undefined {
  return name === undefined ? undefined : KIND_BY_NAME.get(name.toLowerCase());
}

/** The kind of a value that is compared with one of a discriminator. */
export function kindOfDiscriminator({ path }: Origin): ReferenceKind {
  const named = kindByName(path[0]);
  return named === "type" || named === "message" ? named : "code";
}

/** What kind of value an origin has, whatever name it goes by. */
export function kindAt(origin: Origin | undefined): ReferenceKind | undefined {
  switch (origin?.part) {
    case "status":
      return "status";
    case "class":
      return "type";
    case "discriminator":
      return kindOfDiscriminator(origin);
    default:
      return undefined;
  }
}

/** The kind of a reference with this value; undefined where it can name no error. */
export function kindOf(
  value: string | number,
  { role }: Pick<NotedPlace, "role">,
  subject: Subject | undefined,
): ReferenceKind | undefined {
  const origin = subject?.origin;
  const named = kindByName(subject?.path.at(-1) ?? subject?.root);
  if (typeof value === "number") {
    const isStatus = origin ? origin.part === "status" : named === "status";
    const isPlausible = Number.isInteger(value) && value >= 100 && value <= 599;
    const isBeingTyped = value >= 0 && value < 100 && (role === "comparison" || role === "case");
    if (isStatus) return isPlausible || isBeingTyped || role === "range" ? "status" : undefined;
    return Number.isInteger(value) && CODE_ROLES.has(role) ? kindOfNumber(subject) : undefined;
  }
  if (value.length > LONGEST_VALUE || (value === "" && subject === undefined)) return undefined;
  if (origin?.part === "class") return role === "pattern" ? undefined : "type";
  if (origin?.part === "discriminator") {
    const kind = kindOfDiscriminator(origin);
    return role === "pattern" && kind !== "message" ? undefined : kind;
  }
  if (origin && origin.part !== "body" && origin.part !== "error" && origin.part !== "text") return undefined;
  if (role === "pattern") return "message";
  return named === undefined || named === "status" ? "text" : named;
}

/** Where a number may be a code: what is compared with it. By itself it is none. */
const CODE_ROLES: ReadonlySet<NotedPlace["role"]> = new Set(["comparison", "case", "membership", "key"]);

/** The kind of a number that something is compared with which may hold a code. */
function kindOfNumber(subject: Subject | undefined): ReferenceKind | undefined {
  const { origin, path = [] } = subject ?? {};
  const named = kindByName(path.at(-1));
  const isCode = named === "code" || named === "type";
  if (origin === undefined || origin.part === "error") return isCode ? named : undefined;
  if (origin.part === "discriminator") return isCode ? named : "code";
  return origin.part === "body" && origin.path.length > 0 ? (isCode ? named : "code") : undefined;
}

/** The statuses that a place with a status lets through. */
export function statusesOf({ operator, marks }: NotedPlace, status: number): StatusSet {
  switch (operator) {
    case "<":
      return statusRange(100, status - 1);
    case "<=":
      return statusRange(100, status);
    case ">":
      return statusRange(status + 1, 599);
    case ">=":
      return statusRange(status, 599);
    default:
      return marks?.negated ? complementStatuses(statusSet(status)) : statusSet(status);
  }
}
