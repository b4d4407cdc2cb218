// Opening files of the workspace and finding places in them by their text, so that no test counts lines or columns.

import {
  commands,
  type Position,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

/** A place in a file that is open in an editor. */
export interface Place {
  readonly document: TextDocument;
  readonly editor: TextEditor;
  readonly position: Position;
}

/** The address of a file of the workspace. */
export function fileUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("VS Code has opened no folder.");
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file and puts the cursor where `$0` stands in `marked`, a text that the file has exactly once. */
export async function openAt(path: string, marked: string): Promise<Place> {
  const editor = await window.showTextDocument(fileUri(path));
  const position = positionOf(editor.document, marked);
  editor.selection = new Selection(position, position);
  return { document: editor.document, editor, position };
}

/** The position of `$0` in `marked`. */
export function positionOf(document: TextDocument, marked: string): Position {
  const cursor = marked.indexOf("$0");
  if (cursor < 0) throw new Error(`There is no $0 in ${JSON.stringify(marked)}.`);
  const wanted = marked.replace("$0", "");
  const text = document.getText();
  const start = text.indexOf(wanted);
  if (start < 0) throw new Error(`${document.fileName} has no ${JSON.stringify(wanted)}.`);
  if (text.indexOf(wanted, start + 1) >= 0) {
    throw new Error(`${document.fileName} has ${JSON.stringify(wanted)} more than once.`);
  }
  return document.positionAt(start + cursor);
}

/** Writes a file of the workspace and opens it; `removeFile` takes it away again. */
export async function openNew(path: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
  return window.showTextDocument(fileUri(path));
}

/** Takes away what `openNew` wrote. */
export async function removeFile(path: string): Promise<void> {
  await workspace.fs.delete(fileUri(path));
}

/** Puts text at a place, as typing would, and moves the cursor behind it. */
export async function insertAt(place: Place, text: string): Promise<Place> {
  const offset = place.document.offsetAt(place.position);
  const done = await place.editor.edit((edit) => edit.insert(place.position, text));
  if (!done) throw new Error(`${place.document.fileName} could not be edited.`);
  const position = place.document.positionAt(offset + text.length);
  place.editor.selection = new Selection(position, position);
  return { ...place, position };
}

/** Takes back what a test changed in the active editor, and closes all editors. */
export async function closeEditors(): Promise<void> {
  for (const editor of window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await window.showTextDocument(editor.document);
    await commands.executeCommand("workbench.action.files.revert");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}
