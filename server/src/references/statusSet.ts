// Sets of HTTP status codes as sorted, disjoint, inclusive ranges within 100–599 (RFC 9110, section 15).

export type StatusSet = readonly (readonly [low: number, high: number])[];

const LOWEST = 100;
const HIGHEST = 599;

export const anyStatus: StatusSet = [[LOWEST, HIGHEST]];
export const noStatus: StatusSet = [];
/** What `Response.ok` stands for (Fetch Standard, "ok status"). */
export const okStatuses: StatusSet = [[200, 299]];
export const errorStatuses: StatusSet = [[400, HIGHEST]];

/** The set of just these statuses; values outside 100–599 are dropped. */
export function statusSet(...statuses: readonly number[]): StatusSet {
  return statusSetOf(statuses);
}

/** The same of a list of any length. */
export function statusSetOf(statuses: readonly number[]): StatusSet {
  return normalize(statuses.map((status) => [status, status] as const));
}

/** The statuses from `low` to `high`, both included. */
export function statusRange(low: number, high: number): StatusSet {
  return normalize([[low, high]]);
}

export function unionStatuses(a: StatusSet, b: StatusSet): StatusSet {
  return normalize([...a, ...b]);
}

/** What is in at least one of the sets. */
export function unionOfStatuses(sets: readonly StatusSet[]): StatusSet {
  return normalize(sets.flat());
}

export function intersectStatuses(a: StatusSet, b: StatusSet): StatusSet {
  const result: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; ; ) {
    const [first, second] = [a[i], b[j]];
    if (first === undefined || second === undefined) break;
    const low = Math.max(first[0], second[0]);
    const high = Math.min(first[1], second[1]);
    if (low <= high) result.push([low, high]);
    if (first[1] < second[1]) i++;
    else j++;
  }
  // Parts of sorted sets with gaps between their ranges: these are sorted and have gaps as well.
  return result;
}

export function complementStatuses(set: StatusSet): StatusSet {
  const result: (readonly [number, number])[] = [];
  let next = LOWEST;
  for (const [low, high] of set) {
    if (next < low) result.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= HIGHEST) result.push([next, HIGHEST]);
  return result;
}

export function hasStatus(set: StatusSet, status: number): boolean {
  return set.some(([low, high]) => low <= status && status <= high);
}

/** The one status in the set; undefined where it holds none or several. */
export function onlyStatus(set: StatusSet): number | undefined {
  const [first] = set;
  return set.length === 1 && first !== undefined && first[0] === first[1] ? first[0] : undefined;
}

/** Whether every member of `inner` is in `outer`. */
export function isSubset(inner: StatusSet, outer: StatusSet): boolean {
  return inner.every(([low, high]) => outer.some(([l, h]) => l <= low && high <= h));
}

function normalize(ranges: readonly (readonly [number, number])[]): StatusSet {
  const sorted = ranges
    .map(([low, high]) => [Math.max(low, LOWEST), Math.min(high, HIGHEST)] as const)
    .filter(([low, high]) => Number.isInteger(low) && Number.isInteger(high) && low <= high)
    .sort(([a], [b]) => a - b);
  const result: [number, number][] = [];
  for (const [low, high] of sorted) {
    const last = result.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else result.push([low, high]);
  }
  return result;
}
