// The catalogs in force as the server last gave them: asked for once, and again after the server says that they changed.

import { type Disposable, EventEmitter, type Event as VsCodeEvent } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import {
  apisInUseChangedNotification,
  type CatalogSummary,
  type CatalogsResult,
  catalogsChangedNotification,
} from "../../server/src/protocol.ts";
import { type OrderedApis, usedFirst } from "./apiOrder.ts";
import type { Requests } from "./requests.ts";

export interface CatalogStore extends Disposable {
  /** Rejects when the server is not running. */
  catalogs(): Promise<CatalogsResult>;
  /** The same, as lists show them. */
  ordered(): Promise<OrderedApis<CatalogSummary>>;
  /** Drops what is known; the next `catalogs()` asks the server. */
  refresh(): void;
  /** Fires when `catalogs()` may give something else than before. */
  readonly onDidChange: VsCodeEvent<void>;
  /** Fires when `ordered()` alone may. */
  readonly onDidChangeOrder: VsCodeEvent<void>;
}

export function createCatalogStore(client: LanguageClient, requests: Requests): CatalogStore {
  const changed = new EventEmitter<void>();
  const reordered = new EventEmitter<void>();
  let known: Promise<CatalogsResult> | undefined;
  const refresh = () => {
    known = undefined;
    changed.fire();
  };
  const subscriptions = [
    changed,
    reordered,
    client.onNotification(apisInUseChangedNotification, () => reordered.fire()),
    client.onNotification(catalogsChangedNotification, refresh),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) refresh();
    }),
  ];
  const catalogs = async () => {
    const asked = known ?? requests.catalogs();
    known = asked;
    try {
      return await asked;
    } catch (error) {
      // A failure is not kept: the next one who asks tries again.
      if (known === asked) known = undefined;
      throw error;
    }
  };
  return {
    catalogs,
    ordered: async () => usedFirst(...(await Promise.all([catalogs(), requests.apisInUse()]))),
    refresh,
    onDidChange: changed.event,
    onDidChangeOrder: reordered.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
