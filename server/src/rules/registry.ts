// All rules. A new one is added here and nowhere else: settings, docs and tests follow this list.

import { bodyBeforeStatus } from "./body-before-status/rule.ts";
import { contradictoryStatus } from "./contradictory-status/rule.ts";
import { loggedCredential } from "./logged-credential/rule.ts";
import { missedAsyncFailure } from "./missed-async-failure/rule.ts";
import type { Rule } from "./rule.ts";
import { undocumentedStatus } from "./undocumented-status/rule.ts";
import { unknownCode } from "./unknown-code/rule.ts";
import { wrongField } from "./wrong-field/rule.ts";

export const rules: readonly Rule[] = [
  unknownCode,
  contradictoryStatus,
  undocumentedStatus,
  wrongField,
  bodyBeforeStatus,
  missedAsyncFailure,
  loggedCredential,
];

export const ruleIds: readonly string[] = rules.map((rule) => rule.metadata.id);
