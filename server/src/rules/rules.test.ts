// Every example in a rule's metadata, run: valid ones give nothing of any rule, invalid ones exactly the marked findings.

import { describe, expect, test } from "vitest";
import { analyseSource, describeSpans, markedSpans } from "../../../test/support/analyse.ts";
import { findingsOf } from "../features/findings.ts";
import { rules } from "./registry.ts";

describe.each(rules.map((rule) => [rule.metadata.id, rule] as const))("%s", (id, { metadata }) => {
  test.each(metadata.examples.valid)("valid example %#", ({ code, language }) => {
    const findings = findingsOf(analyseSource(code, { language }));
    expect(findings.map((finding) => finding.message)).toEqual([]);
  });

  test.each(metadata.examples.invalid)("invalid example %#", ({ code, language }) => {
    const findings = findingsOf(analyseSource(code, { language }));
    const found = describeSpans(
      code,
      findings.map((finding) => finding.span),
    );
    expect(found).toEqual(describeSpans(code, markedSpans(code)));
    expect(new Set(findings.map((finding) => finding.rule.metadata.id))).toEqual(new Set([id]));
  });
});
