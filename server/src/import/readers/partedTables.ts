// Tables that a copy put onto one line, with or without words in front of them.

import { withoutEnd } from "../../text/ends.ts";
import { unmarked } from "../document.ts";
import { cellsOf, type TableContent, tableOf } from "./pastedTables.ts";

/**
 * The table of a line: `Codes: | Code | Text | | |:--|:--| | 1 | No. | | 2 | Gone. |`, with the words in front of it. undefined: it has none.
 * What is between two rows is a cell without anything in it.
 */
export function partedTable(
  text: string,
  line: number,
): { readonly lead: string; readonly table: TableContent } | undefined {
  if (!text.includes("|")) return undefined;
  const found = outerParted(text) ?? looseParted(text);
  return (
    found && {
      lead: found.lead,
      table: tableOf(found.rows.map((row) => row.map((cell) => ({ ...unmarked(cell), line })))),
    }
  );
}

interface Parted {
  readonly lead: string;
  readonly rows: readonly (readonly string[])[];
}

/** `Code | Text --- | --- 400 | No. 401 | Who?`: two columns without outer bars, where each code ends the cell before. */
function looseParted(text: string): Parted | undefined {
  const rule = /--- ?\| ?---/.exec(text);
  if (rule === null) return undefined;
  const cells = text
    .slice(rule.index + rule[0].length)
    .replace(/^-+/, "")
    .split("|");
  const rows: string[][] = [];
  let code = cells[0]?.trim() ?? "";
  for (const [i, cell] of cells.slice(1).entries()) {
    const isLast = i === cells.length - 2;
    const words = cell.trim().split(" ");
    if (!/^-?\d+$|^[A-Za-z]+(?:_[A-Za-z0-9]+)+$/.test(code)) return undefined;
    rows.push([code, (isLast ? words : words.slice(0, -1)).join(" ")]);
    code = isLast ? "" : (words.at(-1) ?? "");
  }
  const header = withoutEnd(text.slice(0, rule.index), "- ").trim().split("|");
  return rows.length < 3 ? undefined : { lead: "", rows: [header, ...rows] };
}

/** The same with outer bars. */
function outerParted(text: string): Parted | undefined {
  if (!/\|\s*:?-{3,}/.test(text)) return undefined;
  const cells = cellsOf(text.trim());
  const isRule = (cell: string): boolean => /^\s*:?-{3,}:?\s*$/.test(cell);
  const start = cells.findIndex(isRule);
  const width = cells.slice(start).findIndex((cell) => !isRule(cell));
  if (start < 2 || width < 1 || cells[start - 1]?.trim() !== "") return undefined;
  const end = cells.slice(0, start).findLastIndex((cell) => cell.trim() !== "") + 1;
  const first = end - width;
  if (first < 0) return undefined;
  const rest = cells.slice(start + width);
  const rows: string[][] = [];
  for (let i = 0; i < rest.length; i += width + 1) {
    if (rest[i]?.trim() !== "") return undefined;
    rows.push(rest.slice(i + 1, i + 1 + width));
  }
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  return rows.length < 2
    ? undefined
    : { lead: cells.slice(0, first).join(" ").trim(), rows: [cells.slice(first, end), ...filled] };
}
