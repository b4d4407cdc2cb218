// Which bodies come with a status.

import type { Catalog } from "../catalog/model.ts";
import { shapesForStatus } from "../catalog/shapes.ts";
import type { NamedShape, Naming } from "./naming.ts";

/** The shapes that a body of that status can have; none where nothing is documented. */
export function bodiesAt(catalog: Catalog, { shapes }: Naming, status: number): readonly NamedShape[] {
  const possible = shapesForStatus(catalog, status);
  return shapes.filter(({ shape }) => possible.includes(shape));
}
