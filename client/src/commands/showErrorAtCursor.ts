// "Show Error at Cursor" and "Reveal Error at Cursor": the page of the entry that the code under the cursor is about, or its place in
// the tree.

import type { EntryParams } from "../../../server/src/protocol.ts";
import { currentEditor } from "../currentEditor.ts";
import { foundRows } from "../lookUpModel.ts";
import type { Parts } from "../parts.ts";
import { showInformation } from "../shown/messages.ts";
import { pickEntry } from "./entryPick.ts";

export async function showErrorAtCursor(parts: Parts): Promise<void> {
  await withErrorAtCursor(parts, "Show Error at Cursor", (entry) => parts.pages.show(entry));
}

export async function revealErrorAtCursor(parts: Parts): Promise<void> {
  await withErrorAtCursor(parts, "Reveal Error at Cursor", (entry) => parts.tree.reveal(entry));
}

/** Acts on the error at the cursor, the one that is chosen where several may be meant. */
async function withErrorAtCursor(
  { server, requests, store }: Parts,
  title: string,
  act: (entry: EntryParams) => unknown,
): Promise<void> {
  const editor = currentEditor();
  if (!editor) return explain("Open a file with TypeScript, JavaScript or JSON first.");
  const converter = server.client.code2ProtocolConverter;
  const position = converter.asPosition(editor.selection.active);
  const found = await requests.entriesAt(converter.asUri(editor.document.uri), position);
  const [first] = found;
  if (!first) {
    return explain(
      "No error is known at the cursor. Put it on an error code, type, status or message, or use Look Up Error to search all of them.",
    );
  }
  if (found.length === 1) {
    await act(first);
    return;
  }
  const rows = foundRows(await store.catalogs(), found);
  await pickEntry({
    title,
    placeholder: "Several errors may be meant, the likeliest first",
    query: "",
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
