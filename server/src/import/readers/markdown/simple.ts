// Blocks of Markdown of the simplest forms, read without its parser, which takes most of the time of a long text: what is read is what
// the parser gives. Which other forms there are is not known here.

import type { Content, Heading, Item } from "../../document.ts";
import { plainText } from "./plainText.ts";
import { type RowsOf, simpleTable } from "./simpleTable.ts";

/** A block with the index of the line behind it. Nothing in it goes on there, whatever that line is. */
export interface Simple {
  readonly block: Content | { readonly kind: "heading"; readonly heading: Heading };
  readonly end: number;
}

/** How the blocks of a text are read. */
export interface Forms {
  readonly rowsOf: RowsOf;
  /** In MDX braces are expressions, and `import` and `export` code. */
  readonly isMdx: boolean;
}

/** The block that begins on a line, above which nothing goes on; undefined: only the parser can tell. */
export function simpleBlock(lines: readonly string[], at: number, forms: Forms): Simple | undefined {
  const first = lines[at] ?? "";
  if (first.startsWith("#")) return heading(first, at, forms);
  if (/^(?:```|~~~)/.test(first)) return fence(lines, at);
  if (first.startsWith("|")) return simpleTable(lines, at, forms.rowsOf, { ...forms, ends: endsBlock });
  return MARKER.test(first) ? list(lines, at, forms) : paragraph(lines, at, forms);
}

const structure = "parsed" as const;

function heading(source: string, at: number, { isMdx }: Forms): Simple | undefined {
  const [, marks = "", words = ""] = /^(#{1,6}) (.*)$/.exec(source) ?? [];
  const text = isBegun(words, isMdx) && !words.endsWith("#") ? plainText(words) : undefined;
  if (text === undefined || text.text === "") return undefined;
  return { block: { kind: "heading", heading: { ...text, level: marks.length, line: at + 1 } }, end: at + 1 };
}

/** A fence at the margin that has an end. */
function fence(lines: readonly string[], at: number): Simple | undefined {
  const { mark, info } = fenceIn(lines[at] ?? "");
  if (mark === "" || /[`&\\\r]/.test(info)) return undefined;
  for (let end = at + 1; end < lines.length; end++) {
    const line = lines[end] ?? "";
    if (line.includes("\r")) return undefined;
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (!closing?.startsWith(mark)) continue;
    const text = lines.slice(at + 1, end).join("\n");
    const language = info.split(/\s/)[0] ?? "";
    return { block: { kind: "code", line: at + 2, structure, language, text }, end: end + 1 };
  }
  return undefined;
}

/** The mark of a fence at the margin, empty where there is none, with what stands behind it. */
function fenceIn(line: string): { readonly mark: string; readonly info: string } {
  const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0] ?? "";
  return { mark, info: line.slice(mark.length).trim() };
}

/** Lines of words up to a blank one, a heading or a fence. */
function paragraph(lines: readonly string[], at: number, { isMdx }: Forms): Simple | undefined {
  let end = at;
  for (let line = lines[end] ?? ""; line !== ""; line = lines[end] ?? "") {
    if (end > at && endsBlock(line)) break;
    // Code that goes on on the next line has its end of line as it is.
    if (!isBegun(line, isMdx) || line.split("`").length % 2 === 0) return undefined;
    end++;
  }
  const text = end > at ? plainText(lines.slice(at, end).join(" ")) : undefined;
  return text && { block: { kind: "prose", line: at + 1, structure, ...text }, end };
}

/** Whether a line is a heading or a fence, which end words and tables above them. */
function endsBlock(line: string): boolean {
  if (/^#{1,6} /.test(line)) return true;
  const { mark, info } = fenceIn(line);
  return mark !== "" && !info.includes("`");
}

/** Whether a line has words only, and none of the marks with which another kind of block begins or that make its end mean something. */
function isBegun(line: string, isMdx: boolean): boolean {
  if (line.includes("|") || /\s$/.test(line) || (isMdx && /[{}]|^(?:import|export)\b/.test(line)))
    return false;
  return /^(?:[\p{L}("'[]|\*\*?[\p{L}`]|`[^`]|\d+(?!\d|[.)](?:\s|$)))/u.test(line);
}

const MARKER = /^(?:[-+*]|\d{1,9}[.)]) /;

/** Items of a line each, behind which no list can go on. */
function list(lines: readonly string[], at: number, { isMdx }: Forms): Simple | undefined {
  const items: Item[] = [];
  const kind = kindOf(lines[at] ?? "");
  let end = at;
  for (let line = lines[end] ?? ""; line !== ""; line = lines[end] ?? "") {
    const words = line.replace(MARKER, "");
    if (kindOf(line) !== kind || !isBegun(words, isMdx)) return undefined;
    const text = plainText(words);
    if (text === undefined) return undefined;
    items.push({ ...text, line: end + 1, items: [] });
    end++;
  }
  let next = end;
  while (next < lines.length && lines[next]?.trim() === "") next++;
  if (next < lines.length && !isStart(lines[next] ?? "")) return undefined;
  return { block: { kind: "list", line: at + 1, structure, items }, end };
}

/** What marks of items have in common that make one list. */
function kindOf(line: string): string | undefined {
  return MARKER.exec(line)?.[0].trim().slice(-1);
}

/** Whether a line below a blank one goes on with nothing that begins above, but for a fence or an element without its end. */
export function isStart(line: string): boolean {
  return /^[^\s>*+\-\d]/.test(line);
}
