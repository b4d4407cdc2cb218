// The edit that sets the API of a whole file: its `// error-atlas: <id>` comment, written, changed or taken away.

import { scriptsOf } from "../parse/embedded.ts";
import type { DirectiveEdit } from "../protocol.ts";
import type { Directive } from "../references/model.ts";
import { languageOf } from "./analyse.ts";
import type { AnalysedDocument } from "./document.ts";

/**
 * Changes the id of the file's directive, or puts a new one above the first statement: below a `#!` line and a header comment,
 * above a comment that belongs to the statement. `catalogId` null takes the directive away, with its line where it stands alone.
 * In a component file that is at the top of its first script.
 * null where there is nothing to do: plain JSON has no comments, Markdown is many sources, or there is no directive to take away.
 */
export function directiveEdit(document: AnalysedDocument, catalogId: string | null): DirectiveEdit | null {
  const { text, references } = document;
  const language = languageOf(text.uri, text.languageId);
  if (language === "markdown" || (language === "json" && !hasComments(text))) return null;
  const content = text.getText();
  const directive = references.directives.find((candidate) => isForFile(candidate, content));
  if (catalogId === null) return directive ? edit(document, ...lineOf(directive, content), "") : null;
  if (directive) return edit(document, directive.apiSpan.start, directive.apiSpan.end, catalogId);
  const code =
    language === undefined || language === "typescript" || language === "json"
      ? { start: 0, text: content }
      : scriptsOf(content, language)[0];
  if (code === undefined) return null;
  const at = code.start + insertionOffset(code.text);
  const newline = content.includes("\r\n") ? "\r\n" : "\n";
  const before = at > 0 && !/[\r\n]$/.test(content.slice(0, at)) ? newline : "";
  return edit(document, at, at, `${before}// error-atlas: ${catalogId}${newline}`);
}

/** JSON with comments, by what the editor calls it or by its name. */
function hasComments({ languageId, uri }: AnalysedDocument["text"]): boolean {
  return languageId === "jsonc" || /\.jsonc$/i.test(uri);
}

function edit({ text }: AnalysedDocument, start: number, end: number, newText: string): DirectiveEdit {
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

const BLOCK_COMMENT = String.raw`\/\*[^]*?\*\/[ \t]*(?:\r\n|\r|\n|$)`;
const LINE_COMMENTS = String.raw`(?:\/\/[^\r\n]*(?:\r\n|\r|\n|$))+`;
const COMMENT = new RegExp(`^(?:${BLOCK_COMMENT}|${LINE_COMMENTS})`);
const BLANK_LINES = /^(?:[ \t]*(?:\r\n|\r|\n))+/;

/** Below the `#!` line and the comments that belong to the file: those that a blank line follows, or that state a licence. */
function insertionOffset(content: string): number {
  let at = /^\uFEFF?(?:#![^\r\n]*(?:\r\n|\r|\n|$))?/.exec(content)?.[0].length ?? 0;
  for (;;) {
    const blank = BLANK_LINES.exec(content.slice(at))?.[0].length ?? 0;
    const comment = COMMENT.exec(content.slice(at + blank))?.[0];
    if (comment === undefined) return at + blank;
    const after = at + blank + comment.length;
    const followedByBlank = BLANK_LINES.test(content.slice(after));
    if (!followedByBlank && !/licen[sc]e|copyright|SPDX/i.test(comment)) return at + blank;
    at = after;
  }
}
