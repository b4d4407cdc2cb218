// What a run of `error-atlas check` found. Plain data, before it is printed.

import type { TextDocument } from "vscode-languageserver-textdocument";

export type Severity = "hint" | "information" | "warning" | "error";

export interface Report {
  /** By path, then as the rules give them. */
  readonly findings: readonly Finding[];
  /** Files and directories that could not be checked. */
  readonly failures: readonly Failure[];
  /** How many files were checked. */
  readonly files: number;
  readonly milliseconds: number;
}

export interface Finding {
  /** Relative to the current directory where it is under it. */
  readonly path: string;
  /** 0-based lines and UTF-16 characters, as in LSP. */
  readonly range: { readonly start: Place; readonly end: Place };
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly source: TextDocument;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
