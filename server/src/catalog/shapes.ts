// Which documented forms of a body belong to an entry. What a body of such a form looks like is in example.ts.

import type { Catalog, Entry, Shape } from "./model.ts";

/**
 * The shapes an entry comes in, those of the given status (or of the entry's own) first: the ones it names, else those documented
 * for its statuses, else those for any status. None for what comes in no error body: a failure that comes later, or one that never was a response.
 */
export function shapesOf(catalog: Catalog, entry: Entry, status?: number): readonly Shape[] {
  if (entry.channel !== "http") return [];
  if (entry.shapes.length > 0) return catalog.shapes.filter(({ id }) => entry.shapes.includes(id));
  const statuses = status === undefined ? entry.statuses : [status];
  const bound = catalog.shapes.filter((shape) => statuses.some((one) => shape.statuses.includes(one)));
  return bound.length > 0 ? bound : catalog.shapes.filter((shape) => shape.statuses.length === 0);
}

/** The shapes that a body of a status can have: those documented for it or named by an entry that comes with it, else those for any status. */
export function shapesForStatus(catalog: Catalog, status: number): readonly Shape[] {
  const named = new Set(
    catalog.entries.flatMap((entry) => (entry.statuses.includes(status) ? entry.shapes : [])),
  );
  const bound = catalog.shapes.filter(({ id, statuses }) => statuses.includes(status) || named.has(id));
  return bound.length > 0 ? bound : catalog.shapes.filter(({ statuses }) => statuses.length === 0);
}
