// "Fix all" over a document, again and again until nothing is left to fix: what test of examples and of rules compare with.

import { TextDocument } from "vscode-languageserver-textdocument";
import { analyseText } from "../../server/src/engine/analyse.ts";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { applyEdits, fixesTogether } from "../../server/src/features/fixes.ts";
import type { RuleFinding } from "../../server/src/features/ruleFinding.ts";
import { builtins } from "./analyse.ts";

/** More rounds than any file needs: fixes that make way for each other, and those that show what is still wrong. */
const MOST_ROUNDS = 10;

/** Analyses a changed text as the document was. */
export type AnalyseAgain = (text: TextDocument) => AnalysedDocument | undefined;

/**
 * The text with all preferred fixes made at once, repeatedly until none is left. Throws where they never come to an end.
 * @param isShown which findings count; all by default
 * @param again reads a changed text; by default under the built-in catalogs, without any configuration
 */
export function fixedSource(
  document: AnalysedDocument,
  again: AnalyseAgain = (text) => analyseText(text, builtins, {}),
  isShown: (finding: RuleFinding) => boolean = () => true,
): string {
  let current = document;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = fixesTogether(findingsOf(current).filter(isShown));
    if (edits.length === 0) return current.source;
    const { uri, languageId, version } = current.text;
    const text = TextDocument.create(uri, languageId, version + 1, applyEdits(current.source, edits));
    const next = again(text);
    if (next === undefined) throw new Error(`${uri} cannot be read after fixing`);
    current = next;
  }
  throw new Error(`After ${MOST_ROUNDS} rounds there is still something to fix in:\n${current.source}`);
}
