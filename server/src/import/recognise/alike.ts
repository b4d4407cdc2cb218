// Tables of one form on a page: what a column is in one of them, it is in the others.

import type { Placed, Table } from "../document.ts";
import { isKnown } from "./statuses.ts";

/** What the other tables of a table's form have in one of their columns. */
export interface Alike {
  readonly rows: number;
  /** Rows with nothing but a number there. */
  readonly numbers: number;
  /** Rows with a number there that is the status of a failure. */
  readonly failing: number;
}

/** None: there is no other table. */
export const NONE_ALIKE: Alike = { rows: 0, numbers: 0, failing: 0 };

/**
 * What gives, for a table of a page and one of its columns, what the others have there whose columns have the same names; of three
 * columns at least.
 */
export function tablesAlike(tables: readonly Table[]): (table: Table, column: number) => Alike {
  const groups = new Map<string, Map<number, Table[]>>();
  for (const table of tables) {
    const key = keyOf(table);
    const group = groups.get(key) ?? new Map<number, Table[]>();
    groups.set(key, group.set(table.line, [...(group.get(table.line) ?? []), table]));
  }
  const sums = new Map<string, Alike>();
  return (table, column) => {
    const key = keyOf(table);
    const group = groups.get(key);
    const name = JSON.stringify([key, column]);
    const all = sums.get(name) ?? countsOf([...(group?.values() ?? [])].flat(), column);
    sums.set(name, all);
    const own = countsOf(group?.get(table.line) ?? [], column);
    return {
      rows: all.rows - own.rows,
      numbers: all.numbers - own.numbers,
      failing: all.failing - own.failing,
    };
  };
}

function countsOf(tables: readonly Table[], column: number): Alike {
  let [rows, numbers, failing] = [0, 0, 0];
  for (const table of tables) {
    rows += table.rows.length;
    for (const row of table.rows) {
      const number = numberIn(row[column]);
      if (number === undefined) continue;
      numbers++;
      if (number >= 300 && isKnown(number)) failing++;
    }
  }
  return { rows, numbers, failing };
}

function numberIn(cell: Placed | undefined): number | undefined {
  return cell && /^\d+$/.test(cell.text) ? Number(cell.text) : undefined;
}

/** The names of its columns, which a copy has as its first row; of two columns too many tables are called "Code" and "Meaning". */
function keyOf({ header, rows, line }: Table): string {
  const names = (header ?? rows[0] ?? []).map(({ text }) => text.toLowerCase());
  return names.length >= 3 && names.some((name) => name !== "") ? JSON.stringify(names) : `${line}`;
}
