// What is offered where a person types, and taking an offer as the list of suggestions does.

import { type CompletionItem, type CompletionList, commands, Range, SnippetString } from "vscode";
import type { Place } from "./places.ts";

/** Everything that is offered there, with details and documentation. */
export async function complete({ document, position }: Place): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
    undefined,
    200,
  );
  return list.items;
}

/** What the list shows for an item. */
export function labelOf({ label }: CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

/** Puts what an item has into the file, with the first of its tab stops selected. */
export async function accept(
  { editor }: Place,
  { insertText, range, label, keepWhitespace }: CompletionItem,
): Promise<void> {
  const replaced = range instanceof Range ? range : range?.replacing;
  if (insertText === undefined || replaced === undefined) throw new Error(`${label} has nothing to insert.`);
  const snippet = typeof insertText === "string" ? new SnippetString().appendText(insertText) : insertText;
  const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: keepWhitespace === true };
  if (!(await editor.insertSnippet(snippet, replaced, options)))
    throw new Error(`${label} could not be inserted.`);
}
