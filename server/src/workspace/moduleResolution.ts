// Which file of the workspace an import means: relative paths, path mappings of tsconfig.json, packages of the same workspace.
// Nothing in node_modules and nothing outside of the workspace folder. What the file exports is modules.ts's.

import type { FileSystem } from "./fileSystem.ts";
import { mappedUris, type PathMappings, readPathMappings } from "./tsconfig.ts";
import { joinUri, parentUri, relativePath, uriKey, uriName } from "./uris.ts";
import { entryPaths, type PackageManifest, parseManifest, splitSpecifier } from "./workspacePackages.ts";

/** Remembers directories, path mappings and packages until it is told that they have changed. */
export interface ModuleResolution {
  /** The URI of the file that `specifier` means in the file `from`; undefined where it is no source of the workspace. */
  resolve(from: string, specifier: string, folder: string | undefined): Promise<string | undefined>;
  /** The directory of a package of the workspace. */
  packageFolder(name: string): Promise<string | undefined>;
  /** Whether path mappings were read from a file. */
  isMappingFile(uri: string): boolean;
  /** The keys of the files that say where imports lead, and of those that are in directories that were looked into. */
  knownFiles(): Iterable<string>;
  /** The package.json files of the workspace. */
  setManifests(uris: readonly string[]): void;
  /** A file was created, changed or removed. */
  changed(uri: string): void;
  /** Other files may be read now. */
  reset(): void;
}

/** Whether a file says where imports lead, by its name. Configurations may extend files of any name: `isMappingFile`. */
export function saysWhereImportsLead(name: string): boolean {
  return name === "package.json" || isTsconfig(name);
}

function isTsconfig(name: string): boolean {
  return /^[jt]sconfig(?:\..+)?\.json$/.test(name);
}

const EXTENSIONS = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "json"];

/** What TypeScript's sources are imported as: `./a.js` means a.ts (TypeScript handbook, "Modules - Reference"). */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ["js", ["ts", "tsx", "js", "jsx"]],
  ["jsx", ["tsx", "jsx"]],
  ["mjs", ["mts", "mjs"]],
  ["cjs", ["cts", "cjs"]],
]);

