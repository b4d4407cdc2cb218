// The catalogs in force as the server last gave them: asked for once, and again after the server says that they changed.

import { type Disposable, EventEmitter, type Event as VsCodeEvent } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { type CatalogsResult, catalogsChangedNotification } from "../../server/src/protocol.ts";
import type { Requests } from "./requests.ts";

export interface CatalogStore extends Disposable {
  /** Rejects when the server is not running. */
  catalogs(): Promise<CatalogsResult>;
  /** Drops what is known; the next `catalogs()` asks the server. */
  refresh(): void;
  /** Fires when `catalogs()` may give something else than before. */
  readonly onDidChange: VsCodeEvent<void>;
}

export function createCatalogStore(client: LanguageClient, requests: Requests): CatalogStore {
  const changed = new EventEmitter<void>();
  let known: Promise<CatalogsResult> | undefined;
  const refresh = () => {
    known = undefined;
    changed.fire();
  };
  const subscriptions = [
    changed,
    client.onNotification(catalogsChangedNotification, refresh),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) refresh();
    }),
  ];
  return {
    async catalogs() {
      const asked = known ?? requests.catalogs();
      known = asked;
      try {
        return await asked;
      } catch (error) {
        // A failure is not kept: the next one who asks tries again.
        if (known === asked) known = undefined;
        throw error;
      }
    },
    refresh,
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
