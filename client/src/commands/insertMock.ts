// "Insert Mock Response…": what stands for an API's answer in a test, put at the cursor in the form that the file uses.

import { window } from "vscode";
import type { EntrySummary } from "../../../server/src/protocol.ts";
import { currentEditor } from "../currentEditor.ts";
import type { Parts } from "../parts.ts";
import { isTreeNode } from "../treeModel.ts";
import { pickEntry } from "./entryPick.ts";
import { rowsFor } from "./lookUp.ts";

/** `argument`: the entry's node in the tree, or words to begin the list with, such as the name of an API. */
export async function insertMock(parts: Parts, argument: unknown): Promise<void> {
  if (isTreeNode(argument) && argument.kind === "entry") return insertFor(parts, argument.entry);
  const catalogs = await parts.store.catalogs();
  await pickEntry({
    title: "Insert Mock Response",
    placeholder: "The error that the mock answers with",
    query: typeof argument === "string" ? argument : "",
    rows: (query) => rowsFor(parts, catalogs, query),
    accept: (entry) => insertFor(parts, entry),
  });
}

async function insertFor({ server, requests }: Parts, entry: EntrySummary): Promise<void> {
  const editor = currentEditor();
  if (!editor) {
    await window.showInformationMessage("Open a test and put the cursor where the mock belongs first.");
    return;
  }
  const converter = server.client.code2ProtocolConverter;
  const { document, selection } = editor;
  const mock = await requests.mockResponse(
    converter.asUri(document.uri),
    converter.asPosition(selection.start),
    entry,
  );
  if (!mock) {
    await window.showInformationMessage(
      "There is no mock for this here: the file is not TypeScript, JavaScript or JSON, or the error comes as no response.",
    );
    return;
  }
  await window.showTextDocument(document, editor.viewColumn);
  await editor.edit((edit) => edit.replace(selection, mock.newText));
}
