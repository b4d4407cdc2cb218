// "Look Up Error…": all entries of all catalogs in a quick pick.

import type { TextEditor } from "vscode";
import type { CatalogsResult } from "../../../server/src/protocol.ts";
import { currentEditor } from "../currentEditor.ts";
import { allRows, foundRows, type LookUpRow } from "../lookUpModel.ts";
import type { Parts } from "../parts.ts";
import { pickEntry } from "./entryPick.ts";
import { insertMockAtCursor } from "./mockAtCursor.ts";

/** Opens the list on `query`, or else on what is selected or under the cursor, if that names an entry. */
export async function lookUp(parts: Parts, query?: string): Promise<void> {
  const catalogs = await parts.store.catalogs();
  await pickEntry({
    title: "Look Up Error",
    placeholder: "Code, type, status, API, or words of a message or meaning",
    query: query ?? (await wordAtCursor(parts, currentEditor())),
    rows: (value) => rowsFor(parts, catalogs, value),
    accept: ({ catalogId, entryId }) => parts.pages.show({ catalogId, entryId }),
    insertMock: (entry) => insertMockAtCursor(parts, entry),
  });
}

/** All entries without a query; where nothing fits one, what fits the nearest code there is. */
export async function rowsFor(
  { requests }: Pick<Parts, "requests">,
  catalogs: CatalogsResult,
  query: string,
): Promise<readonly LookUpRow[]> {
  if (query.trim() === "") return allRows(catalogs);
  const { entries, suggestions } = await requests.lookup(query);
  const [near] = suggestions;
  if (entries.length > 0 || near === undefined) return foundRows(catalogs, entries);
  const rows = foundRows(catalogs, (await requests.lookup(near)).entries);
  return [{ kind: "separator", label: `Nothing fits. Did you mean ${near}?` }, ...rows];
}

/** "" where nothing there names an entry. */
async function wordAtCursor(
  { requests }: Pick<Parts, "requests">,
  editor: TextEditor | undefined,
): Promise<string> {
  if (!editor) return "";
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}_.-]+/u)
    : selection;
  if (!range?.isSingleLine) return "";
  const text = document.getText(range).trim();
  return (await requests.lookup(text)).named ? text : "";
}
