// Functions of libraries that call a function which they are given (`pRetry(load)`), or have a client handled by their options: which
// function or client that is. What such a call gives is in runValue.ts.

import type * as ts from "typescript";
import type { Scope, Scoped } from "../outline/scopes.ts";
import type { Evaluator, Runner, Value } from "./model.ts";

/** The function that a call of a runner is given, and under which name or place; undefined where that is not known. */
export function functionRun(
  { runs }: Runner,
  call: ts.CallExpression | ts.NewExpression,
  scope: Scope,
  evaluator: Pick<Evaluator, "evaluate" | "property">,
): { readonly at: string | number; readonly run: Value & { readonly kind: "function" } } | undefined {
  for (const at of runs) {
    for (const [index, argument] of (call.arguments ?? []).entries()) {
      if (typeof at === "number" && at !== index) continue;
      const given = evaluator.evaluate(argument, scope);
      const run =
        typeof at === "number" ? given : given?.kind === "object" ? evaluator.property(given, at) : undefined;
      if (run?.kind === "function") return { at, run };
    }
  }
  return undefined;
}

/** The calls whose arguments have the options by which a runner calls a function again: its own call, or those of its policies. */
export function callsWithOptions(
  { again }: Runner,
  own: Scoped<ts.CallExpression>,
): readonly Scoped<ts.CallExpression>[] {
  return again ?? [own];
}
