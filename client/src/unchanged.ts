// Whether a document is still what the server was asked about: an answer for the text that it had must not be written into the text
// that it has now.

import type { TextDocument } from "vscode";
import { notifications } from "./messages.ts";
import { showInformation } from "./shown/messages.ts";

/** Remembers a document as it is now. What is given tells whether it still is so, and where not, tells the person. */
export function rememberText(document: TextDocument): () => boolean {
  const { version } = document;
  return () => {
    if (document.version === version && !document.isClosed) return true;
    void showInformation(notifications.fileChanged);
    return false;
  };
}
