// How far reading goes. A workspace is made by somebody else: it may have links to anything on the machine, and what is read of a
// file may be shown or printed. So there are three bounds, said here and nowhere else; boundedFileSystem.ts keeps to them.
//
// - The *folder* is what a person opened; on the command line, the root of where it runs (projectFolder.ts). All in it is read.
// - The *root* is the project that the folder is a part of (root.ts). A link that is found in the folder is followed to what really
//   lies in the root: projects link to their own files, attackers to those of others. From all of the root come catalogs, package.json
//   and node_modules, and from above the folder error-atlas.json; never settings, which are the folder's own, and never sources, which
//   nobody opened. An editor reads them in a trusted workspace only: whoever opens a strange folder has not asked for what lies around
//   it.
// - The *package* is a package in node_modules. Package managers link it to where it really is (pnpm's store, `npm link`, Bazel), which
//   may be anywhere, so its own directory, with links followed, is the bound of what is read of it. Yarn's Plug'n'Play has no links:
//   packages in its cache in the home directory count like those in node_modules.
//
// Nothing in `.git` lies in any of them: systems that run checks keep passwords there.

import { withoutEnd } from "../text/ends.ts";
import { isConfigurationUri } from "./configurationFile.ts";
import type { FileSystem } from "./fileSystem.ts";
import { plugAndPlayFiles } from "./plugAndPlay.ts";
import { findRoot, type Root } from "./root.ts";
import { isCatalogUri, parentUri, relativePath, uriKey, uriName } from "./uris.ts";

/**
 * | event | dropped |
 * | --- | --- |
 * | `reset` (the folders are scanned again: repositories and workspaces may have come or gone) | all roots |
 *
 * Folders, what is open besides, and whether reading goes above them are asked for each time.
 */
export interface Bounds {
  /**
   * The real places, one of which a file must lie in to be read, by where it is said to be. undefined: no file at that place is read.
   * The same array as long as nothing changes, but for files of packages and from above.
   */
  placesFor(uri: string): Promise<readonly string[] | undefined>;
  /** The same for listing a directory: those of the root are listed, to find what counts of it. */
  placesToList(uri: string): Promise<readonly string[] | undefined>;
  /** Whether a file really lies in the root of what is opened. Only such a text may be quoted or edited. False where it is not there. */
  isInside(uri: string): Promise<boolean>;
  /** The root of a folder, which need not be one of those that are open. */
  rootOf(folder: string): Promise<Root>;
  reset(): void;
}

export interface BoundsOptions {
  readonly fileSystem: Pick<FileSystem, "readFile" | "realPath" | "ownerOf" | "home">;
  readonly folders: () => readonly string[];
  /** The directories of files that a person opened or named and that lie in no folder. Each counts as its project, as far as that is read. */
  readonly loose: () => readonly string[];
  /** Whether what lies above the folders is trusted. */
  readonly readsAbove: () => boolean;
}

/** Some directories that are open, with what follows from that. */
interface Opened {
  readonly roots: readonly Root[];
  /** The directories as they are called, and the keys of their URIs without a slash at the end. */
  readonly regions: readonly { readonly uri: string; readonly key: string }[];
  /** Where the roots really lie. */
  readonly places: readonly string[];
}

