// The list of conditions that all catalogs share, read from the schema that catalogs are validated against, so that there
// is one list only. What entries have a condition is the index's business.

import schema from "../../../data/catalog.schema.json" with { type: "json" };
import type { Condition, ConditionId } from "./model.ts";

/** Every condition by its id, in the order of the schema (`definitions.condition`). */
export const conditions: ReadonlyMap<ConditionId, Condition> = new Map(
  schema.definitions.condition.oneOf.map(({ const: id, title, description }) => [
    id,
    { id, title, meaning: description },
  ]),
);
