// How the uses of an entry are counted in words: the title of the lens above it, and of the one above `produces`.

import { lenses } from "./messages.ts";

/**
 * "3 uses in 2 files", "no uses in this workspace".
 * @param isWhole whether all files were looked through
 */
export function usesTitle(uses: number, files: number, isWhole: boolean): string {
  if (uses === 0) return isWhole ? lenses.none({}) : lenses.noneFound({});
  const counts = { uses: lenses.uses({ count: uses }), files: lenses.files({ count: files }) };
  return isWhole ? lenses.inFiles(counts) : lenses.atLeast(counts);
}

/** "2 codes could not be judged": what is said above a catalog's `produces`. */
export function unjudgedTitle(codes: number): string {
  return codes === 0 ? lenses.allJudged({}) : lenses.unjudged({ count: codes });
}
