// The one offer to make a catalog: where a file tells apart the errors of a host or package that no catalog has. Made once in a
// workspace, whatever the answer is.

import { commands, type Disposable, type LogOutputChannel, languages, type Memento, window } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { commandIds } from "./commandIds.ts";
import { sourceSelector } from "./documentSelector.ts";
import { buttons, log as lines, notifications } from "./messages.ts";
import type { Requests } from "./requests.ts";
import { showInformation } from "./shown/messages.ts";

const KEY = "errorAtlas.catalogOffered";
/** How long a file has to be in sight before anything is said, in milliseconds: who only passes is left alone. */
const PAUSE = 5_000;

export interface CatalogOffer extends Disposable {
  /** Offers for the file in the editor, where it was not offered before. */
  offer(): Promise<void>;
}

export function createCatalogOffer(
  client: LanguageClient,
  requests: Pick<Requests, "uncataloged">,
  state: Pick<Memento, "get" | "update">,
  log: Pick<LogOutputChannel, "warn">,
): CatalogOffer {
  let timer: NodeJS.Timeout | undefined;
  const offer = async () => {
    const document = window.activeTextEditor?.document;
    if (!document || state.get(KEY) === true || client.state !== State.Running) return;
    if (languages.match(sourceSelector, document) === 0) return;
    const [api] = await requests.uncataloged(client.code2ProtocolConverter.asUri(document.uri));
    // Another may have been made while the server was asked.
    if (api === undefined || state.get(KEY) === true) return;
    await state.update(KEY, true);
    const button = await showInformation(
      notifications.noCatalogOf({ api: "host" in api ? api.host : api.package }),
      buttons.importCatalog,
      buttons.newCatalog,
    );
    if (button === buttons.importCatalog) await commands.executeCommand(commandIds.importCatalog, api);
    if (button === buttons.newCatalog) await commands.executeCommand(commandIds.newCatalog, api);
  };
  const offerSoon = () => {
    clearTimeout(timer);
    if (state.get(KEY) === true) return;
    timer = setTimeout(() => {
      offer().catch((error) => log.warn(lines.hostsNotAsked({ error: String(error) })));
    }, PAUSE);
  };
  const subscription = window.onDidChangeActiveTextEditor(offerSoon);
  offerSoon();
  return {
    offer,
    dispose: () => {
      clearTimeout(timer);
      subscription.dispose();
    },
  };
}
