// Small questions about the parts of tests: what is tested, and whether a function does nothing but test.

import * as ts from "typescript";
import { DISCRIMINATOR } from "../../model.ts";
import { type Binding, type FunctionOutline, findBinding, type Scope } from "../outline/scopes.ts";
import { rootOf } from "../syntax.ts";
import type { Value } from "./model.ts";

/** What a function returns that consists of nothing else. */
export function onlyReturn({
  node,
  returns,
}: FunctionOutline): FunctionOutline["returns"][number] | undefined {
  const { body } = node;
  const isPlain = body && (body.kind !== ts.SyntaxKind.Block || (body as ts.Block).statements.length === 1);
  const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  return isPlain && !isAsync && returns.length === 1 ? returns[0] : undefined;
}

/** The operands of `a && b && c`, however many: a list instead of a recursion. */
export function operandsOf(node: ts.BinaryExpression): readonly ts.Expression[] {
  const { kind } = node.operatorToken;
  const operands: ts.Expression[] = [];
  let left: ts.Expression = node;
  while (
    left.kind === ts.SyntaxKind.BinaryExpression &&
    (left as ts.BinaryExpression).operatorToken.kind === kind
  ) {
    operands.push((left as ts.BinaryExpression).right);
    left = (left as ts.BinaryExpression).left;
  }
  operands.push(left);
  return operands.reverse();
}

const STATUS_NAMES = new Set(["status", "statusCode", "httpStatus"]);

/** Whether a value is a status: a response's, or what goes by such a name. */
export function isStatus(value: Value | undefined): value is Value & { kind: "part" | "opaque" } {
  if (value?.kind === "part") return value.part === "status";
  return value?.kind === "opaque" && STATUS_NAMES.has(value.path.at(-1) ?? value.source.name);
}

/**
 * The path of a field: inside of the body, or for what the file does not explain, from its root. undefined for elements of a
 * list, of which each may differ, and where the value compared with is one that stands in for a missing one.
 */
export function fieldPath(value: Value, only: readonly string[]): readonly string[] | undefined {
  if (value.kind === "part" && value.part === "discriminator")
    return only.some((text) => value.or?.includes(text)) ? undefined : [DISCRIMINATOR, ...value.path];
  if (value.kind === "part") {
    const isField = value.part === "body" && value.path.length > 0 && !value.path.includes("*");
    return isField && !only.some((text) => value.or?.includes(text)) ? value.path : undefined;
  }
  return value.kind === "opaque" && !value.path.includes("*") ? value.path : undefined;
}

/** More names than this nobody hands on what a test expects through. */
const MOST_NAMES = 20;

/** Whether an expression hangs on a parameter, other than one of `known`, of which it is known what it is given. */
export function isLeftToCallers(
  expression: ts.Expression,
  scope: Scope,
  known: FunctionOutline | undefined,
): boolean {
  const seen = new Set<Binding>();
  const add = (node: ts.Expression, where: Scope) => {
    const root = seen.size < MOST_NAMES ? rootOf(node) : undefined;
    const binding = root && findBinding(root.text, where);
    if (binding) seen.add(binding);
  };
  add(expression, scope);
  for (const { definitions } of seen) {
    if (definitions.length > MOST_NAMES) return true;
    for (const definition of definitions) {
      if (definition.kind === "parameter" && definition.owner !== known) return true;
      if (definition.kind === "expression") add(definition.node, definition.scope);
    }
  }
  return false;
}
