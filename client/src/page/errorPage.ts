// The one page of an error, beside the code: it is kept in one place of the window, goes back and forward, and comes back when the
// window is opened again. What is on it is rendered by the server.

import { commands, type Disposable, type ExtensionContext, Uri, ViewColumn, window } from "vscode";
import type { EntryParams, ErrorPage, ErrorPageParams } from "../../../server/src/protocol.ts";
import type { CatalogStore } from "../catalogStore.ts";
import { pages as texts, titles } from "../messages.ts";
import type { Requests } from "../requests.ts";
import { onPagePanelRestored, openPagePanel, type PagePanel } from "../shown/pagePanel.ts";
import { canMove, current, emptyHistory, moved, type PageHistory, visited } from "./pageHistory.ts";

const stateKey = "errorAtlas.page";

/** How long a row has to be rested on before its page is shown, in milliseconds: who holds an arrow key passes many. */
const REST = 150;

export interface ErrorPages extends Disposable {
  /** Shows a page beside the code, in the place where the last one is; the focus stays where it is. Rejects where the server does. */
  show(page: ErrorPageParams): Promise<void>;
  /** Shows an entry's page there until the preview ends: it becomes none of the pages that are gone back to. */
  preview(page: EntryParams): void;
  /** What was shown before a preview is shown again; where nothing was, the page is closed. Nothing where it was kept. */
  endPreview(): void;
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
  let previewed: ErrorPageParams | undefined;
  let timer: NodeJS.Timeout | undefined;
  const icon = Uri.joinPath(extensionUri, "assets", "activity.svg");

  const pageNow = () => previewed ?? current(history);
  /** Shows the page that is to be shown now. `open` makes the panel where there is none. */
  const fill = async (open?: () => PagePanel) => {
    const page = pageNow();
    if (!page) return;
    const content = await requests.errorPage(page);
    // In the meantime it may have been closed, or gone on.
    if (pageNow() !== page) return;
    if (!panel && open) keep(open());
    if (!panel) return;
    panel.fill(content ?? ("arriving" in page ? MOVED : GONE));
    if (previewed) return;
    void commands.executeCommand("setContext", "errorAtlas.page.canGoBack", canMove(history, -1));
    void commands.executeCommand("setContext", "errorAtlas.page.canGoForward", canMove(history, 1));
    await workspaceState.update(stateKey, page);
  };
  const openBeside = () => openPagePanel(isEmptyGroup() ? ViewColumn.Active : ViewColumn.Beside, icon);
  const show = async (page: ErrorPageParams) => {
    clearTimeout(timer);
    previewed = undefined;
    history = visited(history, page);
    panel?.reveal();
    await fill(openBeside);
  };
  const keep = (opened: PagePanel) => {
    panel = opened;
    // Whoever clicks into a preview reads on.
    opened.onDidActivate(() => {
      if (previewed) void show(previewed).catch(reportFailure);
    });
    opened.onDidClose(() => {
      panel = undefined;
      previewed = undefined;
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
    show,
    preview(page) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        previewed = page;
        panel?.reveal();
        void fill(openBeside).catch(reportFailure);
      }, REST);
    },
    endPreview() {
      clearTimeout(timer);
      // A click into the page takes the focus from the list first.
      timer = setTimeout(() => {
        if (!previewed) return;
        previewed = undefined;
        if (current(history)) void fill().catch(reportFailure);
        else panel?.dispose();
      }, REST);
    },
    async move(by) {
      history = moved(history, by);
      await fill();
    },
    get shown() {
      return panel && pageNow();
    },
    get isActive() {
      return panel?.isActive ?? false;
    },
    get html() {
      return panel?.html;
    },
    // The page stays open where the extension ends with its window: it comes back with the next one.
    dispose: () => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

const GONE: ErrorPage = {
  title: titles.page,
  html: `<main><p>${texts.gone}</p></main>`,
};

const MOVED: ErrorPage = {
  title: titles.page,
  html: `<main><p>${texts.moved}</p></main>`,
};

/** Whether there is nothing in the active group that a page could cover. */
function isEmptyGroup(): boolean {
  return window.tabGroups.activeTabGroup.tabs.length === 0;
}
