// Which calls give the same each time: those of functions that are made of literals, environment variables and constants alone.
// What a call does besides is retryCalls.ts's.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import type { CallPlace } from "../outline/notes.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { isFunctionNode, isNamed, memberName, rootOf, unwrap } from "../syntax.ts";
import type { Evaluator } from "../values/model.ts";

/** More nodes than a function has that only puts headers together. */
const MOST_NODES = 200;

/** What gives the same whenever it is read. */
const STEADY = new Set(["process", "undefined", "console", "Deno", "Bun", "String"]);

/** Whether a call without arguments is one of a function that can give nothing new: `authHeaders()`, which reads the key from the environment. */
export function isConstant({ node, scope }: CallPlace, { evaluator }: Reader): boolean {
  if (node.arguments.length > 0) return false;
  const callee = evaluator.evaluate(node.expression, scope);
  if (callee?.kind !== "function") return false;
  const { returns, node: made, yields } = callee.outline;
  const [returned, other] = returns;
  return (
    returned !== undefined &&
    other === undefined &&
    yields.length === 0 &&
    made.parameters.length === 0 &&
    isSteady(made.body, returned.scope, evaluator)
  );
}

/** Whether nothing in a function may differ from one call to the next. */
function isSteady(body: ts.Node | undefined, scope: Scope, evaluator: Evaluator, depth = 0): boolean {
  if (depth > depths.constants) return false;
  let left = MOST_NODES;
  const isPlain = (node: ts.Node): boolean => {
    if (left-- <= 0 || isFunctionNode(node)) return false;
    switch (node.kind) {
      case ts.SyntaxKind.NewExpression:
      case ts.SyntaxKind.AwaitExpression:
      case ts.SyntaxKind.ThisKeyword:
      case ts.SyntaxKind.TaggedTemplateExpression:
      case ts.SyntaxKind.PostfixUnaryExpression:
        return false;
      case ts.SyntaxKind.CallExpression: {
        const { expression } = node as ts.CallExpression;
        const root = rootOf(expression);
        if (root === undefined || !(isNamed(root, "console") || isNamed(expression, "String"))) return false;
        break;
      }
      case ts.SyntaxKind.BinaryExpression: {
        const { kind } = (node as ts.BinaryExpression).operatorToken;
        if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) return false;
        break;
      }
      case ts.SyntaxKind.Identifier:
        return isSteadyName((node as ts.Identifier).text);
      case ts.SyntaxKind.PropertyAccessExpression:
        return isPlain((node as ts.PropertyAccessExpression).expression);
      case ts.SyntaxKind.PropertyAssignment: {
        const { name, initializer } = node as ts.PropertyAssignment;
        return (memberName(name) !== undefined || isPlain(name)) && isPlain(initializer);
      }
    }
    return ts.forEachChild(node, (child) => (isPlain(child) ? undefined : true)) !== true;
  };
  /** A name that is given one value, which nothing can be changed in: an assignment would be another value. */
  const isSteadyName = (name: string): boolean => {
    const binding = findBinding(name, scope);
    if (binding === undefined) return STEADY.has(name);
    const [definition, other] = binding.definitions;
    if (other) return false;
    if (definition?.kind === "import") return evaluator.bindingValue(name, scope)?.kind === "text";
    if (definition?.kind !== "expression") return false;
    const { kind } = unwrap(definition.node);
    const isFixed =
      kind !== ts.SyntaxKind.ObjectLiteralExpression && kind !== ts.SyntaxKind.ArrayLiteralExpression;
    return (
      isFixed &&
      (definition.scope === scope || isSteady(definition.node, definition.scope, evaluator, depth + 1))
    );
  };
  return body !== undefined && isPlain(body);
}
