// Codes, types and names of errors as symbols of the workspace: "Go to Symbol in Workspace" finds `card_declined` and opens its entry.

import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { namePlaces, rangeOfName } from "../catalog/places.ts";
import { nameInCode } from "../catalog/values.ts";
import { bareName } from "../explain/knownNames.ts";
import { readQuery } from "../explain/lookUp.ts";
import { searching } from "../explain/search.ts";
import type { Slices } from "../text/slices.ts";

/** More are looked through by nobody. */
const MOST_SYMBOLS = 200;

/**
 * The errors whose code, type or name fits a query, the best first; none for an empty one. Names of vocabularies that anybody uses
 * are found by their whole names only.
 * @param uriOf where a catalog can be opened; undefined where it cannot
 */
export function* findingSymbols(
  query: string,
  index: CatalogIndex,
  uriOf: (catalog: LoadedCatalog) => string | undefined,
): Slices<readonly WorkspaceSymbol[]> {
  const { words } = readQuery(query);
  const hits = [...(yield* searching(words, index, true))].sort((a, b) => b.score - a.score);
  const symbols: WorkspaceSymbol[] = [];
  for (const { catalog, entry } of hits) {
    if (symbols.length === MOST_SYMBOLS) break;
    const name = nameInCode(entry) ?? entry.label ?? entry.title;
    if (catalog.kind === "standard" && bareName(name) !== bareName(words)) continue;
    const loaded = index.catalog(catalog.id);
    const uri = loaded && uriOf(loaded);
    const place = loaded && namePlaces(loaded).entries.get(entry.id);
    if (uri === undefined || !place) continue;
    const about = [catalog.name, entry.statuses.join(", "), entry.title].filter(
      (part) => part !== "" && part !== name,
    );
    symbols.push({
      name,
      kind: SymbolKind.EnumMember,
      containerName: about.join(" · "),
      location: { uri, range: rangeOfName(place) },
      ...(entry.deprecated && { tags: [1] }),
    });
  }
  return symbols;
}
