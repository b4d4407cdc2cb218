// Runs the rules over a document, once per document and version, and leaves out what its comments suppress. A rule that throws
// costs only its own findings.

import { type KeyForms, withoutKeys } from "../catalog/keys.ts";
import { ruleIds, rules } from "../rules/registry.ts";
import type { Finding, Findings, Rule } from "../rules/rule.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import type { Span } from "../text/span.ts";
import { type AnalysedDocument, type AnyDocument, isLarge, type LargeDocument } from "./document.ts";
import { escapedEdit } from "./escaping.ts";
import type { RuleFinding } from "./ruleFinding.ts";
import { suppress, suppressNamed } from "./suppressions.ts";

/** What is told of a rule that threw: the caller logs it. */
export type OnRuleFailure = (ruleId: string, error: unknown) => void;

const found = new WeakMap<AnyDocument, readonly RuleFinding[]>();

/**
 * All findings of all rules that no comment suppresses, by place; none in a document of snippets, which are examples. `onFailure`
 * hears of a rule that throws; without it the error is thrown, as tests want it.
 */
export function findingsOf(document: AnyDocument, onFailure?: OnRuleFailure): readonly RuleFinding[] {
  return atOnce(finding(document, onFailure));
}

/** What was found in this version of a document before; nothing where the rules have not run over it. */
export function knownFindings(document: AnyDocument): readonly RuleFinding[] {
  return found.get(document) ?? [];
}

/** `findingsOf` in slices. */
export function* finding(document: AnyDocument, onFailure?: OnRuleFailure): Slices<readonly RuleFinding[]> {
  const known = found.get(document);
  if (known) return known;
  const findings = isLarge(document)
    ? yield* ofParts(document, onFailure)
    : yield* ofWhole(document, onFailure);
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  found.set(document, findings);
  return findings;
}

function* ofWhole(document: AnalysedDocument, onFailure?: OnRuleFailure): Slices<RuleFinding[]> {
  return document.references.snippets ? [] : yield* run(document, onFailure);
}

function* ofParts(large: LargeDocument, onFailure?: OnRuleFailure): Slices<RuleFinding[]> {
  const findings: RuleFinding[] = [];
  for (const { start, document } of large.parts()) {
    for (const each of yield* finding(document, onFailure)) findings.push(movedFinding(each, start));
    yield;
  }
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

function* run(document: AnalysedDocument, onFailure: OnRuleFailure | undefined): Slices<RuleFinding[]> {
  const { suppressions, embedded } = document.references;
  const all: RuleFinding[] = [];
  for (const rule of rules) {
    if (!("check" in rule)) continue;
    const own = yield* of(rule, () => rule.check(document), document.catalogs, onFailure);
    for (const each of own) all.push(each);
  }
  const findings = embedded.length === 0 ? all : yield* escaping(all, document);
  if (suppressions.length === 0) return findings;
  const { shown, by } = suppress(findings, suppressions);
  const about: RuleFinding[] = [];
  for (const rule of rules) {
    if ("check" in rule) continue;
    const check = () => rule.checkSuppressions(document, { by, ruleIds });
    about.push(...(yield* of(rule, check, document.catalogs, onFailure)));
  }
  return [...shown, ...suppressNamed(about, suppressions)];
}

/** What a rule finds; nothing where it throws. */
function* of(
  rule: Rule,
  check: () => Findings,
  forms: KeyForms,
  onFailure?: OnRuleFailure,
): Slices<readonly RuleFinding[]> {
  const findings: RuleFinding[] = [];
  try {
    for (const each of check()) {
      if (each) findings.push({ ...withoutKeysIn(each, forms), rule });
      yield;
    }
    return findings;
  } catch (error) {
    if (onFailure === undefined) throw error;
    onFailure(rule.metadata.id, error);
    return [];
  }
}

/** What a finding says; its edits put back what stands in the source. */
function withoutKeysIn(finding: Finding, forms: KeyForms): Finding {
  return {
    ...finding,
    message: withoutKeys(finding.message, forms),
    related: finding.related.map((each) => ({ ...each, message: withoutKeys(each.message, forms) })),
    fixes: finding.fixes.map((fix) => ({ ...fix, title: withoutKeys(fix.title, forms) })),
  };
}

/** Rules write plain text, also into JSON that stands in a string. */
function* escaping(findings: readonly RuleFinding[], document: AnalysedDocument): Slices<RuleFinding[]> {
  const escaped: RuleFinding[] = [];
  for (const each of findings) {
    const fixes = each.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => escapedEdit(edit, document.references)),
    }));
    escaped.push({ ...each, fixes });
    yield;
  }
  return escaped;
}
