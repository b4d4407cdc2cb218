// Errors that are thrown or handed to `next`, also by a call that nothing explains: its arguments are taken by their looks.

import * as ts from "typescript";
import { passedError, unwrap } from "../../syntax.ts";
import { guessed } from "../madeBy.ts";
import { statedError } from "../statedError.ts";
import type { Given, Made, StatedReader } from "../statedValues.ts";
import { valuesOf } from "../statedValues.ts";
import type { Kind } from "./kind.ts";

export const thrown: Kind = (node, { scope }, reader) => {
  const expression =
    node.kind === ts.SyntaxKind.ThrowStatement
      ? (node as ts.ThrowStatement).expression
      : node.kind === ts.SyntaxKind.CallExpression
        ? passedError(node as ts.CallExpression)
        : undefined;
  return expression
    ? alternativesOf(expression).flatMap((each) => errorOf({ node: each, scope }, reader))
    : [];
};

/** `condition ? new A() : new B()` */
function alternativesOf(expression: ts.Expression): readonly ts.Expression[] {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.ConditionalExpression) return [node];
  const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
  return [...alternativesOf(whenTrue), ...alternativesOf(whenFalse)];
}

function errorOf({ node, scope }: Given, reader: StatedReader) {
  const error = statedError(node, madeOf({ node, scope }, reader), reader);
  return error?.status ? [error] : [];
}

function madeOf({ node, scope }: Given, reader: StatedReader): Made {
  const isCall = node.kind === ts.SyntaxKind.NewExpression || node.kind === ts.SyntaxKind.CallExpression;
  if (!isCall) return { how: "thrown", values: valuesOf({ node, scope }, [], reader) };
  const call: Given<ts.CallExpression> = { node: node as ts.CallExpression, scope };
  return reader.madeBy(call, 0) ?? { how: "thrown", values: guessed(call, reader) };
}
