// The documents that are open in an editor, by their addresses. What is worked out of one is openDocument.ts's.

import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { uriKey } from "../workspace/uris.ts";
import { applyChanges, type OpenDocument, openDocument } from "./openDocument.ts";

export interface OpenDocuments {
  /** The document at an address, however the client has written that. undefined: it is not open. */
  get(uri: string): OpenDocument | undefined;
  /** The same for what `uriKey` gives, without making it again. */
  withKey(key: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
}

/** For the engine, which alone opens, changes and closes: others would leave what depends on a text out of step with it. */
export interface OwnedDocuments extends OpenDocuments {
  open(uri: string, languageId: string, version: number, text: string): OpenDocument;
  /** undefined: it is not open. */
  change(
    uri: string,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): OpenDocument | undefined;
  /** Whether it was open. */
  close(uri: string): boolean;
}

export function createOpenDocuments(): OwnedDocuments {
  /** By their keys. */
  const documents = new Map<string, OpenDocument>();

  return {
    get: (uri) => documents.get(uriKey(uri)),
    withKey: (key) => documents.get(key),
    all: () => documents.values(),
    open(uri, languageId, version, text) {
      const document = openDocument(uri, languageId, version, text);
      documents.set(uriKey(uri), document);
      return document;
    },
    change(uri, changes, version) {
      const document = documents.get(uriKey(uri));
      if (document) applyChanges(document, changes, version);
      return document;
    },
    close: (uri) => documents.delete(uriKey(uri)),
  };
}
