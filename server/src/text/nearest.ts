// "Did you mean": which of some known names a wrong one is closest to. Only strings here; what the names are is the caller's business.

/**
 * The candidates close enough to `value` to be a slip of it, the closest first, at most `limit`.
 * Case and separators count least: `insufficientCredits` and `INSUFFICIENT-CREDITS` are next to `insufficient_credits`.
 * A candidate equal to `value` is not returned, nor any twice. About one slip in three characters is let through.
 */
export function nearest(value: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const wanted = bare(value);
  const found: { candidate: string; slips: number; surface: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === value) continue;
    const other = bare(candidate);
    const most = Math.floor(Math.max(wanted.length, other.length) / 3);
    if (Math.abs(wanted.length - other.length) > most) continue;
    const slips = editDistance(wanted, other);
    if (slips <= most) found.push({ candidate, slips, surface: editDistance(value, candidate) });
  }
  return found
    .sort((a, b) => a.slips - b.slips || a.surface - b.surface)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** How many slips of the pen part two names, where case and separators do not count. */
export function slipsBetween(a: string, b: string): number {
  return editDistance(bare(a), bare(b));
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

/** Letters and digits only, lower case: what is left when case and separators do not count. */
function bare(value: string): string {
  return value
    .slice(0, LONGEST)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/** Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
