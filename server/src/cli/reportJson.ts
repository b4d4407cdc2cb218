// The report for programs. Its form is documented in docs/command-line.md and only ever grows; `version` would change otherwise.

import { countBySeverity, type Report } from "./report.ts";

/** The object that is printed. Lines and columns are 1-based, columns in UTF-16 code units, the end not included. */
export function jsonReport({ findings, failures, skipped, files }: Report) {
  return {
    version: 1,
    findings: findings.map(({ path, range: { start, end }, severity, rule, message }) => ({
      path,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity,
      rule,
      message,
    })),
    failures,
    skipped,
    summary: { files, ...countBySeverity(findings) },
  };
}
