// The edit that sets the API of a whole file: its `// error-atlas: <id>` comment, written, changed or taken away.

import type { PlainEdit } from "../protocol.ts";
import type { Directive } from "../references/commentModel.ts";
import { type AnyDocument, wholeOf } from "./document.ts";
import { fileComment, hasComments } from "./fileComment.ts";

/**
 * Changes the id of the file's directive, or puts a new one above the first statement: below a `#!` line and a header comment,
 * above a comment that belongs to the statement. `catalogId` null takes the directive away, with its line where it stands alone.
 * In a component file that is at the top of its first script.
 * null where there is nothing to do: plain JSON has no comments, Markdown is many sources, or there is no directive to take away.
 */
export function directiveEdit(anyDocument: AnyDocument, catalogId: string | null): PlainEdit | null {
  const { text } = anyDocument;
  if (!hasComments(text)) return null;
  const document = wholeOf(anyDocument);
  const content = text.getText();
  const directive = document.references.directives.find((candidate) => isForFile(candidate, content));
  if (catalogId === null) return directive ? edit(document, ...lineOf(directive, content), "") : null;
  if (directive) return edit(document, directive.apiSpan.start, directive.apiSpan.end, catalogId);
  const insertion = fileComment(document, `// error-atlas: ${catalogId}`);
  return insertion && edit(document, insertion.span.start, insertion.span.end, insertion.newText);
}

function edit({ text }: Pick<AnyDocument, "text">, start: number, end: number, newText: string): PlainEdit {
  return { range: { start: text.positionAt(start), end: text.positionAt(end) }, newText };
}

/** A directive for the next statement only holds in that statement; one for the file, to the end. */
function isForFile({ span, scope }: Directive, content: string): boolean {
  return scope.start <= span.start && scope.end >= content.length;
}

/** The comment's place, or that of its whole line where nothing else is on it. */
function lineOf({ span }: Directive, content: string): [start: number, end: number] {
  const start =
    Math.max(content.lastIndexOf("\n", span.start - 1), content.lastIndexOf("\r", span.start - 1)) + 1;
  const rest = /^[ \t]*(\r\n|\r|\n|$)/.exec(content.slice(span.end));
  return rest && content.slice(start, span.start).trim() === ""
    ? [start, span.end + rest[0].length]
    : [span.start, span.end];
}
