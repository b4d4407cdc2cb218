// The order in which lists show APIs: those that the workspace uses, then the rest. Which these are, and their order, is the server's to
// say. Pure, without `vscode`.

import type { CatalogSummary } from "../../server/src/protocol.ts";

const byName = new Intl.Collator("en", { sensitivity: "base" });

export interface OrderedApis<T> {
  readonly used: readonly T[];
  readonly more: readonly T[];
}

/**
 * Parts catalogs by whether the workspace uses them. Those that it uses keep their order; the others are too many for any but that of their
 * names, standards last.
 */
export function usedFirst<T extends Pick<CatalogSummary, "id" | "name" | "kind">>(
  catalogs: readonly T[],
  inUse: readonly string[],
): OrderedApis<T> {
  const isUsed = new Set(inUse);
  return {
    used: catalogs.filter(({ id }) => isUsed.has(id)),
    more: catalogs
      .filter(({ id }) => !isUsed.has(id))
      .sort(
        (a, b) =>
          Number(a.kind === "standard") - Number(b.kind === "standard") || byName.compare(a.name, b.name),
      ),
  };
}
