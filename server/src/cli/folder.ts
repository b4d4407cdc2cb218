// What both commands stand on: the catalogs in force in the project that the current directory is a part of, and the settings that the
// editor would use there.

import path from "node:path";
import { URI } from "vscode-uri";
import { builtinCatalogs } from "../catalog/builtin.ts";
import { type CatalogIndex, createCatalogIndex } from "../catalog/catalogIndex.ts";
import { chosen } from "../catalog/chosen.ts";
import { withoutKeys } from "../catalog/keys.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { createEngine, type Engine } from "../engine/engine.ts";
import type { Settings } from "../engine/settings.ts";
import { nodeFileSystem } from "../node/fileSystem.ts";
import { builtinText } from "../node/installation.ts";
import { printError } from "../node/terminal.ts";
import { atOnce } from "../text/slices.ts";
import { boundedFileSystem } from "../workspace/boundedFileSystem.ts";
import { createBounds } from "../workspace/bounds.ts";
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
import { type ProjectFolder, projectFolder } from "../workspace/projectFolder.ts";
import { parentUri, relativePath } from "../workspace/uris.ts";
import { readNearestSettings } from "./settingsFile.ts";

/** The current directory in its project, as an editor would have it open. */
export interface Folder {
  /** The current directory: the paths that are printed are relative to it. */
  readonly uri: string;
  /** What an editor would have open: all that is taken besides the files to check is taken from it. */
  readonly project: GivenProject;
  readonly engine: Engine;
  readonly store: CatalogStore;
  readonly settings: Settings;
  /** Names of the packages that any package.json of the project depends on. */
  readonly dependencies: readonly string[];
  /** Where settings are read from; undefined where there are none. */
  readonly settingsFile: string | undefined;
  /** Lists what a person named, wherever it is. */
  readonly named: FileSystem;
  /** Reads what is to be checked itself, wherever it is if a person named it. Rejects with `Unreadable`. */
  readChecked(uri: string, options?: ReadOptions): Promise<CheckedText>;
  /** For people: what could not be used. */
  readonly problems: readonly string[];
  /** Why files and directories that were found could not be read, by URI. It grows. */
  readonly skipped: Map<string, unknown>;
}

/** `option`: a person says that it is the root. */
export type GivenProject = Pick<ProjectFolder, "uri"> & { readonly why: ProjectFolder["why"] | "option" };

export interface FolderOptions {
  /** Settings that count instead of those in .vscode/settings.json. */
  readonly overrides?: Partial<Settings> | undefined;
  /** The directory whose catalogs, settings and error-atlas.json count, instead of the root that is found. Nothing above it is read. */
  readonly root?: string | undefined;
  /** What a person named. */
  readonly named?: readonly NamedPath[];
  /** Counts in place of all catalogs with these ids. */
  readonly instead?: { readonly ids: readonly string[]; readonly catalog: LoadedCatalog };
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
  { overrides = {}, root, named = [], instead }: FolderOptions = {},
): Promise<Folder> {
  const folder = URI.file(path.resolve(directory)).toString();
  const project: GivenProject =
    root === undefined
      ? await projectAround(folder)
      : { uri: URI.file(path.resolve(directory, root)).toString(), why: "option" };
  const skipped = new Map<string, unknown>();
  const skip = (uri: string, error: unknown) => void skipped.set(uri, error);
  const elsewhere = named.filter(({ uri }) => relativePath(project.uri, uri) === undefined);
  const bounds = createBounds({
    fileSystem: nodeFileSystem,
    folders: () => [project.uri],
    loose: () => elsewhere.map(({ uri, isDirectory }) => (isDirectory ? uri : parentUri(uri))),
    readsAbove: () => root === undefined,
  });
  const fileSystem = boundedFileSystem(nodeFileSystem, bounds, { onUnreadable: skip });
  const inside = boundedFileSystem(nodeFileSystem, bounds);
  const namedFiles = boundedFileSystem(nodeFileSystem, bounds, { named: named.map(({ uri }) => uri) });
  const [found, given] = await Promise.all([
    discoverCatalogs(fileSystem, [project.uri], neverCancelled),
    readNearestSettings(fileSystem, folder, project.uri),
  ]);
  for (const { uri, error } of found.skipped) skip(uri, error);
  const store = createCatalogStore(() => builtinCatalogs(builtinText));
  const settings = { ...given.settings, ...overrides };
  store.choose(chosen(settings.catalogs));
  store.setDisk(found.files);
  atOnce(store.refresh());
  const index = instead && indexWith(instead, store.index());
  const engine = createEngine({
    catalogs: index ? () => index : store.index,
    settingsFor: () => settings,
    settingsFolder: given.folder,
    fileSystem,
    folders: () => [project.uri],
    onError: skip,
    onLeftAlone: (uri, why) => printError([leftAlone(uri, why)]),
  });
  engine.scanned(found);
  return {
    uri: folder,
    project,
    engine,
    store,
    settings,
    dependencies: found.dependencies,
    settingsFile: given.file,
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

function indexWith({ ids, catalog }: Required<FolderOptions>["instead"], index: CatalogIndex): CatalogIndex {
  const others = index.catalogs.filter((each) => !ids.includes(each.catalog.id));
  return createCatalogIndex([catalog, ...others], index.revision + 1);
}

async function projectAround(folder: string): Promise<ProjectFolder> {
  const bounds = createBounds({
    fileSystem: nodeFileSystem,
    folders: () => [folder],
    loose: () => [],
    readsAbove: () => true,
  });
  return projectFolder(folder, await bounds.rootOf(folder));
}
