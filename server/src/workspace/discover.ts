// Finds the catalogs that users bring: `*.error-catalog.json` in the workspace, and those of installed packages; and on the way
// where the files are that say what is what in the workspace. Reads files and says where they are; loading and precedence belong to catalogStore.ts.

import { configurationFileName, isConfigurationUri } from "./configurationFile.ts";
import type { CatalogFile, Discovery, SkippedFile } from "./discovery.ts";
import { type Cancellation, type FileSystem, Unreadable } from "./fileSystem.ts";
import { files as texts } from "./messages.ts";
import { packageCatalogs } from "./packageCatalogs.ts";
import { type CatalogReader, createCatalogReader } from "./readCatalog.ts";
import { isCatalogName, isCatalogUri, uriName } from "./uris.ts";
import { walk } from "./walk.ts";

/**
 * Reads the catalogs of all `folders`, then those of the rest of `around`, the projects that they are a part of: all that counts of
 * these is catalogs and packages. Never rejects; when cancelled, the result holds what was found so far.
 */
export async function discoverCatalogs(
  fileSystem: FileSystem,
  folders: readonly string[],
  cancellation: Cancellation,
  around: readonly string[] = [],
): Promise<Discovery> {
  const files = new Map<string, CatalogFile>();
  const allManifests: string[] = [];
  const configurations: string[] = [];
  const problems: string[] = [];
  const skipped: SkippedFile[] = [];
  const reader = createCatalogReader(fileSystem);
  const visited = new Set<string>();
  const linked: string[] = [];
  const dependencies = new Set<string>();
  for (const folder of new Set([...folders, ...around])) {
    const isAround = !folders.includes(folder);
    const found = await walk(fileSystem, folder, isWanted, {
      cancellation,
      visited,
      onError: (uri, error) => skipped.push({ uri, error }),
    });
    for (const directory of found.linked) linked.push(directory);
    if (found.truncated && !cancellation.isCancellationRequested) {
      const text = isAround ? texts.searchedAround : texts.searched;
      problems.push(text({ folder, most: found.directories }));
    }
    for (const uri of found.files.filter(isCatalogUri)) {
      const file = files.has(uri) ? undefined : await read(reader, uri, skipped);
      if (file) files.set(uri, isAround ? { ...file, isAround } : file);
    }
    const manifests = found.files.filter((uri) => uriName(uri) === "package.json");
    for (const uri of manifests) allManifests.push(uri);
    for (const uri of found.files) if (!isAround && isConfigurationUri(uri)) configurations.push(uri);
    const packages = await packageCatalogs({ fileSystem, reader }, manifests, cancellation);
    if (!isAround) for (const name of packages.dependencies) dependencies.add(name);
    for (const problem of packages.problems) problems.push(problem);
    for (const each of packages.skipped) skipped.push(each);
    for (const file of packages.files) if (!files.has(file.uri)) files.set(file.uri, file);
  }
  return {
    files: [...files.values()],
    manifests: allManifests,
    dependencies: [...dependencies],
    configurations,
    linked,
    problems,
    skipped,
  };
}

function isWanted(name: string): boolean {
  return isCatalogName(name) || name === "package.json" || name === configurationFileName;
}

async function read(
  reader: CatalogReader,
  uri: string,
  skipped: SkippedFile[],
): Promise<CatalogFile | undefined> {
  try {
    const file = await reader.read(uri, "workspace");
    if (file) return file;
    // It is listed in its directory.
    throw new Unreadable("missing", texts.linkToNothing({}));
  } catch (error) {
    skipped.push({ uri, error });
    return undefined;
  }
}
