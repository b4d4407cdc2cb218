// The walk at a call: who is called, which functions and names are handed over, and what the call changes.

import * as ts from "typescript";
import { isFunctionNode, memberName, unwrap } from "../syntax.ts";
import { noteAbsenceOfCall } from "./absence.ts";
import { addTo } from "./outline.ts";
import type { Passed } from "./scopes.ts";
import type { Walker } from "./walker.ts";

/** Notes a call and what is handed to it. Returns the last name of what is called. */
export function noteCallOf(node: ts.CallExpression, walker: Walker): string | undefined {
  const { scope, frame, currentFunction: owner, loop, statement, pretence } = walker;
  const call = { node, scope, frame, owner, loop, statement, pretence, marks: undefined };
  walker.made.calls.push(call);
  noteAbsenceOfCall(node, walker);
  walker.attempt?.calls.push(call);
  const { arguments: args } = node;
  for (let index = 0; index < args.length; index++) {
    const value = unwrap(args[index] as ts.Expression);
    if (canCarryFunction(value)) notePassed(value, { call: node, index, scope }, walker);
  }
  const [type] = node.typeArguments ?? [];
  if (type) walker.made.typed.push({ type, of: node, scope });
  const callee = unwrap(node.expression);
  if (callee.kind === ts.SyntaxKind.SuperKeyword && scope.owner) scope.owner.superCall ??= call;
  const name = noteCallee(callee, walker);
  if (name !== undefined) addTo(walker.made.callsByName, name, call);
  return name;
}

/** Notes which calls an expression that is awaited or returned may be: `await f()`, `return a ? f() : await g()`. */
export function noteAwaited(expression: ts.Expression, walker: Walker): void {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.CallExpression) walker.made.awaited.add(node);
  else if (node.kind === ts.SyntaxKind.ConditionalExpression) {
    const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
    for (const each of [whenTrue, whenFalse]) {
      const call = unwrap(each);
      if (call.kind === ts.SyntaxKind.CallExpression) walker.made.awaited.add(call);
    }
  }
}

/** Notes what fails where it stands, and is no plain call. */
export function noteFailing(node: ts.Expression, { attempt, scope }: Walker): void {
  if (attempt === undefined) return;
  attempt.awaited ??= [];
  attempt.awaited.push({ node, scope });
}

/** The same of a name for what was begun before, and is waited for, or gone through, where it stands. */
export function noteFailingName(expression: ts.Expression, walker: Walker): void {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.Identifier) noteFailing(node as ts.Identifier, walker);
}

/** Notes `new X(…)` under its name, what is made of an object, and the functions in that object. */
export function noteNew(node: ts.NewExpression, walker: Walker): void {
  const { expression, arguments: args = [] } = node;
  const { scope } = walker;
  let isOfObject = false;
  for (let index = 0; index < args.length; index++) {
    const value = args[index] as ts.Expression;
    if (value.kind !== ts.SyntaxKind.ObjectLiteralExpression) continue;
    isOfObject = true;
    notePassed(value, { call: node, index, scope }, walker);
  }
  if (isOfObject) walker.made.newsOfObjects.push({ node, scope });
  if (expression.kind === ts.SyntaxKind.Identifier)
    addTo(walker.made.newsByName, (expression as ts.Identifier).text, { node, scope: walker.scope });
}

/** Methods that change what they are called on, which counts as an assignment to it. */
const CHANGING_METHODS = new Set([
  "add",
  "clear",
  "copyWithin",
  "delete",
  "fill",
  "pop",
  "push",
  "set",
  "shift",
  "splice",
  "unshift",
]);

function noteCallee(callee: ts.Expression, walker: Walker): string | undefined {
  if (callee.kind === ts.SyntaxKind.Identifier) return (callee as ts.Identifier).text;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { expression, name } = callee as ts.PropertyAccessExpression;
  if (CHANGING_METHODS.has(name.text) && expression.kind === ts.SyntaxKind.Identifier)
    walker.logAssigned((expression as ts.Identifier).text);
  return name.text;
}

function canCarryFunction(value: ts.Expression): boolean {
  return (
    value.kind === ts.SyntaxKind.Identifier ||
    value.kind === ts.SyntaxKind.ObjectLiteralExpression ||
    isFunctionNode(value)
  );
}

/** Functions that are handed over, by themselves, by name, or as members of options. */
function notePassed(argument: ts.Expression, passed: Passed, walker: Walker): void {
  const value = unwrap(argument);
  if (isFunctionNode(value)) {
    walker.functionOutline(value).passedTo = passed;
    return;
  }
  switch (value.kind) {
    case ts.SyntaxKind.Identifier:
      return addTo(walker.made.passedByName, (value as ts.Identifier).text, passed);
    case ts.SyntaxKind.ArrayLiteralExpression:
      if (passed.hook === undefined) return;
      for (const element of (value as ts.ArrayLiteralExpression).elements)
        notePassed(element, passed, walker);
      return;
    case ts.SyntaxKind.ObjectLiteralExpression:
      for (const property of (value as ts.ObjectLiteralExpression).properties) {
        const hook = memberName(property.name);
        if (hook === undefined) continue;
        if (property.kind === ts.SyntaxKind.PropertyAssignment)
          notePassed(property.initializer, { ...passed, hook }, walker);
        else if (property.kind === ts.SyntaxKind.MethodDeclaration)
          walker.functionOutline(property).passedTo = { ...passed, hook };
      }
      return;
  }
}
