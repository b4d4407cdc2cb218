// Keeps the catalogs in force up to date: scans the folders, hears of changed files, takes the text of open catalog editors. What a
// catalog is, and which one counts, belongs in catalog/ and workspace/; what is shown of their faults in catalogProblems.ts.

import { type Connection, RAL } from "vscode-languageserver";
import { chosen } from "../catalog/chosen.ts";
import type { Engine } from "../engine/engine.ts";
import { catalogsChangedNotification } from "../protocol.ts";
import { inSlices } from "../text/slices.ts";
import type { CatalogStore } from "../workspace/catalogStore.ts";
import { discoverCatalogs } from "../workspace/discover.ts";
import { type FileChange, type FileSystem, notRead } from "../workspace/fileSystem.ts";
import { plugAndPlayFiles } from "../workspace/plugAndPlay.ts";
import type { Quarantine } from "../workspace/quarantine.ts";
import { createCatalogReader } from "../workspace/readCatalog.ts";
import { folderOf, isCatalogUri, uriName } from "../workspace/uris.ts";
import type { CatalogProblems } from "./catalogProblems.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Configuration } from "./configuration.ts";
import { isReadOnly } from "./documentUris.ts";
import type { Tell } from "./events.ts";
import type { Guard } from "./guard.ts";
import { withProgress } from "./progress.ts";
import { nextTurn } from "./turns.ts";

export interface WorkspaceCatalogs {
  /** Begins to scan: the client may be asked things now. */
  start(): void;
  /** Files on disk have changed. Never rejects. */
  filesChanged(changes: readonly FileChange[]): Promise<void>;
  /** The folders are others now; they are scanned again. */
  rescan(): void;
  /** A document is opened or its text has changed; without effect where it is no catalog, as below. */
  edited(uri: string, text: string): void;
  /** A catalog's editor is closed. */
  closed(uri: string): void;
  /** Other built-in catalogs may be in force. Never rejects. */
  settingsChanged(): Promise<void>;
  /** What is shown of faults may be another thing now. */
  refresh(): void;
}

export interface WorkspaceCatalogsOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly guard: Guard;
  readonly fileSystem: FileSystem;
  readonly store: CatalogStore;
  readonly folders: () => readonly string[];
  readonly configuration: Pick<Configuration, "settingsFor">;
  /** What the folders are a part of. */
  readonly projects: () => Promise<readonly string[]>;
  readonly quarantine: Quarantine;
  readonly problems: CatalogProblems;
  readonly project: Pick<Engine["project"], "withUnproduced">;
  readonly tell: Tell;
}

const SAY_WHERE_PACKAGES_ARE = ["package.json", ...plugAndPlayFiles];

/** Texts that are loaded one by one, from so many UTF-16 code units on: the others take no time. */
const LARGE = 64 * 1024;

