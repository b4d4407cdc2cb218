// Functions that ask again by calling themselves, at once or by a timer, or that an interval calls. Loops are in repeats.ts.

import * as ts from "typescript";
import { samePath } from "../../../text/path.ts";
import type { Facts } from "../../model.ts";
import { intersectStatuses, okStatuses } from "../../statusSet.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { FunctionOutline } from "../outline/scopes.ts";
import { callsIn, reachOf } from "../read/reach.ts";
import type { Reader } from "../read/reader.ts";
import { isNamed, spanOf } from "../syntax.ts";
import type { ValueSource } from "../values/model.ts";
import { counts, isCounted } from "./repeatEnds.ts";
import {
  type Context,
  calledName,
  factsAt,
  gives,
  isPoll,
  type RepeatPlace,
  type State,
  statesWithin,
  TAKES,
} from "./repeatStates.ts";

/** `poll(id)` in `poll`, or in a function that a timer calls; `setTimeout(poll, …)` in `poll`. */
export function callsItself({ node, owner }: CallPlace): boolean {
  if (owner === undefined) return false;
  const name = calledName(node);
  if (name === undefined) return false;
  if (name === owner.name) return true;
  const timed = owner.passedTo?.call;
  if (timed?.kind === ts.SyntaxKind.CallExpression && calledName(timed as ts.CallExpression) === "setTimeout")
    return true;
  const [first] = node.arguments;
  return (
    name === "setTimeout" && owner.name !== undefined && first !== undefined && isNamed(first, owner.name)
  );
}

/** The repetitions by such a call. */
export function selfRepeats(place: CallPlace, context: Context): readonly RepeatPlace[] {
  const { outline, reader } = context;
  const { node, scope, frame, owner } = place;
  const isTimer = calledName(node) === "setTimeout";
  const [first] = node.arguments;
  const callee = isTimer ? first : node.expression;
  const target = callee && reader.evaluator.evaluate(callee, scope);
  const self = target?.kind === "function" ? target.outline : undefined;
  if (self === undefined || owner === undefined || !encloses(self.node, node)) return [];
  const calls = callsIn(self.node, outline, reader);
  if (!isPoll(calls)) return [];
  const isBounded = isCounted(self.node, reader) || counts(node);
  return statesWithin(self.node, context.states).flatMap((state): readonly RepeatPlace[] => {
    const { source } = state;
    const call = reader.calls.of(source);
    const facts = factsAt(frame, state, reader);
    if (call === undefined || facts === undefined || !isAskedBy(self, calls, source, reader)) return [];
    return [
      {
        source,
        repeat: {
          kind: isTimer || owner !== self ? "timer" : "recursion",
          span: spanOf(node, reader.file),
          body: spanOf(self.node, reader.file),
          reach: reachOf(self, outline, reader),
          call,
          facts,
          isBounded,
        },
      },
    ];
  });
}

/** `setInterval(poll, 5000)`: it goes on wherever the function does not clear it. */
export function intervalRepeats(
  { node, scope }: CallPlace,
  { outline, reader, states }: Context,
): readonly RepeatPlace[] {
  const { evaluator, file } = reader;
  const [first] = node.arguments;
  const turn = first && evaluator.evaluate(first, scope);
  if (turn?.kind !== "function" || turn.outline.file !== file) return [];
  const self = turn.outline;
  const calls = callsIn(self.node, outline, reader);
  const clears = calls.filter((call) => /^clear(Interval|Timeout)$/.test(calledName(call.node) ?? ""));
  // What takes the next of many things asks for another one each time.
  if (clears.length === 0 || calls.some((call) => TAKES.has(calledName(call.node) ?? ""))) return [];
  return statesWithin(self.node, states).flatMap((state): readonly RepeatPlace[] => {
    const { source } = state;
    const call = reader.calls.of(source);
    const facts = goesOnUnless(clears, state, reader);
    if (call === undefined || facts === undefined || !isAskedBy(self, calls, source, reader)) return [];
    return [
      {
        source,
        repeat: {
          kind: "timer",
          span: spanOf(node.expression, file),
          body: spanOf(self.node, file),
          reach: reachOf(self, outline, reader),
          call,
          facts,
          isBounded: isCounted(self.node, reader),
        },
      },
    ];
  });
}

/**
 * What is known of a state where none of the calls is reached that clear an interval: it is none of the values with which they
 * are. undefined where one is reached in another way, which may be any; not so where the request has failed.
 */
function goesOnUnless(clears: readonly CallPlace[], state: State, { narrower }: Reader): Facts | undefined {
  const value = state.path;
  const not: string[] = [];
  for (const { frame } of clears) {
    const facts = narrower.factsAt(frame, state.source, state.subject, state.scope);
    if (facts?.statuses && intersectStatuses(facts.statuses, okStatuses).length === 0) continue;
    const only = facts?.values.find(({ path }) => samePath(path, value))?.only;
    if (only === undefined) return undefined;
    not.push(...only);
  }
  return not.length > 0 ? { values: [{ path: value, not }], because: [] } : undefined;
}

/** The request of a function is not the call by which it begins anew. */
function isAskedBy(
  self: FunctionOutline,
  calls: readonly CallPlace[],
  source: ValueSource,
  reader: Reader,
): boolean {
  return calls.some((call) => calledName(call.node) !== self.name && gives(call, source, reader));
}

function encloses(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}
