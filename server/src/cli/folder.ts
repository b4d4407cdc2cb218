// What both commands stand on: the catalogs in force in the current directory, and the settings that the editor would use there.

import path from "node:path";
import { URI } from "vscode-uri";
import { builtinCatalogs } from "../catalog/builtin.ts";
import { withoutKeys } from "../catalog/keys.ts";
import { createEngine, type Engine } from "../engine/engine.ts";
import type { Settings } from "../engine/settings.ts";
import { nodeFileSystem } from "../node/fileSystem.ts";
import { printError } from "../node/terminal.ts";
import { atOnce } from "../text/slices.ts";
import { boundedFileSystem } from "../workspace/boundedFileSystem.ts";
import { type Bounds, createBounds } from "../workspace/bounds.ts";
import { type CatalogStore, createCatalogStore } from "../workspace/catalogStore.ts";
import { discoverCatalogs } from "../workspace/discover.ts";
import {
  type FileSystem,
  leftAlone,
  neverCancelled,
  type ReadOptions,
  readListed,
  Unreadable,
} from "../workspace/fileSystem.ts";
import { joinUri, parentUri, relativePath } from "../workspace/uris.ts";
import { readSettings } from "./settingsFile.ts";

/** A folder, as an editor would have it open. */
export interface Folder {
  /** The current directory: globs of the settings, and the paths that are printed, are relative to it. */
  readonly uri: string;
  readonly engine: Engine;
  readonly store: CatalogStore;
  readonly settings: Settings;
  /** Where settings are read from; undefined where there are none. */
  readonly settingsFile: string | undefined;
  readonly bounds: Bounds;
  /** Lists what a person named, wherever it is. */
  readonly named: FileSystem;
  /** Reads what is to be checked itself, wherever it is if a person named it. Rejects with `Unreadable`. */
  readChecked(uri: string, options?: ReadOptions): Promise<CheckedText>;
  /** For people: what could not be used. */
  readonly problems: readonly string[];
  /** Why files and directories that were found could not be read, by URI. It grows. */
  readonly skipped: Map<string, unknown>;
}

export interface FolderOptions {
  /** Settings that count instead of those in .vscode/settings.json. */
  readonly overrides?: Partial<Settings> | undefined;
  /** What a person named. */
  readonly named?: readonly NamedPath[];
}

export interface CheckedText {
  readonly text: string;
  /** False for what a link leads to out of the project: whoever made the link may not be one to see it. */
  readonly mayBeQuoted: boolean;
}

export interface NamedPath {
  readonly uri: string;
  readonly isDirectory: boolean;
}

/** Whoever runs a program in a folder trusts what is above it. Never rejects for what is in files. */
export async function loadFolder(
  directory: string,
  { overrides = {}, named = [] }: FolderOptions = {},
): Promise<Folder> {
  const folder = URI.file(path.resolve(directory)).toString();
  const skipped = new Map<string, unknown>();
  const skip = (uri: string, error: unknown) => void skipped.set(uri, error);
  const elsewhere = named.filter(({ uri }) => relativePath(folder, uri) === undefined);
  const bounds = createBounds({
    fileSystem: nodeFileSystem,
    folders: () => [folder],
    loose: () => elsewhere.map(({ uri, isDirectory }) => (isDirectory ? uri : parentUri(uri))),
    readsAbove: () => true,
  });
  const fileSystem = boundedFileSystem(nodeFileSystem, bounds, { onUnreadable: skip });
  const inside = boundedFileSystem(nodeFileSystem, bounds);
  const namedFiles = boundedFileSystem(nodeFileSystem, bounds, { named: named.map(({ uri }) => uri) });
  const settingsFile = joinUri(folder, ".vscode", "settings.json");
  const [found, given] = await Promise.all([
    discoverCatalogs(fileSystem, [folder], neverCancelled),
    readSettings(fileSystem, settingsFile),
  ]);
  for (const { uri, error } of found.skipped) skip(uri, error);
  const store = createCatalogStore(builtinCatalogs);
  store.setDisk(found.files);
  atOnce(store.refresh());
  const settings = { ...given.settings, ...overrides };
  const engine = createEngine({
    catalogs: store.index,
    settingsFor: () => settings,
    fileSystem,
    folders: () => [folder],
    onError: skip,
    onLeftAlone: (uri, why) => printError([leftAlone(uri, why)]),
  });
  engine.scanned(found);
  return {
    uri: folder,
    engine,
    store,
    settings,
    settingsFile: given.isThere ? settingsFile : undefined,
    bounds,
    named: namedFiles,
    async readChecked(uri, options) {
      try {
        const text = await inside.readFile(uri, options);
        if (text !== undefined) return { text, mayBeQuoted: true };
      } catch (error) {
        if (!(error instanceof Unreadable) || error.reason !== "outside") throw error;
      }
      return { text: await readListed(namedFiles, uri, options), mayBeQuoted: false };
    },
    problems: [...found.problems, ...given.problems].map((problem) => withoutKeys(problem, store.index())),
    skipped,
  };
}
