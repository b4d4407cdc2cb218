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
  return all.flatMap((catalog): readonly FileApi[] => {
    for (const word of catalog.detection.words) {
      const start = wholeIn(source, word);
      if (start === undefined) continue;
      const reason = because`the word ${word} on line ${lineOf(start)}`;
      const span = { start, end: start + word.length };
      return [{ catalog, evidence: { kind: "vocabulary", reason, span } }];
    }
    return [];
  });
}

/** Where a word stands first that is no part of a longer one. */
function wholeIn(text: string, word: string): number | undefined {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    if (!isOfWord(text[at - 1]) && !isOfWord(text[at + word.length])) return at;
  return undefined;
}

function isOfWord(character = ""): boolean {
  return /^\w$/.test(character);
}

interface Words {
  readonly all: readonly Catalog[];
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
      all: having,
      mayHave: createWordSearch(having.flatMap(({ detection }) => detection.words)),
    };
    known.set(index, words);
  }
  return words;
}

/** An index never changes. */
const known = new WeakMap<CatalogIndex, Words>();
