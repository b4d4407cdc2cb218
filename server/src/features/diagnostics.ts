// Findings → LSP diagnostics, under the severities that the settings give.

import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { Finding, Preset, Severity } from "../rules/rule.ts";
import type { AnalysedDocument } from "./document.ts";
import { findingsOf, type OnRuleFailure, type RuleFinding } from "./findings.ts";
import { rangeOf } from "./ranges.ts";

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
export function diagnostics(document: AnalysedDocument, options: DiagnosticsOptions): Diagnostic[] {
  return findingsOf(document, options.onRuleFailure).flatMap((finding) => {
    const severity = severityOf(finding, options);
    return severity === "off" ? [] : [diagnosticOf(finding, severity, document, options)];
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

function diagnosticOf(
  finding: RuleFinding,
  severity: Severity,
  { text }: AnalysedDocument,
  { rulePage }: DiagnosticsOptions,
): Diagnostic {
  const { id } = finding.rule.metadata;
  const href = rulePage?.(id);
  const related = finding.related.map(({ span, message }) => ({
    location: { uri: text.uri, range: rangeOf(span, text) },
    message,
  }));
  return {
    range: rangeOf(finding.span, text),
    severity: severities[severity],
    code: id,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: diagnosticSource,
    message: finding.message,
    ...(finding.tags ? { tags: finding.tags.map((tag) => TAGS[tag]) } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}
