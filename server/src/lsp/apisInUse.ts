// Which APIs the workspace uses, as far as it is known without looking through it: for the lists that show these first. Where each of
// their errors is used is workspaceUses.ts's.

import { type Connection, RAL } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Engine } from "../engine/engine.ts";
import { apisInUseChangedNotification } from "../protocol.ts";
import type { Discovery } from "../workspace/discovery.ts";
import type { WorkspaceUses } from "./workspaceUses.ts";

export interface ApisInUse {
  /** Ids of catalogs in force, in their order. */
  find(): Promise<readonly string[]>;
  /** The folders were searched. `refresh` follows, when what was found is in force. */
  scanned(found: Pick<Discovery, "dependencies">): void;
  /** Uses of errors, or the catalogs, may be others. */
  refresh(): void;
}

export interface ApisInUseOptions {
  readonly connection: Pick<Connection, "sendNotification">;
  readonly engine: Pick<Engine, "opened" | "documents">;
  readonly catalogs: () => CatalogIndex;
  readonly uses: Pick<WorkspaceUses, "apisInUse">;
}

export function createApisInUse({ connection, engine, catalogs, uses }: ApisInUseOptions): ApisInUse {
  let dependencies: readonly string[] = [];
  let announced = "";
  let scheduled = false;

  /** By the catalogs that it has, what was found in its files, and what its packages depend on. */
  function known(): Set<string> {
    const index = catalogs();
    const own = index.catalogs.filter(({ origin }) => origin !== "built-in").map(({ catalog }) => catalog.id);
    const needed = dependencies.flatMap((name) => index.byPackage(name)?.id ?? []);
    return new Set([...own, ...uses.apisInUse(), ...needed]);
  }

  function announce(): void {
    scheduled = false;
    const now = [...known()].sort().join("\n");
    if (now === announced) return;
    announced = now;
    void connection.sendNotification(apisInUseChangedNotification);
  }

  function refresh(): void {
    if (scheduled) return;
    scheduled = true;
    // Once per turn of the event loop, however much has changed in it.
    RAL().timer.setImmediate(announce);
  }

  return {
    async find() {
      const ids = known();
      for (const { uri } of [...engine.documents.all()]) {
        const file = await engine.opened(uri);
        for (const { catalog } of file?.document.apis ?? []) ids.add(catalog.id);
      }
      return catalogs()
        .catalogs.map(({ catalog }) => catalog.id)
        .filter((id) => ids.has(id));
    },
    scanned(found) {
      dependencies = found.dependencies;
    },
    refresh,
  };
}
