// What the readers of lists in code stand on: the values that expressions surely have, and where they are written.

import * as ts from "typescript";
import type { Outline } from "../../references/typescript/outline/outline.ts";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { literalOf, negativeOf, unwrap } from "../../references/typescript/syntax.ts";
import type { Evaluator } from "../../references/typescript/values/model.ts";

/** The file that is read, and what its expressions come to. */
export interface Reader {
  readonly file: ts.SourceFile;
  readonly outline: Outline;
  readonly evaluator: Evaluator;
}

/** The text or number that an expression surely is. */
export function plainOf(
  node: ts.Expression,
  scope: Scope,
  { evaluator }: Reader,
): string | number | undefined {
  const plain = unwrap(node);
  const negative = negativeOf(plain);
  if (negative !== undefined) return negative;
  const literal = literalOf(plain);
  if (literal) return literal.kind === ts.SyntaxKind.NumericLiteral ? Number(literal.text) : literal.text;
  const value = evaluator.evaluate(node, scope);
  if (value?.kind === "text") return value.text.includes("{}") ? undefined : value.text;
  return value?.kind === "number" ? value.number : undefined;
}

/** The line that a node begins in, from 1. */
export function lineOf(node: ts.Node, { file }: Reader): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** What `Object.freeze(…)` is given. */
export function frozen(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.CallExpression) return node;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  const called =
    callee.kind === ts.SyntaxKind.PropertyAccessExpression
      ? (callee as ts.PropertyAccessExpression).name.text
      : "";
  const [first] = args;
  return first && /^(?:freeze|seal|preventExtensions|fromEntries)$/.test(called) ? unwrap(first) : node;
}

/** What a literal stands for; undefined for what is none. */
export function literalValue(node: ts.Node): string | number | undefined {
  const negative = negativeOf(node);
  if (negative !== undefined) return negative;
  const literal = literalOf(node);
  if (literal === undefined) return undefined;
  return literal.kind === ts.SyntaxKind.NumericLiteral ? Number(literal.text) : literal.text;
}
