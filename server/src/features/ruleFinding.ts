// A finding together with the rule that made it, as features hand it on.

import type { Finding, Rule } from "../rules/rule.ts";

/** A finding and the rule it is of. */
export interface RuleFinding extends Finding {
  readonly rule: Rule;
}
