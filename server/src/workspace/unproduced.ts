// Entries of a catalog that the code of its API never names, for catalogs that say which code that is (`produces`). The texts of
// the code are searched as they are: what is not written out there, or in what it imports, is taken as not produced.

import { MOST_FAULTS } from "../catalog/limits.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { CatalogProblem } from "../catalog/model.ts";
import { namePlaces } from "../catalog/places.ts";
import { quoted } from "../catalog/quoted.ts";
import { toPointer } from "../text/jsonPlace.ts";
import { eachOf, inSlices, type Slices } from "../text/slices.ts";
import type { FileSystem } from "./fileSystem.ts";
import { messages } from "./messages.ts";
import type { ModuleResolution } from "./moduleResolution.ts";
import { isProducedBy, producers } from "./producers.ts";
import { folderOf, uriKey } from "./uris.ts";
import { walk } from "./walk.ts";

/**
 * | event | dropped |
 * | --- | --- |
 * | `changed` (a source has changed, is created or removed) | its text; for the latter two, which files there are |
 * | `reset` (the folders or packages are others) | everything |
 */
export interface UnproducedEntries {
  /** The entries without code, by the URI of their catalog. Nothing is read where no catalog names its code. Never rejects. */
  find(
    catalogs: readonly LoadedCatalog[],
    packages: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, readonly CatalogProblem[]>>;
  /** A file is another now; `isNew`: it may not have been there, or may be gone. Whether it may matter: it is a source. */
  changed(uri: string, isNew: boolean): boolean;
  /** The keys of the files that were read. */
  knownFiles(): Iterable<string>;
  reset(): void;
}

export interface UnproducedOptions {
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  readonly resolution: Pick<ModuleResolution, "resolve">;
  /** Resolves once the others had their turn: see `inSlices`. */
  readonly pause: () => Promise<void>;
}

/** Files that are read for one catalog, with what they import, and their text in UTF-16 code units: with more, nothing is said. */
const MOST_FILES = 1000;
const MOST_TEXT = 5_000_000;

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte|astro)$/i;
/** Words that end with these count too: what they name is not there. */
const IMPORT = /(?:from|import\(?|require\()\s*["']([^"'\n]+)["']/g;

export function createUnproducedEntries({
  fileSystem,
  folders,
  resolution,
  pause,
}: UnproducedOptions): UnproducedEntries {
  /** All sources of the folders. */
  let sources: Promise<readonly string[]> | undefined;
  const texts = new Map<string, Promise<string>>();

  async function findSources(): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const folder of folders()) {
      const { files } = await walk(fileSystem, folder, (name) => SOURCE.test(name));
      for (const uri of files) found.add(uri);
    }
    return [...found];
  }

  function fileText(uri: string): Promise<string> {
    const key = uriKey(uri);
    let text = texts.get(key);
    if (text === undefined) {
      // What cannot be read may hold anything: then nothing is said.
      text = fileSystem.readFile(uri).then((read) => read ?? "");
      texts.set(key, text);
    }
    return text;
  }

  /** The texts of the files and of all that they import; undefined where they are too many or cannot be read. */
  async function textsFrom(files: readonly string[]): Promise<readonly string[] | undefined> {
    const found: string[] = [];
    const queue = [...files];
    const seen = new Set(queue.map(uriKey));
    let length = 0;
    for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
      const text = await fileText(uri).catch(() => undefined);
      length += text?.length ?? 0;
      if (text === undefined || found.length >= MOST_FILES || length > MOST_TEXT) return undefined;
      found.push(text);
      for (const specifier of new Set(Array.from(text.matchAll(IMPORT), (match) => match[1] ?? ""))) {
        const imported = await resolution.resolve(uri, specifier, folderOf(folders(), uri));
        if (imported === undefined || seen.has(uriKey(imported))) continue;
        seen.add(uriKey(imported));
        queue.push(imported);
      }
    }
    return found;
  }

  async function problemsOf(
    loaded: LoadedCatalog,
    packages: ReadonlyMap<string, string>,
  ): Promise<readonly CatalogProblem[]> {
    sources ??= findSources();
    const files = (await sources).filter((uri) => isProducedBy(uri, loaded, packages));
    const code = files.length > 0 ? await textsFrom(files) : undefined;
    return (code && (await inSlices(unproducedIn(loaded, code), pause))) ?? [];
  }

  return {
    async find(catalogs, packages) {
      const found = new Map<string, readonly CatalogProblem[]>();
      for (const loaded of producers(catalogs)) {
        await pause();
        found.set(loaded.uri, await problemsOf(loaded, packages));
      }
      return found;
    },
    changed(uri, isNew) {
      if (!SOURCE.test(uri)) return false;
      texts.delete(uriKey(uri));
      if (isNew) sources = undefined;
      return true;
    },
    knownFiles: () => texts.keys(),
    reset() {
      sources = undefined;
      texts.clear();
    },
  };
}

/** A run of what names are mostly made of. */
const NAME = /[\w$.-]+/g;
/** Names looked for one by one, times the text that they are looked for in, in characters: the rest is taken to be there. */
const MOST_SEARCHED = 1_000_000_000;

/**
 * The entries whose code, else type, none of the texts holds; deprecated ones are expected to be gone. The most names stand in the code
 * by themselves, which is quickly told of all at once.
 */
export function* unproducedIn(
  loaded: LoadedCatalog,
  code: readonly string[],
): Slices<readonly CatalogProblem[]> {
  const { catalog, uri } = loaded;
  const words = new Set<string>();
  for (const source of code) {
    yield* eachOf(source.matchAll(NAME), ([word]) => words.add(word));
    yield;
  }
  const length = code.reduce((sum, source) => sum + source.length, 0);
  const places = namePlaces(loaded).entries;
  const problems: CatalogProblem[] = [];
  let searched = 0;
  for (const entry of catalog.entries) {
    yield;
    const key = entry.code === undefined ? "type" : "code";
    const name = entry[key];
    const place = places.get(entry.id);
    if (name === undefined || place === undefined || entry.deprecated || words.has(name)) continue;
    searched += length;
    if (searched > MOST_SEARCHED) break;
    if (code.some((source) => source.includes(name))) continue;
    problems.push({
      rule: "unproduced-entry",
      uri,
      pointer: toPointer(["entries", place.index, key]),
      span: { start: place.span.start - 1, end: place.span.end + 1 },
      line: place.line + 1,
      column: place.column - 1,
      message: messages.unproduced({ name: quoted(name) }),
      severity: "information",
    });
    if (problems.length >= MOST_FAULTS) break;
  }
  return problems;
}
