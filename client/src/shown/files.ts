// The dialogs in which a file is chosen, and a place for a new one.

import { type Uri, window } from "vscode";
import { outsideText } from "./outsideText.ts";

/** Lets the user choose one file. undefined: the dialog was closed. */
export async function chooseFile(title: string): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ title: outsideText(title) })) ?? [];
  return file;
}

/** Lets the user say where a file is to be written. undefined: the dialog was closed. */
export async function chooseNewFile(title: string, proposed: Uri): Promise<Uri | undefined> {
  return window.showSaveDialog({ title: outsideText(title), defaultUri: proposed });
}
