// Text that is written into JSON which itself stands in a string of JSON: it is escaped as often as it lies in strings.

import type { FileReferences } from "../references/fileReferences.ts";
import type { Edit } from "../rules/rule.ts";
import { encloses, type Span } from "../text/span.ts";

/** What stands for `text` at a place of a document: the same where the place is in no string that is read as JSON. */
export function escapedAt(span: Span, text: string, { embedded }: FileReferences): string {
  let escaped = text;
  // Each string around the place escapes once more.
  for (const string of embedded) if (encloses(string, span)) escaped = JSON.stringify(escaped).slice(1, -1);
  return escaped;
}

/** An edit whose text is escaped for its place. */
export function escapedEdit({ span, newText }: Edit, references: FileReferences): Edit {
  return { span, newText: escapedAt(span, newText, references) };
}
