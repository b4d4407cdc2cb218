// The value of `--map`: which columns of a list hold what.

import type { ColumnMap, ColumnRole } from "../import/code/data.ts";

/** What a column can hold, as it is written. */
export const columnRoles: readonly ColumnRole[] = ["code", "status", "message", "meaning", "label"];

/** Reads `code=errCode,status=http`; undefined where it is written otherwise. */
export function readColumnMap(text: string): ColumnMap | undefined {
  const map: Partial<Record<ColumnRole, string>> = {};
  for (const part of text.split(",")) {
    const at = part.indexOf("=");
    const role = columnRoles.find((each) => each === part.slice(0, at).trim());
    const column = part.slice(at + 1).trim();
    if (at < 0 || role === undefined || column === "" || map[role] !== undefined) return undefined;
    map[role] = column;
  }
  return map;
}
