// What a call of a library's function gives that calls one which it is given: `await pRetry(load)`, `useQuery({ queryFn: load })`.

import type * as ts from "typescript";
import type { Scope } from "../outline/scopes.ts";
import { resultOf } from "./contexts.ts";
import { thrownByFunction } from "./failures.ts";
import type { Evaluation, Runner, Value } from "./model.ts";
import { recordOf } from "./parts.ts";
import { functionRun } from "./runners.ts";

/** Undefined where it is not known which function is called. */
export function runValue(
  runner: Runner,
  call: ts.CallExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const run = functionRun(runner, call, scope, evaluation)?.run;
  if (run === undefined) return undefined;
  if (runner.gives === undefined) return resultOf(run, evaluation);
  return recordOf(runner.gives, ({ part }) =>
    part === "error" ? thrownByFunction(run.outline, evaluation) : resultOf(run, evaluation),
  );
}
