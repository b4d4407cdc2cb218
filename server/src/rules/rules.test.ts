// Every example in a rule's metadata, run: valid ones show nothing, invalid ones exactly the marked findings of the rule.

import { describe, expect, test } from "vitest";
import { describeSpans, markedSpans } from "../../../test/support/analyse.ts";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { exampleFindings } from "../engine/ruleExamples.ts";
import { severityOf } from "../features/diagnostics.ts";
import type { RuleFinding } from "../features/ruleFinding.ts";
import { rules } from "./registry.ts";
import type { Rule, RuleExample } from "./rule.ts";

/** What is shown of an example under the recommended preset, and all that the rule itself finds. */
function shown(example: RuleExample, rule: Rule): readonly RuleFinding[] {
  return exampleFindings(example, builtinCatalogs()).filter(
    (finding) => finding.rule === rule || severityOf(finding, { rules: {} }) !== "off",
  );
}

describe.each(rules.map((rule) => [rule.metadata.id, rule] as const))("%s", (id, rule) => {
  const { examples } = rule.metadata;

  test.each(examples.valid)("valid example %#", (example) => {
    expect(shown(example, rule).map((finding) => finding.message)).toEqual([]);
  });

  test.each(examples.invalid)("invalid example %#", (example) => {
    const findings = shown(example, rule);
    const found = describeSpans(
      example.code,
      findings.map((finding) => finding.span),
    );
    expect(found).toEqual(describeSpans(example.code, markedSpans(example.code)));
    expect(new Set(findings.map((finding) => finding.rule.metadata.id))).toEqual(new Set([id]));
  });
});
