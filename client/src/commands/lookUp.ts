// "Look Up Error…": all entries of all catalogs in a quick pick, those that were used last above.

import type { TextEditor } from "vscode";
import type { CatalogsResult } from "../../../server/src/protocol.ts";
import { currentEditor } from "../currentEditor.ts";
import { allRows, foundRows, type LookUpRow, noMatch } from "../lookUpModel.ts";
import { placeholders, rows as texts, titles } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { pickEntry } from "./entryPick.ts";
import { insertMockAtCursor } from "./mockAtCursor.ts";

/** Opens the list on `query`, or else on what is selected or under the cursor, if that names an entry. */
export async function lookUp(parts: Parts, query?: string): Promise<void> {
  const catalogs = await parts.store.catalogs();
  await pickEntry({
    title: titles.lookUp,
    placeholder: placeholders.lookUp,
    query: query ?? (await wordAtCursor(parts, currentEditor())),
    rows: (value) => rowsFor(parts, catalogs, value),
    accept: ({ catalogId, entryId }) => parts.pages.show({ catalogId, entryId }),
    preview: parts.pages,
    use: parts.recent.use,
    insertMock: (entry) => insertMockAtCursor(parts, entry),
  });
}

/** All entries without a query; where nothing fits one, what fits the nearest code there is. */
export async function rowsFor(
  { requests, recent, store }: Pick<Parts, "requests" | "recent" | "store">,
  catalogs: CatalogsResult,
  query: string,
): Promise<readonly LookUpRow[]> {
  if (query.trim() === "") return allRows(await store.ordered(), recent.all());
  const { entries, suggestions } = await requests.lookup(query);
  const [near] = suggestions;
  if (entries.length > 0) return foundRows(catalogs, entries);
  if (near === undefined) return noMatch(query);
  const rows = foundRows(catalogs, (await requests.lookup(near)).entries);
  return [{ kind: "separator", label: texts.didYouMean({ code: near }) }, ...rows];
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
