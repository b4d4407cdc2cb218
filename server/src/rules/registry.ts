// All rules. A new one is added here and nowhere else: settings, docs and tests follow these lists.

import type { CatalogRule } from "./catalog/catalogRule.ts";
import { catalogCondition } from "./catalog/condition.ts";
import { catalogDuplicate } from "./catalog/duplicate.ts";
import { catalogPointer } from "./catalog/pointer.ts";
import { catalogReference } from "./catalog/reference.ts";
import { catalogSchema } from "./catalog/schema.ts";
import { catalogStatus } from "./catalog/status.ts";
import { unproducedEntry } from "./catalog/unproducedEntry.ts";
import { catalogUnreachable } from "./catalog/unreachable.ts";
import { contradictoryStatus } from "./contradictory-status/rule.ts";
import type { Rule, RuleMetadata } from "./rule.ts";
import { undeclaredError } from "./undeclared-error/rule.ts";
import { undocumentedStatus } from "./undocumented-status/rule.ts";
import { unknownCode } from "./unknown-code/rule.ts";
import { wrongField } from "./wrong-field/rule.ts";

export const rules: readonly Rule[] = [
  unknownCode,
  contradictoryStatus,
  undocumentedStatus,
  wrongField,
  undeclaredError,
];

/** Rules on catalogs themselves; what they find is found while a catalog is loaded. */
export const catalogRules: readonly CatalogRule[] = [
  catalogDuplicate,
  catalogPointer,
  catalogStatus,
  catalogCondition,
  catalogReference,
  catalogUnreachable,
  catalogSchema,
  unproducedEntry,
];

/** What people are told of each rule, of either kind. */
export const ruleMetadata: readonly RuleMetadata[] = [...rules, ...catalogRules].map(
  ({ metadata }) => metadata,
);

export const ruleIds: readonly string[] = ruleMetadata.map(({ id }) => id);
