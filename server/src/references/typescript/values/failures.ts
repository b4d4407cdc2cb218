// What is thrown: by requests, by local functions, and by what promises go on with; so what a `catch` receives.

import * as ts from "typescript";
import type { Attempt, Binding, FunctionOutline, Scope, Scoped } from "../outline/scopes.ts";
import { unwrap } from "../syntax.ts";
import { settledWith } from "./builtIns.ts";
import { describedRejection } from "./described.ts";
import { valueAtCall } from "./imports.ts";
import type { Evaluation, Value } from "./model.ts";
import { functionRun } from "./runners.ts";
import { isForeignCall, known, SOMETHING_ELSE } from "./somethingElse.ts";
import { joinAll, joinValues } from "./value.ts";

/** Whether what a name is given was thrown: a `catch` clause declares it, or it is what a handler of rejections receives. */
export function isCaught({ definitions: [definition] }: Binding): boolean {
  if (definition?.kind !== "parameter") return definition?.kind === "caught" && definition.path.length === 0;
  const { owner, index, path } = definition;
  const callee = owner.passedTo && unwrap(owner.passedTo.call.expression);
  if (index > 0 || path.length > 0 || owner.passedTo === undefined || callee === undefined) return false;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return false;
  const { text } = (callee as ts.PropertyAccessExpression).name;
  return text === "catch" || (text === "then" && owner.passedTo.index === 1);
}

/** What leaves a block or function by being thrown, as far as it can be told. */
export function caughtValue(attempt: Attempt, evaluation: Evaluation): Value | undefined {
  return known(thrownIn(attempt, evaluation));
}

/** The same with what is not understood. */
function thrownIn(attempt: Attempt, evaluation: Evaluation): Value | undefined {
  return evaluation.once(attempt, () => {
    const { calls, throws } = attempt;
    const { budget } = evaluation;
    const chained = new Set(calls.map(({ node }) => receiverOf(node)));
    const outermost = calls.filter(({ node }) => !chained.has(node));
    const rejectedAt = ({ node, scope }: Scoped<ts.CallExpression>) => {
      const rejected = rejectionOrElse(node, scope, evaluation);
      return evaluation.outline.of(scope.file)?.awaited.has(node) ? rejected : known(rejected);
    };
    const awaited = joinAll(
      attempt.awaited ?? [],
      ({ node, scope }) => known(rejectionOrElse(node, scope, evaluation)),
      budget,
    );
    const rejected = joinAll(outermost, rejectedAt, budget, awaited);
    const thrownAt = ({ node, scope }: Scoped) => {
      const thrown = evaluation.evaluate(node, scope);
      return thrown?.kind === "opaque" ? SOMETHING_ELSE : thrown;
    };
    return joinAll(throws, thrownAt, budget, rejected);
  });
}

/** What the method of a call is called on. */
function receiverOf(call: ts.CallExpression): ts.Node | undefined {
  const callee = unwrap(call.expression);
  return callee.kind === ts.SyntaxKind.PropertyAccessExpression
    ? unwrap((callee as ts.PropertyAccessExpression).expression)
    : undefined;
}

/** What a promise, or a call, rejects with or throws. */
export function rejectionOf(promise: ts.Expression, scope: Scope, evaluation: Evaluation): Value | undefined {
  return known(rejectionOrElse(promise, scope, evaluation));
}

/** The same with what is not understood. */
function rejectionOrElse(promise: ts.Expression, scope: Scope, evaluation: Evaluation): Value | undefined {
  const node = unwrap(promise);
  if (node.kind !== ts.SyntaxKind.CallExpression) return plainRejection(node, scope, evaluation);
  const call = node as ts.CallExpression;
  // The call itself is the key of its value.
  return evaluation.once(call.arguments, () => callRejection(call, scope, evaluation));
}

function callRejection(call: ts.CallExpression, scope: Scope, evaluation: Evaluation): Value | undefined {
  const callee = unwrap(call.expression);
  const [first, second] = call.arguments;
  if (callee.kind === ts.SyntaxKind.PropertyAccessExpression) {
    const { expression, name } = callee as ts.PropertyAccessExpression;
    switch (name.text) {
      case "then": {
        const before = second
          ? thrownBy(second, scope, evaluation)
          : rejectionOrElse(expression, scope, evaluation);
        return joinValues(before, first && thrownBy(first, scope, evaluation));
      }
      case "catch":
        return first && thrownBy(first, scope, evaluation);
      case "finally":
        return rejectionOrElse(expression, scope, evaluation);
      case "all":
      case "race":
        if (first && isPromise(expression)) return anyRejection(first, scope, evaluation);
    }
  }
  const target = evaluation.evaluate(callee, scope);
  if (target?.kind === "runner") {
    const run = target.gives === undefined ? functionRun(target, call, scope, evaluation)?.run : undefined;
    return run && thrownByFunction(run.outline, evaluation);
  }
  if (target?.kind !== "function") return plainRejection(call, scope, evaluation);
  const thrown = thrownByFunction(target.outline, evaluation);
  return thrown === SOMETHING_ELSE ? thrown : valueAtCall(thrown, call, target.outline, scope, evaluation);
}

/** The error of the request that a value comes from. Only clients that throw on error statuses have one that says anything. */
function plainRejection(node: ts.Expression, scope: Scope, evaluation: Evaluation): Value | undefined {
  if (node.kind === ts.SyntaxKind.NewExpression) {
    const [executor] = (node as ts.NewExpression).arguments ?? [];
    return executor && settledWith(executor, 1, scope, evaluation);
  }
  const value = evaluation.evaluate(node, scope);
  if (value === undefined && isForeignCall(node, scope, evaluation)) return SOMETHING_ELSE;
  if (value?.kind === "described") return describedRejection(value);
  if (value?.kind !== "part" || value.source.call?.client.library.throws !== true) return undefined;
  return { kind: "part", source: value.source, part: "error", path: [] };
}

/** What a function throws, or the promise rejects with that it makes and returns. */
export function thrownByFunction(
  { attempt, returns }: FunctionOutline,
  evaluation: Evaluation,
): Value | undefined {
  const made = returns.filter(({ node }) => unwrap(node).kind === ts.SyntaxKind.NewExpression);
  const toValue = ({ node, scope }: Scoped) => rejectionOrElse(node, scope, evaluation);
  return joinAll(made, toValue, evaluation.budget, thrownIn(attempt, evaluation));
}

function thrownBy(callback: ts.Expression, scope: Scope, evaluation: Evaluation): Value | undefined {
  const value = evaluation.evaluate(callback, scope);
  return value?.kind === "function" ? thrownIn(value.outline.attempt, evaluation) : undefined;
}

function anyRejection(list: ts.Expression, scope: Scope, evaluation: Evaluation): Value | undefined {
  const value = evaluation.evaluate(list, scope);
  if (value?.kind !== "array") return undefined;
  const { node, scope: where } = value;
  return joinAll(node.elements, (element) => rejectionOrElse(element, where, evaluation), evaluation.budget);
}

function isPromise(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.Identifier && (node as ts.Identifier).text === "Promise";
}
