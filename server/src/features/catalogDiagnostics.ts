// Faults of a catalog → LSP diagnostics in it, under the severities that the settings give.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import type { CatalogProblem } from "../catalog/model.ts";
import { type DiagnosticsOptions, diagnosticSource, severities } from "./diagnostics.ts";
import { rangeOf } from "./ranges.ts";

/** The diagnostics of one catalog file. */
export function catalogDiagnostics(
  text: TextDocument,
  problems: readonly CatalogProblem[],
  { rules, rulePage }: Pick<DiagnosticsOptions, "rules" | "rulePage">,
): Diagnostic[] {
  return problems.flatMap(({ rule, span, message, severity: own }) => {
    const severity = rules[rule] ?? own;
    if (severity === "off") return [];
    const href = rulePage?.(rule);
    return [
      {
        range: rangeOf(span, text),
        severity: severities[severity],
        code: rule,
        ...(href === undefined ? {} : { codeDescription: { href } }),
        source: diagnosticSource,
        message,
      },
    ];
  });
}
