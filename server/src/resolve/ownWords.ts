// Words in a file that only code about one API has, such as names of its parameters: `grant_type` tells of OAuth. Enough for what is
// shown, never for findings.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import { because } from "../text/reason.ts";
import { createWordSearch } from "../text/wordSearch.ts";
import type { FileApi } from "./model.ts";

/** A text, and what finds a place in it. */
interface Searched {
  readonly catalogs: CatalogIndex;
  readonly source?: string;
  /** 1-based line of an offset. */
  readonly lineOf: (offset: number) => number;
}

/** The APIs whose words stand in the file, each with the first of them. */
export function apisOfWords({ catalogs, source, lineOf }: Searched): readonly FileApi[] {
  const { all, mayHave } = wordsOf(catalogs);
  if (source === undefined || all.length === 0 || !mayHave(source)) return [];
  return all.flatMap(({ catalog, pattern }): readonly FileApi[] => {
    const found = pattern.exec(source);
    if (found === null) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    const reason = because`the word ${found[0]} on line ${lineOf(span.start)}`;
    return [{ catalog, evidence: { kind: "vocabulary", reason, span } }];
  });
}

interface Words {
  readonly all: readonly { readonly catalog: Catalog; readonly pattern: RegExp }[];
  /** False where a text surely has none. */
  readonly mayHave: (text: string) => boolean;
}

function wordsOf(index: CatalogIndex): Words {
  let words = known.get(index);
  if (words === undefined) {
    const having = index.catalogs
      .map(({ catalog }) => catalog)
      .filter(({ kind, detection }) => kind === "api" && detection.words.length > 0);
    words = {
      // Words have letters, digits and underscores only (data/catalog.schema.json).
      all: having.map((catalog) => ({
        catalog,
        pattern: new RegExp(`\\b(?:${catalog.detection.words.join("|")})\\b`),
      })),
      mayHave: createWordSearch(having.flatMap(({ detection }) => detection.words)),
    };
    known.set(index, words);
  }
  return words;
}

/** An index never changes. */
const known = new WeakMap<CatalogIndex, Words>();
