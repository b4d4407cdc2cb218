// Hears of files that change on disk, and tells those who read them. Which files matter is one list, here.

import { type Connection, DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver";
import type { Engine } from "../engine/engine.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Tell } from "./events.ts";
import type { Guard } from "./guard.ts";

/** Sources, data (catalogs, configurations, what says where imports lead among it), and what says which files are left out: all that is read. */
const WATCHED = [
  "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro}",
  "**/*.{json,jsonc,har,jsonl,ndjson}",
  "**/.gitignore",
];

export interface WatchedFilesOptions {
  readonly connection: Connection;
  readonly abilities: Pick<ClientAbilities, "registerWatchers">;
  readonly guard: Guard;
  readonly engine: Pick<Engine, "filesChanged">;
  readonly tell: Tell;
}

/** `start`, when the client may be asked things: asks it to watch, where it can, and passes on what it says. */
export function createWatchedFiles({ connection, abilities, guard, engine, tell }: WatchedFilesOptions) {
  return {
    start(): void {
      connection.onDidChangeWatchedFiles((params) =>
        guard.run("Reading changed files", () => {
          const changes = params.changes.map(({ uri, type }) => ({
            uri,
            comesOrGoes: type !== FileChangeType.Changed,
          }));
          tell("filesChanged", { changes, ...engine.filesChanged(changes) });
        }),
      );
      if (!abilities.registerWatchers) return;
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch((error: unknown) =>
          connection.console.warn(`Changes of files on disk will not be noticed: ${error}`),
        );
    },
  };
}
