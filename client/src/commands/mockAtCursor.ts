// What stands for an API's answer in a test, put at the cursor in the form that the file uses. How an error is chosen for it
// belongs to the commands.

import { window } from "vscode";
import type { EntrySummary } from "../../../server/src/protocol.ts";
import { currentEditor } from "../currentEditor.ts";
import type { Parts } from "../parts.ts";
import { showInformation } from "../shown/messages.ts";
import { rememberText } from "../unchanged.ts";

/** Says what is in the way where there is no editor, or no mock for the entry there. */
export async function insertMockAtCursor(
  { server, requests }: Pick<Parts, "server" | "requests">,
  entry: EntrySummary,
): Promise<void> {
  const editor = currentEditor();
  if (!editor) {
    await showInformation("Open a test and put the cursor where the mock belongs first.");
    return;
  }
  const converter = server.client.code2ProtocolConverter;
  const { document, selection } = editor;
  const isUnchanged = rememberText(document);
  const mock = await requests.mockResponse(
    converter.asUri(document.uri),
    converter.asPosition(selection.start),
    entry,
  );
  if (!mock) {
    await showInformation(
      "There is no mock for this here: the file is not TypeScript, JavaScript or JSON, or the error comes as no response.",
    );
    return;
  }
  await window.showTextDocument(document, editor.viewColumn);
  if (!isUnchanged()) return;
  const isDone = await editor.edit((edit) => edit.replace(selection, mock.newText));
  if (!isDone) throw new Error("The file could not be changed.");
}
