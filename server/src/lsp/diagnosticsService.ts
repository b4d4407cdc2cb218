// When diagnostics are computed and how they reach the client: on request where it pulls them, else published after each change.
// What they are is the rules' business.

import type { Connection, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import type { Engine } from "../engine/engine.ts";
import { isCatalogFileUri } from "../workspace/catalogFiles.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { DecisionLog } from "./decisionLog.ts";
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
  readonly engine: Pick<Engine, "checked" | "documents">;
  /** The page of a rule, where there is one that the client can open. */
  readonly rulePage: (ruleId: string) => string | undefined;
  readonly decisions: DecisionLog;
}

export function createDiagnosticsService(options: DiagnosticsServiceOptions): DiagnosticsService {
  return options.abilities.pullDiagnostics ? pulled(options) : pushed(options);
}

function pulled(options: DiagnosticsServiceOptions): DiagnosticsService {
  const { connection, abilities, guard } = options;
  const nothing: DocumentDiagnosticReport = { kind: "full", items: [] };
  connection.languages.diagnostics.on(
    guard.request("textDocument/diagnostic", nothing, async ({ textDocument }) => {
      const items = await findings(textDocument.uri, options);
      return { kind: "full", items: [...items] };
    }),
  );
  return {
    changed() {},
    closed: options.decisions.closed,
    refresh() {
      if (abilities.refreshDiagnostics) connection.languages.diagnostics.refresh();
    },
  };
}

function pushed(options: DiagnosticsServiceOptions): DiagnosticsService {
  const { connection, guard, engine } = options;
  const publisher = createPublisher(
    async (uri) => {
      let result: readonly Diagnostic[] = [];
      await guard.run(`Checking ${uri}`, async () => {
        result = await findings(uri, options);
      });
      const version = engine.documents.get(uri)?.text.version;
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
  // A catalog and an error-atlas.json have findings of their own, which nothing may take the place of: catalogProblems.ts,
  // configurationProblems.ts.
  const changed = (uri: string) => {
    if (!isCatalogFileUri(uri)) publisher.schedule(uri);
  };
  return {
    changed,
    closed(uri) {
      options.decisions.closed(uri);
      if (!isCatalogFileUri(uri)) publisher.clear(uri);
    },
    refresh() {
      for (const { uri } of engine.documents.all()) changed(uri);
    },
  };
}

/** The findings of the rules, as many as an editor takes; none where the document is not analysed. */
async function findings(
  uri: string,
  { engine, rulePage, decisions }: DiagnosticsServiceOptions,
): Promise<readonly Diagnostic[]> {
  const file = await engine.checked(uri);
  await decisions.read(uri, file);
  return file?.diagnostics({ rulePage }) ?? [];
}
