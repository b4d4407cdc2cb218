// Finds entries by the words that a person remembers of an error: of code, type, status, message, API, meaning; misspelt too.
// What a pasted text tells is explain.ts's, which ranks both.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { Entry, EntryRef } from "../catalog/model.ts";
import { createNearest, type FindNearest } from "../text/nearest.ts";
import { eachOf, type Slices } from "../text/slices.ts";
import { phrases } from "./phrases.ts";

/** An entry that was found, and how well it fits, of use only for comparing. */
export interface Hit extends EntryRef {
  readonly score: number;
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
  /** The words of its title. */
  readonly title: ReadonlySet<string>;
  readonly fields: readonly Field[];
  /** How many of the fields, which are the first, are names. */
  readonly names: number;
}

/** What a message that fits its template counts: as much as if the template itself were given. */
const FITTING_MESSAGE = 97;

/** Of hits that fit less than a part of the best one nobody means any, where that one fits well, or is named. */
const FAR = [
  { from: 98, part: 0.7 },
  { from: 70, part: 0.5 },
];
/** Longer words and more of them are none of an entry's: what is behind is not searched for. */
const LONGEST_QUERY = 2_000;
/** Vocabularies come behind APIs that fit alike, and errors of libraries, which never were a response, behind these. */
const FOR_STANDARD = 4;
const FOR_LIBRARY = 8;
/** What a title counts that has all of the words, beside what fits. */
const FOR_TITLE = 3;

/**
 * Entries that `query` may mean, in no order. Every word of the query has to be found somewhere in the entry, apart from numbers
 * that are no status, since a pasted message has an amount where the catalog has a template, and from words that say nothing of an
 * error. An empty query finds nothing.
 * @param namesOnly looks at codes, types and labels alone
 */
export function* searching(query: string, index: CatalogIndex, namesOnly = false): Slices<readonly Hit[]> {
  const whole = normalize(query.slice(0, LONGEST_QUERY));
  if (whole === "") return [];
  const words = wordsOf(whole, index);
  const said = namesOnly
    ? new Set<Entry>()
    : new Set(index.byMessage(query.trim()).map(({ entry }) => entry));
  const hits: Hit[] = [];
  const written = query.trim();
  let best = 0;
  for (const loaded of index.catalogs) {
    const searchables = yield* preparing(loaded, index);
    yield* eachOf(searchables, ({ ref, title, fields, names }) => {
      const searched = namesOnly ? fields.slice(0, names) : fields;
      const score = Math.max(
        bestMatch(whole, searched),
        words.length > 1 || words[0]?.text !== whole ? allWords(words, searched) : 0,
        said.has(ref.entry) ? FITTING_MESSAGE : 0,
      );
      if (score === 0) return;
      // As written, letter case included, it can hardly be meant otherwise.
      const { code, type, label } = ref.entry;
      const bonus = [code, type, label].includes(written) ? 5 : ownWords(words, title);
      best = Math.max(best, score + bonus);
      hits.push({ ...ref, score: score + bonus - behind(ref) });
    });
    yield;
  }
  const { part = 0 } = FAR.find(({ from }) => best >= from) ?? {};
  return hits.filter(({ score }) => score >= part * best);
}

/** Of entries that fit alike, as all of one condition do, those come first whose title has the words too. */
function ownWords(words: readonly Word[], title: ReadonlySet<string>): number {
  return (FOR_TITLE * words.filter(({ text }) => title.has(text)).length) / (words.length + 1);
}

function behind({ catalog, entry }: EntryRef): number {
  if (catalog.kind === "standard") return FOR_STANDARD;
  return entry.channel === "library" && entry.statuses.length === 0 ? FOR_LIBRARY : 0;
}

/** Whether the query is the code, type, label or status of an entry, but for case and separators. */
export function isNameOf({ code, type, label, statuses }: Entry, query: string): boolean {
  const whole = normalize(query);
  const names = [code, type, label].filter((name) => name !== undefined);
  return names.some((name) => normalize(name) === whole) || statuses.some((status) => `${status}` === whole);
}

/** Words that people put around what they mean. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    "a an the i we you it is was are am be my our your this that got get gets getting getting gives from in on to for with and or " +
    "error errors exception err code status http response api why what when how does do did mean means by at of says said returned"
  ).split(" "),
);

function wordsOf(whole: string, index: CatalogIndex): readonly Word[] {
  const all = whole.split(" ");
  const telling = all.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : all).map((text) => ({ text, needed: isNeeded(text, index) }));
}

/** Whether an entry has to have the word: all but numbers that are no status of any. */
function isNeeded(word: string, index: CatalogIndex): boolean {
  return !/^\d+$/.test(word) || index.byStatus(Number(word)).length > 0;
}

const prepared = new WeakMap<LoadedCatalog, readonly Searchable[]>();

/** The entries with their texts prepared, once per catalog: people type letter by letter. */
function* preparing(loaded: LoadedCatalog, index: CatalogIndex): Slices<readonly Searchable[]> {
  const known = prepared.get(loaded);
  if (known) return known;
  const { catalog } = loaded;
  const made: Searchable[] = [];
  yield* eachOf(catalog.entries, (entry) => {
    const { code, type, label } = entry;
    const names = [code, type, label].filter((name) => name !== undefined && normalize(name) !== "").length;
    const title = new Set(normalize(entry.title).split(" "));
    made.push({ ref: { catalog, entry }, title, fields: fieldsOf(loaded, entry, index), names });
  });
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
    const score = Math.max(bestMatch(text, fields), bestMatch(singular(text), fields));
    if (score > 0) found++;
    else if (needed) return 0;
    sum += score;
  }
  return found === 0 ? 0 : (0.9 * sum) / found;
}

/** `requests` is found where `request` stands. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
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
  return loose && query.length >= 4 && !query.includes(" ") && isAbbreviation(query, text) ? 0.3 : 0;
}

/** Whether letters are the beginnings of words of a text, in their order: `insfbal`, `iscred`. One of a word may be further in. */
function isAbbreviation(letters: string, text: string): boolean {
  let next = 0;
  for (const word of text.split(" ")) {
    if (word[0] !== letters[next]) continue;
    let at = 0;
    while (next < letters.length && word[at] === letters[next]) {
      at++;
      next++;
    }
    // A letter that stands further into the word, and begins no other one.
    const further = letters[next] === undefined ? -1 : word.indexOf(letters[next]!, at);
    if (further >= 0 && !text.includes(` ${letters[next]}`)) next++;
  }
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
  if (entry.condition !== undefined) {
    add(76, index.conditions.get(entry.condition)?.title);
    for (const phrase of phrases[entry.condition] ?? []) add(74, phrase);
  }
  for (const { condition } of entry.causes) {
    for (const phrase of (condition && phrases[condition]) ?? []) add(50, phrase);
  }
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

const finders = new WeakMap<CatalogIndex, FindNearest>();

/** Codes, types and labels that are spelt nearly as `query`, the nearest first. */
export function suggest(query: string, index: CatalogIndex): readonly string[] {
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
