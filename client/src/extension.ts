// Entry of the extension: makes the parts, ties them together, starts the server. No behaviour of its own.

import { commands, type ExtensionContext, window, workspace } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { virtualScheme } from "../../server/src/protocol.ts";
import { type ApiStatus, createApiStatus } from "./apiStatus.ts";
import { type CatalogOffer, createCatalogOffer } from "./catalogOffer.ts";
import { createCatalogStore } from "./catalogStore.ts";
import { changedSettings } from "./changedSettings.ts";
import { registerCommands } from "./commands.ts";
import { createServer, type Server } from "./languageClient.ts";
import { reportFailure } from "./log.ts";
import { failures, log as lines, PRODUCT } from "./messages.ts";
import { createErrorPages, type ErrorPages } from "./page/errorPage.ts";
import { createRecentEntries } from "./recentEntries.ts";
import { createRequests } from "./requests.ts";
import { startLines } from "./startLog.ts";
import { createTerminalLinks } from "./terminalLinks.ts";
import { createErrorTree, type ErrorTree } from "./tree.ts";
import { createUsedView, type UsedView } from "./usedView.ts";
import { createContentProvider } from "./virtualDocuments.ts";

/** What `activate` gives: for the tests in a real VS Code. */
export interface ExtensionHandle {
  readonly client: LanguageClient;
  readonly tree: ErrorTree;
  readonly used: UsedView;
  readonly pages: Pick<ErrorPages, "shown" | "html">;
  readonly status: Omit<ApiStatus, "dispose">;
  readonly quarantine: Server["quarantine"];
  readonly offer: Pick<CatalogOffer, "offer">;
  /** Settles when the first start of the server is over; rejects when it failed. */
  ready(): Promise<void>;
}

let running: LanguageClient | undefined;

export function activate(context: ExtensionContext): ExtensionHandle {
  const log = window.createOutputChannel(PRODUCT, { log: true });
  const server = createServer(context, log);
  const { client } = server;
  const requests = createRequests(client);
  const store = createCatalogStore(client, requests);
  const tree = createErrorTree(requests, store, context.workspaceState, log);
  const used = createUsedView(requests, store, log);
  const status = createApiStatus(client, requests, store, log);
  const pages = createErrorPages(context, requests, store, (error) =>
    log.warn(lines.pageNotShown({ error: String(error) })),
  );
  const provider = createContentProvider(requests, store);
  const offer = createCatalogOffer(client, requests, context.workspaceState, log);
  context.subscriptions.push(
    log,
    store,
    tree,
    used,
    status,
    pages,
    provider,
    offer,
    workspace.registerTextDocumentContentProvider(virtualScheme, provider),
    createTerminalLinks(requests),
    registerCommands({
      log,
      server,
      requests,
      store,
      tree,
      pages,
      recent: createRecentEntries(context.workspaceState),
    }),
    client.onDidChangeState(({ newState }) => {
      void commands.executeCommand("setContext", "errorAtlas.stopped", isStopped(newState));
    }),
  );
  running = client;
  const started = client.start();
  started.catch((error) => reportFailure(log, failures.start, error));
  void started
    .then(async () => {
      const { version } = context.extension.packageJSON as { readonly version: string };
      const facts = {
        version,
        catalogs: await requests.catalogHeads(),
        settings: changedSettings(context.extension),
      };
      for (const line of startLines(facts)) log.info(line);
    })
    // Why the server did not start is told above.
    .catch((error) => log.warn(lines.noStart({ error: String(error) })));
  return { client, tree, used, pages, status, offer, quarantine: server.quarantine, ready: () => started };
}

export async function deactivate(): Promise<void> {
  if (running?.state === State.Running) await running.stop();
}

function isStopped(state: State): boolean {
  return state === State.Stopped || state === State.StartFailed;
}
