// What links name by a place in source: the page of what can arrive there, and the place itself.

import { Position, Selection, TabInputWebview, TextEditorRevealType, Uri, ViewColumn, window } from "vscode";
import type { PositionParams } from "../../../server/src/protocol.ts";
import type { Parts } from "../parts.ts";

/** Shows the page of what can arrive at a place; nothing where other programs give none. */
export async function showArrivals({ pages }: Pick<Parts, "pages">, argument: unknown): Promise<void> {
  if (isPlace(argument)) await pages.show({ arriving: argument });
}

/** Goes to a place, beside the page where that is what has the focus. */
export async function showPlace(argument: unknown): Promise<void> {
  if (!isPlace(argument)) return;
  const { textDocument, position } = argument;
  const isFromPage = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;
  const viewColumn = isFromPage ? ViewColumn.One : ViewColumn.Active;
  const editor = await window.showTextDocument(Uri.parse(textDocument.uri), { preview: true, viewColumn });
  const at = editor.document.validatePosition(new Position(position.line, position.character));
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Whether what a link hands over is a place. */
export function isPlace(argument: unknown): argument is PositionParams {
  const { textDocument, position } = (argument ?? {}) as Partial<PositionParams>;
  return (
    typeof textDocument?.uri === "string" &&
    Number.isInteger(position?.line) &&
    Number.isInteger(position?.character)
  );
}
