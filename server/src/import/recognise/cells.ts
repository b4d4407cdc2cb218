// The cells of a row by what their columns are.

import type { Placed } from "../document.ts";
import type { Columns } from "./columns.ts";
import type { Role } from "./words.ts";

/** The cells of the columns with one of some roles that have something in them. */
export function cellsOf(
  row: readonly Placed[],
  columns: Columns,
  ...roles: readonly Role[]
): readonly Placed[] {
  return row.filter(({ text }, i) => roles.includes(columns.roles.get(i) ?? "status") && text !== "");
}

/** Whether several words stand as code, and nothing else. */
export function isCodedText({ text, codes }: Placed): boolean {
  return codes.length === 1 && codes[0] === text && text.split(" ").length > 1;
}
