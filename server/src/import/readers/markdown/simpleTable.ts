// Tables of Markdown, row by row: a row with simple marks is read without the parser, others by it, many at once.

import type { Content, Placed } from "../../document.ts";
import { cellsOf } from "../pastedTables.ts";
import { plainText } from "./plainText.ts";

type Row = readonly Placed[];

/** What reads a table as its parser does: its text, which begins on a line of the source, into its rows; undefined: it is no table. */
export type RowsOf = (table: string, line: number) => readonly Row[] | undefined;

/** With what lines begin that may end a table, such as elements and items: the parser says of each whether it is a row. */
const MAY_END = /^[\s<>*+_-]|^\d/;

/** How many characters of rows the parser is given at once. */
const AT_ONCE = 10_000;

/**
 * The table that begins on a line, up to a blank one or one that ends it (`ends` is for what needs no parser), with the index of the line
 * behind it; undefined: its form is not simple.
 */
export function simpleTable(
  lines: readonly string[],
  at: number,
  rowsOf: RowsOf,
  { isMdx, ends }: { readonly isMdx: boolean; readonly ends: (line: string) => boolean },
): { readonly block: Content; readonly end: number } | undefined {
  const [head = "", rule = ""] = [lines[at], lines[at + 1]];
  if (!isRule(rule) || cellsOf(rule).length !== cellsOf(head).length) return undefined;
  const header = simpleRow(head, at + 1, isMdx) ?? rowsOf(`${head}\n${rule}`, at + 1)?.[0];
  if (header === undefined) return undefined;
  const rows: Row[] = [];
  let others: string[] = [];
  let size = 0;
  /** Reads the rows above a line that are not simple. */
  const flush = (end: number): boolean => {
    if (others.length === 0) return true;
    const read = rowsOf([head, rule, ...others].join("\n"), end - others.length - 1)?.slice(1);
    if (read?.length !== others.length) return false;
    for (const row of read) rows.push(row);
    others = [];
    size = 0;
    return true;
  };
  const isRow = (line: string): boolean => rowsOf([head, rule, line].join("\n"), at + 1)?.length === 2;
  const endsBelow = (line: string): boolean => ends(line) || (MAY_END.test(line) && !isRow(line));
  let end = at + 2;
  for (let line = lines[end] ?? ""; line.trim() !== "" && !endsBelow(line); line = lines[end] ?? "") {
    const row = simpleRow(line, end + 1, isMdx);
    if (row === undefined) {
      others.push(line);
      size += line.length;
    }
    if ((row || size > AT_ONCE) && !flush(row ? end : end + 1)) return undefined;
    if (row) rows.push(row);
    end++;
  }
  if (!flush(end)) return undefined;
  return { block: { kind: "table", line: at + 1, structure: "parsed", header, rows }, end };
}

/** `| --- | :-: |` at the margin: cells of dashes only. */
function isRule(line: string): boolean {
  return /^\|[\s|:-]*$/.test(line) && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** undefined: a cell has marks that only the parser can tell. */
function simpleRow(source: string, line: number, isMdx: boolean): Row | undefined {
  if (!source.startsWith("|") || /[\\\r]/.test(source) || (isMdx && /[{}]/.test(source))) return undefined;
  const row: Placed[] = [];
  for (const cell of cellsOf(source)) {
    const read = plainText(cell.trim());
    if (read === undefined || read.codes.some((code) => code.includes("|"))) return undefined;
    row.push({ ...read, line });
  }
  return row;
}
