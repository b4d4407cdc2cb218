// Chance that can be had again: all that is random in a round comes from one seed.

export interface Random {
  /** 0 or more, less than 1. */
  next(): number;
  /** A whole number from 0 to `end`, without it; 0 where `end` is 0. */
  below(end: number): number;
  /** Whether what happens with this probability happens. */
  chance(probability: number): boolean;
  /** One of them. Throws where there are none. */
  pick<T>(list: readonly T[]): T;
  /** Some of them, each once, in an order of chance. */
  some<T>(list: readonly T[], most: number): T[];
}

/** The same numbers for the same seed: Mulberry32, which is small and good enough to choose edits with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(list) {
      if (list.length === 0) throw new Error("There is nothing to pick from.");
      return list[below(list.length)]!;
    },
    some(list, most) {
      const left = [...list];
      const taken: (typeof list)[number][] = [];
      while (left.length > 0 && taken.length < most) taken.push(...left.splice(below(left.length), 1));
      return taken;
    },
  };
}

/** A number for a text, the same wherever it is asked for: FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
