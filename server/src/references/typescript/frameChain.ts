// The frames around a place, linked so that a question about one response skips those which say nothing of it. A file may have
// thousands of responses and thousands of frames one inside the other: going through all for each would take their product.

import type { Assignments } from "./assigned.ts";
import type { Budget } from "./budget.ts";
import type { Claim } from "./facts.ts";
import type { Frame } from "./scopes.ts";
import type { Source } from "./value.ts";

/** What is asked about: a source, and which of the responses that it stands for. Claims are of one, assignments end all of a source. */
export interface About {
  readonly source: Source;
  readonly instance: Claim["instance"];
}

/** A frame that may matter to something. */
export interface Link {
  readonly frame: Exclude<Frame, { kind: "caught" }>;
  readonly outer: Link | undefined;
  readonly depth: number;
  /** A link further out: with these, each one is reached in a number of steps that is the logarithm of the distance. */
  readonly jump: Link | undefined;
  /** What this frame says something of, and what all the frames from this one up to before `jump` do. */
  readonly own: Touched;
  readonly skipped: Touched;
}

/** What frames say something of: of these, and of the sources that are assigned in this stretch of the log. */
interface Touched {
  readonly keys: ReadonlySet<object>;
  readonly from: number;
  readonly to: number;
}

export interface FrameChain {
  /** The innermost of the frames around a place, itself included, that matters to anything. */
  linkOf(frame: Frame | undefined): Link | undefined;
  /** The next link from `link` on, itself included, that matters to `about`, or may: undefined where there is none. */
  next(link: Link | undefined, about: About): Link | undefined;
}

const NOTHING: Touched = { keys: new Set(), from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

/** @param claimsOf what the test of a frame says */
export function createFrameChain(
  assignments: Assignments,
  claimsOf: (frame: Frame & { kind: "condition" | "case" }) => readonly Claim[],
  budget: Budget,
): FrameChain {
  const links = new Map<Frame, Link | undefined>();

  function linkOf(frame: Frame | undefined): Link | undefined {
    const pending: Frame[] = [];
    let around = frame;
    for (; around !== undefined && !links.has(around); around = around.outer) pending.push(around);
    let link = around && links.get(around);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      budget.spend();
      link = linked(next, link);
      links.set(next, link);
    }
    return link;
  }

  /** The link of a frame; that of the frame around it where it says nothing of anything. */
  function linked(frame: Frame, outer: Link | undefined): Link | undefined {
    if (frame.kind === "caught") return outer;
    const own = touchedBy(frame, outer);
    if (own === NOTHING) return outer;
    const far = outer?.jump;
    const isEven = outer && far && outer.depth - far.depth === far.depth - (far.jump?.depth ?? 0);
    const jump = isEven ? far.jump : outer;
    const skipped = isEven ? union(own, union(outer.skipped, far.skipped)) : own;
    return { frame, outer, depth: (outer?.depth ?? 0) + 1, jump, own, skipped };
  }

  function touchedBy(frame: Link["frame"], outer: Link | undefined): Touched {
    switch (frame.kind) {
      case "assigned": {
        const { from, to } = frame;
        return assignments.anyBetween(from, to) ? { ...NOTHING, from, to } : NOTHING;
      }
      case "join": {
        let touched = NOTHING;
        for (const end of frame.ends) {
          for (let link = linkOf(end); link !== undefined && link !== outer; ) {
            const isInside = (link.jump?.depth ?? 0) >= (outer?.depth ?? 0);
            touched = union(touched, isInside ? link.skipped : link.own);
            link = isInside ? link.jump : link.outer;
          }
        }
        return touched;
      }
      default: {
        const claims = claimsOf(frame);
        return claims.length === 0 ? NOTHING : { ...NOTHING, keys: new Set(claims.map(keyOf)) };
      }
    }
  }

  function union(a: Touched, b: Touched): Touched {
    if (a === NOTHING || a === b) return b;
    if (b === NOTHING) return a;
    const [few, many] = a.keys.size < b.keys.size ? [a.keys, b.keys] : [b.keys, a.keys];
    budget.spend(few.size + 1);
    const keys = [...few].every((key) => many.has(key)) ? many : joined(few, many);
    return { keys, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
  }

  function joined(few: ReadonlySet<object>, many: ReadonlySet<object>): ReadonlySet<object> {
    budget.spend(many.size);
    return new Set([...many, ...few]);
  }

  function matters({ keys, from, to }: Touched, about: About): boolean {
    return keys.has(keyOf(about)) || assignments.hasBetween(about.source, from, to);
  }

  return {
    linkOf,
    next(link, about) {
      let next = link;
      while (next !== undefined && !matters(next.own, about)) {
        budget.spend();
        next = matters(next.skipped, about) ? next.outer : next.jump;
      }
      return next;
    },
  };
}

function keyOf({ source, instance }: About): object {
  return instance ?? source;
}
