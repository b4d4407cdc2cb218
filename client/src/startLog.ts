// What the log begins with: what somebody who reads a report of a fault asks first. Pure, without `vscode`.

import type { CatalogSummary } from "../../server/src/protocol.ts";

export interface StartFacts {
  readonly version: string;
  readonly catalogs: readonly Pick<CatalogSummary, "id" | "version" | "origin" | "entryCount">[];
  /** The settings that have another value than their default, by their names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Version, catalogs in force, and settings that were changed: a line each. */
export function startLines({ version, catalogs, settings }: StartFacts): readonly string[] {
  const each = catalogs.map(({ id, version: of, origin, entryCount }) => {
    const count = entryCount === 1 ? "1 error" : `${entryCount} errors`;
    return `${id} ${of} (${origin}, ${count})`;
  });
  const changed = Object.entries(settings).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return [
    `Error Atlas ${version}`,
    `Catalogs: ${each.length === 0 ? "none" : each.join(", ")}`,
    `Settings: ${changed.length === 0 ? "all have their defaults" : changed.join(", ")}`,
  ];
}
