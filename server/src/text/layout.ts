// How a text is laid out, for edits that look as if its author had made them: line ends, indentation, whole lines. No
// knowledge of any language.

import type { Span } from "./span.ts";

/** The line end that a text uses; of several the first. */
export function newlineOf(text: string): "\r\n" | "\n" {
  const end = text.indexOf("\n");
  return end > 0 && text[end - 1] === "\r" ? "\r\n" : "\n";
}

/** Where the line that holds `offset` begins. */
export function lineStart(text: string, offset: number): number {
  // A search for the one line end and the other would go back to the beginning of a text that has no such.
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

/** Where the line that holds `offset` ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const rest = /[\r\n]/.exec(text.slice(offset));
  return rest ? offset + rest.index : text.length;
}

/** Whether nothing but white space stands before `offset` on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === "";
}

/** What goes behind a statement that is put before the one at `offset`: a new line, or a blank within a line. */
export function gapBefore(text: string, offset: number): string {
  return isFirstOnLine(text, offset) ? newlineOf(text) + indentationAt(text, offset) : " ";
}

/** The white space with which the line that holds `offset` begins. */
export function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";
}

/** One step of indentation: a tab where lines begin with tabs, else the fewest blanks by which a line is indented, else two. */
export function indentUnit(text: string): string {
  if (last?.text !== text) last = { text, unit: findIndentUnit(text) };
  return last.unit;
}

/** Of the text that was asked for last: thousands of fixes of one file ask for it. */
let last: { readonly text: string; readonly unit: string } | undefined;

function findIndentUnit(text: string): string {
  let fewest = Number.POSITIVE_INFINITY;
  for (const [, white = ""] of text.matchAll(/^([ \t]+)[^\s*]/gm)) {
    if (white.startsWith("\t")) return "\t";
    if (white.length > 1) fewest = Math.min(fewest, white.length);
  }
  return " ".repeat(Number.isFinite(fewest) ? Math.min(fewest, 8) : 2);
}

/** `span` with all of its lines, their last line end included, where nothing else stands on them; else just the span. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const first = lineStart(text, start);
  const last = lineEnd(text, end);
  if (text.slice(first, start).trim() !== "" || text.slice(end, last).trim() !== "") return { start, end };
  return { start: first, end: last + (/^(?:\r\n|\r|\n)/.exec(text.slice(last))?.[0].length ?? 0) };
}
