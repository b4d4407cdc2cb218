// What the log begins with: what somebody who reads a report of a fault asks first. Pure, without `vscode`.

import type { CatalogHead } from "../../server/src/protocol.ts";
import { log as lines } from "./messages.ts";

export interface StartFacts {
  readonly version: string;
  readonly catalogs: readonly Pick<CatalogHead, "id" | "version" | "origin" | "entryCount">[];
  /** The settings that have another value than their default, by their names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Version, catalogs in force, and settings that were changed: a line each. */
export function startLines({ version, catalogs, settings }: StartFacts): readonly string[] {
  const each = catalogs.map((catalog) => lines.catalog({ ...catalog, count: catalog.entryCount }));
  const changed = Object.entries(settings).map(([name, value]) =>
    lines.setting({ name, value: JSON.stringify(value) }),
  );
  return [
    lines.version({ version }),
    each.length === 0 ? lines.noCatalogs : lines.catalogs({ catalogs: each.join(", ") }),
    changed.length === 0 ? lines.defaults : lines.settings({ settings: changed.join(", ") }),
  ];
}
