// Finds entries by whatever a person remembers of an error: code, type, status, message, API, meaning; misspelt too. Ranked.
// The look-up of the editor, its tree's filter and the command line all ask here.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Entry, EntryRef, LoadedCatalog } from "../catalog/model.ts";
import { createNearest, type FindNearest } from "../text/nearest.ts";
import { atOnce, eachOf, type Slices } from "../text/slices.ts";

/** An entry that was found, and how well it fits, of use only for comparing. */
export interface LookupHit extends EntryRef {
  readonly score: number;
}

export interface LookupResult {
  /** The best first; entries of APIs before those of standards where they fit alike. */
  readonly hits: readonly LookupHit[];
  /** Where nothing was found: codes and types that are spelt nearly so. */
  readonly suggestions: readonly string[];
  /** Whether the query is the code, type, label or status of an entry, but for case and separators. */
  readonly named: boolean;
}

/** What a field's text counts where it is matched in full. */
interface Field {
  readonly text: string;
  readonly weight: number;
  /** Whether letters may be left out (`insfcred`): only where texts are short and made of words. */
  readonly loose?: boolean;
}

interface Searchable {
  readonly ref: EntryRef;
  readonly fields: readonly Field[];
}

/** What a message that fits its template counts: as much as if the template itself were given. */
const FITTING_MESSAGE = 97;

/**
 * Entries that `query` may mean, at most `limit`. Every word of the query has to be found somewhere in the entry, apart from
 * numbers that are no status: a pasted message has an amount where the catalog has a template. An empty query finds nothing.
 */
export function lookup(query: string, index: CatalogIndex, limit = 20): LookupResult {
  return atOnce(lookingUp(query, index, limit));
}

/** The same in slices. */
export function* lookingUp(query: string, index: CatalogIndex, limit: number): Slices<LookupResult> {
  const whole = normalize(query);
  if (whole === "") return { hits: [], suggestions: [], named: false };
  const words = whole.split(" ").map((text) => ({ text, needed: isNeeded(text, index) }));
  const said = new Set(index.byMessage(query.trim()).map(({ entry }) => entry));
  const hits: LookupHit[] = [];
  const written = query.trim();
  for (const loaded of index.catalogs) {
    const searchables = yield* preparing(loaded, index);
    yield* eachOf(searchables, ({ ref, fields }) => {
      const score = Math.max(
        bestMatch(whole, fields),
        words.length > 1 ? allWords(words, fields) : 0,
        said.has(ref.entry) ? FITTING_MESSAGE : 0,
      );
      // As written, letter case included, it can hardly be meant otherwise.
      const { code, type, label } = ref.entry;
      const bonus = [code, type, label].includes(written) ? 5 : 0;
      if (score > 0) hits.push({ ...ref, score: score + bonus });
    });
    yield;
  }
  hits.sort((a, b) => b.score - a.score || kindRank(a) - kindRank(b));
  return {
    hits: hits.slice(0, limit),
    suggestions: hits.length > 0 ? [] : suggest(query, index),
    named: hits.some(({ entry }) => isNamed(entry, whole)),
  };
}

/** Whether an entry has to have the word: all but numbers that are no status of any. */
function isNeeded(word: string, index: CatalogIndex): boolean {
  return !/^\d+$/.test(word) || index.byStatus(Number(word)).length > 0;
}

function isNamed({ code, type, label, statuses }: Entry, whole: string): boolean {
  const names = [code, type, label].filter((name) => name !== undefined);
  return names.some((name) => normalize(name) === whole) || statuses.some((status) => `${status}` === whole);
}

const prepared = new WeakMap<LoadedCatalog, readonly Searchable[]>();

/** The entries with their texts prepared, once per catalog: people type letter by letter. */
function* preparing(loaded: LoadedCatalog, index: CatalogIndex): Slices<readonly Searchable[]> {
  const known = prepared.get(loaded);
  if (known) return known;
  const { catalog } = loaded;
  const made: Searchable[] = [];
  yield* eachOf(catalog.entries, (entry) =>
    made.push({ ref: { catalog, entry }, fields: fieldsOf(loaded, entry, index) }),
  );
  prepared.set(loaded, made);
  return made;
}

interface Word {
  readonly text: string;
  readonly needed: boolean;
}

/** The average over the words, a little below a match of the whole; 0 where a word that is needed is found nowhere. */
function allWords(words: readonly Word[], fields: readonly Field[]): number {
  let sum = 0;
  let found = 0;
  for (const { text, needed } of words) {
    const score = bestMatch(text, fields);
    if (score > 0) found++;
    else if (needed) return 0;
    sum += score;
  }
  return found === 0 ? 0 : (0.9 * sum) / found;
}

function bestMatch(query: string, fields: readonly Field[]): number {
  let best = 0;
  for (const { text, weight, loose } of fields) {
    if (weight > best) best = Math.max(best, weight * quality(query, text, loose === true));
  }
  return best;
}

/** How well `query` fits `text` (both normalised): 1 for the same, less for a beginning, a word's beginning, a part. */
function quality(query: string, text: string, loose: boolean): number {
  const at = text.indexOf(query);
  if (at >= 0) {
    if (text.length === query.length) return 1;
    if (at === 0) return 0.85;
    return text.includes(` ${query}`) ? 0.75 : query.length > 2 ? 0.55 : 0;
  }
  return loose && query.length >= 4 && isSubsequence(query.replaceAll(" ", ""), text) ? 0.3 : 0;
}

function isSubsequence(letters: string, text: string): boolean {
  let next = 0;
  for (const letter of text) if (letter === letters[next]) next++;
  return next === letters.length;
}

function fieldsOf(loaded: LoadedCatalog, entry: Entry, index: CatalogIndex): readonly Field[] {
  const fields: Field[] = [];
  const add = (weight: number, text: string | undefined, loose = false) => {
    if (text !== undefined && text !== "") fields.push({ text: normalize(text), weight, loose });
  };
  add(100, entry.code, true);
  add(100, entry.type, true);
  add(98, entry.label, true);
  add(80, entry.id);
  for (const status of entry.statuses) add(90, `${status}`);
  add(90, entry.number === undefined ? undefined : `${entry.number}`);
  for (const message of entry.messages) add(80, message);
  add(75, entry.title);
  // Just above the titles: who gives a condition by its name means all entries of it.
  add(76, index.conditions.get(entry.condition)?.title);
  add(55, loaded.catalog.id);
  add(55, loaded.catalog.name);
  add(45, entry.category);
  add(40, entry.meaning);
  for (const cause of entry.causes) add(35, cause.text);
  return fields;
}

/** Lower case, one space for each run of what is no letter or digit, words of camelCase apart: `NOT_FOUND`, `notFound` and `"not found"` are alike. */
function normalize(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function kindRank({ catalog }: EntryRef): number {
  return catalog.kind === "api" ? 0 : 1;
}

const finders = new WeakMap<CatalogIndex, FindNearest>();

function suggest(query: string, index: CatalogIndex): readonly string[] {
  const find = finders.get(index) ?? createNearest(names(index));
  finders.set(index, find);
  return find(query, 3);
}

function names({ catalogs }: CatalogIndex): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { catalog } of catalogs) {
    for (const { code, type, label } of catalog.entries)
      for (const name of [code, type, label]) if (name !== undefined) found.add(name);
  }
  return found;
}
