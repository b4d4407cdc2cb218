// The catalogs in force: built-in ones and those on disk, under what is being typed in open editors. Holds the last good state
// of a catalog that is broken at the moment. Reads no file; discover.ts does.

import { type CatalogIndex, joinParts } from "../catalog/catalogIndex.ts";
import type { CatalogPart } from "../catalog/catalogPart.ts";
import { loadingCatalog, unusable } from "../catalog/load.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { CatalogProblem } from "../catalog/model.ts";
import { makingPart } from "../catalog/unread.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import type { CatalogFile } from "./discovery.ts";
import type { FileText } from "./quarantine.ts";
import { catalogsBefore, sameIdProblem } from "./sameIds.ts";
import { uriKey } from "./uris.ts";

/**
 * What changes what:
 *
 * | event | dropped |
 * | --- | --- |
 * | `setDisk` (a scan ended) | files that are gone; what was loaded from a text that is another now |
 * | `updateDisk`, `setOpen` (a file has changed, a catalog is opened or edited) | what was loaded from that file |
 * | `close` | the editor's text; the one on disk counts again |
 * | `choose` (the setting is another) | nothing; other built-in catalogs are in force |
 *
 * It is dropped, and loaded again, by `refresh`; what was in force before stays until that is done. Of each catalog what is looked up in
 * it is kept while the catalog stays; an index is a new one if a catalog in force is another.
 */
export interface CatalogStore {
  /** The catalogs in force when it was last refreshed; the same object until one changes. */
  index(): CatalogIndex;
  /** Whether what a scan found is in force: before that, more catalogs may turn up. */
  isComplete(): boolean;
  /** The files that are not built in, with what is wrong with them, then; the same object until the file changes. */
  files(): readonly CatalogState[];
  /**
   * Loads what has changed, and puts it in force at the end. Where it is given up, what it has loaded by then is kept for the next one;
   * of two at a time the older one has to be given up.
   */
  refresh(): Slices<void>;
  /** The texts that `refresh` is going to load. */
  unloaded(): readonly FileText[];
  /** Loads one of them before. */
  load(uri: string): Slices<void>;
  /** Counts the changes: what is refreshed while it grows is out of date. */
  changes(): number;
  setDisk(files: readonly CatalogFile[]): void;
  /** Which built-in catalogs are in force, by their ids; before it is called, all. */
  choose(isChosen: (id: string) => boolean): void;
  /** The text of a file that a scan found; without effect for others. */
  updateDisk(file: CatalogFile): void;
  /** `origin` undefined: the file is checked, but not in force (it lies in no workspace folder). */
  setOpen(uri: string, text: string, origin: CatalogFile["origin"] | undefined): void;
  close(uri: string): void;
  /** What the file on disk counts as; undefined where no scan found it. */
  originOf(uri: string): CatalogFile["origin"] | undefined;
  /** The keys of the files that a scan found. */
  knownFiles(): Iterable<string>;
  /** The length of all texts on disk but that of one file. */
  lengthBesides(uri: string): number;
}

/** A catalog's file as it is now. */
export interface CatalogState extends CatalogText {
  readonly problems: readonly CatalogProblem[];
}

interface CatalogText {
  /** As the editor wrote it, else as the scan did. */
  readonly uri: string;
  readonly text: string;
  readonly origin: CatalogFile["origin"] | undefined;
  readonly isOpen: boolean;
  /** These two: see `CatalogFile`. */
  readonly isAround?: boolean;
  readonly unread?: string;
}

interface Loaded extends CatalogState {
  readonly catalogs: readonly LoadedCatalog[];
}

