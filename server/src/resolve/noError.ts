// What is known to be no error, whatever API a file is about: there are no codes of errors to choose from, and none that is missing.

import type { Reference } from "../references/model.ts";
import { isSubset, okStatuses } from "../references/statusSet.ts";

/** Names of what has a code or type of its own: events, actions, rows. */
const HOLDERS: ReadonlySet<string> = new Set([
  "action",
  "event",
  "evt",
  "item",
  "keyboardEvent",
  "message",
  "msg",
  "record",
  "row",
]);

/** Whether a code, type or message stands where no answer is looked at. False where that is not known. */
export function isOfNoAnswer({ kind, isOutgoing, subject }: Reference): boolean {
  if (kind === "status" || kind === "field") return false;
  if (isOutgoing) return true;
  if (subject === undefined || subject.origin !== undefined) return false;
  return subject.path.length === 1 && HOLDERS.has(subject.root);
}

/** Whether it is no error's: the same, or in the answer of a success. */
export function isNoError(reference: Reference): boolean {
  if (isOfNoAnswer(reference)) return true;
  const { kind, subject, facts: { statuses } = {} } = reference;
  if (kind === "status" || kind === "field" || subject?.origin?.part !== "body") return false;
  return statuses !== undefined && isSubset(statuses, okStatuses);
}
