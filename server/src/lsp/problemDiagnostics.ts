// Faults in configurations as diagnostics at the property that is wrong.

import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticSource } from "../features/diagnostics.ts";
import type { Span } from "../text/span.ts";

/** What is told of a fault. */
interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly severity: "error" | "warning";
}

/** The diagnostics for the faults of one JSON file. */
export function problemDiagnostics(
  { uri, text }: { readonly uri: string; readonly text: string },
  problems: readonly Problem[],
): Diagnostic[] {
  const document = TextDocument.create(uri, "json", 0, text);
  return problems.map(({ span, message, severity }) => ({
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    message,
    severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: diagnosticSource,
    code: "configuration",
  }));
}
