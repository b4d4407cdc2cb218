// The composition root: puts the parts of the language server together on a connection. No behaviour of its own.

import type { Connection, InitializeParams } from "vscode-languageserver";
import { builtinCatalogs, type ReadBuiltin } from "./catalog/builtin.ts";
import { withoutKeys } from "./catalog/keys.ts";
import { createEngine } from "./engine/engine.ts";
import { createOpenDocuments } from "./engine/openDocuments.ts";
import { registerAdditions } from "./lsp/additionRequests.ts";
import { createApisInUse } from "./lsp/apisInUse.ts";
import { createAroundWatchers } from "./lsp/aroundWatchers.ts";
import { serverCapabilities } from "./lsp/capabilities.ts";
import { createCatalogFileAnswers } from "./lsp/catalogFileAnswers.ts";
import { createCatalogProblems } from "./lsp/catalogProblems.ts";
import { type ClientAbilities, readAbilities, readFolders } from "./lsp/clientCapabilities.ts";
import { createCodeActionAnswers } from "./lsp/codeActionAnswers.ts";
import { createConfiguration } from "./lsp/configuration.ts";
import { registerCustomRequests } from "./lsp/customRequests.ts";
import { createDecisionLog } from "./lsp/decisionLog.ts";
import { createDiagnosticsService } from "./lsp/diagnosticsService.ts";
import { registerDocumentRequests } from "./lsp/documentRequests.ts";
import { listenToDocuments } from "./lsp/documents.ts";
import { createCatalogUris, createRulePages } from "./lsp/documentUris.ts";
import { createEngineLog } from "./lsp/engineLog.ts";
import { createEvents } from "./lsp/events.ts";
import { registerGenerate } from "./lsp/generateRequest.ts";
import { createGuard, describeError, type Guard } from "./lsp/guard.ts";
import { registerHandlers } from "./lsp/handlers.ts";
import { type Importing, registerImport } from "./lsp/importRequest.ts";
import { keylessConnection } from "./lsp/keylessConnection.ts";
import { createOwnFiles } from "./lsp/ownFiles.ts";
import { createQuarantine } from "./lsp/quarantine.ts";
import { subscriptions } from "./lsp/subscriptions.ts";
import { nextTurn } from "./lsp/turns.ts";
import { registerUsesHandlers } from "./lsp/usesHandlers.ts";
import { createWatchedFiles } from "./lsp/watchedFiles.ts";
import { createWorkspaceBounds } from "./lsp/workspaceBounds.ts";
import { createWorkspaceCatalogs } from "./lsp/workspaceCatalogs.ts";
import { createWorkspaceFiles } from "./lsp/workspaceFiles.ts";
import { createWorkspaceFolders } from "./lsp/workspaceFolders.ts";
import { createWorkspaceUses } from "./lsp/workspaceUses.ts";
import { type CatalogStore, createCatalogStore } from "./workspace/catalogStore.ts";
import type { FileSystem } from "./workspace/fileSystem.ts";

/** What differs between the places a server runs in. */
export interface Host {
  readonly version: string;
  readonly fileSystem: FileSystem;
  /** Called when something in a built-in catalog is first needed. */
  readonly readBuiltin: ReadBuiltin;
  /** The file of a built-in catalog, for clients that cannot open `error-atlas:` documents; undefined where there is none. */
  builtinCatalogFile(id: string): string | undefined;
  /** Imports a text. */
  readonly importing: Importing;
  /** The file with the page of a rule, for the same clients; undefined where the installation has none. */
  rulePage(ruleId: string): string | undefined;
}

/** A server at work, for whoever holds its process. */
export interface Server {
  /** Whether the client has asked for the end. */
  isShutDown(): boolean;
  /** A text as it may be logged. */
  withoutKeys(text: string): string;
}

/** Serves one client until it goes away. */
export function startServer(client: Connection, host: Host): Server {
  const store = createCatalogStore(() => builtinCatalogs(host.readBuiltin));
  const connection = keylessConnection(client, store.index);
  const guard = createGuard(connection.console);

  connection.onInitialize((params) => {
    const abilities = readAbilities(params);
    serve({ connection, guard, store, host, abilities, params });
    guard.initialized();
    return {
      capabilities: serverCapabilities(abilities),
      serverInfo: { name: "error-atlas", version: host.version },
    };
  });

  connection.onRequest((method) => guard.refuse(method));
  connection.onShutdown(() => guard.shutDown());
  connection.listen();
  return { isShutDown: guard.isShutDown, withoutKeys: (text) => withoutKeys(text, store.index()) };
}

