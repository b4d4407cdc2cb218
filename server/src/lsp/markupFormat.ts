// What features write as Markdown, in the format that the client shows.

import { type CompletionItem, type Hover, MarkupContent, MarkupKind } from "vscode-languageserver";
import { plainMarkdown } from "../text/plainMarkdown.ts";

/** The hover, as plain text for a client that shows no Markdown. */
export function shownHover(hover: Hover | null, isMarkdown: boolean): Hover | null {
  if (isMarkdown || !MarkupContent.is(hover?.contents)) return hover;
  return { ...hover, contents: plain(hover.contents) };
}

/** The item with its documentation as plain text for a client that shows no Markdown. */
export function shownItem(item: CompletionItem, isMarkdown: boolean): CompletionItem {
  if (isMarkdown || !MarkupContent.is(item.documentation)) return item;
  return { ...item, documentation: plain(item.documentation) };
}

function plain({ kind, value }: MarkupContent): MarkupContent {
  return { kind: MarkupKind.PlainText, value: kind === MarkupKind.Markdown ? plainMarkdown(value) : value };
}
