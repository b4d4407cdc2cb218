// Hears of documents, has the engine open, change and close them, and tells the others.

import type { Connection } from "vscode-languageserver";
import type { Engine } from "../engine/engine.ts";
import type { Tell } from "./events.ts";
import type { Guard } from "./guard.ts";

/** Listens to the connection. Changes and closings of documents that are not open are passed over. */
export function listenToDocuments(
  connection: Connection,
  guard: Guard,
  engine: Pick<Engine, "open" | "change" | "close" | "documents">,
  tell: Tell,
): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    guard.run(`Opening ${uri}`, () => {
      tell("documentChanged", { uri, text, ...engine.open(uri, languageId, version, text) });
    }),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    guard.run(`Changing ${uri}`, () => {
      // By the address that it was opened with.
      const document = engine.documents.get(uri);
      if (!document || contentChanges.length === 0) return;
      const told = engine.change(document.uri, contentChanges, version);
      if (told) tell("documentChanged", { uri: document.uri, text: document.text.getText(), ...told });
    }),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
    guard.run(`Closing ${uri}`, () => {
      const told = engine.close(uri);
      if (told) tell("documentClosed", { uri, ...told });
    }),
  );
}
