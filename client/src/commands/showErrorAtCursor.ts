// "Show Error at Cursor": the page of the entry that the code under the cursor is about.

import { currentEditor } from "../currentEditor.ts";
import { foundRows } from "../lookUpModel.ts";
import type { Parts } from "../parts.ts";
import { showInformation } from "../shown/messages.ts";
import { pickEntry } from "./entryPick.ts";

export async function showErrorAtCursor({ server, requests, store, pages }: Parts): Promise<void> {
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
  if (found.length === 1) return pages.show(first);
  const rows = foundRows(await store.catalogs(), found);
  await pickEntry({
    title: "Show Error at Cursor",
    placeholder: "Several errors may be meant, the likeliest first",
    query: "",
    accept: ({ catalogId, entryId }) => pages.show({ catalogId, entryId }),
    rows: async (query) =>
      rows.filter((row) =>
        `${row.label} ${row.description} ${row.detail}`.toLowerCase().includes(query.toLowerCase()),
      ),
  });
}

async function explain(message: string): Promise<void> {
  await showInformation(message);
}
