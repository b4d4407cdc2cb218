// Functions that say which errors or results a policy of a library handles by running a function again: `retry(handleWhen((error) => …))`.
// What is thrown to a policy that handles all errors is retryThrows.ts's.

import * as ts from "typescript";
import type { Library } from "../../../libraries/library.ts";
import type { RetryPlace, RetryWait } from "../../retryModel.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { FunctionOutline, Scope, Scoped } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, unwrap } from "../syntax.ts";
import { memberOfObject } from "../values/members.ts";
import type { Handler, ValueSource } from "../values/model.ts";
import { runningMethod, runsDecidedBy } from "../values/policies.ts";
import { onlyRequestOf, retryDecidedBy } from "./retryFunctions.ts";

/** The functions of handlers by which something is known of what is tried again: one place for each, by the first request that it is known of. */
export function policyRetries(outline: Outline, reader: Reader): readonly RetryPlace[] {
  return outline.calls.flatMap((place): readonly RetryPlace[] => {
    const decider = deciderOf(place, reader);
    if (decider === undefined) return [];
    const { library } = decider.handler;
    const runs = runsDecidedBy(place.node, decider.method, outline, reader.evaluator);
    const [found, other] = runs;
    if (found === undefined) return [];
    const options = other ? undefined : optionsOf(found.made, library, reader);
    if (options === "off") return [];
    for (const { run } of runs) {
      const retry = retryOf(decider, onlyRequestOf(run, reader.evaluator), options, reader);
      if (retry) return [retry];
    }
    return [];
  });
}

interface Decision {
  readonly handler: Handler;
  readonly method: string;
  readonly decision: FunctionOutline;
  readonly scope: Scope;
  readonly isOfErrors: boolean;
}

/** The function that a call of a handler is given. */
function deciderOf({ node, scope }: CallPlace, { evaluator, file }: Reader): Decision | undefined {
  const called = unwrap(node.expression);
  if (called.kind !== ts.SyntaxKind.Identifier && !isAccess(called)) return undefined;
  const handler = evaluator.evaluate(called, scope);
  if (handler?.kind !== "handler" || handler.handles === "all") return undefined;
  const { argument: at, of } = handler.handles;
  const argument = node.arguments[at];
  const given = argument && evaluator.evaluate(argument, scope);
  const method = runningMethod(handler);
  if (given?.kind !== "function" || given.outline.file !== file || method === undefined) return undefined;
  return { handler, method, decision: given.outline, scope, isOfErrors: of === "error" };
}

function retryOf(
  { decision, scope, isOfErrors }: Decision,
  only: ValueSource | undefined,
  options: PolicyOptions | undefined,
  reader: Reader,
): RetryPlace | undefined {
  const given = { kind: "parameter", owner: decision, index: 0, path: [] } as const;
  const value = reader.evaluator.define(given, scope);
  const source = value?.kind === "part" && value.source.call ? value.source : only;
  const how = options ?? { wait: { kind: "unknown" }, isBounded: true };
  return source && retryDecidedBy(decision, given, { source, isThrown: isOfErrors }, how, reader);
}

/** How long a policy waits, and whether it ends after a number of attempts. */
export interface PolicyOptions {
  readonly wait: RetryWait;
  readonly isBounded: boolean;
}

/** What the call that makes a policy says of its attempts; `off` where it makes none. What is not read is not known. */
export function optionsOf(
  { node, scope }: Scoped<ts.CallExpression>,
  { description: { retries } }: Library,
  { evaluator }: Reader,
): PolicyOptions | "off" {
  const { own, backoff } = retries ?? {};
  for (const argument of node.arguments) {
    const options = evaluator.evaluate(argument, scope);
    if (options?.kind !== "object") continue;
    const has = (name: string | undefined) => {
      const { member, spreads } = memberOfObject(options.node, name ?? "");
      return member !== undefined || spreads.length > 0;
    };
    const times = has(own?.option) ? evaluator.property(options, own?.option ?? "") : undefined;
    if (times?.kind === "number" && times.number === 0) return "off";
    const waits = has(backoff) ? evaluator.property(options, backoff ?? "") : undefined;
    const wait: RetryWait = !has(backoff)
      ? { kind: "none" }
      : waits?.kind !== "backoff"
        ? { kind: "unknown" }
        : waits.seconds === undefined
          ? { kind: waits.waits === "growing" ? "growing" : "unknown" }
          : { kind: "constant", seconds: waits.seconds };
    return { wait, isBounded: has(own?.option) };
  }
  return { wait: { kind: "unknown" }, isBounded: true };
}
