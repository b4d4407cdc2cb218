// Tables that lost their markup: rows with bars but without outer ones or a separator, rows with tabs, rows that are only words apart,
// and rows whose cells were glued together where the boundary is certain.

import { type Content, type Placed, unmarked } from "../document.ts";

/** A table without its place. */
export type TableContent = Extract<Content, { kind: "table" }>;

/** A line with its number. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** The tables of a paragraph that has bars in most of its lines; undefined: it is no table. */
export function brokenTables(paragraph: string, line: number): readonly Content[] | undefined {
  const lines = paragraph.split("\n").map((text, i) => ({ text, line: line + i }));
  const isRow = (text: string): boolean => cellsOf(text).length > 1 || text.trimEnd().endsWith("|");
  const barred = lines.filter(({ text }) => isRow(text) || isSeparator(text));
  const rows = lines.filter(({ text }) => cellsOf(text).length > 1);
  if (rows.length < 2 || barred.length < lines.length) return undefined;
  return [barTable(barred)];
}

/** The rows with bars that begin a text, one blank line between two of the same width among them; none where there is only one. */
export function barRows(lines: readonly Line[]): readonly Line[] {
  const isRow = (text = ""): boolean => isSeparator(text) || cellsOf(text).length >= 2;
  const width = cellsOf(lines[0]?.text ?? "").length;
  const goesOn = (i: number): boolean =>
    lines[i]?.text.trim() === "" && cellsOf(lines[i + 1]?.text ?? "").length === width && width > 1;
  const end = lines.findIndex(({ text }, i) => !isRow(text) && !goesOn(i));
  const rows = end < 0 ? lines : lines.slice(0, end);
  return rows.filter(({ text }) => isRow(text) && !isSeparator(text)).length < 2 ? [] : rows;
}

/** A table of rows with bars, with or without outer bars and a separator. */
export function barTable(lines: readonly Line[]): TableContent {
  const rows = lines
    .filter(({ text }) => !isSeparator(text) && text.trim() !== "")
    .map(({ text, line }) => cellsOf(text).map((cell): Placed => ({ ...unmarked(cell), line })));
  return tableOf(rows);
}

/**
 * The rows with tabs that begin a text. A blank line may part the names of the columns from the rows, and a cell may go on on the
 * next lines.
 */
export function tabTable(
  lines: readonly Line[],
): { readonly count: number; readonly table: Content } | undefined {
  if (!lines[0]?.text.includes("\t")) return undefined;
  const rows: { cells: string[]; readonly line: number }[] = [];
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    const { text, line } = lines[i] ?? { text: "", line: 0 };
    const missing = rows.length > 1 ? (rows[0]?.cells.length ?? 0) - (rows.at(-1)?.cells.length ?? 0) : 0;
    const isLast = !hasRowSoon(lines, i + 1, missing);
    // A row begins with a status on a line of its own where its first cell has its phrase below.
    const isStart = STATUS.test(text.trim()) && lines[i + 1]?.text.includes("\t") === true;
    if (text.includes("\t")) {
      const before = lines[i - 1];
      const isBroken = before !== undefined && !before.text.includes("\t") && STATUS.test(before.text.trim());
      addRow(rows, (isBroken ? `${before.text.trim()} ${text}` : text).split("\t"), line);
    } else if (isStart) continue;
    else if (isLast) break;
    else if (text.trim() !== "") rows.at(-1)?.cells.push(`${rows.at(-1)?.cells.pop() ?? ""}\n${text}`);
    if (text.includes("\t")) count = i + 1;
  }
  if (rows.length < 2) return undefined;
  return {
    count,
    table: tableOf(
      spanned(rows).map(({ cells, line }) => cells.map((cell) => ({ ...unmarked(cell), line }))),
    ),
  };
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows below a cell that spans them lack it in a copy: where the first cells are statuses, a row that begins otherwise lacks its first ones. */
function spanned(rows: readonly Row[]): readonly Row[] {
  const width = rows[0]?.cells.length ?? 0;
  let above: Row | undefined;
  return rows.map((row, i) => {
    const missing = width - row.cells.length;
    const isBelow = above !== undefined && missing > 0 && !STATUS.test(row.cells[0]?.trim() ?? "");
    const full = isBelow && above ? { ...row, cells: [...above.cells.slice(0, missing), ...row.cells] } : row;
    if (i > 0 && full.cells.length === width && STATUS.test(full.cells[0]?.trim() ?? "")) above = full;
    return full;
  });
}

