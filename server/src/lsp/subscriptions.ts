// Who hears of what: the one table of events, and of the order in which each is told.

import type { Engine } from "../engine/engine.ts";
import type { ApisInUse } from "./apisInUse.ts";
import type { AroundWatchers } from "./aroundWatchers.ts";
import type { OwnedConfiguration } from "./configuration.ts";
import type { DiagnosticsService } from "./diagnosticsService.ts";
import type { Subscriptions } from "./events.ts";
import type { UsesHandlers } from "./usesHandlers.ts";
import type { WorkspaceBounds } from "./workspaceBounds.ts";
import type { WorkspaceCatalogs } from "./workspaceCatalogs.ts";
import type { WorkspaceFiles } from "./workspaceFiles.ts";
import type { WorkspaceUses } from "./workspaceUses.ts";

/** Something that waits for the client to be ready. */
interface Starter {
  start(): void;
}

/** Who hears of events, and with what. */
export interface Subscribers {
  readonly configuration: Pick<OwnedConfiguration, "start" | "forget" | "reset">;
  readonly quarantine: Starter;
  readonly bounds: Pick<WorkspaceBounds, "reset">;
  readonly engine: Pick<Engine, "scanned" | "reset">;
  readonly catalogs: Pick<
    WorkspaceCatalogs,
    "start" | "edited" | "closed" | "filesChanged" | "settingsChanged" | "refresh" | "rescan"
  >;
  readonly files: WorkspaceFiles;
  readonly diagnosed: DiagnosticsService;
  readonly uses: Pick<WorkspaceUses, "edited" | "filesChanged" | "catalogsChanged" | "moved" | "reset">;
  readonly inUse: Pick<ApisInUse, "scanned" | "refresh">;
  readonly shownUses: Pick<UsesHandlers, "start" | "refresh">;
  readonly watched: Starter;
  readonly around: AroundWatchers;
  readonly folders: Starter;
}

/**
 * Caches are dropped before anybody is asked to look again: what shows findings comes last. The engine is the first to know of a text
 * or a file, and tells of it (`Engine.change`, `Engine.filesChanged`), so that it stands in few lines here.
 */
export function subscriptions(parts: Subscribers): Subscriptions {
  const { configuration, quarantine, bounds, engine, catalogs, files, diagnosed, uses, inUse, shownUses } =
    parts;
  return {
    // The scan asks for settings, and what it reads is made known: both are ready before it begins.
    initialized: [
      configuration.start,
      quarantine.start,
      catalogs.start,
      shownUses.start,
      parts.watched.start,
      parts.folders.start,
    ],
    documentChanged: [
      files.changed,
      ({ uri }) => uses.edited(uri),
      ({ uri, text }) => catalogs.edited(uri, text),
      ({ uri }) => diagnosed.changed(uri),
    ],
    documentClosed: [
      ({ uri }) => configuration.forget(uri),
      files.changed,
      ({ uri }) => uses.edited(uri),
      ({ uri }) => catalogs.closed(uri),
      ({ uri }) => diagnosed.closed(uri),
    ],
    filesChanged: [
      files.changed,
      ({ changes }) => uses.filesChanged(changes),
      ({ affectsCatalogs }) => {
        if (affectsCatalogs) catalogs.refresh();
      },
      ({ changes }) => catalogs.filesChanged(changes),
    ],
    settingsChanged: [diagnosed.refresh, catalogs.settingsChanged, uses.reset],
    foldersChanged: [configuration.reset, uses.reset, catalogs.rescan],
    boundsChanged: [engine.reset, uses.reset, catalogs.rescan],
    // How far is read goes by what is there, and the rest by what is read.
    catalogsScanned: [
      () => bounds.reset(),
      engine.scanned,
      () => files.changed({ affectsOthers: true }),
      () => uses.moved(),
      inUse.scanned,
      parts.around.update,
    ],
    catalogsLoaded: [files.catalogsChanged, inUse.refresh],
    catalogsChanged: [diagnosed.refresh, files.catalogsChanged, uses.catalogsChanged, inUse.refresh],
    analysesOutdated: [diagnosed.refresh, catalogs.refresh],
    apisInUseFound: [inUse.refresh],
    usesChanged: [shownUses.refresh],
  };
}
