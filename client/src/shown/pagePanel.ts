// A webview that shows a page which the server has rendered: its tab, and the document around the page's content, which lets no script
// run and nothing be loaded. Links run the commands of pages and no others.

import { randomUUID } from "node:crypto";
import { type Disposable, type Uri, type ViewColumn, type WebviewPanel, window } from "vscode";
import { type ErrorPage, pageCommands } from "../../../server/src/protocol.ts";
import { titles } from "../messages.ts";
import { outsideText } from "./outsideText.ts";
import style from "./page.css?raw";

/** Also the id in `onWebviewPanel:` and in the manifest's conditions `activeWebviewPanelId`. */
const viewType = "errorAtlas.page";

export interface PagePanel extends Disposable {
  /** Puts another page into it. */
  fill(page: ErrorPage): void;
  /** Brings its tab to the front of its group, without the focus. */
  reveal(): void;
  onDidClose(then: () => void): void;
  /** It gets the focus. */
  onDidActivate(then: () => void): void;
  readonly isActive: boolean;
  /** The whole document as it was last set. */
  readonly html: string;
}

/** Opens an empty one, without the focus. */
export function openPagePanel(viewColumn: ViewColumn, icon: Uri): PagePanel {
  const options = { viewColumn, preserveFocus: true };
  return pagePanel(window.createWebviewPanel(viewType, titles.page, options), icon);
}

/** `restore` is given the one that was open when the window was closed. */
export function onPagePanelRestored(icon: Uri, restore: (panel: PagePanel) => Promise<void>): Disposable {
  return window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: (panel) => restore(pagePanel(panel, icon)),
  });
}

function pagePanel(panel: WebviewPanel, icon: Uri): PagePanel {
  panel.iconPath = icon;
  panel.webview.options = { enableScripts: false, enableCommandUris: pageCommands, localResourceRoots: [] };
  return {
    fill({ title, html }) {
      panel.title = outsideText(title);
      panel.webview.html = documentOf(html);
    },
    reveal: () => panel.reveal(undefined, true),
    onDidClose: (then) => void panel.onDidDispose(then),
    onDidActivate: (then) =>
      void panel.onDidChangeViewState(() => {
        if (panel.active) then();
      }),
    get isActive() {
      return panel.active;
    },
    get html() {
      return panel.webview.html;
    },
    dispose: () => panel.dispose(),
  };
}

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
