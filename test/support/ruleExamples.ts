// What tests and generators ask of the examples in the rules' metadata, besides what engine/ruleExamples.ts makes of them.

import type { LoadedCatalog } from "../../server/src/catalog/loadedModel.ts";
import { exampleFindings } from "../../server/src/engine/ruleExamples.ts";
import type { RuleFixes } from "../../server/src/features/rulePage.ts";
import type { Rule } from "../../server/src/rules/rule.ts";

/** Whether what a rule finds in its examples can be mended, and whether there is one clear answer. */
export function fixesInExamples(rule: Rule, builtins: readonly LoadedCatalog[]): RuleFixes {
  const findings = rule.metadata.examples.invalid
    .flatMap((example) => exampleFindings(example, builtins))
    .filter((finding) => finding.rule === rule);
  const fixes = findings.flatMap((finding) => finding.fixes);
  const hasHandler = findings.some(({ handler }) => handler !== undefined);
  if (fixes.length === 0) return hasHandler ? "choice" : "none";
  return fixes.some(({ preferred }) => preferred) ? "preferred" : "choice";
}
