// Contracts that name their errors by key: `oc.errors({ X: { status: 404 } })`, `.error({ X: XError })` of Elysia.

import * as ts from "typescript";
import type { StatedError } from "../../../statedModel.ts";
import { spanOf } from "../../syntax.ts";
import { keyText } from "../keys.ts";
import { valuesOfClass } from "../madeBy.ts";
import { statedStatus } from "../statedError.ts";
import { objectIn, type StatedReader, type StatedValue, valuesOf } from "../statedValues.ts";
import type { Kind, StatedPlace } from "./kind.ts";

const METHODS = new Set(["errors", "error"]);

export const contracts: Kind = (node, place, reader) => {
  if (node.kind !== ts.SyntaxKind.CallExpression) return [];
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression || args.length !== 1) return [];
  if (!METHODS.has((callee as ts.PropertyAccessExpression).name.text) || args[0] === undefined) return [];
  const object = objectIn(args[0]);
  if (object.kind !== ts.SyntaxKind.ObjectLiteralExpression) return [];
  return (object as ts.ObjectLiteralExpression).properties.flatMap((property) =>
    property.kind === ts.SyntaxKind.PropertyAssignment ? errorOf(property, place, reader) : [],
  );
};

function errorOf(
  property: ts.PropertyAssignment,
  { scope }: StatedPlace,
  reader: StatedReader,
): readonly StatedError[] {
  const text = keyText(property.name, reader.file);
  const status = statedStatus(definedBy(property.initializer, scope, reader), reader);
  if (text === undefined || status === undefined || status === "several") return [];
  return [{ span: spanOf(property, reader.file), how: "declared", status, texts: [text], unknown: [] }];
}

/** What stands behind a key states: an object, or a class. */
function definedBy(
  node: ts.Expression,
  scope: StatedPlace["scope"],
  reader: StatedReader,
): readonly StatedValue[] {
  const value = reader.evaluator.evaluate(node, scope);
  return value?.kind === "class"
    ? valuesOfClass(value.outline, [], reader, 0)
    : valuesOf({ node, scope }, [], reader);
}
