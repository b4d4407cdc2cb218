// "Look Up Error…": all entries of all catalogs in a quick pick.

import type { TextEditor } from "vscode";
import type { CatalogsResult } from "../../../server/src/protocol.ts";
import { currentEditor } from "../currentEditor.ts";
import { namesAnEntry } from "../entrySearch.ts";
import { lookUpRows } from "../lookUpModel.ts";
import type { Parts } from "../parts.ts";
import { pickEntry } from "./entryPick.ts";

/** Opens the list on `query`, or else on what is selected or under the cursor, if that names an entry. */
export async function lookUp({ store }: Pick<Parts, "store">, query?: string): Promise<void> {
  const catalogs = await store.catalogs();
  await pickEntry({
    title: "Look Up Error",
    placeholder: "Code, type, status, API, or words of a message or meaning",
    query: query ?? wordAtCursor(currentEditor(), catalogs),
    rows: (value) => lookUpRows(catalogs, value),
  });
}

/** "" where nothing there names an entry. */
function wordAtCursor(editor: TextEditor | undefined, catalogs: CatalogsResult): string {
  if (!editor) return "";
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}_.-]+/u)
    : selection;
  if (!range?.isSingleLine) return "";
  const text = document.getText(range).trim();
  return namesAnEntry(catalogs, text) ? text : "";
}
