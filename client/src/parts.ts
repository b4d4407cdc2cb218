// What the extension is made of, as far as its commands use it. Types only.

import type { LogOutputChannel } from "vscode";
import type { CatalogStore } from "./catalogStore.ts";
import type { Server } from "./languageClient.ts";
import type { ErrorPages } from "./page/errorPage.ts";
import type { RecentEntries } from "./recentEntries.ts";
import type { Requests } from "./requests.ts";
import type { ErrorTree } from "./tree.ts";

/** What commands work on. */
export interface Parts {
  readonly log: LogOutputChannel;
  readonly server: Server;
  readonly requests: Requests;
  readonly store: CatalogStore;
  readonly tree: ErrorTree;
  readonly pages: ErrorPages;
  readonly recent: RecentEntries;
}

/**
 * A command's work. `argument` is what the caller gave: a tree node, a text, or nothing; other programs may pass anything. `selected`:
 * all nodes that are chosen in the tree, where there are several.
 */
export type CommandHandler = (argument?: unknown, selected?: unknown) => unknown;
