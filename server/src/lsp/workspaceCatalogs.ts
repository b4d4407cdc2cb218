// Keeps the catalogs in force up to date: scans the folders, hears of changed files, takes the text of open catalog editors. What a
// catalog is, and which one counts, belongs in catalog/ and workspace/; what is shown of their faults in catalogProblems.ts.

import { type Connection, FileChangeType, type FileEvent, RAL } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { catalogsChangedNotification } from "../protocol.ts";
import type { CatalogStore } from "../workspace/catalogStore.ts";
import { type CatalogFile, type Discovery, discoverCatalogs } from "../workspace/discover.ts";
import { type FileSystem, notRead } from "../workspace/fileSystem.ts";
import type { FileText, Quarantine } from "../workspace/quarantine.ts";
import { folderOf, isCatalogUri, uriName } from "../workspace/uris.ts";
import type { CatalogProblems } from "./catalogProblems.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import { isReadOnly } from "./documentUris.ts";
import type { Guard } from "./guard.ts";
import { withProgress } from "./progress.ts";
import type { Project } from "./project.ts";

export interface WorkspaceCatalogs {
  /** The catalogs in force now. */
  index(): CatalogIndex;
  /** Whether the folders were scanned: before that, more catalogs may turn up. */
  isComplete(): boolean;
  /** Begins to scan: the client may be asked things now. */
  start(): void;
  /** Files on disk have changed. */
  filesChanged(changes: readonly FileEvent[]): Promise<void>;
  /** The folders are others now; they are scanned again. */
  rescan(): void;
  /** A catalog is opened or its text has changed. */
  edited(uri: string, text: string): void;
  /** A catalog's editor is closed. */
  closed(uri: string): void;
  /** What is shown of faults may be another thing now: settings have changed. */
  refresh(): void;
}

export interface WorkspaceCatalogsOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly guard: Guard;
  readonly fileSystem: FileSystem;
  readonly store: CatalogStore;
  readonly folders: () => readonly string[];
  readonly quarantine: Quarantine;
  readonly problems: CatalogProblems;
  readonly project: () => Pick<Project, "withUnproduced" | "unproduced">;
  /** The catalogs in force are others than what anybody was told before. */
  readonly onChange: () => void;
  /** A scan has ended. */
  readonly onScan: (found: Discovery) => void;
}

/** Files that say which catalogs there are, and which files catalogs may name as code of theirs. */
const SAYS_WHICH = ["package.json", ".gitignore"];

export function createWorkspaceCatalogs(options: WorkspaceCatalogsOptions): WorkspaceCatalogs {
  const { connection, abilities, guard, fileSystem, store, folders, problems, quarantine } = options;
  /** The texts of open catalogs that are still to be read, by their URI as the client has written it. */
  const waiting = new Map<string, string>();
  /** What clients and caches have seen, at the latest. The first index is seen by whoever asks first. */
  let announced = 1;
  let scheduled = false;
  /** Counts what is shown, so that what took longer does not come after what is newer. */
  let latest = 0;

  /** Once per turn of the event loop, however many files have changed in it. */
  function announce(): void {
    if (scheduled) return;
    scheduled = true;
    RAL().timer.setImmediate(() => {
      scheduled = false;
      void guard.run("Updating the catalogs", async () => {
        const { revision } = store.index();
        if (revision !== announced) {
          announced = revision;
          void connection.sendNotification(catalogsChangedNotification);
          options.onChange();
        }
        const run = ++latest;
        const states = await options.project().withUnproduced(store.files(), store.index());
        if (run === latest) await problems.show(states);
      });
    });
  }

  let complete = false;
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
          (cancellation) => discoverCatalogs(fileSystem, folders(), cancellation),
        );
        for (const problem of found.problems) connection.console.warn(problem);
        for (const { uri, error } of found.skipped) connection.console.warn(notRead(uri, error));
        await takeScan(found.files.filter((file) => !quarantine.leavesAlone(file)));
        options.onScan(found);
        options.project().unproduced.reset();
        complete = true;
        announce();
      });
    } while (again);
    scanning = false;
  }

  /** Large ones that are new are read one by one, so that it is known which one it was should the server die of it. */
  async function takeScan(files: readonly CatalogFile[]): Promise<void> {
    const known = new Set(store.files().map(({ text }) => text));
    const unknown = files.filter(({ text }) => !known.has(text));
    for (const file of unknown) {
      await quarantine.during(
        () => [file],
        (isKnown) => {
          if (!isKnown) return;
          store.addDisk(file);
          store.files();
        },
      );
    }
    await quarantine.during(
      () => unknown,
      (isKnown) => {
        store.setDisk(files);
        if (isKnown) store.index();
      },
    );
  }

  async function filesChanged(changes: readonly FileEvent[]): Promise<void> {
    let areOthers = false;
    for (const { uri, type } of changes) {
      const isKnown = store.originOf(uri) !== undefined;
      if (uri.includes("/node_modules/") && !isKnown) continue;
      if (options.project().unproduced.changed(uri, type !== FileChangeType.Changed)) announce();
      // A scan that is under way may have read it before.
      if (type === FileChangeType.Changed && isKnown && !scanning) await readAgain(uri);
      else areOthers ||= isKnown || isCatalogUri(uri) || SAYS_WHICH.includes(uriName(uri));
    }
    if (areOthers) await scan();
  }

  async function readAgain(uri: string): Promise<void> {
    try {
      const text = await fileSystem.readFile(uri);
      if (text === undefined || quarantine.leavesAlone({ uri, text })) return;
      await quarantine.during(
        () => [{ uri, text }],
        (isKnown) => {
          store.updateDisk(uri, text);
          if (isKnown) store.index();
        },
      );
      announce();
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

  function waitingAt(uri: string): readonly FileText[] {
    const text = waiting.get(uri);
    return text === undefined ? [] : [{ uri, text }];
  }

  /** Takes the newest text, unless that was done already or the editor was closed. */
  function takeWaiting(uri: string) {
    return (isKnown: boolean) => {
      const text = waiting.get(uri);
      if (text === undefined) return;
      waiting.delete(uri);
      store.setOpen(uri, text, originOf(uri));
      if (isKnown) store.index();
      announce();
    };
  }

  return {
    index: store.index,
    isComplete: () => complete,
    start: () => void scan(),
    filesChanged,
    rescan: () => void scan(),
    edited(uri, text) {
      // A built-in catalog that is looked at is in force already.
      if (isReadOnly(uri)) return;
      if (quarantine.leavesAlone({ uri, text })) return;
      waiting.set(uri, text);
      void guard.run(`Reading ${uri}`, () => quarantine.during(() => waitingAt(uri), takeWaiting(uri)));
    },
    closed(uri) {
      waiting.delete(uri);
      store.close(uri);
      announce();
    },
    refresh: announce,
  };
}