export function createWorkspaceCatalogs(options: WorkspaceCatalogsOptions): WorkspaceCatalogs {
  const { connection, abilities, guard, fileSystem, store, folders, projects, problems, quarantine } =
    options;
  const { project, tell } = options;
  /** What clients and caches have seen, at the latest. The first index is seen by whoever asks first. */
  let announced = 1;
  let scheduled = false;
  let telling = false;
  /** Counts what is shown, so that what took longer does not come after what is newer. */
  let latest = 0;

  /** Once per turn of the event loop, however many files have changed in it. */
  function announce(): void {
    if (scheduled) return;
    scheduled = true;
    RAL().timer.setImmediate(() => {
      scheduled = false;
      void refresh();
    });
  }

  let refreshing: Promise<void> | undefined;
  /** Puts in force what has changed. A newer change stops the load of an older one, which large catalogs make long. */
  function refresh(): Promise<void> {
    refreshing ??= guard.run("Updating the catalogs", loadAll).finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  }

  async function loadAll(): Promise<void> {
    for (let changes = -1; changes !== store.changes(); ) {
      changes = store.changes();
      const isStopped = () => changes !== store.changes();
      const unloaded = store.unloaded();
      // Large ones one by one, so that it is known which one it was should the server die of it.
      for (const { uri } of unloaded.filter(({ text }) => text.length >= LARGE)) {
        await quarantine.during(
          () => store.unloaded().filter((file) => file.uri === uri),
          () => inSlices(store.load(uri), nextTurn, isStopped),
        );
        if (isStopped()) break;
      }
      await quarantine.during(
        () => unloaded,
        () => inSlices(store.refresh(), nextTurn, isStopped),
      );
    }
    if (telling) return;
    telling = true;
    RAL().timer.setImmediate(() => {
      telling = false;
      announceChange();
    });
  }

  /** Once per turn, too. */
  function announceChange(): void {
    const { revision } = store.index();
    if (revision !== announced) {
      announced = revision;
      void connection.sendNotification(catalogsChangedNotification);
      tell("catalogsChanged");
    }
    const run = ++latest;
    void guard.run("Showing the faults of catalogs", async () => {
      const states = await project.withUnproduced(store.files(), store.index());
      if (run === latest) await problems.show(states);
    });
  }

  /** The setting is one for the window, so that any place of it will do. */
  async function choose(): Promise<void> {
    const { catalogs } = await options.configuration.settingsFor(folders()[0] ?? "");
    store.choose(chosen(catalogs));
  }

  let scanning = false;
  let again = false;
  async function scan(): Promise<void> {
    if (scanning) {
      again = true;
      return;
    }
    scanning = true;
    do {
      again = false;
      await guard.run("Looking for error catalogs", async () => {
        const found = await withProgress(
          connection,
          abilities,
          "Looking for error catalogs",
          async (cancellation) => discoverCatalogs(fileSystem, folders(), cancellation, await projects()),
        );
        for (const problem of found.problems) connection.console.warn(problem);
        for (const { uri, error } of found.skipped) connection.console.warn(notRead(uri, error));
        store.setDisk(found.files.filter((file) => !quarantine.leavesAlone(file)));
        tell("catalogsScanned", found);
        await refresh();
        // What is wrong with settings is said without keys, and catalogs say what keys look like: they come first.
        await choose();
        await refresh();
        tell("catalogsLoaded");
      });
    } while (again);
    scanning = false;
  }

  async function take(changes: readonly FileChange[]): Promise<void> {
    let areOthers = false;
    let areRead = false;
    for (const { uri, comesOrGoes } of changes) {
      const isKnown = store.originOf(uri) !== undefined;
      if (uri.includes("/node_modules/") && !isKnown) continue;
      // A scan that is under way may have read it before.
      if (!comesOrGoes && isKnown && !scanning) {
        await readAgain(uri);
        areRead = true;
      } else areOthers ||= isKnown || isCatalogUri(uri) || SAY_WHERE_PACKAGES_ARE.includes(uriName(uri));
    }
    if (areOthers) await scan();
    else if (areRead) await refresh();
  }

  async function readAgain(uri: string): Promise<void> {
    try {
      const reader = createCatalogReader(fileSystem, store.lengthBesides(uri));
      const file = await reader.read(uri, store.originOf(uri) ?? "workspace");
      if (file && !quarantine.leavesAlone(file)) store.updateDisk(file);
    } catch (error) {
      connection.console.warn(notRead(uri, error));
    }
  }

  /** A catalog in an editor counts where its file does; a new one where it lies in a folder, or where no folder is open. */
  function originOf(uri: string) {
    const known = store.originOf(uri);
    if (known) return known;
    const inside = folders().length === 0 || folderOf(folders(), uri) !== undefined;
    return inside && !uri.includes("/node_modules/") ? "workspace" : undefined;
  }

  return {
    start: () => void scan(),
    filesChanged: (changes) => guard.run("Reading changed catalogs", () => take(changes)),
    rescan: () => void scan(),
    edited(uri, text) {
      if (!isCatalogUri(uri)) return;
      // A built-in catalog that is looked at is in force already.
      if (isReadOnly(uri)) return;
      if (quarantine.leavesAlone({ uri, text })) return;
      store.setOpen(uri, text, originOf(uri));
      // At once: a small catalog is in force before the next question comes.
      void refresh();
    },
    closed(uri) {
      if (!isCatalogUri(uri)) return;
      store.close(uri);
      void refresh();
    },
    settingsChanged: () =>
      guard.run("Choosing built-in catalogs", async () => {
        await choose();
        announce();
      }),
    refresh: announce,
  };
}
