// What the server tells a client that it can do.

import { type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import { codeActionKinds } from "../features/codeActions.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";

/** Characters after which a value may follow that is compared with a code, a type, a status or a field; for spaces see afterSpace.ts. */
const COMPLETION_TRIGGERS = ['"', "'", "`", ".", " "];

/** The capabilities for this client: diagnostics are offered for pulling only to those who pull. */
export function serverCapabilities(abilities: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: abilities.prepareRename ? { prepareProvider: true } : true,
    // Where it can be, it is offered for catalogs only: see usesHandlers.ts.
    ...(!abilities.registerCodeLens && { codeLensProvider: { resolveProvider: true } }),
    codeActionProvider: { codeActionKinds: [...codeActionKinds] },
    ...(abilities.pullDiagnostics && {
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
