// The documents that are open in the client, kept in step with it. What is worked out of one belongs in openDocument.ts.

import type { Connection } from "vscode-languageserver";
import { applyChanges, type OpenDocument, openDocument } from "../engine/openDocument.ts";
import { uriKey } from "../workspace/uris.ts";
import type { Guard } from "./guard.ts";

export interface Documents {
  /** The document at an address, however the client has written that. undefined: it is not open. */
  get(uri: string): OpenDocument | undefined;
  /** The same for what `uriKey` gives, without making it again. */
  withKey(key: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
}

export interface DocumentListener {
  /** It is opened, or its text has changed. */
  changed(document: OpenDocument): void;
  closed(uri: string): void;
}

/** Listens to the connection. Changes and closings of documents that are not open are passed over. */
export function listenToDocuments(
  connection: Connection,
  guard: Guard,
  listener: DocumentListener,
): Documents {
  /** By their keys. */
  const documents = new Map<string, OpenDocument>();

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    guard.run(`Opening ${uri}`, () => {
      const document = openDocument(uri, languageId, version, text);
      documents.set(uriKey(uri), document);
      listener.changed(document);
    }),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    guard.run(`Changing ${uri}`, () => {
      const document = documents.get(uriKey(uri));
      if (!document || contentChanges.length === 0) return;
      applyChanges(document, contentChanges, version);
      listener.changed(document);
    }),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
    guard.run(`Closing ${uri}`, () => {
      if (documents.delete(uriKey(uri))) listener.closed(uri);
    }),
  );
  return {
    get: (uri) => documents.get(uriKey(uri)),
    withKey: (key) => documents.get(key),
    all: () => documents.values(),
  };
}
