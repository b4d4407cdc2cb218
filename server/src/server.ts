// The composition root: puts the parts of the language server together on a connection. No behaviour of its own.

import type { Connection } from "vscode-languageserver";
import { builtinCatalogs } from "./catalog/builtin.ts";
import { withoutKeys } from "./catalog/keys.ts";
import { createProject } from "./engine/project.ts";
import { createAnalyser } from "./lsp/analyser.ts";
import { serverCapabilities } from "./lsp/capabilities.ts";
import { createCatalogFileAnswers } from "./lsp/catalogFileAnswers.ts";
import { createCatalogProblems } from "./lsp/catalogProblems.ts";
import { readAbilities, readFolders } from "./lsp/clientCapabilities.ts";
import { createConfiguration } from "./lsp/configuration.ts";
import { registerCustomRequests } from "./lsp/customRequests.ts";
import { createDiagnosticsService } from "./lsp/diagnosticsService.ts";
import { listenToDocuments } from "./lsp/documents.ts";
import { createCatalogUris, createRulePages } from "./lsp/documentUris.ts";
import { createGuard } from "./lsp/guard.ts";
import { registerHandlers } from "./lsp/handlers.ts";
import { keylessConnection } from "./lsp/keylessConnection.ts";
import { createOwnFiles } from "./lsp/ownFiles.ts";
import { createQuarantine } from "./lsp/quarantine.ts";
import { nextTurn } from "./lsp/turns.ts";
import { registerUsesHandlers } from "./lsp/usesHandlers.ts";
import { watchFiles } from "./lsp/watchedFiles.ts";
import { createWorkspaceBounds } from "./lsp/workspaceBounds.ts";
import { createWorkspaceCatalogs } from "./lsp/workspaceCatalogs.ts";
import { createWorkspaceFiles } from "./lsp/workspaceFiles.ts";
import { createWorkspaceUses } from "./lsp/workspaceUses.ts";
import { createCatalogStore } from "./workspace/catalogStore.ts";
import { type FileSystem, leftAlone, notRead } from "./workspace/fileSystem.ts";
import { isCatalogUri } from "./workspace/uris.ts";

/** What differs between the places a server runs in. */
export interface Host {
  readonly version: string;
  readonly fileSystem: FileSystem;
  /** The file of a built-in catalog, for clients that cannot open `error-atlas:` documents; undefined where there is none. */
  builtinCatalogFile(id: string): string | undefined;
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
  const store = createCatalogStore(builtinCatalogs);
  const connection = keylessConnection(client, store.index);
  const guard = createGuard(connection.console);

  connection.onInitialize((params) => {
    const abilities = readAbilities(params);
    let folders = readFolders(params);

    const rulePage = createRulePages(abilities.opensVirtualDocuments, host.rulePage);
    const configuration = createConfiguration(connection, abilities, params.initializationOptions, () => {
      diagnosed.refresh();
      catalogs.refresh();
      uses.reset();
    });
    const bounds = createWorkspaceBounds({
      connection,
      abilities,
      fileSystem: host.fileSystem,
      folders: () => folders,
      documents: () => documents,
      onChange() {
        project.configurations.reset();
        project.modules.reset();
        uses.reset();
        catalogs.rescan();
      },
    });
    const { fileSystem } = bounds;
    const quarantine = createQuarantine(connection, abilities);
    const catalogs = createWorkspaceCatalogs({
      connection,
      abilities,
      guard,
      fileSystem,
      store,
      folders: () => folders,
      quarantine,
      project: () => project,
      problems: createCatalogProblems({
        connection,
        rulePage,
        async rulesFor(uri) {
          const settings = await configuration.settingsFor(uri);
          return (await project.optionsFor(uri, settings, catalogs.index())).rules;
        },
      }),
      onChange() {
        diagnosed.refresh();
        files.catalogsChanged();
        uses.catalogsChanged();
      },
      onScan(found) {
        bounds.reset();
        files.scanned(found);
        uses.moved();
      },
    });
    const project = createProject({
      fileSystem,
      folders: () => folders,
      openText: (uri) => documents.get(uri)?.text.getText(),
      pause: nextTurn,
      onError: (uri, error) => connection.console.warn(notRead(uri, error)),
      onLeftAlone: (uri, why) => connection.console.info(leftAlone(uri, why)),
      quarantine,
    });
    const files = createWorkspaceFiles({
      connection,
      guard,
      project,
      documents: () => documents,
      catalogs: () => catalogs,
      onChange() {
        diagnosed.refresh();
        catalogs.refresh();
      },
    });
    const documents = listenToDocuments(connection, guard, {
      changed({ uri, text }) {
        files.edited(uri, text.getText());
        uses.edited(uri);
        if (isCatalogUri(uri)) catalogs.edited(uri, text.getText());
        diagnosed.changed(uri);
      },
      closed(uri) {
        configuration.forget(uri);
        analyser.forget(uri);
        files.closed(uri);
        uses.edited(uri);
        if (isCatalogUri(uri)) catalogs.closed(uri);
        diagnosed.closed(uri);
      },
    });
    const analyser = createAnalyser(connection, documents, configuration, catalogs, project, quarantine);
    const diagnosed = createDiagnosticsService({
      connection,
      abilities,
      guard,
      documents,
      analyser,
      rulePage,
    });
    const uses = createWorkspaceUses({
      connection,
      abilities,
      fileSystem,
      folders: () => folders,
      documents,
      analyser,
      configuration,
      catalogs: catalogs.index,
      project,
      quarantine,
      onChange: () => shownUses.refresh(),
    });
    const uris = createCatalogUris(abilities.opensVirtualDocuments, host.builtinCatalogFile);
    const shownUses = registerUsesHandlers({
      connection,
      abilities,
      guard,
      documents,
      analyser,
      configuration,
      catalogs: catalogs.index,
      uris,
      uses,
    });
    const catalogFiles = createCatalogFileAnswers({
      abilities,
      documents,
      configuration,
      catalogs: catalogs.index,
      project,
      fileSystem,
      ownFiles: createOwnFiles({ fileSystem, folders: () => folders, documents }),
      quarantine,
      uriOf: uris.of,
      rulePage,
    });
    registerHandlers({
      connection,
      abilities,
      guard,
      analyser,
      catalogs: catalogs.index,
      uris,
      catalogFiles,
      uses: shownUses,
    });
    registerCustomRequests({ connection, guard, analyser, catalogs: catalogs.index, uris });

    connection.onInitialized(() => {
      configuration.start();
      quarantine.start();
      catalogs.start();
      shownUses.start();
      watchFiles(connection, abilities, guard, async (changes) => {
        files.filesChanged(changes);
        uses.filesChanged(changes);
        await catalogs.filesChanged(changes);
      });
      if (!abilities.workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        configuration.reset();
        uses.reset();
        catalogs.rescan();
      });
    });

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
