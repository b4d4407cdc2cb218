// Policies of libraries, which are made of what they handle and run functions: `retry(handleWhen(isBusy), { maxAttempts: 3 })`. Which
// function a runner calls is in runners.ts.

import type * as ts from "typescript";
import type { Outline } from "../outline/outline.ts";
import type { FunctionOutline, Passed, Scope, Scoped } from "../outline/scopes.ts";
import { thrownByFunction } from "./failures.ts";
import type { LinkedOutline } from "./linkedOutline.ts";
import type { Backoff, Evaluation, Evaluator, Handler, Value } from "./model.ts";
import { functionRun } from "./runners.ts";
import { joinAll } from "./value.ts";

/** The policy that a call makes; undefined where it is made of something that is not known. */
export function policyValue(
  { library, method, does }: Value & { readonly kind: "policy-maker" },
  node: ts.CallExpression,
  scope: Scope,
  evaluator: Pick<Evaluator, "evaluate">,
): Value | undefined {
  if (does !== "wraps") return { kind: "policy", library, method, again: does ? [{ node, scope }] : [] };
  const again: Scoped<ts.CallExpression>[] = [];
  for (const argument of node.arguments) {
    const given = evaluator.evaluate(argument, scope);
    // Others may give something else than what they run.
    if (given?.kind !== "policy") return undefined;
    again.push(...given.again);
  }
  return { kind: "policy", library, method, again };
}

/** What a call of a handler gives: `handleWhen(isBusy)`, `.orType(TypeError)`. */
export function handlerValue(handler: Handler, node: ts.CallExpression, scope: Scope): Value {
  const { by = [], handles } = handler;
  return { ...handler, by: [...by, { node, scope, handles }] };
}

/** `new ConstantBackoff(1000)`, `given` its first argument. */
export function backoffValue(backoff: Backoff, given: Value | undefined): Value {
  const isKnown = backoff.waits === "constant" && given?.kind === "number";
  return isKnown ? { ...backoff, seconds: given.number / 1000 } : backoff;
}

/** `handleWhen((error) => …)`: what the functions fail with, or give, that the policies run which it belongs to. */
export function handledValue(
  handler: Handler,
  { call, index: place }: Passed,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const { handles } = handler;
  const method = runningMethod(handler);
  if (handles === "all" || handles.argument !== place || index > 0 || method === undefined) return undefined;
  const runs = runsDecidedBy(call, method, evaluation.outline, evaluation);
  const toValue = ({ run }: RunByPolicy) =>
    handles.of === "error" ? thrownByFunction(run, evaluation) : evaluation.returned(run);
  return joinAll(runs, toValue, evaluation.budget);
}

/** What the policy handles that a call makes. */
export function handlerOf(
  { node, scope }: Scoped<ts.CallExpression>,
  evaluator: Pick<Evaluator, "evaluate">,
): Handler | undefined {
  for (const argument of node.arguments) {
    const given = evaluator.evaluate(argument, scope);
    if (given?.kind === "handler") return given;
  }
  return undefined;
}

/** A function that a policy runs again, and the call that made the policy. */
export interface RunByPolicy {
  readonly run: FunctionOutline;
  readonly made: Scoped<ts.CallExpression>;
}

/** What is run in a file by the policies that a call of a handler belongs to. */
export function runsDecidedBy(
  decider: ts.Node,
  method: string,
  { callsByName }: Pick<Outline | LinkedOutline, "callsByName">,
  evaluator: Pick<Evaluator, "evaluate" | "property" | "budget">,
): readonly RunByPolicy[] {
  let byMethod = runsOf.get(evaluator);
  if (byMethod === undefined) {
    byMethod = new Map();
    runsOf.set(evaluator, byMethod);
  }
  const known = byMethod.get(method);
  if (known) return known.get(decider) ?? [];
  const byDecider = new Map<ts.Node, RunByPolicy[]>();
  byMethod.set(method, byDecider);
  for (const { node, scope } of callsByName.get(method) ?? []) {
    evaluator.budget.spend();
    const callee = evaluator.evaluate(node.expression, scope);
    const run = callee?.kind === "runner" ? functionRun(callee, node, scope, evaluator)?.run : undefined;
    if (callee?.kind !== "runner" || run === undefined) continue;
    for (const made of callee.again ?? []) {
      for (const each of handlerOf(made, evaluator)?.by ?? []) {
        evaluator.budget.spend();
        const found = byDecider.get(each.node);
        if (found) found.push({ run: run.outline, made });
        else byDecider.set(each.node, [{ run: run.outline, made }]);
      }
    }
  }
  return byDecider.get(decider) ?? [];
}

/** By the evaluation and the method: many handlers may be in one file, and each is asked for. */
const runsOf = new WeakMap<object, Map<string, ReadonlyMap<ts.Node, readonly RunByPolicy[]>>>();

/** The method by which the policies of a handler's library run functions. */
export function runningMethod({ library }: Handler): string | undefined {
  for (const each of Object.values(library.description.exports ?? {}))
    if ("policy" in each) return each.policy;
  return undefined;
}