/** What there is when the client has said what it is. */
interface Session {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly store: CatalogStore;
  readonly host: Host;
  readonly abilities: ClientAbilities;
  readonly params: InitializeParams;
}

/** Makes the parts, each of those that are there already, and has them told of what happens. */
function serve({ connection, guard, store, host, abilities, params }: Session): void {
  const { tell, subscribe } = createEvents((event, error) =>
    connection.console.error(`Telling of "${event}" failed: ${describeError(error)}`),
  );
  const catalogs = store.index;
  const rulePage = createRulePages(abilities.opensVirtualDocuments, host.rulePage);
  const uris = createCatalogUris(abilities.opensVirtualDocuments, host.builtinCatalogFile);

  const documents = createOpenDocuments();
  const workspaceFolders = createWorkspaceFolders(connection, abilities, readFolders(params), tell);
  const folders = workspaceFolders.all;
  const configuration = createConfiguration(connection, abilities, params.initializationOptions, tell);
  const bounds = createWorkspaceBounds({
    connection,
    abilities,
    fileSystem: host.fileSystem,
    folders,
    documents,
    tell,
  });
  const { fileSystem } = bounds;
  const quarantine = createQuarantine(connection, abilities);
  const engine = createEngine({
    catalogs,
    settingsFor: configuration.settingsFor,
    fileSystem,
    folders,
    documents,
    pause: nextTurn,
    quarantine,
    ...createEngineLog(connection, store),
  });
  const { project } = engine;

  const problems = createCatalogProblems({ connection, engine, rulePage });
  const workspaceCatalogs = createWorkspaceCatalogs({
    connection,
    abilities,
    guard,
    fileSystem,
    store,
    folders,
    configuration,
    projects: bounds.projects,
    quarantine,
    problems,
    project,
    tell,
  });
  const uses = createWorkspaceUses({
    connection,
    abilities,
    fileSystem,
    folders,
    engine,
    configuration,
    catalogs,
    quarantine,
    tell,
  });

  const shownUses = registerUsesHandlers({
    connection,
    abilities,
    guard,
    engine,
    configuration,
    catalogs,
    uris,
    uses,
  });
  const ownFiles = createOwnFiles({ fileSystem, folders, documents });
  const catalogFiles = createCatalogFileAnswers({
    abilities,
    documents,
    configuration,
    catalogs,
    project,
    fileSystem,
    ownFiles,
    quarantine,
    uriOf: uris.of,
    rulePage,
  });
  const codeActions = createCodeActionAnswers({ engine, abilities, documents, ownFiles });
  registerHandlers({
    connection,
    abilities,
    guard,
    engine,
    documents,
    catalogs,
    uris,
    catalogFiles,
    codeActions,
    shownUses,
    uses,
  });
  const inUse = createApisInUse({ connection, engine, catalogs, uses });
  registerCustomRequests({
    connection,
    guard,
    engine,
    catalogs,
    builtins: () => builtinCatalogs(host.readBuiltin),
    uris,
    uses,
    inUse,
  });
  registerDocumentRequests({ connection, guard, engine, catalogs });
  registerAdditions({ connection, guard, catalogs, documents, ownFiles, engine });
  registerGenerate(connection, guard, catalogs);
  registerImport({ connection, guard, folders, importing: host.importing });
  listenToDocuments(connection, guard, engine, tell);

  const told = subscriptions({
    configuration,
    quarantine,
    bounds,
    engine,
    catalogs: workspaceCatalogs,
    files: createWorkspaceFiles({ connection, guard, engine, store, tell }),
    diagnosed: createDiagnosticsService({
      connection,
      abilities,
      guard,
      engine,
      rulePage,
      decisions: createDecisionLog({ connection, engine, configuration }),
    }),
    uses,
    inUse,
    shownUses,
    around: createAroundWatchers({
      connection,
      abilities,
      guard,
      store,
      folders,
      projects: bounds.projects,
    }),
    watched: createWatchedFiles({
      connection,
      abilities,
      guard,
      fileSystem,
      folders,
      engine,
      knownFiles: () => [...store.knownFiles(), ...engine.knownFiles(), ...uses.knownFiles()],
      tell,
    }),
    folders: workspaceFolders,
  });
  subscribe(told);
  connection.onInitialized(() => tell("initialized"));
}