/**
 * Whether a row comes within the next lines: a cell has no more of its own, and a blank line only once. `missing`: how many cells the
 * last row lacks; its last one goes on, in paragraphs too, up to a line with as many more.
 */
function hasRowSoon(lines: readonly Line[], from: number, missing: number): boolean {
  const long = lines.slice(from, from + 12).find(({ text }) => text.includes("\t"));
  const isOpen = missing > 0 && long?.text.split("\t").length === missing + 1;
  const next = lines.slice(from, from + (isOpen ? 12 : 6));
  const at = next.findIndex(({ text }) => text.includes("\t"));
  const blank = lines
    .slice(Math.max(0, from - 1), from + Math.max(at, 0))
    .filter(({ text }) => text.trim() === "");
  return at >= 0 && (isOpen || blank.length <= 1);
}

/** Adds a row; one that is too short goes on with the line if both together are as long as the first. */
function addRow(rows: { cells: string[]; readonly line: number }[], cells: string[], line: number): void {
  const width = rows[0]?.cells.length ?? 0;
  const last = rows.at(-1);
  if (
    last &&
    rows.length > 1 &&
    last.cells.length < width &&
    last.cells.length + cells.length - 1 === width
  ) {
    last.cells.push(`${last.cells.pop() ?? ""}\n${cells[0] ?? ""}`, ...cells.slice(1));
  } else rows.push({ cells, line });
}

const STATUS = /^[1-5]\d\d$/;
const NAME = /^(?:[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*|[a-z][a-z0-9]*(?:[_.-][a-z0-9]+)+|[a-z]+)$/;
/** `CODE401Text` */
const GLUED = /^([A-Z][A-Z_]+)([1-5]\d\d)([A-Z].*)$/;

/** The rows that begin a text and each start with a status and a name, in one order, or have them glued to what follows. */
export function wordTable(
  lines: readonly Line[],
): { readonly count: number; readonly table: Content } | undefined {
  const rows: Placed[][] = [];
  let order: string | undefined;
  for (const { text, line } of lines) {
    const row = wordRow(text);
    if (row === undefined || (order ?? row.order) !== row.order) break;
    order = row.order;
    rows.push(row.cells.map((cell) => ({ ...unmarked(cell), line })));
  }
  return rows.length < 3 ? undefined : { count: rows.length, table: tableOf(rows) };
}

function wordRow(text: string): { readonly order: string; readonly cells: readonly string[] } | undefined {
  const glued = GLUED.exec(text.trim());
  if (glued) return { order: "glued", cells: glued.slice(1) };
  const [first = "", second = "", ...rest] = text.trim().split(/[ \u00a0]+/);
  if (rest.length === 0) return undefined;
  const cells = [first, second, rest.join(" ")];
  if (STATUS.test(first) && NAME.test(second)) return { order: "status", cells };
  return STATUS.test(second) && NAME.test(first) ? { order: "name", cells } : undefined;
}

/** Whether a line of words may name the columns of the table below: a few capitalized words. */
export function headerWords(text: string): readonly string[] | undefined {
  const words = text.trim().split(/ +/);
  return words.length <= 6 && words.every((word) => /^[A-Z][A-Za-z]*$/.test(word)) ? words : undefined;
}

/** A table without names of columns that are known as such. */
export function tableOf(rows: readonly (readonly Placed[])[]): TableContent {
  return { kind: "table", line: rows[0]?.[0]?.line ?? 1, structure: "repaired", rows };
}

/** `---|---`, `| :--: |`, `-----` */
function isSeparator(text: string): boolean {
  return /^[\s|:=+-]+$/.test(text) && /--|==/.test(text);
}

/** What stands between the bars of a line; outer bars bound no cell, bars in code and escaped ones are text. */
export function cellsOf(text: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isCode = false;
  const line = text.trim();
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? "";
    if (char === "`") isCode = !isCode && line.indexOf("`", i + 1) > 0;
    if (char === "\\" && line[i + 1] === "|") {
      cell += "|";
      i++;
    } else if (char === "|" && !isCode) {
      cells.push(cell);
      cell = "";
    } else cell += char;
  }
  if (cell.trim() !== "" || cells.length === 0) cells.push(cell);
  return cells.length > 1 && cells[0]?.trim() === "" && line.startsWith("|") ? cells.slice(1) : cells;
}
