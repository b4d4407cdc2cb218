// The values of accesses, operators and assertions, from those of their operands.

import * as ts from "typescript";
import type { Scope } from "../outline/scopes.ts";
import { accessedName, literalOf, unwrap } from "../syntax.ts";
import { guardedAccess } from "./guards.ts";
import type { Evaluation, Value } from "./model.ts";
import { concatenation } from "./texts.ts";
import { typedValue } from "./typedValues.ts";
import { joinValues } from "./value.ts";

/** `x as AxiosError` says what `x` is where nothing else does. */
export function assertedValue(
  expression: ts.Expression,
  value: Value | undefined,
  evaluation: Evaluation,
): Value | undefined {
  if (value?.kind !== "opaque" || value.path.length > 0) return undefined;
  for (let node = expression; ; node = (node as ts.ParenthesizedExpression).expression) {
    if (node.kind === ts.SyntaxKind.AsExpression || node.kind === ts.SyntaxKind.TypeAssertionExpression)
      return typedValue((node as ts.AsExpression).type, value.source, value.source.name, evaluation);
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
  if (node.kind === ts.SyntaxKind.PropertyAccessExpression) {
    const value = evaluation.property(object, accessedName(node));
    return guardedAccess(node as ts.PropertyAccessExpression, scope, value, evaluation);
  }
  const argument = unwrap((node as ts.ElementAccessExpression).argumentExpression);
  const key = literalOf(argument) ? undefined : evaluation.evaluate(argument, scope);
  const name = literalOf(argument)?.text ?? (key?.kind === "text" ? key.text : "*");
  return evaluation.property(object, name);
}

/** `a + b + c` and `a || b ?? c`: however many there are, they are gone through one by one. */
function chainValue(last: ts.BinaryExpression, scope: Scope, evaluation: Evaluation): Value | undefined {
  const isSum = last.operatorToken.kind === ts.SyntaxKind.PlusToken;
  const chain = [last];
  let first = last.left;
  for (; isLinkOf(first, isSum); first = first.left) chain.push(first);
  let value = evaluation.evaluate(first, scope);
  for (const link of chain.reverse()) {
    evaluation.budget.spend();
    const right = evaluation.evaluate(link.right, scope);
    value = isSum ? concatenation(link, value, right, scope) : joinValues(value, right);
  }
  return value;
}

function isLinkOf(node: ts.Expression, isSum: boolean): node is ts.BinaryExpression {
  if (node.kind !== ts.SyntaxKind.BinaryExpression) return false;
  const { kind } = (node as ts.BinaryExpression).operatorToken;
  return isSum
    ? kind === ts.SyntaxKind.PlusToken
    : kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
}

/** Operators that give one of their operands, or a text put together. */
export function binaryValue(
  node: ts.BinaryExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const { right } = node;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
      return chainValue(node, scope, evaluation);
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
