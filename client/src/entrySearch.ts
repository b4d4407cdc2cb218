// Finding entries by a few words: code, type, status, API, title, condition, message, meaning. Pure; used by look-up and by the
// tree's filter, so that both find the same.

import type { CatalogSummary, EntrySummary } from "../../server/src/protocol.ts";

/** An entry with its catalog: what a search looks through and what it finds. */
export interface FoundEntry {
  readonly catalog: CatalogSummary;
  readonly entry: EntrySummary;
}

/**
 * The entries in which every word of `query` occurs, the best match first and otherwise in the catalogs' order.
 * Upper and lower case, `_`, `-` and spaces in names make no difference; a word of four letters or more may leave letters
 * of a name out. An empty query finds everything.
 */
export function searchEntries(catalogs: readonly CatalogSummary[], query: string): readonly FoundEntry[] {
  const all = catalogs.flatMap((catalog) => catalog.entries.map((entry) => ({ catalog, entry })));
  const words = wordsOf(query);
  if (words.length === 0) return all;
  const whole = bare(query);
  return all
    .map((found) => ({ found, score: scoreOf(found, words, whole) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ found }) => found);
}

/** Whether `text` is exactly a code, type or label of an entry, or one of its statuses, in any spelling of case and separators. */
export function namesAnEntry(catalogs: readonly CatalogSummary[], text: string): boolean {
  const wanted = bare(text);
  if (wanted === "") return false;
  return catalogs.some((catalog) =>
    catalog.entries.some(
      (entry) =>
        namesOf(entry).some((name) => bare(name) === wanted) ||
        entry.statuses.some((status) => `${status}` === wanted),
    ),
  );
}

/** Numbers that are no status are left out beside other words: a pasted message has an amount where the catalog has a template. */
function wordsOf(query: string): readonly string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? [];
  const telling = words.filter((word) => !/^\d+$/.test(word) || /^[1-5]\d\d$/.test(word));
  return telling.length > 0 ? telling : words;
}

function scoreOf({ catalog, entry }: FoundEntry, words: readonly string[], whole: string): number {
  const names = namesOf(entry).map(bare);
  let sum = names.includes(whole) ? 1000 : bare(entry.condition) === whole ? 500 : 0;
  for (const word of words) {
    const score = wordScore(word, names, catalog, entry);
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

function wordScore(
  word: string,
  names: readonly string[],
  catalog: CatalogSummary,
  entry: EntrySummary,
): number {
  const plain = bare(word);
  if (names.includes(plain)) return 100;
  if (entry.statuses.some((status) => `${status}` === word)) return 80;
  if (names.some((name) => name.startsWith(plain))) return 60;
  if (bare(catalog.name).startsWith(plain) || catalog.id.startsWith(word)) return 50;
  if (names.some((name) => name.includes(plain))) return 40;
  if (holds(word, entry.title, entry.condition, entry.category)) return 25;
  if (holds(word, ...entry.messages)) return 15;
  if (holds(word, entry.meaning)) return 8;
  if (plain.length >= 4 && names.some((name) => isSubsequence(plain, name))) return 4;
  return 0;
}

function namesOf(entry: EntrySummary): readonly string[] {
  return [entry.code, entry.type, entry.label].filter((name) => name !== undefined);
}

function holds(word: string, ...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => text?.toLowerCase().includes(word) === true);
}

/** Lower case, letters and digits only. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function isSubsequence(part: string, whole: string): boolean {
  let next = 0;
  for (const char of whole) if (char === part[next]) next++;
  return next === part.length;
}
