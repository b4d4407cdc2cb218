// Which APIs a text names by their addresses or packages, or a person by their names.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import { reasons } from "./messages.ts";

/** The API that is evident, as far as one is. */
export interface ApiEvidence {
  /** By what each is named; a sentence. More than one: none of them is evident. */
  readonly named: ReadonlyMap<Catalog, string>;
  /** An address that no catalog knows, where none that is known stands beside it. */
  readonly isElsewhere: boolean;
}

/** By the names that stand among a few words: of an id or a name the whole. */
export function apisNamed(query: string, { catalogs }: CatalogIndex): ReadonlyMap<Catalog, string> {
  const words = new Set(query.toLowerCase().split(/[^\p{L}\p{N}-]+/u));
  const named = new Map<Catalog, string>();
  for (const { catalog } of catalogs) {
    const isNamed = [catalog.id, catalog.name].some((name) => words.has(name.toLowerCase()));
    if (isNamed && catalog.kind === "api") named.set(catalog, reasons.apiNamed({ api: catalog.name }));
  }
  return named;
}

/** By the addresses, and by packages in the paths of a stack trace. */
export function apisOf(addresses: readonly string[], text: string, index: CatalogIndex): ApiEvidence {
  const named = new Map<Catalog, string>();
  let isElsewhere = false;
  for (const address of addresses) {
    const match = index.byUrl(address);
    if (match?.catalog.kind === "api")
      named.set(match.catalog, reasons.url({ host: match.host.host, api: match.catalog.name }));
    else if (/^https?:/i.test(address)) isElsewhere = true;
  }
  if (named.size === 0) {
    for (const [, name = ""] of text.matchAll(/node_modules\/(@[\w.-]+\/[\w.-]+|[\w.-]+)/g)) {
      const catalog = index.byPackage(name);
      if (catalog?.kind === "api") named.set(catalog, reasons.package({ package: name, api: catalog.name }));
    }
  }
  return { named, isElsewhere: isElsewhere && named.size === 0 };
}
