// Sets of statuses as people say them: "404", "4xx", "any but 404", "5xx except 503", "400, 402 or 404". The sets themselves are
// references/statusSet.ts's.

import { listInWords } from "./lists.ts";

/** Sorted, disjoint, inclusive ranges within 100–599. */
export type StatusRanges = readonly (readonly [low: number, high: number])[];

/** A set of statuses in words that stand where one status could: "the status is …". A class is `4xx`; only longer ranges have a dash. */
export function statusesInWords(ranges: StatusRanges): string {
  const named: string[] = [];
  const excluded: number[] = [];
  for (let first = 100; first < 600; first += 100) {
    const inside = within(ranges, first);
    const gaps = gapsOf(inside, first);
    if (inside.length > 0 && gaps.length <= MOST_EXCLUDED) {
      named.push(`${first / 100}xx`);
      excluded.push(...gaps);
    } else named.push(...inside.flatMap(inParts));
  }
  if (named.length === 0) return "no status";
  const except = listInWords(excluded.map(String), "and");
  if (named.join(" ") === ALL) return except === "" ? "any" : `any but ${except}`;
  const list = listInWords(named, "or");
  return except === "" ? list : `${list} except ${except}`;
}

const ALL = "1xx 2xx 3xx 4xx 5xx";

/** A class with more left out is told by what is in it. */
const MOST_EXCLUDED = 3;

function within(ranges: StatusRanges, first: number): StatusRanges {
  return ranges
    .map(([low, high]) => [Math.max(low, first), Math.min(high, first + 99)] as const)
    .filter(([low, high]) => low <= high);
}

/** The statuses of a class that are not in the ranges, or enough of them to tell that they are many. */
function gapsOf(ranges: StatusRanges, first: number): readonly number[] {
  const gaps: number[] = [];
  for (let status = first; status < first + 100 && gaps.length <= MOST_EXCLUDED; status++)
    if (!ranges.some(([low, high]) => low <= status && status <= high)) gaps.push(status);
  return gaps;
}

function inParts([low, high]: readonly [number, number]): readonly string[] {
  if (high - low < 2) return low === high ? [`${low}`] : [`${low}`, `${high}`];
  return [`${low}–${high}`];
}
