// Leaves out steps as long as the same goes wrong without them.

/**
 * The steps without those that are not needed: large runs of them first, then smaller ones (Zeller's ddmin, without the complements).
 * @param fails whether what is wrong is still wrong with these steps alone
 * @param isOver asked before each attempt; true: what is there by now is good enough
 */
export async function minimised<T>(
  steps: readonly T[],
  fails: (steps: readonly T[]) => Promise<boolean>,
  isOver: () => boolean,
): Promise<readonly T[]> {
  let kept = steps;
  for (let size = steps.length >> 1; size >= 1; size = size === 1 ? 0 : (size + 1) >> 1) {
    for (let end = kept.length; end > 0; end -= size) {
      if (isOver()) return kept;
      const shorter = kept.slice(0, Math.max(0, end - size)).concat(kept.slice(end));
      if (await fails(shorter)) kept = shorter;
    }
  }
  return kept;
}
