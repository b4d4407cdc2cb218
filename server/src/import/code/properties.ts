// The properties of an object, with those that are spread into it.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import type { Reader } from "./listReader.ts";

/** Objects that are spread into each other. */
const DEEPEST = 4;

export interface Property {
  readonly property: ts.PropertyAssignment;
  readonly scope: Scope;
  readonly reader: Reader;
}

/** The properties of an object, those of what is spread into it among them. */
export function propertiesOf(
  node: ts.ObjectLiteralExpression,
  scope: Scope,
  reader: Reader,
  depth: number,
): readonly Property[] {
  return node.properties.flatMap((property): readonly Property[] => {
    if (property.kind === ts.SyntaxKind.PropertyAssignment) return [{ property, scope, reader }];
    if (property.kind !== ts.SyntaxKind.SpreadAssignment || depth > DEEPEST) return [];
    const value = reader.evaluator.evaluate(property.expression, scope);
    if (value?.kind !== "object") return [];
    const { file } = value.scope;
    return propertiesOf(value.node, value.scope, { ...reader, file }, depth + 1);
  });
}
