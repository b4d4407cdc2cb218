// The codes, types and labels of all catalogs in any spelling: `insufficientCredits`, `insufficient-credits`. Prepared once for each
// catalog.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { EntryRef } from "../catalog/model.ts";
import { eachOf, type Slices } from "../text/slices.ts";

/** Entries by their names, where neither letter case nor separators count. */
export interface KnownNames {
  spelt(name: string): readonly EntryRef[];
}

/** The names of all catalogs in force. */
export function* preparingNames({ catalogs }: CatalogIndex): Slices<KnownNames> {
  const parts: ReadonlyMap<string, readonly EntryRef[]>[] = [];
  for (const loaded of catalogs) parts.push(yield* preparing(loaded));
  return { spelt: (name) => parts.flatMap((part) => part.get(bareName(name)) ?? []) };
}

/** Letters and digits, lower case. */
export function bareName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

const LONGEST_NAME = 200;

const prepared = new WeakMap<LoadedCatalog, ReadonlyMap<string, readonly EntryRef[]>>();

function* preparing(loaded: LoadedCatalog): Slices<ReadonlyMap<string, readonly EntryRef[]>> {
  const known = prepared.get(loaded);
  if (known) return known;
  const { catalog } = loaded;
  const names = new Map<string, EntryRef[]>();
  yield* eachOf(catalog.entries, (entry) => {
    const texts = Object.values(entry.values)
      .flat()
      .filter((value) => typeof value === "string");
    const own = [...texts, entry.code, entry.type, entry.label].flatMap((name) =>
      name === undefined ? [] : bareName(name),
    );
    for (const name of new Set(own)) {
      const same = names.get(name);
      if (same) same.push({ catalog, entry });
      else names.set(name, [{ catalog, entry }]);
    }
  });
  prepared.set(loaded, names);
  return names;
}
