// Looking for any of many words in many texts, in one pass over each. What the words are is the caller's business.

import { partitionPoint } from "./partitionPoint.ts";

/** Words of these lengths are looked for together: the shortest of some words bounds the strides of the search. */
const LENGTHS: readonly (readonly [from: number, before: number])[] = [
  [6, Infinity],
  [2, 6],
];
/** As few words are found sooner one by one. */
const FEW = 8;
const LONGEST_STRIDE = 255;
const MASK = 0xffff;

/** Makes a search for `words` as they are, in their case: whether a text has one of them anywhere. Empty words are passed over. */
export function createWordSearch(words: Iterable<string>): (text: string) => boolean {
  const all = withoutLonger(words);
  const searches = LENGTHS.map(([from, before]) =>
    searchFor(all.filter(({ length }) => length >= from && length < before)),
  );
  const characters = all.filter(({ length }) => length === 1);
  return (text) =>
    searches.some((search) => search(text)) || characters.some((character) => text.includes(character));
}

/**
 * The search for sorted words of at least two characters, of which none begins with another.
 *
 * The text is looked at in strides: two characters tell how far on the next word can end at the soonest (Wu and Manber, "A fast
 * algorithm for multi-pattern searching", 1994).
 */
function searchFor(words: readonly string[]): (text: string) => boolean {
  const width = words.reduce((least, { length }) => Math.min(least, length), LONGEST_STRIDE);
  if (words.length <= FEW) return (text) => words.some((word) => text.includes(word));
  const strides = new Uint8Array(MASK + 1).fill(width - 1);
  const endings = new Map<number, string[]>();
  for (const word of words) {
    for (let end = 1; end < width; end++) {
      const pair = pairAt(word, end);
      strides[pair] = Math.min(strides[pair]!, width - 1 - end);
    }
    const last = pairAt(word, width - 1);
    const known = endings.get(last);
    if (known) known.push(word);
    else endings.set(last, [word]);
  }
  return (text) => {
    for (let end = width - 1; end < text.length; ) {
      const pair = pairAt(text, end);
      const stride = strides[pair]!;
      if (stride === 0 && startsWithOne(text, end - width + 1, endings.get(pair)!)) return true;
      end += stride || 1;
    }
    return false;
  };
}

/** The words in the order of their code units, without those that begin with another: who has the longer has the shorter. */
function withoutLonger(words: Iterable<string>): string[] {
  const kept: string[] = [];
  for (const word of [...words].sort()) {
    const last = kept.at(-1);
    if (word !== "" && (last === undefined || !word.startsWith(last))) kept.push(word);
  }
  return kept;
}

/**
 * Whether a word of a sorted list, of which none begins with another, stands at `start`. Only the last word that does not come
 * after the text there can: what comes between a word and a text that begins with it begins with it, too.
 */
function startsWithOne(text: string, start: number, sorted: readonly string[]): boolean {
  const rest = text.slice(start);
  const last = sorted[partitionPoint(sorted.length, (i) => sorted[i]! <= rest) - 1];
  return last !== undefined && rest.startsWith(last);
}

/** A number for the character at `end` and the one before it. */
function pairAt(text: string, end: number): number {
  return ((text.charCodeAt(end - 1) << 8) ^ text.charCodeAt(end)) & MASK;
}
