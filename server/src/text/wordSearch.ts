// Looking for any of many words in many texts, in one pass over each. What the words are is the caller's business.

/** Shorter words would make the strides of the search short; each is looked for by itself. */
const SHORTEST = 6;
const MASK = 0xffff;

/**
 * Makes a search for `words` as they are, in their case: whether a text has one of them anywhere. Empty words are passed over.
 *
 * The text is looked at in strides: two characters tell how far on the next word can end at the soonest (Wu and Manber, "A fast
 * algorithm for multi-pattern searching", 1994).
 */
export function createWordSearch(words: Iterable<string>): (text: string) => boolean {
  const all = [...new Set(words)].filter((word) => word !== "");
  const short = all.filter((word) => word.length < SHORTEST);
  const long = all.filter((word) => word.length >= SHORTEST);
  if (long.length === 0) return (text) => short.some((word) => text.includes(word));
  const width = Math.min(255, ...long.map((word) => word.length));
  const strides = new Uint8Array(MASK + 1).fill(width - 1);
  const endings = new Map<number, string[]>();
  for (const word of long) {
    for (let end = 1; end < width; end++) {
      const pair = pairAt(word, end);
      strides[pair] = Math.min(strides[pair]!, width - 1 - end);
      if (end === width - 1) endings.set(pair, [...(endings.get(pair) ?? []), word]);
    }
  }
  return (text) => {
    for (let end = width - 1; end < text.length; ) {
      const pair = pairAt(text, end);
      const stride = strides[pair]!;
      if (stride === 0) {
        const start = end - width + 1;
        if (endings.get(pair)?.some((word) => text.startsWith(word, start))) return true;
      }
      end += stride || 1;
    }
    return short.some((word) => text.includes(word));
  };
}

/** A number for the character at `end` and the one before it. */
function pairAt(text: string, end: number): number {
  return ((text.charCodeAt(end - 1) << 8) ^ text.charCodeAt(end)) & MASK;
}
