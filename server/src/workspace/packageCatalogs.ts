// Catalogs of installed packages: a dependency whose package.json names one in `errorCatalog`. Only direct dependencies count,
// looked up in node_modules as Node does, above the workspace folder as far as the file system reads there (bounds.ts): package
// managers put what the packages of a workspace need into its root. What is not there may be where Yarn's Plug'n'Play says
// (plugAndPlay.ts). Nothing of a package is executed.

import type { Discovery, SkippedFile } from "./discovery.ts";
import type { Cancellation, FileSystem } from "./fileSystem.ts";
import { files as texts } from "./messages.ts";
import { type PlugAndPlay, parsePlugAndPlay, plugAndPlayFiles } from "./plugAndPlay.ts";
import type { CatalogReader } from "./readCatalog.ts";
import { joinUri, parentUri, relativePath } from "./uris.ts";

const DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Reads the catalogs that the dependencies of `manifests` (package.json files of a workspace folder) name. Never rejects. */
export async function packageCatalogs(
  { fileSystem, reader }: { readonly fileSystem: FileSystem; readonly reader: CatalogReader },
  manifests: readonly string[],
  cancellation: Cancellation,
): Promise<Pick<Discovery, "files" | "dependencies" | "problems" | "skipped">> {
  const files: Discovery["files"][number][] = [];
  const problems: string[] = [];
  const installed = installedPackages(fileSystem);
  const plugged = pluggedPackages(fileSystem);
  const seen = new Set<string>();
  const dependencies = new Set<string>();
  const result = () => ({ files, dependencies: [...dependencies], problems, skipped: plugged.skipped() });
  for (const manifest of manifests) {
    for (const name of dependencyNames(await readJson(fileSystem, manifest))) {
      if (cancellation.isCancellationRequested) return result();
      dependencies.add(name);
      const directory = parentUri(manifest);
      const root = (await installed(directory, name)) ?? (await plugged.find(directory, name));
      if (root === undefined || seen.has(root)) continue;
      seen.add(root);
      try {
        const uri = await catalogOf(fileSystem, root);
        if (uri === undefined) continue;
        const file = await reader.read(uri, "package");
        if (file === undefined) throw new Error("there is no such file");
        files.push(file);
      } catch (error) {
        // The package may lie outside of the workspace, so that nothing that it says is quoted.
        const why = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
        problems.push(texts.packageCatalog({ name, why }));
      }
    }
  }
  return result();
}

/** The file that a package's `errorCatalog` names; undefined where it has none. Throws where it may not be used. */
async function catalogOf(fileSystem: FileSystem, root: string): Promise<string | undefined> {
  const manifest = await readJson(fileSystem, joinUri(root, "package.json"));
  const path = manifest?.errorCatalog;
  if (path === undefined) return undefined;
  if (typeof path !== "string") throw new Error("it must be a path inside the package");
  const segments = path.split(/[/\\]/);
  if (segments.includes("..") || /^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(path)) {
    throw new Error("it is not a path inside the package");
  }
  const uri = joinUri(root, ...segments);
  const [realRoot, realUri] = await Promise.all([fileSystem.realPath(root), fileSystem.realPath(uri)]);
  if (realRoot !== undefined && realUri !== undefined && relativePath(realRoot, realUri) === undefined) {
    throw new Error("it leads out of the package through a link");
  }
  return uri;
}

/** Finds where a dependency is installed: each node_modules directory is listed once, however many manifests there are. */
function installedPackages(fileSystem: FileSystem) {
  const listed = new Map<string, Promise<ReadonlySet<string>>>();
  return async (from: string, name: string): Promise<string | undefined> => {
    for (let directory = from; ; directory = parentUri(directory)) {
      const modules = joinUri(directory, "node_modules");
      const names = listed.get(modules) ?? packageNames(fileSystem, modules);
      listed.set(modules, names);
      if ((await names).has(name)) return joinUri(modules, ...name.split("/"));
      if (parentUri(directory) === directory) return undefined;
    }
  };
}

/** Finds where Yarn's Plug'n'Play has a dependency: the nearest of its files up the tree counts. */
function pluggedPackages(fileSystem: FileSystem) {
  const known = new Map<string, Promise<Plugged | undefined>>();

  async function read(directory: string): Promise<Plugged | undefined> {
    for (const name of plugAndPlayFiles) {
      const uri = joinUri(directory, name);
      // Whoever made the file system hears why it cannot be read.
      const text = await fileSystem.readFile(uri).catch(() => undefined);
      if (text !== undefined) return { uri, placeOf: parsePlugAndPlay(uri, text) };
    }
    if (parentUri(directory) === directory) return undefined;
    return at(parentUri(directory));
  }

  function at(directory: string): Promise<Plugged | undefined> {
    const found = known.get(directory) ?? read(directory);
    known.set(directory, found);
    return found;
  }

  const used = new Set<Plugged>();
  return {
    async find(directory: string, name: string): Promise<string | undefined> {
      const plugged = await at(directory);
      if (plugged) used.add(plugged);
      return plugged?.placeOf?.(directory, name);
    },
    skipped: (): SkippedFile[] =>
      [...used].flatMap(({ uri, placeOf }) => (placeOf ? [] : [{ uri, error: new Error(NO_DATA) }])),
  };
}

interface Plugged {
  readonly uri: string;
  /** undefined: it is not understood. */
  readonly placeOf: PlugAndPlay | undefined;
}

const NO_DATA = texts.noYarnData({});
async function packageNames(fileSystem: FileSystem, modules: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const { name, kind } of await list(fileSystem, modules)) {
    if (!name.startsWith("@")) names.add(name);
    else if (kind === "directory") {
      for (const inner of await list(fileSystem, joinUri(modules, name))) names.add(`${name}/${inner.name}`);
    }
  }
  return names;
}

/** A node_modules that cannot be listed holds nothing for us; the package manager tells its user better than we could. */
async function list(fileSystem: FileSystem, uri: string) {
  return fileSystem.readDirectory(uri).catch(() => []);
}

function dependencyNames(manifest: Record<string, unknown> | undefined): readonly string[] {
  const names = new Set<string>();
  for (const field of DEPENDENCY_FIELDS) {
    const value = manifest?.[field];
    if (typeof value === "object" && value !== null) for (const name of Object.keys(value)) names.add(name);
  }
  return [...names];
}

/** A package.json as an object; undefined where it is missing or no JSON object: then it names no dependencies. */
async function readJson(fileSystem: FileSystem, uri: string): Promise<Record<string, unknown> | undefined> {
  try {
    const value: unknown = JSON.parse((await fileSystem.readFile(uri)) ?? "null");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
