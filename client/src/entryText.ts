// How one entry is put into a few words: its name, its statuses, what is copied for it. Pure, shared by tree, look-up and pages;
// the long forms (hover, page) are rendered by the server.

import type { DocumentApi, EntrySummary } from "../../server/src/protocol.ts";
import { tree } from "./messages.ts";

/** The name an entry goes by in a list: its code, else its type, else its title. A name of the documentation alone is in no body. */
export function nameOf(entry: EntrySummary): string {
  return entry.code ?? entry.type ?? entry.title;
}

/** What stands for the entry in code: code, type, message or status, the first that it has; never empty. */
export function valueInCode(entry: EntrySummary): string {
  return entry.code ?? entry.type ?? entry.messages[0] ?? entry.statuses[0]?.toString() ?? entry.title;
}

/** "402", "400, 404", "async failure" for failures that come later, "" where the entry is tied to no status. */
export function statusesOf(entry: EntrySummary): string {
  if (entry.statuses.length > 0) return entry.statuses.join(", ");
  return entry.channel === "async" ? tree.asyncFailure : "";
}

/** The parts that say something, in one line: `joinParts("402", "", "Out of credits")` is "402 · Out of credits". */
export function joinParts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** Why an API is taken, as text. What it has from files is in it as it stands there: it is made harmless where it is shown. */
export function plainReason({ reason }: Pick<DocumentApi, "reason">): string {
  return reason.map((part) => (typeof part === "string" ? part : part.code)).join("");
}

/**
 * What to put at a cursor for `value`: as it is inside a string or for a number, else in double quotes.
 * `before` is the line's text left of the cursor.
 */
export function insertionText(value: string, before: string): string {
  if (/^\d+$/.test(value) || isInsideString(before)) return value;
  return JSON.stringify(value);
}

/** Whether a line that begins with `before` has an open quote at its end. Escaped quotes are skipped. */
function isInsideString(before: string): boolean {
  let open = "";
  for (let i = 0; i < before.length; i++) {
    const char = before[i]!;
    if (char === "\\") i++;
    else if (open === "" && (char === '"' || char === "'" || char === "`")) open = char;
    else if (char === open) open = "";
  }
  return open !== "";
}
