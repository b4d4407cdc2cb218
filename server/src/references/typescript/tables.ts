// Tables that values are looked up in: arrays, Sets, Maps, objects and enums, and what is in them.

import * as ts from "typescript";
import type { Assignments } from "./assigned.ts";
import type { Evaluator } from "./evaluate.ts";
import { lookUp, type Scope } from "./outline.ts";
import { isNamed, memberName, rootOf, unwrap } from "./syntax.ts";
import type { Value } from "./value.ts";

/** The members of a table that is known as a whole: elements, or the keys of a Map or an object. */
export interface Table {
  readonly members: readonly TableMember[];
}

export interface TableMember {
  readonly value: string | number;
  /** What stands behind a key; undefined for elements. */
  readonly content: ts.Expression | undefined;
  /** The member's own node, as it stands in the table. */
  readonly node: ts.Node;
}

/** What a table is looked at for: what it holds, or what its keys are. */
export type TableUse = "values" | "keys";

/** Reads the table that `expression` is; undefined where not all of it is known, or where it is changed somewhere. */
export function tableOf(
  expression: ts.Expression,
  use: TableUse,
  scope: Scope,
  evaluator: Evaluator,
  assignments: Assignments,
): Table | undefined {
  const listed = listedObject(expression);
  if (listed) return tableOf(listed.object, listed.use, scope, evaluator, assignments);
  const root = rootOf(expression);
  const binding = root && lookUp(root.text, scope);
  if (binding && assignments.isAssigned(binding)) return undefined;
  const made = madeFromList(expression, scope);
  if (made) return tableOf(made.expression, use, made.scope, evaluator, assignments);
  const value = evaluator.evaluate(expression, scope);
  const members: TableMember[] = [];
  return value && addMembers(value, use, members, evaluator) && members.length > 0 ? { members } : undefined;
}

/** `Object.keys(x)` and `Object.values(x)`. */
function listedObject(
  expression: ts.Expression,
): { readonly object: ts.Expression; readonly use: TableUse } | undefined {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression || args[0] === undefined) return undefined;
  const { expression: object, name } = callee as ts.PropertyAccessExpression;
  if (!isNamed(object, "Object") || (name.text !== "keys" && name.text !== "values")) return undefined;
  return { object: args[0], use: name.text === "keys" ? "keys" : "values" };
}

/** A constant that is made of such a list, directly or through `new Set(…)`. */
function madeFromList(
  expression: ts.Expression,
  scope: Scope,
  depth = 0,
): { readonly expression: ts.Expression; readonly scope: Scope } | undefined {
  const node = unwrap(expression);
  if (depth > 4) return undefined;
  if (node.kind === ts.SyntaxKind.Identifier) {
    const definitions = lookUp((node as ts.Identifier).text, scope)?.definitions ?? [];
    const [definition] = definitions;
    return definitions.length === 1 && definition?.kind === "expression" && definition.path.length === 0
      ? madeFromList(definition.node, definition.scope, depth + 1)
      : undefined;
  }
  if (node.kind === ts.SyntaxKind.NewExpression) {
    const { expression: callee, arguments: args } = node as ts.NewExpression;
    return isNamed(callee, "Set") && args?.[0] ? madeFromList(args[0], scope, depth + 1) : undefined;
  }
  return listedObject(node) && { expression: node, scope };
}

/** Adds the members of a table; false where one of them is not known. */
function addMembers(value: Value, use: TableUse, members: TableMember[], evaluator: Evaluator): boolean {
  switch (value.kind) {
    case "array":
      return value.node.elements.every((element) =>
        addElement(element, value.scope, use, members, evaluator),
      );
    case "object":
      return value.node.properties.every((property) => {
        const name = memberName(property.name) ?? computedName(property.name, value.scope, evaluator);
        const content =
          property.kind === ts.SyntaxKind.PropertyAssignment ? property.initializer : property.name;
        if (name === undefined || property.name === undefined || content === undefined) return false;
        if (use === "keys") {
          const node =
            property.name.kind === ts.SyntaxKind.ComputedPropertyName
              ? unwrap(property.name.expression)
              : property.name;
          members.push({ value: name, content: content as ts.Expression, node });
          return true;
        }
        return (
          property.kind === ts.SyntaxKind.PropertyAssignment &&
          addElement(property.initializer, value.scope, use, members, evaluator)
        );
      });
    case "enum":
      return value.node.members.every(({ initializer }) =>
        initializer ? addElement(initializer, value.scope, use, members, evaluator) : false,
      );
    default:
      return false;
  }
}

function computedName(
  name: ts.PropertyName | undefined,
  scope: Scope,
  evaluator: Evaluator,
): string | undefined {
  if (name?.kind !== ts.SyntaxKind.ComputedPropertyName) return undefined;
  const value = evaluator.evaluate(name.expression, scope);
  return value?.kind === "text" ? value.text : value?.kind === "number" ? String(value.number) : undefined;
}

function addElement(
  element: ts.Expression,
  scope: Scope,
  use: TableUse,
  members: TableMember[],
  evaluator: Evaluator,
): boolean {
  if (element.kind === ts.SyntaxKind.SpreadElement) {
    const spread = evaluator.evaluate((element as ts.SpreadElement).expression, scope);
    return spread?.kind === "array" && addMembers(spread, use, members, evaluator);
  }
  const node = unwrap(element);
  if (node.kind === ts.SyntaxKind.ArrayLiteralExpression) {
    const [key, content] = (node as ts.ArrayLiteralExpression).elements;
    const value = key && evaluator.evaluate(key, scope);
    if (key === undefined || (value?.kind !== "text" && value?.kind !== "number")) return false;
    members.push({ value: literalValue(value), content, node: unwrap(key) });
    return true;
  }
  const value = evaluator.evaluate(element, scope);
  if (value?.kind !== "text" && value?.kind !== "number") return false;
  members.push({ value: literalValue(value), content: undefined, node });
  return true;
}

function literalValue(value: Value & { kind: "text" | "number" }): string | number {
  return value.kind === "text" ? value.text : value.number;
}

/** Whether an expression is true whatever happens: a filled string, a number other than 0, an object, a function. */
export function isSurelyTrue(expression: ts.Expression | undefined): boolean {
  if (expression === undefined) return false;
  const node = unwrap(expression);
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return (node as ts.StringLiteralLike).text !== "";
    case ts.SyntaxKind.NumericLiteral:
      return Number((node as ts.NumericLiteral).text) !== 0;
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ObjectLiteralExpression:
    case ts.SyntaxKind.ArrayLiteralExpression:
      return true;
    default:
      return false;
  }
}
