// Findings → LSP diagnostics, under the severities that the settings give.

import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver-types";
import type { Finding, Preset, Severity } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import type { AnyDocument } from "./document.ts";
import { findingsOf, knownFindings, type OnRuleFailure } from "./findings.ts";
import { messages } from "./messages.ts";
import { rangeOf, textOf } from "./ranges.ts";
import type { RuleFinding } from "./ruleFinding.ts";

export interface DiagnosticsOptions {
  /** Rule id → severity, in place of the rule's own. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** What is shown of what `rules` does not name; `recommended` where it is not said. */
  readonly preset?: Preset | undefined;
  /** The address of a rule's page, where the client can open it. */
  readonly rulePage?: ((ruleId: string) => string | undefined) | undefined;
  /** Hears of a rule that throws; without it the error is thrown. */
  readonly onRuleFailure?: OnRuleFailure | undefined;
}

/** The `source` of every diagnostic. */
export const diagnosticSource = "error-atlas";

/** Whether an editor was given a finding at a place: no rule is run to know it. */
export function isFound(document: AnyDocument, { start, end }: Span, options: DiagnosticsOptions): boolean {
  return knownFindings(document).some(
    (finding) =>
      finding.span.start < end && finding.span.end > start && severityOf(finding, options) !== "off",
  );
}

/** LSP's numbers for severities. */
export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS: Readonly<Record<NonNullable<Finding["tags"]>[number], DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** The diagnostics of a document, by place. */
export function diagnostics(document: AnyDocument, options: DiagnosticsOptions): Diagnostic[] {
  return shownOf(document, options).map(({ finding, severity }) =>
    diagnosticOf(finding, severity, document, options),
  );
}

/** As many as an editor is sent for a document. VS Code takes no more itself (`MAX_DIAGNOSTICS_PER_FILE` of its extension host). */
const MOST_DIAGNOSTICS = 1000;

/**
 * The diagnostics that an editor shows of a document: all, by place; where there are very many, the most severe ones, and last
 * one that says how many more there are.
 */
export function shownDiagnostics(document: AnyDocument, options: DiagnosticsOptions): Diagnostic[] {
  const all = shownOf(document, options);
  if (all.length <= MOST_DIAGNOSTICS) return diagnostics(document, options);
  const bySeverity = all.toSorted((a, b) => severities[a.severity] - severities[b.severity]);
  const shown = bySeverity
    .slice(0, MOST_DIAGNOSTICS - 1)
    .map(({ finding, severity }) => diagnosticOf(finding, severity, document, options));
  const left = all.length - shown.length;
  const [first] = bySeverity.slice(shown.length);
  const more: Diagnostic = {
    range: rangeOf(first?.finding.span ?? { start: 0, end: 0 }, document.text),
    severity: severities.information,
    source: diagnosticSource,
    message: messages.moreProblems({ left }),
  };
  return [...shown, more];
}

interface Shown {
  readonly finding: RuleFinding;
  readonly severity: Severity;
}

function shownOf(document: AnyDocument, options: DiagnosticsOptions): readonly Shown[] {
  return findingsOf(document, options.onRuleFailure).flatMap((finding) => {
    const severity = severityOf(finding, options);
    return severity === "off" ? [] : [{ finding, severity }];
  });
}

/** What a finding is shown as: what the settings say of its rule; else, where the preset has it, its own, else its rule's. */
export function severityOf(
  { rule: { metadata }, severity, preset: needed = metadata.preset }: RuleFinding,
  { rules, preset = "recommended" }: Pick<DiagnosticsOptions, "rules" | "preset">,
): Severity | "off" {
  const isShown = needed !== "strict" || preset === "strict";
  return rules[metadata.id] ?? (isShown ? (severity ?? metadata.severity) : "off");
}

/** Lines between two places that are seen together. */
const NEAR = 10;

/** Whether a person who looks at one of two places has the other in sight: no row has to lead there. */
function isNear(a: Range, b: Range): boolean {
  return Math.abs(a.start.line - b.start.line) <= NEAR;
}

function diagnosticOf(
  finding: RuleFinding,
  severity: Severity,
  { text }: AnyDocument,
  { rulePage }: DiagnosticsOptions,
): Diagnostic {
  const { id } = finding.rule.metadata;
  const href = rulePage?.(id);
  const range = rangeOf(finding.span, text);
  const related = finding.related.flatMap(({ span, message, file, isReason = false }) => {
    const location = { uri: file?.uri ?? text.uri, range: rangeOf(span, file ? textOf(file) : text) };
    return isReason && file === undefined && isNear(location.range, range) ? [] : [{ location, message }];
  });
  return {
    range,
    severity: severities[severity],
    code: id,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: diagnosticSource,
    message: finding.message,
    ...(finding.tags ? { tags: finding.tags.map((tag) => TAGS[tag]) } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}
