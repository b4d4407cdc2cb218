// What the branches around a place say of one response: the statuses that can reach it and the values its body fields can
// have. Works from the frames of the outline, on demand; what a test says is tests.ts's to know.

import type * as ts from "typescript";
import type { Facts } from "../../model.ts";
import type { Outline } from "../outline/outline.ts";
import { type Frame, isTakenApart, type ReadFrom, type Scope } from "../outline/scopes.ts";
import type { Evaluator, ValueSource } from "../values/model.ts";
import { factsOf } from "./alternatives.ts";
import type { Assignments } from "./assigned.ts";
import {
  allClaims,
  anyClaims,
  asAlternative,
  both,
  type Claim,
  eitherOf,
  hasFacts,
  NOTHING,
  withTaken,
} from "./facts.ts";
import { createFrameChain, type FrameLink } from "./frameChain.ts";
import { createInstances, type Instance } from "./instances.ts";
import { createTester } from "./tests.ts";

export interface Narrower {
  /** What is known in `frame` of `source`, as `from`, an expression or what a pattern takes apart, stands for it in `scope`. */
  factsAt(frame: Frame | undefined, source: ValueSource, from: ReadFrom, scope: Scope): Facts | undefined;
  /** Whether a test says anything that is understood of a response. */
  isTest(expression: ts.Expression, scope: Scope): boolean;
}

/** One response, with what is known of it at the frames that say something of it and at those that were asked for. */
interface Subject {
  readonly source: ValueSource;
  readonly instance: Instance;
  readonly known: Map<FrameLink, State>;
}

/** What is known at a frame, and where what was known before was last given up. */
interface State {
  readonly facts: Facts;
  readonly reset: number;
}

const START: State = { facts: NOTHING, reset: Number.NEGATIVE_INFINITY };

export function createNarrower(outline: Outline, evaluator: Evaluator, assignments: Assignments): Narrower {
  const instances = createInstances(evaluator);
  const tester = createTester(outline.file, evaluator, assignments, instances);
  const subjects = new Map<ValueSource, Map<Instance, Subject>>();
  const claims = new Map<Frame, readonly Claim[]>();
  const chain = createFrameChain(assignments, claimsOf, evaluator.budget);

  function subjectFor(source: ValueSource, instance: Instance): Subject {
    let ofSource = subjects.get(source);
    if (ofSource === undefined) {
      ofSource = new Map();
      subjects.set(source, ofSource);
    }
    let subject = ofSource.get(instance);
    if (subject === undefined) {
      subject = { source, instance, known: new Map() };
      ofSource.set(instance, subject);
    }
    return subject;
  }

  function stateAt(frame: Frame | undefined, subject: Subject): State {
    const { known } = subject;
    const first = chain.linkOf(frame);
    const asked = first && known.get(first);
    if (first === undefined || asked) return asked ?? START;
    const pending: FrameLink[] = [];
    let state = START;
    for (let link = chain.next(first, subject); link !== undefined; link = chain.next(link.outer, subject)) {
      const remembered = known.get(link);
      if (remembered) {
        state = remembered;
        break;
      }
      pending.push(link);
      // Whatever was known further out ends here.
      if (link.node.kind === "assigned") break;
    }
    for (let link = pending.pop(); link !== undefined; link = pending.pop()) {
      state = enter(state, link, subject);
      known.set(link, state);
    }
    known.set(first, state);
    return state;
  }

  function enter(state: State, { node: frame }: FrameLink, subject: Subject): State {
    evaluator.budget.spend();
    const { source, instance } = subject;
    switch (frame.kind) {
      case "assigned":
        return { facts: NOTHING, reset: frame.at };
      case "join": {
        const ends = frame.ends.map((end) => stateAt(end, subject));
        const facts = eitherOf(ends.map((end) => end.facts));
        const reset = ends.reduce((latest, end) => Math.max(latest, end.reset), Number.NEGATIVE_INFINITY);
        return facts === state.facts && reset === state.reset ? state : { facts, reset };
      }
      default: {
        let { facts } = state;
        for (const claim of claimsOf(frame.kind === "alternative" ? frame.of : frame)) {
          const isAbout = claim.source === source && claim.instance === instance;
          if (!isAbout || !isPresent(claim, state)) continue;
          if (frame.kind === "alternative") {
            facts = withTaken(facts, claim.facts.statuses);
            continue;
          }
          const isAlternative = frame.kind === "condition" && frame.isAlternative === true;
          facts = both(facts, isAlternative ? asAlternative(claim.facts) : claim.facts);
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
    return fallback ? allClaims(tests) : anyClaims(tests);
  }

  return {
    isTest: (expression, scope) =>
      tester.test(expression, true, scope).length > 0 || tester.test(expression, false, scope).length > 0,
    factsAt(frame, source, from, scope) {
      if (assignments.isVolatile(source)) return undefined;
      const own = source.is ? factsOf(source.is, []) : NOTHING;
      if (frame === undefined) return hasFacts(own) ? own : undefined;
      const state = stateAt(frame, subjectFor(source, instances.of(from, scope, source)));
      const facts = both(own, state.facts);
      const { reset } = state;
      if (!hasFacts(facts)) return undefined;
      const isStale =
        !isTakenApart(from) && assignments.isUnstable(source) && assignments.since(from, scope) < reset;
      return isStale ? undefined : facts;
    },
  };
}
