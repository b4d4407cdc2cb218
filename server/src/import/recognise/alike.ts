// Tables of one form on a page: what a column is in one of them, it is in the others.

import type { Placed, Table } from "../document.ts";

type Rows = readonly (readonly Placed[])[];

/** What gives, for a table of a page, the rows of the others whose columns have the same names; of three columns at least. */
export function rowsAlike(tables: readonly Table[]): (table: Table) => Rows {
  const groups = new Map<string, Table[]>();
  for (const table of tables) {
    const key = keyOf(table);
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return (table) => {
    const group = groups.get(keyOf(table)) ?? [];
    return group.filter(({ line }) => line !== table.line).flatMap(({ rows }) => rows);
  };
}

/** The names of its columns, which a copy has as its first row; of two columns too many tables are called "Code" and "Meaning". */
function keyOf({ header, rows, line }: Table): string {
  const names = (header ?? rows[0] ?? []).map(({ text }) => text.toLowerCase());
  return names.length >= 3 && names.some((name) => name !== "") ? JSON.stringify(names) : `${line}`;
}
