// Shows what is wrong with a catalog in that catalog, open or not: as published diagnostics, for every client. Faults of a
// package's catalog are shown only in an editor; otherwise the log has them, since its reader can rarely mend them.

import type { Connection, Diagnostic } from "vscode-languageserver";
import { catalogDiagnostics } from "../features/catalogDiagnostics.ts";
import type { RuleSeverity } from "../rules/rule.ts";
import type { CatalogState } from "../workspace/catalogStore.ts";
import { uriKey } from "../workspace/uris.ts";

export interface CatalogProblems {
  /** Shows the problems of these files, and clears those of files shown before that are not among them. A later call overtakes it. */
  show(files: readonly CatalogState[]): Promise<void>;
}

export interface CatalogProblemsOptions {
  readonly connection: Connection;
  /** The severities that hold for the rules in a file. */
  readonly rulesFor: (uri: string) => Promise<Readonly<Record<string, RuleSeverity>>>;
  /** The page of a rule, where there is one that the client can open. */
  readonly rulePage: (ruleId: string) => string | undefined;
}

export function createCatalogProblems({
  connection,
  rulesFor,
  rulePage,
}: CatalogProblemsOptions): CatalogProblems {
  /** What is on show, by the file's key, and as it was sent. */
  let shown = new Map<string, { readonly uri: string; readonly sent: string }>();
  let latest = 0;

  function send(uri: string, diagnostics: Diagnostic[]): void {
    void connection.sendDiagnostics({ uri, diagnostics });
  }

  async function diagnosticsOf({ uri, problems, origin, isOpen }: CatalogState) {
    if (problems.length === 0) return [];
    if (origin === "package" && !isOpen) return undefined;
    return catalogDiagnostics(problems, { rules: await rulesFor(uri), rulePage });
  }

  return {
    async show(files) {
      const run = ++latest;
      const found = await Promise.all(
        files.map(async (file) => ({ file, diagnostics: await diagnosticsOf(file) })),
      );
      if (run !== latest) return;
      const next: typeof shown = new Map();
      for (const { file, diagnostics } of found) {
        const { uri, problems } = file;
        const key = uriKey(uri);
        const before = shown.get(key);
        const sent = diagnostics
          ? JSON.stringify(diagnostics)
          : problems.map(({ line, message }) => `${uri}:${line}: ${message}`).join("\n");
        next.set(key, { uri, sent });
        if (before && before.uri !== uri) send(before.uri, []);
        else if (before?.sent === sent) continue;
        send(uri, diagnostics ?? []);
        if (!diagnostics) connection.console.warn(sent);
      }
      for (const [key, { uri }] of shown) if (!next.has(key)) send(uri, []);
      shown = next;
    },
  };
}
