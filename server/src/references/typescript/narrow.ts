// What the branches around a place say of one response: the statuses that can reach it and the values its body fields can
// have. Works from the frames of the outline, on demand; what a test says is tests.ts's to know.

import type * as ts from "typescript";
import type { Facts } from "../model.ts";
import { createAssignments } from "./assigned.ts";
import type { Evaluator } from "./evaluate.ts";
import { both, bothClaims, type Claim, either, eitherClaims, hasFacts, NOTHING } from "./facts.ts";
import type { Frame, Outline, Scope } from "./outline.ts";
import { createTester } from "./tests.ts";
import type { Source } from "./value.ts";

export interface Narrower {
  /** What is known of `source` in `frame`, of the value that `expression` had when it was read in `scope`. */
  factsAt(
    frame: Frame | undefined,
    source: Source,
    expression: ts.Expression | undefined,
    scope: Scope,
  ): Facts | undefined;
}

/** What is known at a frame, and where what was known before was last given up. */
interface State {
  readonly facts: Facts;
  readonly reset: number;
}

const START: State = { facts: NOTHING, reset: Number.NEGATIVE_INFINITY };

export function createNarrower(outline: Outline, evaluator: Evaluator): Narrower {
  const assignments = createAssignments(outline, evaluator);
  const tester = createTester(outline.file, evaluator, assignments);
  const states = new Map<Source, Map<Frame, State>>();
  const claims = new Map<Frame, readonly Claim[]>();

  function stateAt(frame: Frame | undefined, source: Source): State {
    let known = states.get(source);
    if (known === undefined) {
      known = new Map();
      states.set(source, known);
    }
    const pending: Frame[] = [];
    let state = START;
    for (let f = frame; f !== undefined; f = f.outer) {
      const remembered = known.get(f);
      if (remembered) {
        state = remembered;
        break;
      }
      pending.push(f);
    }
    for (let f = pending.pop(); f !== undefined; f = pending.pop()) {
      state = enter(state, f, source);
      known.set(f, state);
    }
    return state;
  }

  function enter(state: State, frame: Frame, source: Source): State {
    switch (frame.kind) {
      case "assigned":
        return assignments.ends(frame, source) ? { facts: NOTHING, reset: frame.at } : state;
      case "join": {
        const ends = frame.ends.map((end) => stateAt(end, source));
        const facts = ends.map((end) => end.facts).reduce(either);
        const reset = Math.max(...ends.map((end) => end.reset));
        return facts === state.facts && reset === state.reset ? state : { facts, reset };
      }
      default: {
        let { facts } = state;
        for (const claim of claimsOf(frame)) {
          if (claim.source === source && isPresent(claim, state)) facts = both(facts, claim.facts);
        }
        return facts === state.facts ? state : { facts, reset: state.reset };
      }
    }
  }

  /** Whether a test was of the value that the source has now. */
  function isPresent({ source, since }: Claim, { reset }: State): boolean {
    return !assignments.isUnstable(source) || since() >= reset;
  }

  function claimsOf(frame: Frame & { kind: "condition" | "case" }): readonly Claim[] {
    let found = claims.get(frame);
    if (found === undefined) {
      found =
        frame.kind === "condition" ? tester.test(frame.node, frame.truthy, frame.scope) : claimsOfCase(frame);
      claims.set(frame, found);
    }
    return found;
  }

  function claimsOfCase({ subject, labels, fallback, scope }: Frame & { kind: "case" }): readonly Claim[] {
    const tests = labels.map((label) => tester.equals(subject, label, !fallback, scope));
    const [first = [], ...others] = tests;
    return others.reduce(fallback ? bothClaims : eitherClaims, first);
  }

  return {
    factsAt(frame, source, expression, scope) {
      if (assignments.isVolatile(source)) return undefined;
      const { facts, reset } = stateAt(frame, source);
      if (!hasFacts(facts)) return undefined;
      if (expression && assignments.isUnstable(source) && assignments.since(expression, scope) < reset)
        return undefined;
      return facts;
    },
  };
}