export function createBounds({ fileSystem, folders, loose, readsAbove }: BoundsOptions): Bounds {
  const known = new Map<string, Promise<Root>>();
  let resets = 0;

  function rootOf(folder: string): Promise<Root> {
    const key = `${readsAbove()} ${uriKey(folder)}`;
    const root = known.get(key) ?? findRoot(fileSystem, folder, readsAbove());
    known.set(key, root);
    return root;
  }

  const openFolders = createOpened(folders, (folder) => folder);
  const openLoose = createOpened(loose, projectOf);

  /** Kept as long as the same directories are open. */
  function createOpened(
    directories: () => readonly string[],
    regionOf: (directory: string, root: Root) => string,
  ): () => Promise<Opened> {
    let latest: { readonly key: string; readonly opened: Promise<Opened> } | undefined;
    return () => {
      const all = directories();
      const key = JSON.stringify([readsAbove(), resets, all]);
      if (latest?.key !== key) latest = { key, opened: open([...all], regionOf) };
      return latest.opened;
    };
  }

  async function open(
    directories: readonly string[],
    regionOf: (directory: string, root: Root) => string,
  ): Promise<Opened> {
    const roots = await Promise.all(directories.map(rootOf));
    const regions = directories.map((directory, i) => regionOf(directory, roots[i]!));
    return {
      roots,
      regions: regions.map((uri) => ({ uri, key: withoutEnd(uriKey(uri), "/") })),
      places: roots.flatMap(({ uri }) => uri ?? []),
    };
  }

  /** Whether a directory lies in the root of a folder. */
  async function isAround(directory: string, { places }: Opened): Promise<boolean> {
    const real = await realOf(directory);
    return real !== undefined && liesWithin(places, real);
  }

  /** Whether a directory is one that a folder lies in: up to its root where `isInRoot`, else as far as its owner has them. */
  async function isAbove(directory: string, opened: readonly Opened[], isInRoot: boolean): Promise<boolean> {
    const real = await realOf(directory);
    const roots = opened.flatMap((each) => each.roots);
    return roots.some(
      ({ above, uri }) =>
        real !== undefined &&
        above.includes(real) &&
        (!isInRoot || (uri !== undefined && relativePath(uri, real) !== undefined)),
    );
  }

  function realOf(uri: string): Promise<string | undefined> {
    return fileSystem.realPath(uri).catch(() => undefined);
  }

  /** What lies at `uri` counts as lying in `places`, unless it belongs to a package. */
  async function placesIn(uri: string, places: readonly string[]): Promise<readonly string[] | undefined> {
    const inPackage = packageOf(uri);
    return inPackage === undefined ? places : only(inPackage);
  }

  async function only(directory: string): Promise<readonly string[] | undefined> {
    const real = await realOf(directory);
    return real === undefined ? undefined : [real];
  }

  async function placesFor(uri: string): Promise<readonly string[] | undefined> {
    const inFolders = await openFolders();
    if (inFolders.regions.some((region) => isUnder(region, uri))) return placesIn(uri, inFolders.places);
    const others = await openLoose();
    if (others.regions.some((region) => isUnder(region, uri))) return placesIn(uri, others.places);
    const holder = directoryOf(uri);
    // What .gitignore leaves out shows nothing of what is above, so that it counts everywhere, as it does for git.
    if (saysWhatGitKeeps(uri))
      return (await isAbove(holder, [inFolders, others], false)) ? only(holder) : undefined;
    if (!readsAbove()) return undefined;
    if (isInCacheOfYarn(uri, fileSystem.home)) return placesIn(uri, []);
    const counts = isConfigurationUri(uri)
      ? await isAbove(holder, [inFolders], true)
      : countsAround(uri) && (await isAround(holder, inFolders));
    return counts ? placesIn(uri, inFolders.places) : undefined;
  }

  return {
    rootOf,
    placesFor,
    async placesToList(uri) {
      const places = await placesFor(uri);
      if (places !== undefined || !readsAbove()) return places;
      const inFolders = await openFolders();
      return (await isAround(uri, inFolders)) ? inFolders.places : undefined;
    },
    reset() {
      known.clear();
      resets++;
    },
    async isInside(uri) {
      const real = await realOf(uri);
      if (real === undefined) return false;
      return liesWithin((await openFolders()).places, real) || liesWithin((await openLoose()).places, real);
    },
  };
}

/** Whether a real URI is one of the places or lies under one, and not in its `.git`. */
export function liesWithin(places: readonly string[], real: string): boolean {
  return places.some((place) => {
    const path = relativePath(place, real);
    return path !== undefined && !path.split("/").includes(".git");
  });
}

/** Whether a directory is named `node_modules`, or is one in it that holds the packages of a scope. */
export function holdsPackages(uri: string): boolean {
  return /\/node_modules(?:\/(?:@|%40)[^/]+)?\/?$/i.test(uri);
}

/** The project that a directory is taken for: its root where its name leads there, else itself. */
function projectOf(directory: string, { folder, uri }: Root): string {
  const isReal = folder !== undefined && relativePath(folder, directory) === "";
  return (isReal ? uri : undefined) ?? directory;
}

/** Without taking the address apart where that is not needed: it is asked for each file of a workspace. */
function isUnder(region: Opened["regions"][number], uri: string): boolean {
  return uri.startsWith(`${region.key}/`) || relativePath(region.uri, uri) !== undefined;
}

/** Whether a file is one of a package that Yarn keeps for all projects of a person (Yarn, "enableGlobalCache"). */
function isInCacheOfYarn(uri: string, home: string | undefined): boolean {
  const path = home === undefined ? undefined : relativePath(home, uri);
  return /(?:^|\/)\.?yarn\/berry\/cache\/[^/]+\.zip\/node_modules\/./i.test(path ?? "");
}

/** `…/node_modules/@acme/errors/data/a.json` → `…/node_modules/@acme/errors`; undefined for what is in no package. */
function packageOf(uri: string): string | undefined {
  return /^.*\/node_modules\/(?:(?:@|%40)[^/]+\/)?[^/]+(?=\/)/i.exec(uri)?.[0];
}

/** The directory that a file, or the outermost `node_modules` that it is in, lies in. */
function directoryOf(uri: string): string {
  const [holder] = /^.*?(?=\/node_modules(?:\/|$))/i.exec(uri) ?? [];
  return holder ?? parentUri(uri);
}

function saysWhatGitKeeps(uri: string): boolean {
  return [".git", ".gitignore"].includes(uriName(uri));
}

function countsAround(uri: string): boolean {
  const saysWherePackagesAre = ["package.json", ...plugAndPlayFiles].includes(uriName(uri));
  return isCatalogUri(uri) || saysWherePackagesAre || /\/node_modules(?:\/|$)/i.test(uri);
}
