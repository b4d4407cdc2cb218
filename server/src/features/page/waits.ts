// The waits that a retry policy asks for, as numbers to draw.

import type { Retry } from "../../catalog/model.ts";

/** Most waits that are drawn. */
const MOST_WAITS = 6;

/**
 * The first waits in seconds, up to the longest that is documented and once that; `continues` where more would follow. Undefined where
 * the policy says no lengths, or ones that do not grow.
 */
export function waitsOf({
  backoff,
}: Retry): { readonly seconds: readonly number[]; readonly continues: boolean } | undefined {
  const { initialSeconds, factor, maxSeconds = Number.POSITIVE_INFINITY } = backoff ?? {};
  if (initialSeconds === undefined || factor === undefined) return undefined;
  if (!(initialSeconds > 0) || !(factor > 1)) return undefined;
  const seconds: number[] = [];
  for (let wait = initialSeconds; seconds.length < MOST_WAITS; wait *= factor) {
    seconds.push(Math.min(wait, maxSeconds));
    if (wait >= maxSeconds) break;
  }
  return { seconds, continues: true };
}
