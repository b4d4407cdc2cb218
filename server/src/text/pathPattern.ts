// Patterns of paths as one automaton: what globs and the lines of ignore files come to. All ways through them are followed at once,
// 32 to a number, so that no path takes longer than any other of its length. How globs and such lines are written is not known here.

/** What one character has to be: itself (a code point), or what a function says of it. */
export type Character = number | ((char: number) => boolean);

/** How many steps may still be made; what runs out of them is told as no match. */
export interface Effort {
  left: number;
}

/** The code of `/`. */
export const SLASH = 47;
/** Any character of a name. */
export const inName = (char: number): boolean => char !== SLASH;
/** Any character. */
export const anywhere = (): boolean => true;

/**
 * Some patterns, which are asked together. Each is built from its start to its end, between `begin` and `finish`, then all are asked.
 * By state there is a test that leads to the next state, one that leads back to it, and jumps to later ones, which take no character.
 */
export class PathPatterns {
  private readonly advances: (Character | undefined)[] = [];
  private readonly stays: (Character | undefined)[] = [];
  private readonly jumps: (readonly [from: number, to: number])[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** The last state so far. */
  private end = 0;
  private automaton: Automaton | undefined;

  begin(): void {
    this.end = this.state();
    this.starts.push(this.end);
  }

  /** Ends the pattern, whose number is how many there were before. */
  finish(): void {
    this.ends.push(this.end);
  }

  /** One character comes next. */
  one(test: Character): void {
    this.advances[this.end] = test;
    this.end = this.state();
  }

  /** Any number of characters of a name, or of any, come next. */
  any(test: typeof inName | typeof anywhere): void {
    // `*` beside `**` adds nothing to it.
    if (this.stays[this.end] !== anywhere) this.stays[this.end] = test;
  }

  /** What one of the functions adds comes next. */
  either(branches: readonly (() => void)[]): void {
    const from = this.end;
    const ends = branches.map((branch) => {
      this.end = this.state();
      this.jumps.push([from, this.end]);
      branch();
      return this.end;
    });
    this.end = this.state();
    for (const each of ends) this.jumps.push([each, this.end]);
  }

  /** Whether one of the patterns is that of the whole path. */
  matches(path: string, effort?: Effort): boolean {
    return this.lastMatch(path, () => true, effort) >= 0;
  }

  /** The number of the last pattern that is that of the whole path, among those that are wanted; -1 where none is. */
  lastMatch(path: string, isWanted: (pattern: number) => boolean, effort: Effort = ENDLESS): number {
    this.automaton ??= new Automaton(this.advances, this.stays, this.jumps, this.starts);
    const states = this.automaton.follow(path, effort);
    if (states === undefined) return -1;
    return this.ends.findLastIndex((state, pattern) => hasBit(states, state) && isWanted(pattern));
  }

  private state(): number {
    this.stays.push(undefined);
    return this.advances.push(undefined) - 1;
  }
}

const ENDLESS: Effort = { left: Number.POSITIVE_INFINITY };
/** Characters whose states are kept; those of paths are fewer. */
const MOST_MASKS = 256;

/** The states as bits, 32 to a word. */
class Automaton {
  private readonly words: number;
  /** From and to, in turn, in the order of the states: jumps lead to later ones only. */
  private readonly jumps: Int32Array;
  private readonly start: Int32Array;
  /** By character: the states from which it leads to the next one, then those to which it leads back. */
  private readonly masks = new Map<number, Int32Array>();

  constructor(
    private readonly advances: readonly (Character | undefined)[],
    private readonly stays: readonly (Character | undefined)[],
    jumps: readonly (readonly [from: number, to: number])[],
    starts: readonly number[],
  ) {
    this.words = Math.ceil(advances.length / 32);
    this.jumps = Int32Array.from(jumps.toSorted((a, b) => a[0] - b[0]).flat());
    this.start = new Int32Array(this.words);
    for (const state of starts) setBit(this.start, state);
    this.jump(this.start);
  }

  /** The states after the whole path; undefined where none is left on the way, or no effort. */
  follow(path: string, effort: Effort): Int32Array | undefined {
    const { words, jumps } = this;
    let states: Int32Array = this.start;
    let next: Int32Array = new Int32Array(words);
    let free: Int32Array = new Int32Array(words);
    for (let at = 0; at < path.length; ) {
      effort.left -= words + jumps.length / 2;
      if (effort.left < 0) return undefined;
      const char = path.codePointAt(at)!;
      at += char > 0xffff ? 2 : 1;
      const mask = this.maskOf(char);
      let any = 0;
      let carry = 0;
      for (let i = 0; i < words; i++) {
        const before = states[i]!;
        const advanced = before & mask[i]!;
        const after = (advanced << 1) | carry | (before & mask[words + i]!);
        carry = advanced >>> 31;
        next[i] = after;
        any |= after;
      }
      if (any === 0) return undefined;
      this.jump(next);
      [states, next, free] = [next, free, states === this.start ? new Int32Array(words) : states];
    }
    return states;
  }

  private jump(states: Int32Array): void {
    const { jumps } = this;
    for (let i = 0; i < jumps.length; i += 2) if (hasBit(states, jumps[i]!)) setBit(states, jumps[i + 1]!);
  }

  private maskOf(char: number): Int32Array {
    const known = this.masks.get(char);
    if (known) return known;
    const mask = new Int32Array(2 * this.words);
    for (let state = 0; state < this.advances.length; state++) {
      if (allows(this.advances[state], char)) setBit(mask, state);
      if (allows(this.stays[state], char)) setBit(mask, 32 * this.words + state);
    }
    if (this.masks.size >= MOST_MASKS) this.masks.clear();
    this.masks.set(char, mask);
    return mask;
  }
}

function allows(test: Character | undefined, char: number): boolean {
  return typeof test === "function" ? test(char) : test === char;
}

function setBit(words: Int32Array, bit: number): void {
  words[bit >>> 5]! |= 1 << (bit & 31);
}

function hasBit(words: Int32Array, bit: number): boolean {
  return ((words[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
}
