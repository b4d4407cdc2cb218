// Which editor a command is about when a page of ours, and no editor, has the focus.

import { languages, type TextEditor, window } from "vscode";
import { sourceSelector } from "./documentSelector.ts";

/** The editor in use; beside a page that has the focus, the one editor on the screen whose file the server reads. */
export function currentEditor(): TextEditor | undefined {
  if (window.activeTextEditor) return window.activeTextEditor;
  const readable = window.visibleTextEditors.filter(
    ({ document }) => languages.match(sourceSelector, document) > 0,
  );
  return readable.length === 1 ? readable[0] : undefined;
}
