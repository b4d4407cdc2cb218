// Keeps what analyses take from other files (modules, error-atlas.json) in step with editors and disk. Reading those files is
// workspace/'s business.

import { type Connection, FileChangeType, type FileEvent, RAL } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Project } from "../engine/project.ts";
import { isConfigurationUri } from "../workspace/configurationFile.ts";
import type { Discovery } from "../workspace/discovery.ts";
import { saysWhereImportsLead } from "../workspace/moduleResolution.ts";
import { uriName } from "../workspace/uris.ts";
import { createConfigurationProblems } from "./configurationProblems.ts";
import type { Documents } from "./documents.ts";
import type { Guard } from "./guard.ts";

export interface WorkspaceFiles {
  /** A document is opened, or its text has changed. */
  edited(uri: string, text: string): void;
  /** A document is closed: the file on disk counts again. */
  closed(uri: string): void;
  /** Files on disk have changed. */
  filesChanged(changes: readonly FileEvent[]): void;
  /** The catalogs in force are others: what names them may be right or wrong now. */
  catalogsChanged(): void;
  /** The folders are others, or were searched again. */
  scanned(found: Pick<Discovery, "manifests" | "configurations">): void;
}

export interface WorkspaceFilesOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly documents: () => Pick<Documents, "all" | "get">;
  readonly catalogs: () => { index(): CatalogIndex; isComplete(): boolean };
  /** Findings may be others now. */
  readonly onChange: () => void;
}

export function createWorkspaceFiles(options: WorkspaceFilesOptions): WorkspaceFiles {
  const { guard, project, documents, catalogs, onChange } = options;
  const { configurations, modules } = project;
  const problems = createConfigurationProblems(options.connection);
  let scheduled = false;
  let mayChangeFindings = false;

  /** Once per turn of the event loop, however many files have changed in it. */
  function announce(changesFindings: boolean): void {
    mayChangeFindings ||= changesFindings;
    if (scheduled) return;
    scheduled = true;
    RAL().timer.setImmediate(() => {
      scheduled = false;
      if (mayChangeFindings) onChange();
      mayChangeFindings = false;
      void guard.run("Checking error-atlas.json", async () => {
        const states = await configurations.states();
        const { index, isComplete } = catalogs();
        problems.show(states, isComplete() ? index().catalogs.map(({ catalog }) => catalog.id) : undefined);
      });
    });
  }

  /** Drops what is known of a source; whether an open document imports it. */
  function dropModule(uri: string): boolean {
    let isImported = false;
    for (const document of documents().all())
      isImported ||= document.uri !== uri && modules.dependsOn(document.uri, uri);
    modules.edited(uri);
    return isImported;
  }

  function fileChanged({ uri, type }: FileEvent): boolean {
    if (isConfigurationUri(uri)) {
      configurations.changed(uri);
      return true;
    }
    if (type !== FileChangeType.Changed || saysWhereImportsLead(uriName(uri))) {
      modules.changed(uri);
      return true;
    }
    return dropModule(uri);
  }

  return {
    edited(uri, text) {
      if (isConfigurationUri(uri)) {
        configurations.setOpen(uri, text);
        announce(true);
      } else if (dropModule(uri)) announce(true);
    },
    closed(uri) {
      if (isConfigurationUri(uri)) {
        configurations.close(uri);
        announce(true);
      } else if (dropModule(uri)) announce(true);
    },
    filesChanged(changes) {
      const own = changes.filter(({ uri }) => !uri.includes("/node_modules/"));
      const matters = own.map(fileChanged).includes(true);
      if (matters) announce(true);
    },
    catalogsChanged: () => announce(false),
    scanned(found) {
      modules.setManifests(found.manifests);
      configurations.setFound(found.configurations);
      announce(true);
    },
  };
}
