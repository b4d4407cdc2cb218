// Hears of files that change on disk, and tells those who read them. Which files matter is one list, here; what a change of a folder
// means for them is folderChanges.ts's.

import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  WatchKind,
} from "vscode-languageserver";
import type { Engine } from "../engine/engine.ts";
import { matchesGlob } from "../text/globs.ts";
import type { FileChange, FileSystem } from "../workspace/fileSystem.ts";
import { folderOf, isCatalogName, uriName } from "../workspace/uris.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Tell } from "./events.ts";
import { filesInCreated, filesInRemoved, mayBeOurs } from "./folderChanges.ts";
import type { Guard } from "./guard.ts";

/** Sources, data (catalogs, configurations, what says where imports lead among it), and what says which files are left out: all that is read. */
const WATCHED = [
  "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro}",
  "**/*.{json,jsonc,har,jsonl,ndjson}",
  "**/.gitignore",
];

/** A folder that comes or goes may have any name. */
const WATCHERS = [
  ...WATCHED.map((globPattern) => ({ globPattern, kind: WatchKind.Change })),
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
];

export interface WatchedFilesOptions {
  readonly connection: Connection;
  readonly abilities: Pick<ClientAbilities, "registerWatchers">;
  readonly guard: Guard;
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  readonly engine: Pick<Engine, "filesChanged">;
  /** The keys of all files of which something is known. */
  readonly knownFiles: () => Iterable<string>;
  readonly tell: Tell;
}

/** `start`, when the client may be asked things: asks it to watch, where it can, and passes on what it says. */
export function createWatchedFiles(options: WatchedFilesOptions) {
  const { connection, abilities, guard, fileSystem, folders, engine, knownFiles, tell } = options;

  function tellOf(changes: readonly FileChange[]): void {
    if (changes.length > 0) tell("filesChanged", { changes, ...engine.filesChanged(changes) });
  }

  /** Around the folders, no more than catalogs and packages count. */
  function wantedIn(uri: string): (name: string) => boolean {
    if (folders().length === 0 || folderOf(folders(), uri) !== undefined) return isWatched;
    return (name) => isCatalogName(name) || name === "package.json";
  }

  /** What is in folders that have come is told of later: all who hear of it look at what is there then. */
  async function lookInto(created: readonly string[]): Promise<void> {
    const found = await Promise.all(created.map((uri) => filesInCreated(fileSystem, uri, wantedIn(uri))));
    tellOf(found.flat());
  }

  return {
    start(): void {
      connection.onDidChangeWatchedFiles(({ changes }) =>
        guard.run("Reading changed files", async () => {
          const removed = changes.filter(isRemoved).map(({ uri }) => uri);
          const below = removed.length > 0 ? filesInRemoved(removed, knownFiles()) : [];
          const files = changes.filter(({ uri }) => isWatched(uriName(uri)));
          tellOf([...files.map(fileChange), ...below]);
          const others = changes.filter((each) => isCreated(each) && !files.includes(each));
          await lookInto(others.map(({ uri }) => uri).filter(mayBeOurs));
        }),
      );
      if (!abilities.registerWatchers) return;
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS })
        .catch((error: unknown) =>
          connection.console.warn(`Changes of files on disk will not be noticed: ${error}`),
        );
    },
  };
}

function isWatched(name: string): boolean {
  return WATCHED.some((glob) => matchesGlob(glob, name));
}

function isRemoved({ type }: FileEvent): boolean {
  return type === FileChangeType.Deleted;
}

function isCreated({ type }: FileEvent): boolean {
  return type === FileChangeType.Created;
}

function fileChange({ uri, type }: FileEvent): FileChange {
  return { uri, comesOrGoes: type !== FileChangeType.Changed };
}
