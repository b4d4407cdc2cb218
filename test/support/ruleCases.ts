// The cases of a rule's test as tables: sources without findings, sources whose findings are marked (`//  ^^^` under each),
// what messages say, and fixes.

import { expect, test } from "vitest";
import { findingsOf, type RuleFinding } from "../../server/src/features/findings.ts";
import type { Edit, Rule } from "../../server/src/rules/rule.ts";
import { analyseSource, describeSpans, type FixtureOptions, markedSpans } from "./analyse.ts";

/** What is shown by it, the source, and how it is read; TypeScript by default. */
export type RuleCase = readonly [what: string, source: string, options?: FixtureOptions];

export interface RuleCases {
  /** No rule finds anything. */
  readonly valid: readonly RuleCase[];
  /** This rule finds just what is marked, and no other rule anything. */
  readonly invalid: readonly RuleCase[];
  /** The whole messages of the findings, in order. */
  readonly messages: readonly (readonly [
    source: string,
    messages: readonly string[],
    options?: FixtureOptions,
  ])[];
  /** The source before and after the preferred fix of each finding. Afterwards nothing is left to fix. */
  readonly fixes?: readonly (readonly [
    what: string,
    before: string,
    after: string,
    options?: FixtureOptions,
  ])[];
}

/** Runs the tables of one rule. */
export function testRule(rule: Rule, { valid, invalid, messages, fixes = [] }: RuleCases): void {
  for (const [what, source, options] of valid) {
    test(`valid: ${what}`, () => {
      expect(findings(source, options).map(({ message }) => message)).toEqual([]);
    });
  }

  for (const [what, source, options] of invalid) {
    test(`invalid: ${what}`, () => {
      const found = findings(source, options);
      const spans = found.map(({ span }) => span);
      const marked = markedSpans(source);
      expect(marked.length, "an invalid case needs a marker").toBeGreaterThan(0);
      expect(describeSpans(source, spans)).toEqual(describeSpans(source, marked));
      expect(found.map((finding) => finding.rule.metadata.id)).toEqual(spans.map(() => rule.metadata.id));
    });
  }

  for (const [source, expected, options] of messages) {
    test(`message: ${expected.join(" ")}`, () => {
      expect(findings(source, options).map(({ message }) => message)).toEqual(expected);
    });
  }

  for (const [what, before, after, options] of fixes) {
    test(`fix: ${what}`, () => {
      expect(fixed(before, options)).toBe(after);
      expect(fixed(after, options)).toBe(after);
    });
  }
}

function findings(source: string, options?: FixtureOptions): readonly RuleFinding[] {
  return findingsOf(analyseSource(source, options));
}

/** The source with the preferred fix of each finding applied, as "fix all" would. */
function fixed(source: string, options?: FixtureOptions): string {
  const edits = findings(source, options).flatMap<Edit>(
    (finding) => finding.fixes.find(({ preferred }) => preferred)?.edits ?? [],
  );
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), source);
}