export function createModuleResolution(fileSystem: FileSystem): ModuleResolution {
  const listings = new Map<string, Promise<ReadonlySet<string>>>();
  const mappings = new Map<string, Promise<PathMappings | undefined>>();
  /** The keys of the files that were seen in directories. */
  const listed = new Set<string>();
  /** Directories of `listings` that are reached through links, so that changes in them are told of by another name. */
  const linked = new Set<string>();
  /** What path mappings were read from. */
  const mappingFiles = new Set<string>();
  let manifests: readonly string[] = [];
  let packages: Promise<ReadonlyMap<string, WorkspacePackage>> | undefined;

  function remember<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
    let value = cache.get(key);
    if (value === undefined) {
      value = make();
      cache.set(key, value);
    }
    return value;
  }

  /** The files in a directory. One that cannot be listed is one without files for us. */
  function filesIn(directory: string): Promise<ReadonlySet<string>> {
    return remember(listings, directory, async () => {
      const entries = await fileSystem.readDirectory(directory).catch(() => []);
      if (entries.length === 0 || (await isLinked(directory))) linked.add(directory);
      const names = entries.filter(({ kind }) => kind !== "directory").map(({ name }) => name);
      for (const name of names) listed.add(uriKey(joinUri(directory, name)));
      return new Set(names);
    });
  }

  function readMappings(uri: string): Promise<string | undefined> {
    mappingFiles.add(uriKey(uri));
    return fileSystem.readFile(uri);
  }

  /** Whether a directory may really lie elsewhere. One that is not there may come to, too. */
  async function isLinked(directory: string): Promise<boolean> {
    const real = await fileSystem.realPath(directory).catch(() => undefined);
    return real === undefined || uriKey(real) !== uriKey(directory);
  }

  /** The file that a path without a sure extension means. */
  async function fileAt(uri: string): Promise<string | undefined> {
    const directory = parentUri(uri);
    const names = await filesIn(directory);
    const name = uriName(uri);
    const found = candidates(name).find((candidate) => names.has(candidate));
    if (found !== undefined) return joinUri(directory, found);
    const inside = await filesIn(uri);
    const index = EXTENSIONS.map((extension) => `index.${extension}`).find((each) => inside.has(each));
    return index === undefined ? undefined : joinUri(uri, index);
  }

  async function firstOf(uris: readonly string[], folder: string): Promise<string | undefined> {
    for (const uri of uris) {
      if (relativePath(folder, uri) === undefined) continue;
      const found = await fileAt(uri);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The mappings of the nearest tsconfig.json or jsconfig.json. */
  function mappingsFor(directory: string, folder: string): Promise<PathMappings | undefined> {
    return remember(mappings, directory, async () => {
      const names = await filesIn(directory);
      const name = ["tsconfig.json", "jsconfig.json"].find((each) => names.has(each));
      if (name !== undefined) {
        const uri = joinUri(directory, name);
        return readPathMappings({ readFile: readMappings }, uri, folder).catch(() => undefined);
      }
      if (relativePath(folder, directory) === "" || parentUri(directory) === directory) return undefined;
      return mappingsFor(parentUri(directory), folder);
    });
  }

  async function readPackages(): Promise<ReadonlyMap<string, WorkspacePackage>> {
    const found = new Map<string, WorkspacePackage>();
    for (const uri of manifests) {
      const text = await fileSystem.readFile(uri).catch(() => undefined);
      const manifest = text === undefined ? undefined : parseManifest(text);
      if (manifest && !found.has(manifest.name))
        found.set(manifest.name, { manifest, directory: parentUri(uri) });
    }
    return found;
  }

  async function find(from: string, specifier: string, folder: string | undefined) {
    const directory = parentUri(from);
    if (/^\.\.?(?:\/|$)/.test(specifier)) {
      const uri = joinUri(directory, specifier);
      return folder === undefined ? fileAt(uri) : firstOf([uri], folder);
    }
    if (folder === undefined || /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(specifier)) return undefined;
    const mapped = await mappingsFor(directory, folder);
    const found = mapped && (await firstOf(mappedUris(mapped, specifier), folder));
    if (found !== undefined) return found;
    packages ??= readPackages();
    const { name, subpath } = splitSpecifier(specifier);
    const own = (await packages).get(name);
    return (
      own &&
      firstOf(
        entryPaths(own.manifest, subpath).map((path) => joinUri(own.directory, path)),
        folder,
      )
    );
  }

  function dropMappings(): void {
    mappings.clear();
    mappingFiles.clear();
  }

  return {
    async resolve(from, specifier, folder) {
      const uri = await find(from, specifier.split(/[?#]/, 1)[0]!, folder);
      return uri === undefined || uri.includes("/node_modules/") || isDeclaration(uri) ? undefined : uri;
    },
    async packageFolder(name) {
      packages ??= readPackages();
      return (await packages).get(name)?.directory;
    },
    isMappingFile: (uri) => mappingFiles.has(uriKey(uri)),
    knownFiles: () => [...manifests.map(uriKey), ...mappingFiles, ...listed],
    setManifests(uris) {
      manifests = uris;
      packages = undefined;
    },
    changed(uri) {
      listings.delete(parentUri(uri));
      // Which directory a link leads to is not asked: there are few.
      for (const directory of linked) listings.delete(directory);
      linked.clear();
      listed.delete(uriKey(uri));
      const name = uriName(uri);
      if (name === "package.json") packages = undefined;
      if (isTsconfig(name) || mappingFiles.has(uriKey(uri))) dropMappings();
    },
    reset() {
      listings.clear();
      listed.clear();
      dropMappings();
      packages = undefined;
    },
  };
}

interface WorkspacePackage {
  readonly manifest: PackageManifest;
  readonly directory: string;
}

function candidates(name: string): readonly string[] {
  const [, stem = "", extension = ""] = /^(.+)\.([a-z]+)$/i.exec(name) ?? [];
  const sources = SOURCES.get(extension);
  const exact = sources
    ? sources.map((each) => `${stem}.${each}`)
    : EXTENSIONS.includes(extension)
      ? [name]
      : [];
  return [...exact, ...EXTENSIONS.map((each) => `${name}.${each}`)];
}

function isDeclaration(uri: string): boolean {
  return /\.d\.[cm]?ts$/.test(uri);
}