/** A store with the built-in catalogs in force. `builtins` is called when the index is first asked for. */
export function createCatalogStore(builtins: () => readonly LoadedCatalog[]): CatalogStore {
  let disk = new Map<string, CatalogText>();
  const open = new Map<string, CatalogText>();
  let loaded = new Map<string, Loaded>();
  /** Those of `loaded` that were refreshed to the end, in the order in which they count. */
  let files: readonly Loaded[] = [];
  const states = createStates();
  const parts = new WeakMap<LoadedCatalog, CatalogPart>();
  let inForce: readonly LoadedCatalog[] = [];
  let current: CatalogIndex | undefined;
  let revision = 0;
  let changes = 0;
  let isChosen = (_id: string): boolean => true;
  let isScanned = false;
  let isComplete = false;

  function* partOf(catalog: LoadedCatalog): Slices<CatalogPart> {
    const part = parts.get(catalog) ?? (yield* makingPart(catalog));
    parts.set(catalog, part);
    return part;
  }

  function* join(catalogs: readonly LoadedCatalog[]): Slices<void> {
    const made: CatalogPart[] = [];
    for (const catalog of catalogs) {
      made.push(yield* partOf(catalog));
      yield;
    }
    inForce = catalogs;
    current = joinParts(made, ++revision);
  }

  const builtIn = () => builtins().filter(({ catalog }) => isChosen(catalog.id));

  const sources = () => new Map([...disk, ...open]);

  function isLoaded(key: string, { text, origin, uri, unread }: CatalogText): boolean {
    const before = loaded.get(key);
    return (
      before?.text === text && before.origin === origin && before.uri === uri && before.unread === unread
    );
  }

  function* loadAt(key: string, source: CatalogText | undefined): Slices<void> {
    if (source === undefined) return;
    const before = loaded.get(key);
    if (!isLoaded(key, source)) loaded.set(key, yield* load(source, before));
    else if (before && (before.isOpen !== source.isOpen || before.isAround !== source.isAround))
      loaded.set(key, { ...before, ...source });
  }

  function* loadAll(): Slices<void> {
    const all = sources();
    for (const [key, source] of all) {
      yield* loadAt(key, source);
      yield;
    }
    loaded = new Map([...loaded].filter(([key]) => all.has(key)));
  }

  const store: CatalogStore = {
    index() {
      if (!current) atOnce(join(firstOfEach(builtIn())));
      return current!;
    },
    isComplete: () => isComplete,
    files: () => states(files),
    *refresh() {
      const hasDisk = isScanned;
      yield* loadAll();
      const sorted = inOrder(loaded.values());
      const from = (origin: CatalogText["origin"]) =>
        sorted.flatMap((file) => (file.origin === origin ? file.catalogs : []));
      const catalogs = firstOfEach([...from("workspace"), ...from("package"), ...builtIn()]);
      const areOthers =
        current === undefined ||
        catalogs.length !== inForce.length ||
        catalogs.some((catalog, i) => catalog !== inForce[i]);
      if (areOthers) yield* join(catalogs);
      files = sorted;
      isComplete ||= hasDisk;
    },
    unloaded: () => [...sources()].flatMap(([key, source]) => (isLoaded(key, source) ? [] : [source])),
    load: (uri) => loadAt(uriKey(uri), sources().get(uriKey(uri))),
    changes: () => changes,
    choose(next) {
      isChosen = next;
      changes++;
    },
    setDisk(found) {
      disk = new Map(found.map((file) => [uriKey(file.uri), { ...file, isOpen: false }]));
      isScanned = true;
      changes++;
    },
    updateDisk(file) {
      const key = uriKey(file.uri);
      const before = disk.get(key);
      if (!before) return;
      disk.set(key, { isAround: before.isAround, ...file, uri: before.uri, isOpen: false });
      changes++;
    },
    setOpen(uri, text, origin) {
      const isAround = disk.get(uriKey(uri))?.isAround;
      open.set(uriKey(uri), { uri, text, origin, isAround, isOpen: true });
      changes++;
    },
    close(uri) {
      if (open.delete(uriKey(uri))) changes++;
    },
    originOf: (uri) => disk.get(uriKey(uri))?.origin,
    knownFiles: () => disk.keys(),
    lengthBesides(uri) {
      const own = uriKey(uri);
      let length = 0;
      for (const [key, { text }] of disk) if (key !== own) length += text.length;
      return length;
    },
  };
  return store;
}

/** Of catalogs with the same id the first. */
function firstOfEach(catalogs: readonly LoadedCatalog[]): readonly LoadedCatalog[] {
  const ids = new Set<string>();
  return catalogs.filter(({ catalog: { id } }) => ids.size < ids.add(id).size);
}

/** In the order in which they count: those of the folders that are open before those around. */
function inOrder(files: Iterable<Loaded>): readonly Loaded[] {
  const rank = ({ isAround = false }: Loaded) => Number(isAround);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1));
}

/** Adds what is wrong with files beside each other. The same object is given until the file or what is before it changes. */
function createStates(): (sorted: readonly Loaded[]) => readonly CatalogState[] {
  let known = new Map<Loaded, { readonly first: LoadedCatalog; readonly state: CatalogState }>();
  return (sorted) => {
    const before = catalogsBefore(sorted.flatMap((file) => (file.origin === undefined ? [] : file.catalogs)));
    const next: typeof known = new Map();
    const states = sorted.map((file) => {
      const [catalog] = file.catalogs;
      const first = catalog && before.get(catalog);
      if (!first) return file;
      const same = known.get(file);
      const state =
        same?.first === first
          ? same.state
          : { ...file, problems: [...file.problems, sameIdProblem(catalog, first)] };
      next.set(file, { first, state });
      return state;
    });
    known = next;
    return states;
  };
}

/** Loads a file; where nothing of it can be used, what was good before stays in force. */
function* load(source: CatalogText, before: Loaded | undefined): Slices<Loaded> {
  const { text, uri, origin, unread } = source;
  if (unread !== undefined) return { ...source, ...unusable(uri, text, unread) };
  const { catalogs, problems } = yield* loadingCatalog(text, uri, origin ?? "workspace");
  const broken = catalogs.length === 0 && before?.origin === source.origin;
  return { ...source, catalogs: broken ? (before?.catalogs ?? []) : catalogs, problems };
}
