// The values of accesses, operators and assertions, from those of their operands.

import * as ts from "typescript";
import type { Evaluation } from "./evaluation.ts";
import { typedValue } from "./guards.ts";
import type { Scope } from "./scopes.ts";
import { accessedName, literalOf, unwrap } from "./syntax.ts";
import { concatenation } from "./texts.ts";
import { joinValues, type Value } from "./value.ts";

/** `x as AxiosError` says what `x` is where nothing else does. */
export function assertedValue(
  expression: ts.Expression,
  value: Value | undefined,
  evaluation: Evaluation,
): Value | undefined {
  if (value?.kind !== "opaque" || value.path.length > 0) return undefined;
  for (let node = expression; ; node = (node as ts.ParenthesizedExpression).expression) {
    if (node.kind === ts.SyntaxKind.AsExpression || node.kind === ts.SyntaxKind.TypeAssertionExpression)
      return typedValue((node as ts.AsExpression).type, value.source, evaluation);
    if (node.kind !== ts.SyntaxKind.ParenthesizedExpression && node.kind !== ts.SyntaxKind.NonNullExpression)
      return undefined;
  }
}

/** `object.name` and `object[key]`, also where the key is a constant. */
export function accessedValue(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const object = evaluation.evaluate(node.expression, scope);
  if (object === undefined) return undefined;
  if (node.kind === ts.SyntaxKind.PropertyAccessExpression)
    return evaluation.property(object, accessedName(node));
  const argument = unwrap((node as ts.ElementAccessExpression).argumentExpression);
  const key = literalOf(argument) ? undefined : evaluation.evaluate(argument, scope);
  const name = literalOf(argument)?.text ?? (key?.kind === "text" ? key.text : "*");
  return evaluation.property(object, name);
}

/** Operators that give one of their operands, or a text put together. */
export function binaryValue(
  node: ts.BinaryExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const { left, right } = node;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return concatenation(node, evaluation.evaluate(left, scope), evaluation.evaluate(right, scope));
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
      return joinValues(evaluation.evaluate(left, scope), evaluation.evaluate(right, scope));
    case ts.SyntaxKind.PlusEqualsToken: {
      const added = evaluation.evaluate(right, scope);
      return added?.kind === "part" && added.part === "text" ? added : undefined;
    }
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.CommaToken:
      return evaluation.evaluate(right, scope);
    default:
      return undefined;
  }
}
