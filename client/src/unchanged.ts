// Whether a document is still what the server was asked about: an answer for the text that it had must not be written into the text
// that it has now.

import type { TextDocument } from "vscode";
import { showInformation } from "./shown/messages.ts";

/** Remembers a document as it is now. What is given tells whether it still is so, and where not, tells the person. */
export function rememberText(document: TextDocument): () => boolean {
  const { version } = document;
  return () => {
    if (document.version === version && !document.isClosed) return true;
    void showInformation(
      "The file has changed in the meantime, so that nothing was inserted. Run the command again.",
    );
    return false;
  };
}
