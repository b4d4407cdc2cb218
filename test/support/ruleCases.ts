// The cases of a rule's test as tables: sources without findings, sources whose findings are marked (`//  ^^^` under each),
// what messages say, and fixes.

import { expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import type { RuleFinding } from "../../server/src/features/ruleFinding.ts";
import type { Edit, Finding, Preset, RelatedPlace, Rule, Severity } from "../../server/src/rules/rule.ts";
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

/** What a finding has besides place and message: each is left out where it is the rule's own, or where there is none. */
export interface FindingColumns {
  readonly severity?: Severity;
  readonly preset?: Preset;
  readonly tags?: Finding["tags"];
  /** `line: source: message` of each related place; of a call, the source is what is called and `(…)`. */
  readonly related?: readonly string[];
}

/** How a source is read and what its one finding has; `each` where it has several. */
export interface FoundOptions extends FixtureOptions, FindingColumns {
  /** One for each finding, in order. */
  readonly each?: readonly FindingColumns[];
}

/** As a `RuleCase`, with what its findings have. */
export type InvalidCase = readonly [what: string, source: string, options?: FoundOptions];

export interface RuleCases {
  /** The rule finds nothing. */
  readonly valid: readonly RuleCase[];
  /** The rule finds just what is marked, with what is said there. */
  readonly invalid: readonly InvalidCase[];
  /** The whole messages of the findings, in order. */
  readonly messages: readonly (readonly [
    source: string,
    messages: readonly string[],
    options?: FoundOptions,
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
      const found = findings(rule, source, options);
      const spans = found.map(({ span }) => span);
      const marked = markedSpans(source);
      expect(marked.length, "an invalid case needs a marker").toBeGreaterThan(0);
      expect(describeSpans(source, spans)).toEqual(describeSpans(source, marked));
      expectColumns(source, found, options);
    });

    test(`each fix by itself: ${what}`, () => {
      expect(faultsOfFixes(rule, source, options)).toEqual([]);
    });
  }

  for (const [source, expected, options] of messages) {
    test(`message: ${expected.join(" ")}`, () => {
      const found = findings(rule, source, options);
      expect(found.map(({ message }) => message)).toEqual(expected);
      expectColumns(source, found, options);
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

function expectColumns(
  source: string,
  found: readonly RuleFinding[],
  { severity, preset, tags, related, each }: FoundOptions = {},
): void {
  const one = { severity, preset, tags, related };
  expect(found.map((finding) => columnsOf(source, finding))).toEqual(each ?? found.map(() => one));
}

/** Undefined where it is the rule's own or there is none: `toEqual` takes that for left out. */
function columnsOf(source: string, { rule, severity, preset, tags, related }: RuleFinding): FindingColumns {
  const { metadata } = rule;
  return {
    severity: severity === metadata.severity ? undefined : severity,
    preset: preset === (metadata.preset ?? "recommended") ? undefined : preset,
    tags,
    related: related.length === 0 ? undefined : related.map((place) => describeRelated(source, place)),
  };
}

function describeRelated(source: string, { span, message }: RelatedPlace): string {
  const [place] = describeSpans(source, [span]);
  return `${place?.replace(/\(.*\)$/s, "(…)")}: ${message}`;
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
