// Tells that what analyses take from other files is another, and shows what is wrong with error-atlas.json: once per turn of the event
// loop, however many files have changed in it. Keeping in step with the files is the engine's.

import { type Connection, RAL } from "vscode-languageserver";
import type { Told } from "../engine/changes.ts";
import type { Engine } from "../engine/engine.ts";
import type { CatalogStore } from "../workspace/catalogStore.ts";
import { createConfigurationProblems } from "./configurationProblems.ts";
import type { Tell } from "./events.ts";
import type { Guard } from "./guard.ts";

export interface WorkspaceFiles {
  /** A document is opened, edited or closed, or files on disk are others. */
  changed(told: Told): void;
  /** The catalogs in force are others: what names them may be right or wrong now. */
  catalogsChanged(): void;
}

export interface WorkspaceFilesOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly engine: Pick<Engine, "project">;
  readonly store: Pick<CatalogStore, "index" | "isComplete">;
  readonly tell: Tell;
}

export function createWorkspaceFiles(options: WorkspaceFilesOptions): WorkspaceFiles {
  const { guard, engine, store, tell } = options;
  const problems = createConfigurationProblems(options.connection);
  let scheduled = false;
  let areOutdated = false;

  function announce(outdates: boolean): void {
    areOutdated ||= outdates;
    if (scheduled) return;
    scheduled = true;
    RAL().timer.setImmediate(() => {
      scheduled = false;
      if (areOutdated) tell("analysesOutdated");
      areOutdated = false;
      void guard.run("Checking error-atlas.json", async () => {
        const states = await engine.project.configurations.states();
        // Before that it is not known how all keys begin, which the texts may quote.
        if (!store.isComplete()) return;
        problems.show(
          states,
          store.index().catalogs.map(({ catalog }) => catalog.id),
        );
      });
    });
  }

  return {
    changed({ affectsOthers }) {
      if (affectsOthers) announce(true);
    },
    catalogsChanged: () => announce(false),
  };
}
