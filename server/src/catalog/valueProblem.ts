// A fault in a value of a catalog or a configuration, as validation hands it on.

import type { CatalogProblem, CatalogRuleId } from "./model.ts";

/** A fault in a value, by its place in the value. */
export interface ValueProblem {
  readonly rule: CatalogRuleId;
  readonly path: readonly string[];
  /** True where the property's name is at fault rather than its value. */
  readonly onName?: boolean;
  /** What is wrong and what to do, without where. */
  readonly message: string;
  /** `warning` for a property that is merely unknown: what is known of the value can be used. */
  readonly severity: CatalogProblem["severity"];
}
