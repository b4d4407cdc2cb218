// Hears of files that change on disk, and tells those who read them. Which files matter is one list, here.

import { type Connection, DidChangeWatchedFilesNotification, type FileEvent } from "vscode-languageserver";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Guard } from "./guard.ts";

/** Sources, data (catalogs, configurations, what says where imports lead among it), and what says which files are left out: all that is read. */
const WATCHED = [
  "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro}",
  "**/*.{json,jsonc,har,jsonl,ndjson}",
  "**/.gitignore",
];

/** Asks the client to watch, where it can, and passes on what it says. The client may be asked things now. */
export function watchFiles(
  connection: Connection,
  abilities: ClientAbilities,
  guard: Guard,
  onChange: (changes: readonly FileEvent[]) => void | Promise<void>,
): void {
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard.run("Reading changed files", () => onChange(changes)),
  );
  if (!abilities.registerWatchers) return;
  const watchers = WATCHED.map((globPattern) => ({ globPattern }));
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) =>
      connection.console.warn(`Changes of files on disk will not be noticed: ${error}`),
    );
}
