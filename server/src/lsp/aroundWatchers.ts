// Has the client watch what counts of the projects that the folders are a part of: their error-atlas.json, package.json and catalogs
// lie outside of what editors watch by themselves. Only the directories above the folders and those with catalogs are watched, and
// not all below: whoever opens one package of a large repository has opened a small folder.

import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from "vscode-languageserver";
import type { CatalogStore } from "../workspace/catalogStore.ts";
import type { Discovery } from "../workspace/discovery.ts";
import { folderOf, parentUri, relativePath } from "../workspace/uris.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Guard } from "./guard.ts";

export interface AroundWatchers {
  /** The folders were searched: other directories may count, among them those that links lead to. */
  update(found: Pick<Discovery, "linked">): void;
}

export interface AroundWatchersOptions {
  readonly connection: Connection;
  readonly abilities: Pick<ClientAbilities, "registerWatchers" | "watchesAnywhere">;
  readonly guard: Guard;
  readonly store: Pick<CatalogStore, "knownFiles">;
  readonly folders: () => readonly string[];
  readonly projects: () => Promise<readonly string[]>;
}

export function createAroundWatchers(options: AroundWatchersOptions): AroundWatchers {
  const { connection, abilities, guard, store, folders, projects } = options;
  let watched = "[]";
  let registered: Disposable | undefined;
  let running = Promise.resolve();

  async function watch(linked: readonly string[]): Promise<void> {
    const catalogs = [...store.knownFiles()].map(parentUri);
    const directories = directoriesAround(folders(), await projects(), [...catalogs, ...linked]);
    const wanted = JSON.stringify(directories);
    if (wanted === watched) return;
    const before = registered;
    registered = undefined;
    watched = "[]";
    if (directories.length > 0) {
      const watchers = directories.map((baseUri) => ({ globPattern: { baseUri, pattern: "*" } }));
      registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      watched = wanted;
    }
    before?.dispose();
  }

  return {
    update({ linked }) {
      if (!abilities.registerWatchers || !abilities.watchesAnywhere) return;
      running = running.then(() => guard.run("Watching what is around the folders", () => watch(linked)));
    },
  };
}

/**
 * The directories above the folders, up to their projects, and those with catalogs that lie in no folder.
 * @param projects those of the folders, in their order
 * @param catalogs the directories with catalogs, and those that links lead to
 */
export function directoriesAround(
  folders: readonly string[],
  projects: readonly string[],
  catalogs: readonly string[],
): readonly string[] {
  const found = new Set<string>();
  for (const [i, folder] of folders.entries()) {
    const project = projects[i] ?? folder;
    if (relativePath(project, folder) === "") continue;
    for (let at = parentUri(folder); relativePath(project, at) !== undefined; at = parentUri(at)) {
      found.add(at);
      if (parentUri(at) === at) break;
    }
  }
  for (const uri of catalogs)
    if (folderOf(folders, uri) === undefined && !/\/node_modules(?:\/|$)/.test(uri)) found.add(uri);
  return [...found].filter((uri) => folderOf(folders, uri) === undefined).sort();
}
