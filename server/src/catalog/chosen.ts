// Which built-in catalogs are in force, by what the setting `errorAtlas.catalogs` lists. Catalogs of the workspace and of packages
// always are.

/** Stands for all built-in catalogs. */
export const ALL = "auto";

/** In front of an id: not this one. */
export const NOT = "!";

/**
 * Whether the built-in catalog with an id is in force. `auto` and an empty list stand for all; ids for these alone; `!id` takes one away
 * from what the rest says.
 */
export function chosen(list: readonly string[]): (id: string) => boolean {
  const off = new Set(list.filter((each) => each.startsWith(NOT)).map((each) => each.slice(NOT.length)));
  const on = new Set(list.filter((each) => !each.startsWith(NOT)));
  const areAll = on.size === 0 || on.has(ALL);
  return (id) => (areAll || on.has(id)) && !off.has(id);
}
