// Where a mock goes: into which editor, which is settled before an error is chosen for it, and where on the line of the cursor.

import { languages, type TextEditor, window, workspace } from "vscode";
import { currentEditor } from "../currentEditor.ts";
import { sourceSelector } from "../documentSelector.ts";
import { buttons, notifications } from "../messages.ts";
import { showInformation } from "../shown/messages.ts";

/** The editor in use, where a mock can stand in it; else it is said that there is none, and a new file offered. undefined: declined. */
export async function mockEditor(): Promise<TextEditor | undefined> {
  const editor = currentEditor();
  if (editor && takesMocks(editor)) return editor;
  const why = editor ? notifications.otherLanguageForMock : notifications.noEditorForMock;
  const pressed = await showInformation(why, buttons.newFile);
  if (pressed === undefined) return undefined;
  return window.showTextDocument(await workspace.openTextDocument({ language: "typescript" }));
}

/** Code in Markdown is an example, in which the server writes nothing. */
function takesMocks({ document }: TextEditor): boolean {
  return document.languageId !== "markdown" && languages.match(sourceSelector, document) > 0;
}
