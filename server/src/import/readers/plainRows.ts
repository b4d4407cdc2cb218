// The rows of a long table, read without the parser of Markdown where they have simple marks only.

import type { Placed } from "../document.ts";
import { cellsOf } from "./pastedTables.ts";
import type { Piece } from "./pieces.ts";
import { plainText } from "./plainText.ts";

/** The rows of a piece that is the rest of a table; undefined where a cell has marks that only the parser can tell. */
export function plainRows({ text, linesBefore }: Piece): readonly (readonly Placed[])[] | undefined {
  const lines = text.trimEnd().split("\n");
  const rows: Placed[][] = [];
  for (const [i, source] of lines.entries()) {
    if (!source.startsWith("|") || source.includes("\\")) return undefined;
    // The first two are the head of the table again.
    if (i < 2) continue;
    const row: Placed[] = [];
    for (const cell of cellsOf(source)) {
      const read = plainText(cell.trim());
      if (read === undefined) return undefined;
      row.push({ ...read, line: linesBefore + i + 1 });
    }
    rows.push(row);
  }
  return rows;
}
