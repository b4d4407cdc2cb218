// Saves a catalog that was made, and shows it. Nothing that exists is changed.

import {
  commands,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { baseName } from "../../baseName.ts";
import { buttons, notifications, titles } from "../../messages.ts";
import { showInformation, showWarning } from "../../shown/messages.ts";
import { chooseOne } from "../../shown/picks.ts";

export interface MadeCatalog {
  readonly id: string;
  readonly text: string;
  /** The text of the file beside it, where it was imported. */
  readonly base?: string;
}

/**
 * Makes the file `catalogs/<id>.error-catalog.json` in a folder of the workspace, and shows its line, 0-based. Where there is that file
 * already, and a person wants it updated: the file, with nothing done.
 */
export async function saveCatalog({ id, text, base }: MadeCatalog, line: number): Promise<Uri | undefined> {
  const folder = await chooseFolder();
  if (folder === "closed") return undefined;
  if (folder === undefined) {
    await show(await workspace.openTextDocument({ language: "json", content: text }), line);
    await showInformation(notifications.saveInWorkspace);
    return undefined;
  }
  const file = Uri.joinPath(folder, "catalogs", `${id}.error-catalog.json`);
  if (await exists(file)) {
    const path = workspace.asRelativePath(file);
    const offered = base === undefined ? [buttons.compare] : [buttons.update, buttons.compare];
    const button = await showWarning(notifications.catalogExists({ path }), ...offered);
    if (button === undefined) return undefined;
    if (button === buttons.update) return file;
    const made = await workspace.openTextDocument({ language: "json", content: text });
    await commands.executeCommand("vscode.diff", file, made.uri);
    return undefined;
  }
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text) });
  if (base !== undefined)
    edit.createFile(baseFile(file), { overwrite: true, contents: new TextEncoder().encode(base) });
  if (await workspace.applyEdit(edit)) await show(await workspace.openTextDocument(file), line);
  return undefined;
}

/** The file beside a catalog that says what the last import wrote, named as the command line names it. */
export function baseFile(catalog: Uri): Uri {
  const name = baseName(catalog.path).replace(/(?:\.error-catalog)?\.jsonc?$/, ".import.json");
  return Uri.joinPath(catalog, "..", name);
}

/** Shows a line of a document, 0-based. */
export async function show(document: TextDocument, line: number): Promise<TextEditor> {
  const editor = await window.showTextDocument(document, { preview: false });
  const range = new Range(line, 0, line, 0);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenter);
  return editor;
}

/** The folder of the workspace; where there are several, the one that is chosen; undefined where there is none. */
async function chooseFolder(): Promise<Uri | undefined | "closed"> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  const items = folders.map(({ name, uri }) => ({ label: name, uri }));
  return (await chooseOne(items, { title: titles.catalogFolder }))?.uri ?? "closed";
}

/** Whether there is a file, as far as can be seen. */
export async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    // VS Code says in no stable way which error this is: what cannot be seen is not overwritten either, as `createFile` refuses.
    return false;
  }
}
