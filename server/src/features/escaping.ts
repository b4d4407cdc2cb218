// Text that is written into JSON which itself stands in a string of JSON: it is escaped as often as it lies in strings.

import type { FileReferences } from "../references/fileReferences.ts";
import type { Edit } from "../rules/rule.ts";
import { partitionPoint } from "../text/partitionPoint.ts";
import { encloses, type Span } from "../text/span.ts";

/** What stands for `text` at a place of a document: the same where the place is in no string that is read as JSON. */
export function escapedAt(span: Span, text: string, references: FileReferences): string {
  let escaped = text;
  // Each string around the place escapes once more.
  for (let string = innermostAt(span, references); string; string = string.outer)
    escaped = JSON.stringify(escaped).slice(1, -1);
  return escaped;
}

/** An edit whose text is escaped for its place. */
export function escapedEdit(edit: Edit, references: FileReferences): Edit {
  const { span, newText, file } = edit;
  return file ? edit : { span, newText: escapedAt(span, newText, references) };
}

interface EmbeddedString {
  readonly span: Span;
  /** The string that it stands in. */
  readonly outer: EmbeddedString | undefined;
}

/** What is read of a file never changes; there may be as many edits as strings. */
const stringsOfFiles = new WeakMap<FileReferences, readonly EmbeddedString[]>();

function innermostAt(span: Span, references: FileReferences): EmbeddedString | undefined {
  const strings = stringsIn(references);
  let string = strings[partitionPoint(strings.length, (i) => strings[i]!.span.start <= span.start) - 1];
  while (string && !encloses(string.span, span)) string = string.outer;
  return string;
}

/** By their places. */
function stringsIn(references: FileReferences): readonly EmbeddedString[] {
  let strings = stringsOfFiles.get(references);
  if (strings === undefined) {
    const found: EmbeddedString[] = [];
    let around: EmbeddedString | undefined;
    for (const span of references.embedded.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      while (around && !encloses(around.span, span)) around = around.outer;
      around = { span, outer: around };
      found.push(around);
    }
    strings = found;
    stringsOfFiles.set(references, strings);
  }
  return strings;
}
