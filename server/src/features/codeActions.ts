// Fixes of findings as LSP code actions.

import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from "vscode-languageserver-types";
import { diagnosticSource } from "./diagnostics.ts";
import type { AnalysedDocument } from "./document.ts";
import { findingsOf } from "./findings.ts";
import { rangeOf } from "./ranges.ts";

/**
 * The quick fixes for findings in `range`. `diagnostics`: what the client shows there; a finding that is not among them (its rule
 * is off) has no fix. `only`: the kinds that are asked for; undefined for all.
 */
export function codeActions(
  document: AnalysedDocument,
  range: Range,
  diagnostics: readonly Diagnostic[],
  only: readonly string[] | undefined,
): CodeAction[] {
  if (
    only &&
    !only.some(
      (kind) =>
        kind === "" || CodeActionKind.QuickFix === kind || kind.startsWith(`${CodeActionKind.QuickFix}.`),
    )
  )
    return [];
  const { text } = document;
  const start = text.offsetAt(range.start);
  const end = text.offsetAt(range.end);
  return findingsOf(document, () => {}).flatMap(({ span, rule, fixes }) => {
    if (span.end < start || end < span.start) return [];
    const place = rangeOf(span, text);
    const shown = diagnostics.find(
      (d) => d.source === diagnosticSource && d.code === rule.metadata.id && sameStart(d.range, place),
    );
    if (shown === undefined) return [];
    return fixes.map(
      (fix): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [shown],
        isPreferred: fix.preferred,
        edit: {
          changes: {
            [text.uri]: fix.edits.map((edit) => ({ range: rangeOf(edit.span, text), newText: edit.newText })),
          },
        },
      }),
    );
  });
}

function sameStart(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}
