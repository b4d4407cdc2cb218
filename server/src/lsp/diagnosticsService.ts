// When diagnostics are computed and how they reach the client: on request where it pulls them, else published after each change.
// What they are is the rules' business.

import type { Connection, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { diagnostics } from "../features/diagnostics.ts";
import { isCatalogUri } from "../workspace/uris.ts";
import type { Analyser } from "./analyser.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Documents } from "./documents.ts";
import type { Guard } from "./guard.ts";
import { createPublisher } from "./publishing.ts";

export interface DiagnosticsService {
  /** A document is opened, or its text has changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Something else that findings depend on has changed: settings, catalogs. */
  refresh(): void;
}

export interface DiagnosticsServiceOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly guard: Guard;
  readonly documents: Documents;
  readonly analyser: Analyser;
}

export function createDiagnosticsService(options: DiagnosticsServiceOptions): DiagnosticsService {
  return options.abilities.pullDiagnostics ? pulled(options) : pushed(options);
}

function pulled({ connection, abilities, guard, analyser }: DiagnosticsServiceOptions): DiagnosticsService {
  const nothing: DocumentDiagnosticReport = { kind: "full", items: [] };
  connection.languages.diagnostics.on(
    guard.request("textDocument/diagnostic", nothing, async ({ textDocument }) => {
      const items = await findings(analyser, textDocument.uri);
      return { kind: "full", items };
    }),
  );
  return {
    changed() {},
    closed() {},
    refresh() {
      if (abilities.refreshDiagnostics) connection.languages.diagnostics.refresh();
    },
  };
}

function pushed({ connection, guard, documents, analyser }: DiagnosticsServiceOptions): DiagnosticsService {
  const publisher = createPublisher(
    async (uri) => {
      let result: Diagnostic[] = [];
      await guard.run(`Checking ${uri}`, async () => {
        result = await findings(analyser, uri);
      });
      const version = documents.get(uri)?.text.version;
      return version === undefined ? undefined : { version, diagnostics: result };
    },
    (uri, found, version) => {
      void connection.sendDiagnostics({
        uri,
        diagnostics: [...found],
        ...(version !== undefined && { version }),
      });
    },
  );
  return {
    changed: publisher.schedule,
    closed: publisher.clear,
    refresh() {
      for (const { uri } of documents.all()) if (!isCatalogUri(uri)) publisher.schedule(uri);
    },
  };
}

/** The findings of the rules; none where the document is not analysed. A catalog has findings of its own: catalogProblems.ts. */
async function findings(analyser: Analyser, uri: string): Promise<Diagnostic[]> {
  if (isCatalogUri(uri)) return [];
  const ready = await analyser.ready(uri);
  return ready ? diagnostics(ready.document, ready.settings) : [];
}
