// What a rule on catalogs is: only what people are told of it. The checks are the loader's, in catalog/, since a fault decides
// what of a catalog can be used.

import type { CatalogRuleId } from "../../catalog/model.ts";
import type { RuleMetadata } from "../rule.ts";

export interface CatalogRule {
  readonly metadata: RuleMetadata & { readonly id: CatalogRuleId };
}
