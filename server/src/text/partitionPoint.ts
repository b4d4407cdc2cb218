// Searching in what is in order, by halves.

/**
 * How many of the first `length` places hold, where all that hold come before all that do not: the index of the first that does not.
 * `holds` is asked of some log₂(`length`) places.
 */
export function partitionPoint(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
