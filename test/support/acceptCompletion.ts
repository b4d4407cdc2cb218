// Completion as an editor shows and accepts it: the labels in their order, and the document after one is accepted, with the first
// choice or the placeholder at each tab stop.

import type { CompletionItem } from "vscode-languageserver-types";
import { completion } from "../../server/src/features/completion.ts";
import type { AnalysedDocument } from "../../server/src/features/document.ts";

/** What is offered at an offset, in the order of the list. */
export function offersAt(
  document: AnalysedDocument,
  offset: number,
  tabStops = true,
): readonly CompletionItem[] {
  const items = completion(document, offset, { tabStops })?.items ?? [];
  return items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The document's text after an item is accepted. */
export function accept(document: AnalysedDocument, item: CompletionItem): string {
  const { text, source } = document;
  const { textEdit, additionalTextEdits = [], insertTextFormat } = item;
  if (textEdit === undefined || !("range" in textEdit)) throw new Error("An item without its place");
  const newText = insertTextFormat === 2 ? expandSnippet(textEdit.newText) : textEdit.newText;
  return [{ ...textEdit, newText }, ...additionalTextEdits]
    .map(({ range, newText }) => ({
      start: text.offsetAt(range.start),
      end: text.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), source);
}

/** Whether an editor would show an item for what is typed at its place, up to the cursor. */
export function isShown({ text, source }: AnalysedDocument, item: CompletionItem, offset: number): boolean {
  const { textEdit, filterText, label } = item;
  if (textEdit === undefined || !("range" in textEdit)) return false;
  const typed = source.slice(text.offsetAt(textEdit.range.start), offset).trim().toLowerCase();
  let at = 0;
  for (const char of (filterText ?? label).toLowerCase()) if (char === typed[at]) at++;
  return at === typed.length;
}

/** A snippet (LSP 3.17, "Snippet Syntax") with the texts of its placeholders and the first of its choices. */
export function expandSnippet(snippet: string): string {
  const stop = /\\([\\$}])|\$\{\d+\|((?:\\.|[^\\|])*)\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\}|\$\d+/gs;
  return snippet.replace(stop, (_, escaped?: string, choices?: string, placeholder?: string) => {
    if (escaped !== undefined) return escaped;
    if (choices !== undefined)
      return (/^(?:\\.|[^\\,])*/s.exec(choices)?.[0] ?? "").replace(/\\([\\,|])/g, "$1");
    return (placeholder ?? "").replace(/\\([\\$}])/g, "$1");
  });
}
