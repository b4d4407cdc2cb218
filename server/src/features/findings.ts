// Runs the rules over a document, once per document and version, and leaves out what its comments suppress. A rule that throws
// costs only its own findings.

import { ruleIds, rules } from "../rules/registry.ts";
import type { Finding, Rule } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument, DocumentParts } from "./document.ts";
import { escapedEdit } from "./escaping.ts";
import { suppress, suppressNamed } from "./suppressions.ts";

/** A finding and the rule it is of. */
export interface RuleFinding extends Finding {
  readonly rule: Rule;
}

/** What is told of a rule that threw: the caller logs it. */
export type OnRuleFailure = (ruleId: string, error: unknown) => void;

const found = new WeakMap<AnalysedDocument, readonly RuleFinding[]>();

/**
 * All findings of all rules that no comment suppresses, by place; none in a document of snippets, which are examples. `onFailure`
 * hears of a rule that throws; without it the error is thrown, as tests want it.
 */
export function findingsOf(document: AnalysedDocument, onFailure?: OnRuleFailure): readonly RuleFinding[] {
  const known = found.get(document);
  if (known) return known;
  const findings = document.parts ? ofParts(document.parts, onFailure) : ofWhole(document, onFailure);
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  found.set(document, findings);
  return findings;
}

function ofWhole(document: AnalysedDocument, onFailure?: OnRuleFailure): RuleFinding[] {
  return document.references.snippets ? [] : run(document, onFailure);
}

function ofParts(parts: DocumentParts, onFailure?: OnRuleFailure): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const { start, document } of parts.all())
    for (const finding of findingsOf(document, onFailure)) findings.push(movedFinding(finding, start));
  return findings;
}

function movedFinding(finding: RuleFinding, by: number): RuleFinding {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...finding,
    span: moved(finding.span),
    related: finding.related.map((related) => ({ ...related, span: moved(related.span) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: moved(span), newText })),
    })),
  };
}

function run(document: AnalysedDocument, onFailure: OnRuleFailure | undefined): RuleFinding[] {
  const { suppressions } = document.references;
  const of = (rule: Rule, check: () => Iterable<Finding>): readonly RuleFinding[] => {
    try {
      return Array.from(check(), (finding) => ({ ...finding, rule }));
    } catch (error) {
      if (onFailure === undefined) throw error;
      onFailure(rule.metadata.id, error);
      return [];
    }
  };
  const found = rules.flatMap((rule) => ("check" in rule ? of(rule, () => rule.check(document)) : []));
  const findings = document.references.embedded.length === 0 ? found : found.map(escaped);
  if (suppressions.length === 0) return findings;
  const { shown, by } = suppress(findings, suppressions);
  const suppressed = { by, ruleIds };
  const about = rules.flatMap((rule) =>
    "check" in rule ? [] : of(rule, () => rule.checkSuppressions(document, suppressed)),
  );
  return [...shown, ...suppressNamed(about, suppressions)];

  /** Rules write plain text, also into JSON that stands in a string. */
  function escaped(finding: RuleFinding): RuleFinding {
    const fixes = finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => escapedEdit(edit, document.references)),
    }));
    return { ...finding, fixes };
  }
}
