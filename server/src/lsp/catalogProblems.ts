// Shows what is wrong with a catalog in that catalog, open or not: as published diagnostics, for every client. Faults of a
// package's catalog are shown only in an editor; otherwise the log has them, since its reader can rarely mend them.

import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogState } from "../workspace/catalogStore.ts";
import { uriKey } from "../workspace/uris.ts";

export interface CatalogProblems {
  /** Shows the problems of these files, and clears those of files shown before that are not among them. */
  show(files: readonly CatalogState[]): void;
}

export function createCatalogProblems(connection: Connection): CatalogProblems {
  /** What is on show, by the file's key. */
  let shown = new Map<string, { readonly uri: string; readonly of: CatalogState }>();

  function send(uri: string, diagnostics: Diagnostic[]): void {
    void connection.sendDiagnostics({ uri, diagnostics });
  }

  return {
    show(files) {
      const next: typeof shown = new Map();
      for (const file of files) {
        const key = uriKey(file.uri);
        const before = shown.get(key);
        next.set(key, { uri: file.uri, of: file });
        if (before?.of === file) continue;
        if (before && before.uri !== file.uri) send(before.uri, []);
        if (file.origin !== "package" || file.isOpen) send(file.uri, toDiagnostics(file));
        else
          for (const { line, message } of file.problems)
            connection.console.warn(`${file.uri}:${line}: ${message}`);
      }
      for (const [key, { uri }] of shown) if (!next.has(key)) send(uri, []);
      shown = next;
    },
  };
}

function toDiagnostics({ uri, text, problems }: CatalogState): Diagnostic[] {
  const document = TextDocument.create(uri, "json", 0, text);
  return problems.map(({ span, message, severity }) => ({
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    message,
    severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: "error-atlas",
    code: "catalog",
  }));
}
