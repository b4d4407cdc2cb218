// The one page of an error, beside the code: a webview without scripts, whose content the server renders. It is kept in one place of
// the window, goes back and forward, and comes back when the window is opened again.

import { randomUUID } from "node:crypto";
import {
  commands,
  type Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import { type ErrorPageParams, pageCommands } from "../../../server/src/protocol.ts";
import type { CatalogStore } from "../catalogStore.ts";
import type { Requests } from "../requests.ts";
import { outsideText } from "../shown/outsideText.ts";
import style from "./page.css?raw";
import { canMove, current, emptyHistory, moved, type PageHistory, visited } from "./pageHistory.ts";

/** Also the id in `onWebviewPanel:` and in the manifest's conditions `activeWebviewPanelId`. */
const viewType = "errorAtlas.page";
const stateKey = "errorAtlas.page";

export interface ErrorPages extends Disposable {
  /** Shows a page beside the code, in the place where the last one is; the focus stays where it is. Rejects where the server does. */
  show(page: ErrorPageParams): Promise<void>;
  /** One page back (-1) or forward (1); nothing where there is none. */
  move(by: -1 | 1): Promise<void>;
  /** What is shown; undefined where no page is open. */
  readonly shown: ErrorPageParams | undefined;
  /** Whether the page is the active editor. */
  readonly isActive: boolean;
  /** The page's HTML as it was last set, for the tests. */
  readonly html: string | undefined;
}

export function createErrorPages(
  { extensionUri, workspaceState, subscriptions }: ExtensionContext,
  requests: Pick<Requests, "errorPage">,
  store: Pick<CatalogStore, "onDidChange">,
  reportFailure: (error: unknown) => void,
): ErrorPages {
  let panel: WebviewPanel | undefined;
  let history: PageHistory = emptyHistory;

  /** Shows the current page. `open` makes the panel where there is none. */
  const fill = async (open?: () => WebviewPanel) => {
    const page = current(history);
    if (!page) return;
    const content = await requests.errorPage(page);
    // In the meantime it may have been closed, or gone on.
    if (current(history) !== page) return;
    if (!panel && open) keep(open());
    if (!panel) return;
    panel.title = outsideText(content?.title ?? "Error");
    panel.webview.html = documentOf(content?.html ?? GONE);
    void commands.executeCommand("setContext", "errorAtlas.page.canGoBack", canMove(history, -1));
    void commands.executeCommand("setContext", "errorAtlas.page.canGoForward", canMove(history, 1));
    await workspaceState.update(stateKey, page);
  };
  const keep = (opened: WebviewPanel) => {
    panel = opened;
    opened.iconPath = Uri.joinPath(extensionUri, "assets", "activity.svg");
    opened.webview.options = {
      enableScripts: false,
      enableCommandUris: pageCommands,
      localResourceRoots: [],
    };
    opened.onDidDispose(() => {
      panel = undefined;
      history = emptyHistory;
      void workspaceState.update(stateKey, undefined);
    });
  };

  const serializer = window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(restored) {
      const page = workspaceState.get<ErrorPageParams>(stateKey);
      if (!page) return restored.dispose();
      keep(restored);
      history = visited(emptyHistory, page);
      // The server starts at the same time: its catalogs come with the next change.
      await fill().catch(reportFailure);
    },
  });
  subscriptions.push(serializer);

  const changes = store.onDidChange(() => void fill().catch(reportFailure));
  return {
    async show(page) {
      history = visited(history, page);
      panel?.reveal(undefined, true);
      await fill(() => {
        const viewColumn = isEmptyGroup() ? ViewColumn.Active : ViewColumn.Beside;
        return window.createWebviewPanel(viewType, "Error", { viewColumn, preserveFocus: true });
      });
    },
    async move(by) {
      history = moved(history, by);
      await fill();
    },
    get shown() {
      return panel && current(history);
    },
    get isActive() {
      return panel?.active ?? false;
    },
    get html() {
      return panel?.webview.html;
    },
    dispose: () => {
      changes.dispose();
      panel?.dispose();
    },
  };
}

const GONE = "<main><p>This error is not in the catalogs any more.</p></main>";

/** Whether there is nothing in the active group that a page could cover. */
function isEmptyGroup(): boolean {
  return window.tabGroups.activeTabGroup.tabs.length === 0;
}

/** The whole document. Nothing but our own style sheet is let in: no script, no image, no request. */
function documentOf(body: string): string {
  const nonce = randomUUID();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${style}</style>
</head>
<body>${body}</body>
</html>`;
}
