// The one page of an error, beside the code: it is kept in one place of the window, goes back and forward, and comes back when the
// window is opened again. What is on it is rendered by the server.

import { commands, type Disposable, type ExtensionContext, Uri, ViewColumn, window } from "vscode";
import type { ErrorPage, ErrorPageParams } from "../../../server/src/protocol.ts";
import type { CatalogStore } from "../catalogStore.ts";
import type { Requests } from "../requests.ts";
import { onPagePanelRestored, openPagePanel, type PagePanel } from "../shown/pagePanel.ts";
import { canMove, current, emptyHistory, moved, type PageHistory, visited } from "./pageHistory.ts";

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
  { extensionUri, workspaceState }: ExtensionContext,
  requests: Pick<Requests, "errorPage">,
  store: Pick<CatalogStore, "onDidChange">,
  reportFailure: (error: unknown) => void,
): ErrorPages {
  let panel: PagePanel | undefined;
  let history: PageHistory = emptyHistory;
  const icon = Uri.joinPath(extensionUri, "assets", "activity.svg");

  /** Shows the current page. `open` makes the panel where there is none. */
  const fill = async (open?: () => PagePanel) => {
    const page = current(history);
    if (!page) return;
    const content = await requests.errorPage(page);
    // In the meantime it may have been closed, or gone on.
    if (current(history) !== page) return;
    if (!panel && open) keep(open());
    if (!panel) return;
    panel.fill(content ?? GONE);
    void commands.executeCommand("setContext", "errorAtlas.page.canGoBack", canMove(history, -1));
    void commands.executeCommand("setContext", "errorAtlas.page.canGoForward", canMove(history, 1));
    await workspaceState.update(stateKey, page);
  };
  const keep = (opened: PagePanel) => {
    panel = opened;
    opened.onDidClose(() => {
      panel = undefined;
      history = emptyHistory;
      void workspaceState.update(stateKey, undefined);
    });
  };

  const subscriptions = [
    onPagePanelRestored(icon, async (restored) => {
      const page = workspaceState.get<ErrorPageParams>(stateKey);
      if (!page) return restored.dispose();
      keep(restored);
      history = visited(emptyHistory, page);
      // Where the server is not there yet, the page comes with its catalogs.
      await fill().catch(reportFailure);
    }),
    store.onDidChange(() => void fill().catch(reportFailure)),
  ];
  return {
    async show(page) {
      history = visited(history, page);
      panel?.reveal();
      await fill(() => openPagePanel(isEmptyGroup() ? ViewColumn.Active : ViewColumn.Beside, icon));
    },
    async move(by) {
      history = moved(history, by);
      await fill();
    },
    get shown() {
      return panel && current(history);
    },
    get isActive() {
      return panel?.isActive ?? false;
    },
    get html() {
      return panel?.html;
    },
    // The page stays open where the extension ends with its window: it comes back with the next one.
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

const GONE: ErrorPage = {
  title: "Error",
  html: "<main><p>This error is not in the catalogs any more.</p></main>",
};

/** Whether there is nothing in the active group that a page could cover. */
function isEmptyGroup(): boolean {
  return window.tabGroups.activeTabGroup.tabs.length === 0;
}
