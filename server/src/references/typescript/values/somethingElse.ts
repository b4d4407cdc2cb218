// What is not understood beside what is: an unknown call may give, or throw, anything, so that what is joined with it is only one of
// the things that may stand there.

import * as ts from "typescript";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { isAccess, unwrap } from "../syntax.ts";
import type { Evaluation, Value } from "./model.ts";

/** Stands for whatever an unknown call gives while values are joined. It says nothing by itself: see `known`. */
export const SOMETHING_ELSE: Value = { kind: "opaque", source: { name: "" }, path: [] };

/** A joined value without what stands for something else alone, of which nothing is known. */
export function known(value: Value | undefined): Value | undefined {
  return value === SOMETHING_ELSE ? undefined : value;
}

/** The value of an expression that is one of several: that it is an unknown call is not dropped. */
export function alternative(node: ts.Expression, scope: Scope, evaluation: Evaluation): Value | undefined {
  return (
    evaluation.evaluate(node, scope) ?? (isUnknownCall(node, scope, evaluation) ? SOMETHING_ELSE : undefined)
  );
}

/** Whether an expression, whose value is not known, is a call that is awaited or returned, and a foreign one. */
export function isUnknownCall(expression: ts.Expression, scope: Scope, evaluation: Evaluation): boolean {
  const outline = evaluation.outline.of(scope.file);
  return outline?.awaited.has(unwrap(expression)) === true && isForeignCall(expression, scope, evaluation);
}

/** Whether an expression, whose value is not known, is a call of what is neither read here nor built in. */
export function isForeignCall(expression: ts.Expression, scope: Scope, evaluation: Evaluation): boolean {
  const node = unwrap(expression);
  return (
    node.kind === ts.SyntaxKind.CallExpression &&
    isForeign((node as ts.CallExpression).expression, scope, evaluation)
  );
}

/** Objects and functions of the language and the platform that fail without an answer of a server. */
const BUILT_IN = new Set(
  "Array Boolean Buffer Date JSON Map Math Number Object Promise Reflect Set String Symbol clearTimeout console crypto performance process queueMicrotask setImmediate setTimeout structuredClone".split(
    " ",
  ),
);

/** Whether what is called is neither built in, nor a method of an answer that is understood, nor a function that is read here. */
function isForeign(called: ts.Expression, scope: Scope, evaluation: Evaluation): boolean {
  const callee = unwrap(called);
  let root = callee;
  while (isAccess(root)) root = unwrap(root.expression);
  if (root.kind === ts.SyntaxKind.Identifier) {
    const { text } = root as ts.Identifier;
    if (BUILT_IN.has(text) && findBinding(text, scope) === undefined) return false;
  }
  if (isAccess(callee)) {
    const object = evaluation.evaluate(callee.expression, scope);
    if (object !== undefined && object.kind !== "opaque" && object.kind !== "instance") return false;
  }
  return evaluation.evaluate(callee, scope)?.kind !== "function";
}
