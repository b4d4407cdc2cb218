// What a run of `error-atlas check` found. Plain data, before it is printed.

import { TextDocument } from "vscode-languageserver-textdocument";
import { type KeyForms, withoutKeys } from "../catalog/keys.ts";

export type Severity = "hint" | "information" | "warning" | "error";

export interface Report {
  /** By path, then as the rules give them. */
  readonly findings: readonly Finding[];
  /** Files and directories that could not be checked. */
  readonly failures: readonly Failure[];
  /** Files and directories that nobody named and that could not be read. */
  readonly skipped: readonly Failure[];
  /** How many files were checked. */
  readonly files: number;
  readonly milliseconds: number;
}

export interface Finding {
  /** Relative to the current directory where it is under it. */
  readonly path: string;
  /** 0-based lines and UTF-16 characters, as in LSP. */
  readonly range: { readonly start: ReportPlace; readonly end: ReportPlace };
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** undefined: nothing of the text may be shown. */
  readonly source: TextDocument | undefined;
}

export interface ReportPlace {
  readonly line: number;
  readonly character: number;
}

/** What was not read, and why. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** The report with no API keys in what is said and quoted: logs of CI systems are kept, and read by many. */
export function keylessReport(report: Report, forms: KeyForms): Report {
  const clean = new Map<TextDocument, TextDocument>();
  const sourceOf = (source: TextDocument) => {
    const before = clean.get(source);
    if (before) return before;
    const { uri, languageId, version } = source;
    const text = withoutKeys(source.getText(), forms);
    const made = TextDocument.create(uri, languageId, version, text);
    clean.set(source, made);
    return made;
  };
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      message: withoutKeys(finding.message, forms),
      source: finding.source && sourceOf(finding.source),
    })),
    failures: report.failures.map((failure) => ({
      ...failure,
      message: withoutKeys(failure.message, forms),
    })),
  };
}

/** Whether something was found that is more than a hint: the exit code says so. */
export function hasProblems({ findings }: Pick<Report, "findings">): boolean {
  return findings.some(({ severity }) => severity === "error" || severity === "warning");
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
