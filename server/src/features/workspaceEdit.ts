// Edits of documents as a client takes them. The one place that makes an LSP workspace edit.

import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { OtherFile } from "../references/model.ts";

/** What is changed in one document. */
export interface DocumentEdits {
  readonly uri: string;
  /** The version that the edits were made for; null for a file that is open in no editor. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** How a client takes edits. */
export interface EditOptions {
  /** It compares versions, so that edits of a text that has changed since are refused. */
  readonly versionedEdits: boolean;
}

/** What a client has commands for. */
export interface CommandOptions {
  /** It chooses the API of a document, and opens a catalog. */
  readonly changesCatalogs?: boolean | undefined;
  /** It shows actions that cannot be made, with the reason. */
  readonly showsDisabled?: boolean | undefined;
}

/** What fixes may change besides the document that they are for. */
export interface OtherFileOptions {
  /** Without it, other files are taken to be as they were read, and open nowhere. */
  readonly presentDocument?: PresentDocument | undefined;
}

/** Which document an edit of another file is for; undefined where it is not to be changed, or has another text by now. */
export type PresentDocument = (file: OtherFile) => Omit<DocumentEdits, "edits"> | undefined;

/** The edits of several documents, each named once. */
export function workspaceEdit(
  documents: readonly DocumentEdits[],
  { versionedEdits }: EditOptions,
): WorkspaceEdit {
  if (!versionedEdits)
    return { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, [...edits]])) };
  return {
    documentChanges: documents.map(({ uri, version, edits }) => ({
      textDocument: { uri, version },
      edits: [...edits],
    })),
  };
}
