// The examples in the rules' metadata, run: as tests, and to tell people which rules have fixes.

import { findingsOf } from "../../server/src/features/findings.ts";
import type { RuleFinding } from "../../server/src/features/ruleFinding.ts";
import type { RuleFixes } from "../../server/src/features/rulePage.ts";
import type { Rule, RuleExample } from "../../server/src/rules/rule.ts";
import { analyseSource, type FixtureOptions } from "./analyse.ts";
import { catalogText } from "./catalogText.ts";

/** The findings of all rules in an example. */
export function exampleFindings(example: RuleExample): readonly RuleFinding[] {
  const { code, language } = example;
  return findingsOf(analyseSource(code, { language, ...catalogsOf(example) }));
}

/** The catalogs that an example needs besides the built-in ones. */
export function catalogsOf({
  declares,
  catalog,
}: RuleExample): Pick<FixtureOptions, "catalogs" | "produced"> {
  return declares
    ? { catalogs: [catalogText("shop", declares)], produced: "shop" }
    : { catalogs: catalog ? [catalog] : [] };
}

/** Whether what a rule finds in its examples can be mended, and whether there is one clear answer. */
export function fixesInExamples(rule: Rule): RuleFixes {
  const fixes = rule.metadata.examples.invalid
    .flatMap(exampleFindings)
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes);
  if (fixes.length === 0) return "none";
  return fixes.some(({ preferred }) => preferred) ? "preferred" : "choice";
}
