// The document that an edit of a file is for: the open one, as long as it has the text that was read.

import type { OpenDocuments } from "../engine/openDocuments.ts";
import type { PresentDocument } from "../features/workspaceEdit.ts";

export function presentDocumentIn(documents: Pick<OpenDocuments, "get">): PresentDocument {
  return ({ uri, text }) => {
    const open = documents.get(uri);
    if (open === undefined) return { uri, version: null };
    // With the address as the client has written it.
    return open.text.getText() === text ? { uri: open.uri, version: open.text.version } : undefined;
  };
}
