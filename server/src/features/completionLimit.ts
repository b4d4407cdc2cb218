// How many suggestions are sent: of an API with thousands of codes, those that fit what is typed.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionItem, CompletionList } from "vscode-languageserver-types";

/** Suggestions in one answer: more than anybody scrolls through, and little to send. */
const MOST_ITEMS = 200;

/**
 * The suggestions as they are, where they are not too many. Else those that have what is typed before `offset`, letter by letter and in
 * this order, as editors look for it; the client is told to ask again with the next letter.
 */
export function limited(
  list: CompletionList | null,
  text: TextDocument,
  offset: number,
): CompletionList | null {
  if (list === null || list.items.length <= MOST_ITEMS) return list;
  const fitting = list.items
    .filter((item) => fits(typedFor(item, text, offset), item.filterText ?? item.label))
    .sort((a, b) => compare(a.sortText ?? a.label, b.sortText ?? b.label));
  return { ...list, isIncomplete: true, items: fitting.slice(0, MOST_ITEMS) };
}

/** What is typed of an item, without a quote before it. */
function typedFor({ textEdit }: CompletionItem, text: TextDocument, offset: number): string {
  const range = textEdit && ("range" in textEdit ? textEdit.range : textEdit.insert);
  const start = range ? text.offsetAt(range.start) : offset;
  return text
    .getText()
    .slice(start, offset)
    .replace(/^["'`]/, "");
}

function fits(typed: string, name: string): boolean {
  const letters = typed.toLowerCase();
  const wanted = name.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = wanted.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
