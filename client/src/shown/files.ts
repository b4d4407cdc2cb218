// The dialog in which a file is chosen.

import { type Uri, window } from "vscode";
import { outsideText } from "./outsideText.ts";

/** Lets the user choose one file. undefined: the dialog was closed. */
export async function chooseFile(title: string): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ title: outsideText(title) })) ?? [];
  return file;
}
