// "Did you mean": which of some known names a wrong one is closest to. Only strings here; what the names are is the caller's business.

/**
 * The candidates close enough to `value` to be a slip of it, the closest first, at most `limit`.
 * Case and separators count least: `insufficientCredits` and `INSUFFICIENT-CREDITS` are next to `insufficient_credits`.
 * A candidate equal to `value` is not returned, nor any twice. About one slip in three characters is let through.
 */
export function nearest(value: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  return createNearest(candidates)(value, limit);
}

/** Compared for one value, in pairs of letters: some milliseconds. Of more candidates those as long as the value are looked at first. */
const MOST_COMPARED = 1_000_000;

/** Values for which that much is compared; for more of them a tenth, which is all there is to compare with hundreds of candidates. */
const FULL_SEARCHES = 100;

interface Name {
  readonly candidate: string;
  readonly bare: string;
  /** Its place among the candidates: of those that are alike the first comes first. */
  readonly order: number;
}

/** Gives the candidates close to a value: see `nearest`. */
export type FindNearest = (value: string, limit?: number) => readonly string[];

/** The same for candidates that are asked of more than once. They are prepared with the first value. */
export function createNearest(candidates: Iterable<string>): FindNearest {
  let byLength: ReadonlyMap<number, readonly Name[]> | undefined;
  let asked = 0;
  return (value, limit = 3) => {
    byLength ??= namesByLength(candidates);
    const wanted = bare(value);
    const found: (Name & { slips: number; surface: number })[] = [];
    let left = asked++ < FULL_SEARCHES ? MOST_COMPARED : MOST_COMPARED / 10;
    for (const length of lengthsNear(wanted.length)) {
      const most = Math.floor(Math.max(wanted.length, length) / 3);
      for (const name of byLength.get(length) ?? []) {
        const { candidate, bare: other } = name;
        if (candidate === value) continue;
        left -= wanted.length + length;
        const slips = wanted === other ? 0 : left > 0 ? editDistance(wanted, other, most) : undefined;
        left -= slips === undefined ? most * wanted.length : 2 * most * wanted.length;
        if (slips === undefined) continue;
        found.push({ ...name, slips, surface: left > 0 ? surfaceDistance(value, candidate) : LONGEST });
        left -= value.length * candidate.length;
      }
    }
    return found
      .sort((a, b) => a.slips - b.slips || a.surface - b.surface || a.order - b.order)
      .slice(0, limit)
      .map(({ candidate }) => candidate);
  };
}

function namesByLength(candidates: Iterable<string>): ReadonlyMap<number, readonly Name[]> {
  const names = new Map<number, Name[]>();
  let order = 0;
  for (const candidate of new Set(candidates)) {
    const name = { candidate, bare: bare(candidate), order: order++ };
    const same = names.get(name.bare.length);
    if (same) same.push(name);
    else names.set(name.bare.length, [name]);
  }
  return names;
}

/** The lengths that a slip of a name can have, the likeliest first. */
function lengthsNear(length: number): readonly number[] {
  const lengths = [length];
  for (let more = 1; more <= Math.floor((length + more) / 3); more++) lengths.push(length + more);
  for (let less = 1; less <= Math.floor(length / 3); less++) lengths.push(length - less);
  return lengths.sort((a, b) => Math.abs(a - length) - Math.abs(b - length));
}

/** How many slips of the pen part two names, where case and separators do not count. */
export function slipsBetween(a: string, b: string): number {
  return editDistance(bare(a), bare(b), LONGEST) ?? LONGEST;
}

/** Names that are shorter differ by one letter from too many words. */
const SHORTEST_MISSPELT = 6;

/** Whether a name is another one misspelt: the same but for case and separators, or but for `mostSlips` where it is long enough. */
export function isMisspelt(wrong: string, name: string, mostSlips: number): boolean {
  const slips = slipsBetween(wrong, name);
  return slips === 0 || (slips <= mostSlips && name.length >= SHORTEST_MISSPELT);
}

/** Longest value that is compared; beyond it nothing is a slip of the pen, and the comparison would cost too much. */
const LONGEST = 200;

const NOT_ASCII = /[^\0-\x7f]/;

/** Letters and digits only, lower case: what is left when case and separators do not count. */
function bare(value: string): string {
  const cut = value.slice(0, LONGEST);
  // Most names are ASCII, for which this takes a third of the time.
  const others = NOT_ASCII.test(cut) ? /[^\p{L}\p{N}]+/gu : /[^A-Za-z0-9]+/g;
  return cut.replace(others, "").toLowerCase().slice(0, LONGEST);
}

function surfaceDistance(a: string, b: string): number {
  return editDistance(a.slice(0, LONGEST), b.slice(0, LONGEST), LONGEST) ?? LONGEST;
}

/** Rows that are worked out, one after the other; long enough for what is compared. */
const rows = [0, 1, 2].map(() => new Uint16Array(LONGEST + 2));

/**
 * Damerau-Levenshtein distance (optimal string alignment) of texts of at most `LONGEST` characters: insertions, deletions, replacements
 * and swaps of neighbours. undefined: it is more than `most`, which is told without working it out.
 */
function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let [beforeLast, last, current] = rows as [Uint16Array, Uint16Array, Uint16Array];
  const far = most + 1;
  for (let column = 0; column <= b.length; column++) last[column] = Math.min(column, far);
  for (let row = 1; row <= a.length; row++) {
    // Columns further away than `most` cannot be reached with fewer slips.
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    current[from - 1] = from === 1 ? Math.min(row, far) : far;
    let least = from === 1 ? current[0]! : far;
    const letter = a.charCodeAt(row - 1);
    for (let column = from; column <= to; column++) {
      const other = b.charCodeAt(column - 1);
      const above = column > row - 1 + most ? far : last[column]!;
      let cost = Math.min(
        above + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (letter === other ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = last[b.length]!;
  return distance > most ? undefined : distance;
}
