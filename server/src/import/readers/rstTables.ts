// The two kinds of tables that reStructuredText draws: grids, whose cells may span rows and columns, and simple ones.

import type { Placed } from "../document.ts";
import type { Line } from "./pastedTables.ts";
import { inline } from "./rstInline.ts";

/** What a table has, and how many lines it takes. */
export interface Drawn {
  readonly table: { readonly header?: readonly Placed[]; readonly rows: readonly (readonly Placed[])[] };
  readonly count: number;
}

interface Cell {
  text: string[];
  readonly line: number;
}

/** The grid that the lines begin with. */
export function gridTable(lines: readonly Line[]): Drawn | undefined {
  if (!/^\+[-=+]{2,}\+$/.test(lines[0]?.text ?? "")) return undefined;
  const end = lines.findIndex(({ text }) => !/^[+|]/.test(text));
  const own = end < 0 ? lines : lines.slice(0, end);
  const bounds = boundsOf(own);
  const rows: Cell[][] = [];
  let current: Cell[] = [];
  let headerEnd = 0;
  for (const { text, line } of own) {
    if (!text.startsWith("+") && !text.includes("---+") && !text.includes("===+")) {
      addLine(current, text, line, bounds);
      continue;
    }
    if (current.some((cell) => cell.text.length > 0)) rows.push(current);
    if (/^\+=/.test(text)) headerEnd = rows.length;
    // A cell goes on where the line between two rows leaves a gap.
    current = bounds.slice(0, -1).map((start, i) => {
      const isGap = !/[-=]/.test(text[start + 1] ?? "");
      const above = rows.at(-1)?.[i];
      return isGap && above ? above : { text: [], line: line + 1 };
    });
    if (text.startsWith("|")) addGap(current, text, bounds);
  }
  const cells = rows.map((row) => row.map(({ text, line }) => ({ ...inline(text.join("\n")), line })));
  const header = headerEnd > 0 ? cells[headerEnd - 1] : undefined;
  return { table: { header, rows: cells.slice(headerEnd) }, count: own.length };
}

function boundsOf(lines: readonly Line[]): number[] {
  const bounds = new Set<number>();
  for (const { text } of lines) {
    if (text.startsWith("+")) for (let i = 0; i < text.length; i++) if (text[i] === "+") bounds.add(i);
  }
  return [...bounds].sort((a, b) => a - b);
}

/** Puts each part of a line to the cell it belongs to: the first of those that no bar parts. */
function addLine(cells: readonly Cell[], text: string, line: number, bounds: readonly number[]): void {
  for (let i = 0; i < bounds.length - 1; ) {
    let last = i;
    while (last < bounds.length - 2 && text[bounds[last + 1] ?? 0] !== "|") last++;
    const part = text.slice((bounds[i] ?? 0) + 1, bounds[last + 1]).trim();
    const cell = cells[i];
    if (cell && part !== "") {
      if (cell.text.length === 0) Object.assign(cell, { line });
      cell.text.push(part);
    }
    i = last + 1;
  }
}

function addGap(cells: readonly Cell[], text: string, bounds: readonly number[]): void {
  for (const [i, start] of bounds.slice(0, -1).entries()) {
    const part = text.slice(start + 1, bounds[i + 1]).trim();
    if (part !== "" && !/^[-=+]+$/.test(part)) cells[i]?.text.push(part);
  }
}

/** The simple table that the lines begin with: columns under rules of `=`. */
export function simpleTable(lines: readonly Line[]): Drawn | undefined {
  const rule = lines[0]?.text ?? "";
  if (!/^=+(?: +=+)+$/.test(rule)) return undefined;
  const rules = lines.flatMap(({ text }, i) => (/^=[= ]*$/.test(text) ? [i] : [])).slice(0, 3);
  const end = rules[2] !== undefined && isBlankAfter(lines, rules[2]) ? rules[2] : rules[1];
  if (end === undefined) return undefined;
  const starts = [...rule.matchAll(/=+/g)].map(({ index }) => index);
  const rows: Cell[][] = [];
  let headerEnd = 0;
  for (const { text, line } of lines.slice(1, end)) {
    if (/^=[= ]*$/.test(text)) headerEnd = rows.length;
    else if (text !== "" && !/^-[- ]*$/.test(text)) {
      const parts = starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
      if (parts[0] !== "" || rows.length === 0) rows.push(parts.map((part) => ({ text: [part], line })));
      else for (const [i, part] of parts.entries()) rows.at(-1)?.[i]?.text.push(part);
    }
  }
  const cells = rows.map((row) => row.map(({ text, line }) => ({ ...inline(text.join("\n")), line })));
  return {
    table: { header: headerEnd > 0 ? cells[headerEnd - 1] : undefined, rows: cells.slice(headerEnd) },
    count: end + 1,
  };
}

function isBlankAfter(lines: readonly Line[], at: number): boolean {
  return (lines[at + 1]?.text ?? "") === "";
}
