// Which error-atlas.json holds for a file: the nearest one up the tree, above the workspace folder as far as the file system reads
// there (bounds.ts). Keeps each as it was last good, under what is being typed in open editors.

import {
  type Configuration,
  configurationFileName,
  isConfigurationUri,
  type ParsedConfiguration,
  parseConfiguration,
} from "./configurationFile.ts";
import type { FileSystem } from "./fileSystem.ts";
import { folderOf, joinUri, parentUri, relativePath, uriKey } from "./uris.ts";

/**
 * | event | dropped |
 * | --- | --- |
 * | `setOpen`, `close` (it is edited) | the file's text; it is read anew, where it broke the last good state holds |
 * | `changed` (it is created, changed or removed on disk) | the same |
 * | `reset` (other files may be read now) | the same, of all files |
 */
export interface Configurations {
  /** The configuration for a file in `folder`; undefined where there is none, or the file is in no folder. Never rejects. */
  for(uri: string, folder: string | undefined): Promise<Configuration | undefined>;
  /** The file as it is; undefined where there is none. */
  stateOf(uri: string): Promise<ConfigurationState | undefined>;
  /** All files that are there, as far as a scan has found them, they were asked for, or they are open. */
  states(): Promise<readonly ConfigurationState[]>;
  /** The keys of the files that are there, as far as it is known. */
  knownFiles(): Iterable<string>;
  /** A scan of the folders has ended with these files. */
  setFound(uris: readonly string[]): void;
  setOpen(uri: string, text: string): void;
  close(uri: string): void;
  /** A file on disk is another now; without effect for files that are no configuration. */
  changed(uri: string): void;
  reset(): void;
}

export interface ConfigurationState extends ParsedConfiguration {
  readonly uri: string;
  readonly text: string;
  /** What is in force: this text's configuration, or where it is broken that of the last text that was not. */
  readonly inForce: Configuration | undefined;
}

/**
 * @param folders the URIs of the workspace folders
 * @param onError hears of a file that is there and cannot be read; it is taken as not there
 */
export function createConfigurations(
  fileSystem: Pick<FileSystem, "readFile">,
  folders: () => readonly string[],
  onError: (uri: string, error: unknown) => void,
): Configurations {
  const open = new Map<string, string>();
  const openUris = new Map<string, string>();
  /** By the file's key: where a scan, or whoever watches them, has seen a file. */
  const seen = new Map<string, string>();
  const states = new Map<string, Promise<ConfigurationState | undefined>>();
  /** What was read last, by the file's key. */
  const settled = new Map<string, ConfigurationState>();

  async function read(uri: string): Promise<string | undefined> {
    try {
      return await fileSystem.readFile(uri);
    } catch (error) {
      onError(uri, error);
      return undefined;
    }
  }

  async function load(uri: string, key: string): Promise<ConfigurationState | undefined> {
    const text = open.get(key) ?? (await read(uri));
    const before = settled.get(key);
    if (text === undefined) {
      settled.delete(key);
      return undefined;
    }
    if (before?.text === text) return before;
    const parsed = parseConfiguration(uri, text);
    const state = { ...parsed, uri, text, inForce: parsed.configuration ?? before?.inForce };
    settled.set(key, state);
    return state;
  }

  function stateOf(uri: string): Promise<ConfigurationState | undefined> {
    const key = uriKey(uri);
    let state = states.get(key);
    if (state === undefined) {
      state = load(uri, key);
      states.set(key, state);
    }
    return state;
  }

  return {
    async for(uri, folder) {
      if (folder === undefined || relativePath(folder, uri) === undefined) return undefined;
      for (let directory = parentUri(uri); ; directory = parentUri(directory)) {
        const state = await stateOf(joinUri(directory, configurationFileName));
        if (state) return state.inForce;
        if (parentUri(directory) === directory) return undefined;
      }
    },
    stateOf,
    async states() {
      const asked = Array.from(settled, ([key, { uri }]) => [key, uri] as const);
      const uris = new Map([...seen, ...asked, ...openUris]);
      const found = await Promise.all(Array.from(uris.values(), stateOf));
      return found.filter((state) => state !== undefined);
    },
    knownFiles: () => [...seen.keys(), ...settled.keys()],
    setFound(uris) {
      seen.clear();
      for (const uri of uris) seen.set(uriKey(uri), uri);
    },
    setOpen(uri, text) {
      const key = uriKey(uri);
      open.set(key, text);
      openUris.set(key, uri);
      states.delete(key);
    },
    close(uri) {
      const key = uriKey(uri);
      openUris.delete(key);
      if (!open.delete(key)) return;
      states.delete(key);
      // What it was while it was open may never have been on disk.
      settled.delete(key);
    },
    changed(uri) {
      if (!isConfigurationUri(uri)) return;
      const key = uriKey(uri);
      states.delete(key);
      // One that lies elsewhere counts where a file below it is opened, and is found then.
      if (folderOf(folders(), uri) !== undefined) seen.set(key, uri);
    },
    reset: () => states.clear(),
  };
}
