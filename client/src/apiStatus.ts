// The language status item: which API the current file is taken to be about, and why. A click lets the user choose another.

import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  window,
  workspace,
} from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import type { DocumentApisResult } from "../../server/src/protocol.ts";
import type { CatalogStore } from "./catalogStore.ts";
import { commandIds } from "./commandIds.ts";
import { sourceSelector } from "./documentSelector.ts";
import { plainReason } from "./entryText.ts";
import type { Requests } from "./requests.ts";

/** How long typing has to pause before the server is asked again, in milliseconds. */
const pause = 400;

export interface ApiStatus extends Disposable {
  readonly item: LanguageStatusItem;
  /** Asks the server about the active editor's file and shows the answer. */
  update(): Promise<void>;
}

export function createApiStatus(client: LanguageClient, requests: Requests, store: CatalogStore): ApiStatus {
  const item = languages.createLanguageStatusItem("errorAtlas.api", sourceSelector);
  item.name = "Error Atlas";
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;

  const update = async () => {
    clearTimeout(timer);
    const mine = ++latest;
    const document = window.activeTextEditor?.document;
    if (client.state !== State.Running) return showServerState(item, client.state);
    if (!document || languages.match(sourceSelector, document) === 0) return;
    item.busy = true;
    try {
      const apis = await requests.documentApis(client.code2ProtocolConverter.asUri(document.uri));
      if (mine === latest) showApis(item, apis);
    } catch (error) {
      client.warn(`The API of ${document.uri.toString()} could not be asked for.`, error, false);
    } finally {
      if (mine === latest) item.busy = false;
    }
  };
  const updateSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(update, pause);
  };
  const subscriptions = [
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) updateSoon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("errorAtlas")) updateSoon();
    }),
    client.onDidChangeState(update),
    store.onDidChange(update),
    { dispose: () => clearTimeout(timer) },
  ];
  void update();
  return {
    item,
    update,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function showApis(item: LanguageStatusItem, apis: DocumentApisResult): void {
  const [first, ...others] = apis ?? [];
  item.severity = LanguageStatusSeverity.Information;
  item.command = { command: commandIds.selectApi, title: "Select API" };
  const names = [first, ...others].map((api) => api?.name).join(", ");
  item.text = first ? `Error Atlas: ${names}` : "Error Atlas: no API detected";
  item.detail = first && plainReason(first);
  item.accessibilityInformation = {
    label: first
      ? `Error Atlas: ${first.name}, because of ${plainReason(first)}`
      : "Error Atlas: no API detected",
  };
}

function showServerState(item: LanguageStatusItem, state: State): void {
  const starting = state === State.Starting;
  item.busy = starting;
  item.severity = starting ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
  item.text = starting ? "Error Atlas is starting" : "The Error Atlas server is not running";
  item.detail = undefined;
  item.command = starting ? undefined : { command: commandIds.restartServer, title: "Restart Server" };
}
