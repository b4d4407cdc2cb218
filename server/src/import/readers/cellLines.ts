// Tables whose cells a copy put onto a line each: names of columns, then the same number of lines for every row.

import { unmarked } from "../document.ts";
import { type Line, type TableContent, tableOf } from "./pastedTables.ts";

/** No table of errors has more columns. */
const MOST_COLUMNS = 6;
/** Fewer rows may be anything. */
const LEAST_ROWS = 3;

/** The table that begins a text, and how many of its lines it takes; undefined: none does. */
export function cellTable(
  lines: readonly Line[],
): { readonly count: number; readonly table: TableContent } | undefined {
  const filled = filledLines(lines);
  let best: { readonly rows: number; readonly width: number } | undefined;
  for (let width = 2; width <= MOST_COLUMNS; width++) {
    const rows = rowsOf(filled, width);
    if (rows >= LEAST_ROWS && (best === undefined || rows * width > best.rows * best.width))
      best = { rows, width };
  }
  if (best === undefined) return undefined;
  const { rows, width } = best;
  const own = filled.slice(0, (rows + 1) * width);
  const cells = Array.from({ length: rows + 1 }, (_, i) =>
    own.slice(i * width, (i + 1) * width).map(({ text, line }) => ({ ...unmarked(text.trim()), line })),
  );
  const end = lines.findIndex(({ line }) => line === own.at(-1)?.line);
  return { count: end + 1, table: tableOf(cells) };
}

/** The lines with something in them, up to where more than one blank line parts them. */
function filledLines(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  let blank = 0;
  for (const line of lines) {
    blank = line.text.trim() === "" ? blank + 1 : 0;
    if (blank > 1) break;
    if (blank === 0) found.push(line);
  }
  return found;
}

/** How many rows of a width follow names of columns: a column of them has statuses or codes in each. */
function rowsOf(filled: readonly Line[], width: number): number {
  const names = filled.slice(0, width).map(({ text }) => text.trim());
  if (names.length < width || !names.every(isName)) return 0;
  let keys = names.map((_, i) => i);
  let rows = 0;
  for (let start = width; start + width <= filled.length; start += width) {
    const left = keys.filter((i) => isKey(filled[start + i]?.text.trim() ?? ""));
    if (left.length === 0 || hasStatusElsewhere(filled, start, width, left)) break;
    keys = left;
    rows++;
  }
  return rows;
}

/** A status where there is none in a column of codes: the rows are not as wide. */
function hasStatusElsewhere(
  filled: readonly Line[],
  start: number,
  width: number,
  keys: readonly number[],
): boolean {
  return filled
    .slice(start, start + width)
    .some(({ text }, i) => !keys.includes(i) && /^[1-5]\d\d$/.test(text.trim()));
}

/** A name of a column: a few words. */
function isName(text: string): boolean {
  return (
    text.length <= 30 && text.split(/\s+/).length <= 3 && /^\p{Lu}[\p{L} ]+$/u.test(text) && !isKey(text)
  );
}

/** A status or a code that no word of prose looks like. */
function isKey(text: string): boolean {
  return /^(?:[1-5]\d\d|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z][a-z0-9]*(?:[_.-][a-z0-9]+)+)$/.test(text);
}
