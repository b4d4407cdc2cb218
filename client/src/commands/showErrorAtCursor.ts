// "Show Error at Cursor" and "Reveal Error at Cursor": the page of the entry that the code under the cursor is about, or its place in
// the tree.

import type { EntryParams } from "../../../server/src/protocol.ts";
import { currentEditor } from "../currentEditor.ts";
import { foundRows } from "../lookUpModel.ts";
import { notifications, placeholders, titles } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { showInformation } from "../shown/messages.ts";
import { pickEntry } from "./entryPick.ts";

export async function showErrorAtCursor(parts: Parts): Promise<void> {
  await withErrorAtCursor(parts, titles.errorAtCursor, (entry) => parts.pages.show(entry));
}

export async function revealErrorAtCursor(parts: Parts): Promise<void> {
  await withErrorAtCursor(parts, titles.revealAtCursor, (entry) => parts.tree.reveal(entry));
}

/** Acts on the error at the cursor, the one that is chosen where several may be meant. */
async function withErrorAtCursor(
  { server, requests, store, pages }: Parts,
  title: string,
  act: (entry: EntryParams) => unknown,
): Promise<void> {
  const editor = currentEditor();
  if (!editor) return explain(notifications.noFileForError);
  const converter = server.client.code2ProtocolConverter;
  const position = converter.asPosition(editor.selection.active);
  const found = await requests.entriesAt(converter.asUri(editor.document.uri), position);
  const [first] = found;
  if (!first) {
    return explain(notifications.noErrorAtCursor);
  }
  if (found.length === 1) {
    await act(first);
    return;
  }
  const rows = foundRows(await store.catalogs(), found);
  await pickEntry({
    title,
    placeholder: placeholders.errorAtCursor,
    query: "",
    preview: pages,
    accept: ({ catalogId, entryId }) => act({ catalogId, entryId }),
    rows: async (query) =>
      rows.filter((row) =>
        `${row.label} ${row.description} ${row.detail}`.toLowerCase().includes(query.toLowerCase()),
      ),
  });
}

async function explain(message: string): Promise<void> {
  await showInformation(message);
}
