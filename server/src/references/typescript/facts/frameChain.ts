// The frames around a place, linked so that a question about one response skips those which say nothing of it. A file may have
// thousands of responses and thousands of frames one inside the other: going through all for each would take their product.

import type { Budget } from "../budget.ts";
import type { Frame } from "../outline/scopes.ts";
import { type Contents, contentsUpTo, type Link, linked, nextLink, noContents, union } from "../skipChain.ts";
import type { Assignments } from "./assigned.ts";
import type { Claim } from "./facts.ts";

/** What is asked about: a source, and which of the responses that it stands for. Claims are of one, assignments end all of a source. */
export type About = Pick<Claim, "source" | "instance">;

/** A frame that says something of a response, or ends what was known of one. */
export type FrameLink = Link<Exclude<Frame, { kind: "caught" }>>;

export interface FrameChain {
  /** The innermost of the frames around a place, itself included, that says something of anything. */
  linkOf(frame: Frame | undefined): FrameLink | undefined;
  /** The next link from `link` on, itself included, that says something of `about`. */
  next(link: FrameLink | undefined, about: About): FrameLink | undefined;
}

/** @param claimsOf what the test of a frame says */
export function createFrameChain(
  assignments: Assignments,
  claimsOf: (frame: Frame & { kind: "condition" | "case" }) => readonly Claim[],
  budget: Budget,
): FrameChain {
  const links = new Map<Frame, FrameLink | undefined>();

  function linkOf(frame: Frame | undefined): FrameLink | undefined {
    const pending: Frame[] = [];
    let around = frame;
    for (; around !== undefined && !links.has(around); around = around.outer) pending.push(around);
    let link = around && links.get(around);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      budget.spend();
      if (next.kind !== "caught") {
        const own = contentsOf(next, link);
        if (own !== noContents) link = linked(next, own, link, budget);
      }
      links.set(next, link);
    }
    return link;
  }

  /** What a frame says something of: responses, and the places in the log of assignments at which something ends. */
  function contentsOf(frame: FrameLink["node"], outer: FrameLink | undefined): Contents {
    switch (frame.kind) {
      case "assigned": {
        const { from, to } = frame;
        return assignments.anyBetween(from, to) ? { ...noContents, from, to } : noContents;
      }
      case "join": {
        let contents = noContents;
        for (const end of frame.ends)
          contents = union(contents, contentsUpTo(linkOf(end), outer, budget), budget);
        return contents;
      }
      default: {
        const claims = claimsOf(frame.kind === "alternative" ? frame.of : frame);
        budget.spend(claims.length);
        return claims.length === 0 ? noContents : { ...noContents, keys: new Set(claims.map(keyOf)) };
      }
    }
  }

  return {
    linkOf,
    next(link, about) {
      const key = keyOf(about);
      return nextLink(
        link,
        ({ keys, from, to }) => keys.has(key) || assignments.hasBetween(about.source, from, to),
        budget,
      );
    },
  };
}

function keyOf({ source, instance }: About): object {
  return instance ?? source;
}
