// Faults of a catalog → LSP diagnostics in it, under the severities that the settings give.

import type { Diagnostic } from "vscode-languageserver-types";
import type { CatalogProblem } from "../catalog/model.ts";
import { type DiagnosticsOptions, diagnosticSource, severities } from "./diagnostics.ts";

/** The diagnostics of one catalog file. */
export function catalogDiagnostics(
  problems: readonly CatalogProblem[],
  { rules, rulePage }: Pick<DiagnosticsOptions, "rules" | "rulePage">,
): Diagnostic[] {
  return problems.flatMap(({ rule, span, line, column, message, severity: own }) => {
    const severity = rules[rule] ?? own;
    if (severity === "off") return [];
    const href = rulePage?.(rule);
    return [
      {
        range: {
          start: { line: line - 1, character: column },
          end: { line: line - 1, character: column + span.end - span.start },
        },
        severity: severities[severity],
        code: rule,
        ...(href === undefined ? {} : { codeDescription: { href } }),
        source: diagnosticSource,
        message,
      },
    ];
  });
}
