// All rules. A new one is added here and nowhere else: settings, docs and tests follow this list.

import { contradictoryStatus } from "./contradictory-status/rule.ts";
import { invalidResponse } from "./invalid-response/rule.ts";
import type { Rule } from "./rule.ts";
import { undocumentedStatus } from "./undocumented-status/rule.ts";
import { unknownCode } from "./unknown-code/rule.ts";
import { wrongField } from "./wrong-field/rule.ts";

export const rules: readonly Rule[] = [
  unknownCode,
  contradictoryStatus,
  undocumentedStatus,
  wrongField,
  invalidResponse,
];

export const ruleIds: readonly string[] = rules.map((rule) => rule.metadata.id);
