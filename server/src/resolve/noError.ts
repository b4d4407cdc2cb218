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

/** Whether a code, type or message is no error's. False where that is not known. */
export function isNoError({ kind, isOutgoing, subject, facts }: Reference): boolean {
  if (kind === "status" || kind === "field") return false;
  if (isOutgoing) return true;
  if (subject === undefined) return false;
  const { root, path, origin } = subject;
  if (origin === undefined) return path.length === 1 && HOLDERS.has(root);
  const { statuses } = facts ?? {};
  return origin.part === "body" && statuses !== undefined && isSubset(statuses, okStatuses);
}
