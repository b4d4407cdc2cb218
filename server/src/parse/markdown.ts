// The fenced code of a Markdown document (CommonMark 0.31, section 4.5), as texts whose offsets lead back to it. Code in other
// languages than ours is left out; what the code is taken for is the caller's business.

import { withoutEnd } from "../text/ends.ts";
import { type CodePart, scriptLanguages } from "./embedded.ts";

/** First word of an info string → LSP language id. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ...scriptLanguages,
  ["mts", "typescript"],
  ["cts", "typescript"],
  ["mjs", "javascript"],
  ["cjs", "javascript"],
  ["json", "json"],
  ["jsonc", "jsonc"],
  ["vue", "vue"],
  ["svelte", "svelte"],
  ["astro", "astro"],
]);

/** Columns that a fence may be indented by; further in, its marks are plain code. */
const DEEPEST = 3;

/** A fence that is open: what closes it and what its lines begin with. */
interface OpenFence {
  readonly start: number;
  readonly marks: string;
  readonly languageId: string | undefined;
  /** Quotes (`>`) that it stands in. */
  readonly quotes: number;
  /** Columns that the lines of the list item it stands in are indented by; 0 where it is in none. */
  readonly indent: number;
  text: string;
}

/** The fenced code in our languages, in order. A fence that nothing closes goes to the end of what it stands in. */
export function fencesOf(text: string): readonly CodePart[] {
  const parts: CodePart[] = [];
  let fence: OpenFence | undefined;
  let indent = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (line === "") break;
    if (fence) {
      const at = contentOf(fence, line);
      const closed = at !== undefined && closes(fence, line.slice(at));
      if (at !== undefined && !closed) {
        if (fence.languageId) fence.text += " ".repeat(at) + line.slice(at);
        continue;
      }
      close(fence);
      fence = undefined;
      if (closed) continue;
    }
    const { rest, quotes, indent: inner } = containersOf(line, indent);
    indent = inner;
    fence = fenceIn(rest, { start: index + line.length, quotes, indent });
  }
  if (fence) close(fence);
  return parts;

  function close({ start, text: code, languageId }: OpenFence): void {
    if (languageId !== undefined && code !== "") parts.push({ start, text: code, languageId });
  }
}

/** The fence that a line opens. Backticks must not stand in the info string of a fence made of them. */
function fenceIn(rest: string, place: Pick<OpenFence, "start" | "quotes" | "indent">): OpenFence | undefined {
  const match = /^(?:(`{3,})([^`]*)|(~{3,})(?:[^~].*)?)$/.exec(rest.trim());
  if (!match) return undefined;
  const marks = match[1] ?? match[3] ?? "";
  const word = /^[a-z]+/i.exec((match[2] ?? rest.trim().slice(marks.length)).trim())?.[0].toLowerCase() ?? "";
  return { ...place, marks, languageId: LANGUAGES.get(word), text: "" };
}

/** A row of the same marks that is as long, or longer. */
function closes({ marks, indent }: OpenFence, content: string): boolean {
  const row = content.trim();
  const isRow = row.length >= marks.length && withoutEnd(row, marks[0]!) === "";
  return isRow && indentOf(content) <= indent + DEEPEST;
}

/** Where a line of a fence begins behind the marks of quotes; undefined where the quote or list item ends, and the fence with it. */
function contentOf({ quotes, indent }: OpenFence, line: string): number | undefined {
  let at = 0;
  for (let i = 0; i < quotes; i++) {
    const mark = /^ {0,3}> ?/.exec(line.slice(at));
    if (!mark) return undefined;
    at += mark[0].length;
  }
  const content = line.slice(at);
  if (content.trim() !== "" && indentOf(content) < indent) return undefined;
  return at;
}

/** What is left of a line behind the marks of quotes and list items; nothing where it is too far in for a fence. */
function containersOf(line: string, before: number) {
  const quote = /^(?: {0,3}> ?)+/.exec(line)?.[0] ?? "";
  const quotes = quote.split(">").length - 1;
  let rest = line.slice(quote.length);
  if (rest.trim() === "") return { rest: "", quotes, indent: before };
  let indent = Math.min(before, indentOf(rest));
  let column = 0;
  for (;;) {
    const mark = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(rest);
    if (!mark) break;
    column += indentOf(mark[0].replace(/\S/g, " "));
    indent = column;
    rest = rest.slice(mark[0].length);
  }
  return { rest: column + indentOf(rest) > indent + DEEPEST ? "" : rest, quotes, indent };
}

/** Columns of white space that a line begins with; a tab leads to the next multiple of four. */
function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === " ") column++;
    else if (character === "\t") column += 4 - (column % 4);
    else break;
  }
  return column;
}
