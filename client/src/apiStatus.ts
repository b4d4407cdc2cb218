// The language status item: which API the current file is taken to be about, and why. A click lets the user choose another.

import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  type LogOutputChannel,
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
import { buttons, log as lines, PRODUCT, status as texts } from "./messages.ts";
import type { Requests } from "./requests.ts";
import { createLanguageStatus, type LanguageStatus } from "./shown/languageStatus.ts";

/** How long typing has to pause before the server is asked again, in milliseconds. */
const pause = 400;

export interface ApiStatus extends Disposable {
  readonly item: Readonly<LanguageStatusItem>;
  /** Asks the server about the active editor's file and shows the answer. */
  update(): Promise<void>;
}

export function createApiStatus(
  client: LanguageClient,
  requests: Requests,
  store: CatalogStore,
  log: LogOutputChannel,
): ApiStatus {
  const status = createLanguageStatus("errorAtlas.api", PRODUCT, sourceSelector);
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;

  const update = async () => {
    clearTimeout(timer);
    const mine = ++latest;
    const document = window.activeTextEditor?.document;
    if (client.state !== State.Running) return showServerState(status, client.state);
    if (!document || languages.match(sourceSelector, document) === 0) return;
    status.setBusy(true);
    try {
      const apis = await requests.documentApis(client.code2ProtocolConverter.asUri(document.uri));
      if (mine === latest) showApis(status, apis);
    } catch (error) {
      log.warn(lines.apiNotAsked({ file: document.uri.toString(), error: String(error) }));
    } finally {
      if (mine === latest) status.setBusy(false);
    }
  };
  const updateSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(update, pause);
  };
  const subscriptions = [
    status,
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
    item: status.item,
    update,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function showApis(status: LanguageStatus, apis: DocumentApisResult): void {
  const [first, ...others] = apis ?? [];
  const command = { command: commandIds.selectApi, title: buttons.selectApi };
  const severity = LanguageStatusSeverity.Information;
  if (!first) {
    return status.show({ text: texts.noApi, spoken: texts.noApi, severity, command });
  }
  const reason = plainReason(first);
  status.show({
    text: texts.apis({ apis: [first, ...others].map(({ name }) => name).join(", ") }),
    detail: reason,
    spoken: texts.because({ api: first.name, reason }),
    severity,
    command,
  });
}

function showServerState(status: LanguageStatus, state: State): void {
  if (state === State.Starting) {
    status.setBusy(true);
    status.show({ text: texts.starting, severity: LanguageStatusSeverity.Information });
    return;
  }
  status.setBusy(false);
  status.show({
    text: texts.stopped,
    severity: LanguageStatusSeverity.Error,
    command: { command: commandIds.restartServer, title: buttons.restartServer },
  });
}
