// Which of an API's documented forms a body is to have: for the rules on bodies and for hovers.

import type { Catalog, Entry, Shape } from "../catalog/model.ts";
import { shapesForStatus, shapesOf } from "../catalog/shapes.ts";
import type { BodyNode } from "../references/bodyModel.ts";
import { codesIn } from "../resolve/bodyShape.ts";

/** The entries whose code or type a body has, wherever it stands. */
export function entriesNamedIn(root: BodyNode, catalog: Catalog): readonly Entry[] {
  const words = codesIn(root);
  return catalog.entries.filter(
    ({ code, type }) =>
      (code !== undefined && words.includes(code)) || (type !== undefined && words.includes(type)),
  );
}

/** The forms that the API documents for a status; without one, those of the entries that a body names. */
export function formsFor(
  catalog: Catalog,
  status: number | undefined,
  named: readonly Entry[],
): readonly Shape[] {
  if (status !== undefined) return shapesForStatus(catalog, status);
  return [...new Set(named.flatMap((entry) => shapesOf(catalog, entry)))];
}
