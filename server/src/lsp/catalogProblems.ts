// Shows what is wrong with a catalog in that catalog, open or not: as published diagnostics, for every client. Faults of a
// package's catalog are shown only in an editor; otherwise the log has them, since its reader can rarely mend them.

import type { Connection, Diagnostic } from "vscode-languageserver";
import type { CatalogState } from "../workspace/catalogStore.ts";
import { uriKey } from "../workspace/uris.ts";
import { problemDiagnostics } from "./problemDiagnostics.ts";

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
        if (file.origin !== "package" || file.isOpen)
          send(file.uri, problemDiagnostics(file, file.problems, "catalog"));
        else
          for (const { line, message } of file.problems)
            connection.console.warn(`${file.uri}:${line}: ${message}`);
      }
      for (const [key, { uri }] of shown) if (!next.has(key)) send(uri, []);
      shown = next;
    },
  };
}
