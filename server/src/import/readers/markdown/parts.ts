// Long Markdown, part by part: the time that its parser takes grows faster than its text. Simple blocks are read without it; what is
// between them is parsed piece by piece.

import { type PageBuilder, pageBelow } from "../../document.ts";
import { cutBelow, LONGEST_ELEMENT } from "./cuts.ts";
import { definitionsFor } from "./definitions.ts";
import { type Html, leaveClosed, readAll } from "./nodes.ts";
import { type Simple, simpleBlock } from "./simple.ts";
import { placed } from "./text.ts";
import { isOpen, markdownTree, mdxTree } from "./trees.ts";

/** `onLines` is told each time that at least so many more lines are read. */
const LINES_AT_ONCE = 1000;

/**
 * Reads a text into a page; false: it is to be MDX and does not parse as it. `onLines` is told how many lines are read, and of how many.
 */
export function readParts(
  source: string,
  isMdx: boolean,
  page: PageBuilder,
  onLines: (read: number, all: number) => void,
): boolean {
  const lines = source.split("\n");
  const parser = createParser(lines, isMdx, page);
  let told = 0;
  for (let at = 0; at < lines.length; ) {
    const simple = lines[at]?.trim() === "" ? undefined : parser.simpleAt(at);
    if (simple) parser.addSimple(simple, at);
    const end = simple?.end ?? (lines[at]?.trim() === "" ? at + 1 : parser.readPiece(at));
    if (end === undefined) return false;
    at = end;
    if (at - told >= LINES_AT_ONCE || at >= lines.length) {
      told = at;
      onLines(at, lines.length);
    }
  }
  return true;
}

interface Parser {
  /** The simple block that begins on a line, above which nothing goes on. */
  simpleAt(at: number): Simple | undefined;
  addSimple(simple: Simple, at: number): void;
  /**
   * Reads what begins on such a line and is no simple block; gives the line behind it, on which nothing of it goes on. undefined: it
   * does not parse.
   */
  readPiece(at: number): number | undefined;
}

function createParser(lines: readonly string[], isMdx: boolean, page: PageBuilder): Parser {
  const definitionsOf = definitionsFor(lines);
  const lastTable = lines.findLastIndex((line) => /<\/table>/i.test(line));
  let opened: Html["opened"] = [];

  /** A part of the text that begins on a line, with the names that it needs in front; undefined: it does not parse as MDX. */
  const parsed = (text: string, line: number) => {
    const above = definitionsOf(text);
    const source = above + text;
    const tree = isMdx ? mdxTree(source) : markdownTree(source);
    const nodes = tree?.children.filter(({ position }) => (position?.start.offset ?? 0) >= above.length);
    return nodes && { nodes, source, before: line - above.split("\n").length };
  };

  const rowsOf = (table: string, line: number) => {
    const { nodes: [only, more] = [], before = 0 } = parsed(table, line) ?? {};
    if (only?.type !== "table" || more) return undefined;
    return only.children.map(({ children }) =>
      children.map((cell) => {
        const read = placed(cell, 1);
        return { ...read, line: read.line + before };
      }),
    );
  };

  // Asked where a piece ends, and then for what is there.
  let last: { readonly at: number; readonly simple: Simple | undefined } | undefined;
  const simpleAt = (at: number): Simple | undefined => {
    if (last?.at !== at) last = { at, simple: simpleBlock(lines, at, { rowsOf, isMdx }) };
    return last.simple;
  };

  return {
    simpleAt,
    addSimple({ block, end }, at) {
      if (block.kind === "heading") page.heading(block.heading);
      else page.add(block);
      if (block.kind !== "prose" || opened.length === 0) return;
      const html = { opened };
      leaveClosed(lines.slice(at, end).join("\n"), page, html);
      opened = html.opened;
    },
    readPiece(at) {
      for (let least = 0; ; ) {
        const end = cutBelow(lines, at, { least, isMdx, isSimple: (line) => simpleAt(line) !== undefined });
        const text = lines.slice(at, end).join("\n");
        const isLast = end === lines.length;
        const read = parsed(text, at + 1);
        if (read === undefined && (isLast || text.length > LONGEST_ELEMENT)) return undefined;
        const isCut =
          isLast || (read && !isOpen(read.nodes, read.source) && !goesOnAsTable(text, end, lastTable));
        if (read && isCut) {
          const html: Html = { source: read.source, until: 0, opened };
          readAll(read.nodes, pageBelow(page, read.before), html);
          opened = html.opened;
          return end;
        }
        // It is parsed again with so much more that all of it takes no longer than twice the last one.
        least = 2 * (end - at);
      }
    },
  };
}

/** Whether a table in HTML is open at the end of a piece, and is closed further below: all up to there is read as HTML. */
function goesOnAsTable(text: string, end: number, lastTable: number): boolean {
  if (end > lastTable) return false;
  const lower = text.toLowerCase();
  return lower.lastIndexOf("<table") > lower.lastIndexOf("</table>");
}
