// Errors that a call makes, wherever it stands: of a described library, as an answer, by a function or class of the workspace, or by a
// class that is called like one of errors.

import * as ts from "typescript";
import type { StatedError } from "../../../statedModel.ts";
import { spanOf, unwrap } from "../../syntax.ts";
import { formOf } from "../formOf.ts";
import { guessed, thrownWith } from "../madeBy.ts";
import { isErrorClass } from "../names.ts";
import { statedError, statedStatus } from "../statedError.ts";
import { type Given, type StatedReader, valuesOf } from "../statedValues.ts";
import type { Kind } from "./kind.ts";

export const calls: Kind = (node, { scope, isCallee }, reader) => {
  const isNew = node.kind === ts.SyntaxKind.NewExpression;
  if (isCallee || (!isNew && node.kind !== ts.SyntaxKind.CallExpression)) return [];
  const call: Given<ts.CallExpression | ts.NewExpression> = { node: node as ts.CallExpression, scope };
  const { expression } = call.node;
  const alone = statusAlone(call, reader);
  if (alone) return [alone];
  const isError = isNew && isErrorClass(nameOf(expression));
  const made = reader.madeBy(call, 0) ?? (isError ? thrownWith(guessed(call, reader)) : undefined);
  if (made === undefined) return [];
  const form = formOf(expression, scope, reader)?.form;
  const error = statedError(node, made, reader, form?.status);
  // What is made of arguments of any meaning is an error only with a status.
  const isSure = isError || error?.status !== undefined || error?.how === "declared";
  return error && isSure ? [error] : [];
};

function nameOf(expression: ts.Expression): string {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.Identifier) return (node as ts.Identifier).text;
  return node.kind === ts.SyntaxKind.PropertyAccessExpression
    ? (node as ts.PropertyAccessExpression).name.text
    : "";
}

/** `res.sendStatus(404)`: an answer of which nothing but the status tells which error it is. */
function statusAlone(
  { node, scope }: Given<ts.CallExpression | ts.NewExpression>,
  reader: StatedReader,
): StatedError | undefined {
  const [first] = node.arguments ?? [];
  if (nameOf(node.expression) !== "sendStatus" || first === undefined) return undefined;
  const status = statedStatus(valuesOf({ node: first, scope }, ["status"], reader), reader);
  if (status === undefined || status === "several") return undefined;
  return { span: spanOf(node, reader.file), how: "sent", status, texts: [], unknown: [] };
}
