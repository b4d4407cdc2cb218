// The cases of a rule's test as tables: sources without findings, sources whose findings are marked (`//  ^^^` under each),
// what messages say, and fixes.

import { expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import type { RuleFinding } from "../../server/src/features/ruleFinding.ts";
import type { Edit, Rule } from "../../server/src/rules/rule.ts";
import {
  analyseSource,
  describeSpans,
  type FixtureLanguage,
  type FixtureOptions,
  markedSpans,
} from "./analyse.ts";
import { faultsOfChanges } from "./everyFix.ts";

/** What is shown by it, the source, and how it is read; TypeScript by default. */
export type RuleCase = readonly [what: string, source: string, options?: FixtureOptions];

export interface RuleCases {
  /** The rule finds nothing. */
  readonly valid: readonly RuleCase[];
  /** The rule finds just what is marked. */
  readonly invalid: readonly RuleCase[];
  /** The whole messages of the findings, in order. */
  readonly messages: readonly (readonly [
    source: string,
    messages: readonly string[],
    options?: FixtureOptions,
  ])[];
  /** The source before and after the preferred fix, else the first, of each finding. Afterwards nothing is left to fix. */
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
      expect(findings(rule, source, options).map(({ message }) => message)).toEqual([]);
    });
  }

  for (const [what, source, options] of invalid) {
    test(`invalid: ${what}`, () => {
      const spans = findings(rule, source, options).map(({ span }) => span);
      const marked = markedSpans(source);
      expect(marked.length, "an invalid case needs a marker").toBeGreaterThan(0);
      expect(describeSpans(source, spans)).toEqual(describeSpans(source, marked));
    });

    test(`each fix by itself: ${what}`, () => {
      expect(faultsOfFixes(rule, source, options)).toEqual([]);
    });
  }

  for (const [source, expected, options] of messages) {
    test(`message: ${expected.join(" ")}`, () => {
      expect(findings(rule, source, options).map(({ message }) => message)).toEqual(expected);
    });
  }

  for (const [what, before, after, options] of fixes) {
    test(`fix: ${what}`, () => {
      expect(fixed(rule, before, options)).toBe(after);
      expect(fixed(rule, after, options)).toBe(after);
      expect(faultsOfFixes(rule, before, options)).toEqual([]);
    });
  }
}

function findings(rule: Rule, source: string, options?: FixtureOptions): readonly RuleFinding[] {
  return findingsOf(analyseSource(source, options)).filter((finding) => finding.rule === rule);
}

function faultsOfFixes(rule: Rule, source: string, options: FixtureOptions = {}): readonly string[] {
  const read = (text: string, extension: string) =>
    analyseSource(text, { ...options, language: extension as FixtureLanguage });
  return faultsOfChanges(source, options.language ?? "ts", read, rule);
}

/** The source with the preferred fix, else the first, of each finding applied, as "fix all" would; edits of different fixes never overlap. */
function fixed(rule: Rule, source: string, options?: FixtureOptions): string {
  const edits = findings(rule, source, options).flatMap<Edit>(
    ({ fixes }) => (fixes.find(({ preferred }) => preferred) ?? fixes[0])?.edits ?? [],
  );
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  for (const [i, edit] of sorted.entries())
    expect(edit.span.start).toBeGreaterThanOrEqual(sorted[i - 1]?.span.end ?? 0);
  return sorted.reduceRight(
    (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
    source,
  );
}
