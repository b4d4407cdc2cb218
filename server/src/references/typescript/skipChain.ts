// Chains of things that lie one around the other, linked so that a search goes past those which have nothing of what is sought: in
// a number of steps that is the logarithm of the distance. What the things are, and what they have, is up to whoever makes a chain.

import type { Budget } from "./budget.ts";

/** One thing of a chain, linked to those around it. */
export interface Link<N> {
  readonly node: N;
  readonly outer: Link<N> | undefined;
  /** How many there are from the outermost on, itself included. */
  readonly depth: number;
  /** One further out (Myers, "An applicative random-access stack", 1983). */
  readonly jump: Link<N> | undefined;
  /** What this one has, and what all have from this one up to before `jump`. */
  readonly own: Contents;
  readonly skipped: Contents;
}

/** Keys, and a stretch of numbers: from `from` to before `to`. */
export interface Contents {
  readonly keys: ReadonlySet<unknown>;
  readonly from: number;
  readonly to: number;
}

export const noContents: Contents = {
  keys: new Set(),
  from: Number.POSITIVE_INFINITY,
  to: Number.NEGATIVE_INFINITY,
};

/** Puts one more thing around which `outer` lies. */
export function linked<N>(node: N, own: Contents, outer: Link<N> | undefined, budget: Budget): Link<N> {
  const far = outer?.jump;
  const isEven =
    outer !== undefined && far !== undefined && outer.depth - far.depth === far.depth - depthOf(far.jump);
  const jump = isEven ? far.jump : outer;
  const skipped = isEven ? union(own, union(outer.skipped, far.skipped, budget), budget) : own;
  return { node, outer, depth: depthOf(outer) + 1, jump, own, skipped };
}

/** What the things from `link` on have, up to before `end`, which is further out. */
export function contentsUpTo<N>(
  link: Link<N> | undefined,
  end: Link<N> | undefined,
  budget: Budget,
): Contents {
  let found = noContents;
  for (let each = link; each !== undefined && each !== end; ) {
    const isInside = depthOf(each.jump) >= depthOf(end);
    found = union(found, isInside ? each.skipped : each.own, budget);
    each = isInside ? each.jump : each.outer;
  }
  return found;
}

/** The next thing from `link` on, itself included, that has what is sought. `mayHave` may be wrong only where it says that it does. */
export function nextLink<N>(
  link: Link<N> | undefined,
  mayHave: (contents: Contents) => boolean,
  budget: Budget,
): Link<N> | undefined {
  let next = link;
  while (next !== undefined && !mayHave(next.own)) {
    budget.spend();
    next = mayHave(next.skipped) ? next.outer : next.jump;
  }
  return next;
}

export function union(a: Contents, b: Contents, budget: Budget): Contents {
  if (a === noContents || a === b) return b;
  if (b === noContents) return a;
  const [few, many] = a.keys.size < b.keys.size ? [a.keys, b.keys] : [b.keys, a.keys];
  budget.spend(few.size + 1);
  return { keys: joined(few, many, budget), from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

function joined(few: ReadonlySet<unknown>, many: ReadonlySet<unknown>, budget: Budget): ReadonlySet<unknown> {
  if ([...few].every((key) => many.has(key))) return many;
  budget.spend(many.size);
  return new Set([...many, ...few]);
}

function depthOf(link: Link<unknown> | undefined): number {
  return link?.depth ?? 0;
}
