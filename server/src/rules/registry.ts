// All rules. A new one is added here and nowhere else: settings, docs and tests follow these lists.

import { absentField } from "./absent-field/rule.ts";
import { ambiguousType } from "./ambiguous-type/rule.ts";
import { binaryErrorBody } from "./binary-error-body/rule.ts";
import { bodyBeforeStatus } from "./body-before-status/rule.ts";
import { bodyReadTwice } from "./body-read-twice/rule.ts";
import { brittleMessage } from "./brittle-message/rule.ts";
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
import { deprecatedCode } from "./deprecated-code/rule.ts";
import { duplicateCase } from "./duplicate-case/rule.ts";
import { errorsNotToldApart } from "./errors-not-told-apart/rule.ts";
import { futileRetry } from "./futile-retry/rule.ts";
import { ignoredRetryAfter } from "./ignored-retry-after/rule.ts";
import { invalidResponse } from "./invalid-response/rule.ts";
import { loggedCredential } from "./logged-credential/rule.ts";
import { missedAsyncFailure } from "./missed-async-failure/rule.ts";
import type { Rule } from "./rule.ts";
import { swallowedError } from "./swallowed-error/rule.ts";
import { undeclaredError } from "./undeclared-error/rule.ts";
import { undocumentedStatus } from "./undocumented-status/rule.ts";
import { unhandledErrors } from "./unhandled-errors/rule.ts";
import { unknownCode } from "./unknown-code/rule.ts";
import { unusedSuppression } from "./unused-suppression/rule.ts";
import { wrongApi } from "./wrong-api/rule.ts";
import { wrongField } from "./wrong-field/rule.ts";

export const rules: readonly Rule[] = [
  unknownCode,
  wrongApi,
  contradictoryStatus,
  undocumentedStatus,
  wrongField,
  absentField,
  ambiguousType,
  brittleMessage,
  duplicateCase,
  unhandledErrors,
  futileRetry,
  ignoredRetryAfter,
  bodyBeforeStatus,
  missedAsyncFailure,
  loggedCredential,
  invalidResponse,
  deprecatedCode,
  undeclaredError,
  bodyReadTwice,
  binaryErrorBody,
  swallowedError,
  errorsNotToldApart,
  unusedSuppression,
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

/** A rule of either kind. */
export type AnyRule = Rule | CatalogRule;

export const allRules: readonly AnyRule[] = [...rules, ...catalogRules];

export const ruleIds: readonly string[] = allRules.map(({ metadata }) => metadata.id);
