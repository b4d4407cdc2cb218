// Deprecated entries whose replacements lead back to them. A pure function of a catalog, asked by validate.ts.

import { eachOf, type Slices } from "../text/slices.ts";
import type { Faults } from "./faults.ts";
import { messages } from "./messages.ts";
import type { Catalog } from "./model.ts";

/** Steps of a circle that are told. */
const MOST_STEPS = 10;

/** Tells each entry of each circle. Every entry is passed twice at most. */
export function* circularReplacements({ entries }: Catalog, faults: Faults): Slices<void> {
  const next = new Map<string, string>();
  yield* eachOf(entries, ({ id, deprecated }) => {
    if (deprecated?.replacedBy !== undefined) next.set(id, deprecated.replacedBy);
  });
  const circular = new Set<string>();
  /** On which way each was passed, by the id that it began with. */
  const passed = new Map<string, string>();
  let steps = 0;
  for (const begin of next.keys()) {
    let at: string | undefined = begin;
    for (; at !== undefined && !passed.has(at); at = next.get(at)) {
      passed.set(at, begin);
      if (++steps % 64 === 0) yield;
    }
    if (at === undefined || passed.get(at) !== begin) continue;
    // This way came back to itself: what is between is a circle.
    for (; !circular.has(at); at = next.get(at)!) {
      circular.add(at);
      if (++steps % 64 === 0) yield;
    }
  }
  yield* eachOf(entries, ({ id }, index) => {
    if (!circular.has(id)) return;
    const path = ["entries", String(index), "deprecated", "replacedBy"];
    faults.add({ rule: "catalog-unreachable", path, severity: "warning" }, () =>
      next.get(id) === id ? messages.replacesItself({}) : messages.circle({ circle: circleFrom(id, next) }),
    );
  });
}

/** `a → b → a`; of a long one the first steps. */
function circleFrom(id: string, next: ReadonlyMap<string, string>): string {
  const steps = [id];
  let at = next.get(id)!;
  for (; at !== id && steps.length < MOST_STEPS; at = next.get(at)!) steps.push(at);
  return [...steps, ...(at === id ? [] : ["…"]), id].join(" → ");
}
