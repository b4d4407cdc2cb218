// The catalogs in force: built-in ones and those on disk, under what is being typed in open editors. Holds the last good state
// of a catalog that is broken at the moment. Reads no file; discover.ts does.

import { type CatalogIndex, createCatalogIndex } from "../catalog/catalogIndex.ts";
import { loadCatalog } from "../catalog/load.ts";
import type { CatalogProblem, LoadedCatalog } from "../catalog/model.ts";
import type { CatalogFile } from "./discover.ts";
import { catalogsBefore, sameIdProblem } from "./sameIds.ts";
import { uriKey } from "./uris.ts";

/**
 * What changes what:
 *
 * | event | dropped |
 * | --- | --- |
 * | `setDisk` (a scan ended) | files that are gone; what was loaded from a text that is another now |
 * | `addDisk`, `updateDisk`, `setOpen` (a file has changed, a catalog is opened or edited) | what was loaded from that file |
 * | `close` | the editor's text; the one on disk counts again |
 *
 * After each of them the index is made again, once, when it is next asked for, and only if a text is another.
 */
export interface CatalogStore {
  /** The catalogs in force; the same object until one changes. */
  index(): CatalogIndex;
  /** The files that are not built in, with what is wrong with them; the same object until the file changes. */
  files(): readonly CatalogState[];
  setDisk(files: readonly CatalogFile[]): void;
  /** Another file that a scan has found, or its new text, besides what is there. */
  addDisk(file: CatalogFile): void;
  /** The text of a file that a scan found; without effect for others. */
  updateDisk(uri: string, text: string): void;
  /** `origin` undefined: the file is checked, but not in force (it lies in no workspace folder). */
  setOpen(uri: string, text: string, origin: CatalogFile["origin"] | undefined): void;
  close(uri: string): void;
  /** What the file on disk counts as; undefined where no scan found it. */
  originOf(uri: string): CatalogFile["origin"] | undefined;
}

/** A catalog's file as it is now. */
export interface CatalogState extends Source {
  readonly problems: readonly CatalogProblem[];
}

interface Source {
  /** As the editor wrote it, else as the scan did. */
  readonly uri: string;
  readonly text: string;
  readonly origin: CatalogFile["origin"] | undefined;
  readonly isOpen: boolean;
}

interface Loaded extends CatalogState {
  readonly catalogs: readonly LoadedCatalog[];
}

/** A store with the built-in catalogs in force. `builtins` is called when the index is first asked for. */
export function createCatalogStore(builtins: () => readonly LoadedCatalog[]): CatalogStore {
  let disk = new Map<string, Source>();
  const open = new Map<string, Source>();
  let loaded = new Map<string, Loaded>();
  const states = createStates();
  let current: CatalogIndex | undefined;
  let revision = 0;
  let stale = false;

  function refresh(): void {
    if (!stale) return;
    stale = false;
    const next = new Map<string, Loaded>();
    for (const [key, source] of new Map([...disk, ...open])) {
      const before = loaded.get(key);
      const same =
        before?.text === source.text && before.origin === source.origin && before.uri === source.uri;
      if (!same) current = undefined;
      next.set(
        key,
        !same ? load(source, before) : before.isOpen === source.isOpen ? before : { ...before, ...source },
      );
    }
    if ([...loaded.keys()].some((key) => !next.has(key))) current = undefined;
    loaded = next;
  }

  return {
    index() {
      refresh();
      if (!current) {
        const files = inOrder(loaded.values());
        const from = (origin: Source["origin"]) =>
          files.flatMap((file) => (file.origin === origin ? file.catalogs : []));
        current = createCatalogIndex([...from("workspace"), ...from("package"), ...builtins()], ++revision);
      }
      return current;
    },
    files() {
      refresh();
      return states(inOrder(loaded.values()));
    },
    setDisk(files) {
      disk = new Map(files.map((file) => [uriKey(file.uri), { ...file, isOpen: false }]));
      stale = true;
    },
    addDisk(file) {
      disk.set(uriKey(file.uri), { ...file, isOpen: false });
      stale = true;
    },
    updateDisk(uri, text) {
      const key = uriKey(uri);
      const before = disk.get(key);
      if (!before) return;
      disk.set(key, { ...before, text });
      stale = true;
    },
    setOpen(uri, text, origin) {
      open.set(uriKey(uri), { uri, text, origin, isOpen: true });
      stale = true;
    },
    close(uri) {
      stale = open.delete(uriKey(uri)) || stale;
    },
    originOf: (uri) => disk.get(uriKey(uri))?.origin,
  };
}

/** In the order in which they count. */
function inOrder(files: Iterable<Loaded>): readonly Loaded[] {
  return [...files].sort((a, b) => (a.uri < b.uri ? -1 : 1));
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
function load(source: Source, before: Loaded | undefined): Loaded {
  const { catalogs, problems } = loadCatalog(source.text, source.uri, source.origin ?? "workspace");
  const broken = catalogs.length === 0 && before?.origin === source.origin;
  return { ...source, catalogs: broken ? (before?.catalogs ?? []) : catalogs, problems };
}
