// What stands for an API's answer in a test, put at the cursor in the form that the file uses. How an error is chosen for it
// belongs to the commands, and which editor it goes into to mockPlace.ts.

import { Selection, window } from "vscode";
import type { EntrySummary } from "../../../server/src/protocol.ts";
import { besideWord } from "../besideWord.ts";
import { failures, notifications } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { showInformation } from "../shown/messages.ts";
import { rememberText } from "../unchanged.ts";
import { mockEditor } from "./mockPlace.ts";

/** Beside a word that the cursor is in. Says what is in the way where there is no editor, or no mock for the entry there. */
export async function insertMockAtCursor(
  { server, requests }: Pick<Parts, "server" | "requests">,
  entry: EntrySummary,
): Promise<void> {
  const editor = await mockEditor();
  if (!editor) return;
  const converter = server.client.code2ProtocolConverter;
  const { document, selection } = editor;
  const isUnchanged = rememberText(document);
  const cursor = selection.start;
  const { character, before } = besideWord(document.lineAt(cursor.line).text, cursor.character);
  const beside = cursor.with({ character });
  // What is selected is replaced, whatever it is.
  const [place, start] = selection.isEmpty ? [new Selection(beside, beside), before] : [selection, ""];
  const mock = await requests.mockResponse(
    converter.asUri(document.uri),
    converter.asPosition(place.start),
    entry,
  );
  if (!mock) {
    await showInformation(notifications.noMock);
    return;
  }
  await window.showTextDocument(document, editor.viewColumn);
  if (!isUnchanged()) return;
  const isDone = await editor.edit((edit) => edit.replace(place, start + mock.newText));
  if (!isDone) throw new Error(failures.fileNotChanged({ file: document.fileName }));
}
