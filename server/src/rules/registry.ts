// All rules. A new one is added here and nowhere else: settings, docs and tests follow this list.

import { absentField } from "./absent-field/rule.ts";
import { ambiguousType } from "./ambiguous-type/rule.ts";
import { brittleMessage } from "./brittle-message/rule.ts";
import { contradictoryStatus } from "./contradictory-status/rule.ts";
import type { Rule } from "./rule.ts";
import { undocumentedStatus } from "./undocumented-status/rule.ts";
import { unknownCode } from "./unknown-code/rule.ts";
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
];

export const ruleIds: readonly string[] = rules.map((rule) => rule.metadata.id);
