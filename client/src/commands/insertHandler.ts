// "Insert error handler", from the hover that says what can arrive at a place: the edits are the server's, for the text as it is now.

import { Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { ErrorHandlerParams } from "../../../server/src/protocol.ts";
import { failures, notifications } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { showInformation } from "../shown/messages.ts";
import { rememberText } from "../unchanged.ts";
import { isPlace } from "./sourcePlaces.ts";

/** Says so where there is nothing to insert any more. Arguments of other programs do nothing. */
export async function insertHandler(
  { server, requests }: Pick<Parts, "server" | "requests">,
  argument: unknown,
): Promise<void> {
  if (!isHandler(argument)) return;
  const document = await workspace.openTextDocument(Uri.parse(argument.textDocument.uri));
  const isUnchanged = rememberText(document);
  const { textDocument, position, catalogId } = argument;
  const edits = await requests.errorHandler({ textDocument, position, catalogId });
  if (!edits) {
    // Not awaited: the command is over, whether or not the message is answered.
    void showInformation(notifications.noHandler);
    return;
  }
  if (!isUnchanged()) return;
  const edit = new WorkspaceEdit();
  const { asRange } = server.client.protocol2CodeConverter;
  for (const { range, newText } of edits) edit.replace(document.uri, asRange(range), newText);
  if (!(await workspace.applyEdit(edit)))
    throw new Error(failures.fileNotChanged({ file: document.fileName }));
  await window.showTextDocument(document, { preview: false });
}

function isHandler(argument: unknown): argument is ErrorHandlerParams {
  return isPlace(argument) && typeof (argument as Partial<ErrorHandlerParams>).catalogId === "string";
}
