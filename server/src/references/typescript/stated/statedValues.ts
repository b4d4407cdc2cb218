// The values that an expression states of an error, each under its path: `{ code: "X" }`, `JSON.stringify(…)`, a constant that holds an
// object, and what a parameter of a function is given by a call of it. What calls make of their arguments is madeBy.ts's.

import * as ts from "typescript";
import { ERROR_HOLDERS } from "../../errorHolders.ts";
import { depths } from "../budget.ts";
import type { Scope, Scoped } from "../outline/scopes.ts";
import { isStringify } from "../outline/sentBodies.ts";
import { accessedName, isAccess, literalOf, memberName, unwrap } from "../syntax.ts";
import type { Evaluator, Value } from "../values/model.ts";

/** What the readers of stated errors ask. */
export interface StatedReader {
  readonly file: ts.SourceFile;
  readonly evaluator: Evaluator;
  /** What a call states, and how; undefined where it is not understood. */
  madeBy(call: Given<ts.CallExpression | ts.NewExpression>, depth: number): Made | undefined;
}

/** What a call makes of its arguments. */
export interface Made {
  readonly how: "sent" | "thrown" | "declared";
  readonly values: readonly StatedValue[];
}

/** An expression, with what the parameters around it are given. */
export interface Given<N extends ts.Node = ts.Expression> extends Scoped<N> {
  readonly bound?: Bound | undefined;
}

/** What parameters are given, by name; undefined for one that is given nothing. */
export type Bound = ReadonlyMap<string, Given | undefined>;

/** A value of an error, under the properties or the parameter that it stands for. */
export interface StatedValue {
  readonly path: readonly string[];
  readonly node: ts.Expression;
  readonly scope: Scope;
  /** What it is, where that depends on what was given. */
  readonly value?: Value | undefined;
  /** Whether it was looked up in a table, which states it itself. */
  readonly isLookedUp?: boolean;
  /** Whether a parameter was given it. */
  readonly isGiven?: boolean;
}

/** How far calls, constants and objects are followed into each other. */
export const DEEPEST = 12;

/** The values that an expression states, with `path` before them. */
export function valuesOf(
  given: Given,
  path: readonly string[],
  reader: StatedReader,
  depth = 0,
): readonly StatedValue[] {
  if (depth > DEEPEST || path.length > depths.objects) return [];
  reader.evaluator.budget.spend();
  const { scope, bound } = given;
  const node = objectIn(given.node);
  const within = (inner: ts.Expression, below = path) =>
    valuesOf({ node: inner, scope, bound }, below, reader, depth + 1);
  switch (node.kind) {
    case ts.SyntaxKind.ObjectLiteralExpression:
      return (node as ts.ObjectLiteralExpression).properties.flatMap((property) => {
        if (property.kind === ts.SyntaxKind.SpreadAssignment) return within(property.expression);
        const name = memberName(property.name);
        if (name === undefined) return [];
        if (property.kind === ts.SyntaxKind.PropertyAssignment)
          return within(property.initializer, [...path, name]);
        return property.kind === ts.SyntaxKind.ShorthandPropertyAssignment
          ? within(property.name, [...path, name])
          : [];
      });
    case ts.SyntaxKind.ConditionalExpression: {
      const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
      return [...within(whenTrue), ...within(whenFalse)];
    }
    case ts.SyntaxKind.BinaryExpression: {
      const { left, right, operatorToken } = node as ts.BinaryExpression;
      return operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
        operatorToken.kind === ts.SyntaxKind.BarBarToken
        ? [...within(left), ...within(right)]
        : [{ path, node, scope }];
    }
    case ts.SyntaxKind.CallExpression:
    case ts.SyntaxKind.NewExpression: {
      const mayMake = path.length === 0 || ERROR_HOLDERS.has(path.at(-1) ?? "");
      const call = node as ts.CallExpression | ts.NewExpression;
      const made = mayMake ? reader.madeBy({ node: call, scope, bound }, depth + 1) : undefined;
      return (
        made?.values.map((value) => ({ ...value, path: [...path, ...value.path] })) ?? [{ path, node, scope }]
      );
    }
    default: {
      const other = literalOf(node) ? undefined : standsFor({ node, scope, bound }, reader);
      if (other === undefined) return [{ path, node, scope }];
      if ("kind" in other) return [{ path, node, scope, value: other, isLookedUp: true }];
      const isGiven = isParameter(node, bound);
      const values = valuesOf(other, path, reader, depth + 1);
      return isGiven ? values.map((value) => ({ ...value, isGiven })) : values;
    }
  }
}

/** What a name or access stands for, other than a text or number: what a parameter is given, an object, an element of a table. */
function standsFor({ node, scope, bound }: Given, { evaluator }: StatedReader): Given | Value | undefined {
  if (node.kind === ts.SyntaxKind.Identifier && bound?.has((node as ts.Identifier).text))
    return bound.get((node as ts.Identifier).text);
  if (isAccess(node)) {
    const object = unwrap(node.expression);
    const held =
      object.kind === ts.SyntaxKind.Identifier ? bound?.get((object as ts.Identifier).text) : undefined;
    if (held) return propertyIn(held, accessedName(node));
    const element = elementOf({ node, scope, bound }, evaluator);
    if (element) return element;
  } else if (node.kind !== ts.SyntaxKind.Identifier) return undefined;
  const value = evaluator.evaluate(node, scope);
  return value?.kind === "object" && value.within === undefined
    ? { node: value.node, scope: value.scope }
    : undefined;
}

/** What a table has under a text that a parameter is given: `STATUS[code]`. */
function elementOf({ node, scope, bound }: Given, evaluator: Evaluator): Value | undefined {
  if (node.kind !== ts.SyntaxKind.ElementAccessExpression || bound === undefined) return undefined;
  const { expression: table, argumentExpression: key } = node as ts.ElementAccessExpression;
  const name = unwrap(key);
  const given = name.kind === ts.SyntaxKind.Identifier ? bound.get((name as ts.Identifier).text) : undefined;
  const text = given && evaluator.evaluate(given.node, given.scope);
  const object = text?.kind === "text" ? evaluator.evaluate(table, scope) : undefined;
  return object && text?.kind === "text" ? evaluator.property(object, text.text) : undefined;
}

/** The property of an object that is written out. */
export function propertyIn({ node, scope, bound }: Given, name: string): Given | undefined {
  const object = unwrap(node);
  if (object.kind !== ts.SyntaxKind.ObjectLiteralExpression) return undefined;
  const property = (object as ts.ObjectLiteralExpression).properties.find(
    (each) => memberName(each.name) === name,
  );
  if (property?.kind === ts.SyntaxKind.PropertyAssignment)
    return { node: property.initializer, scope, bound };
  return property?.kind === ts.SyntaxKind.ShorthandPropertyAssignment
    ? { node: property.name, scope, bound }
    : undefined;
}

function isParameter(node: ts.Expression, bound: Bound | undefined): boolean {
  const root = isAccess(node) ? unwrap(node.expression) : node;
  return root.kind === ts.SyntaxKind.Identifier && bound?.has((root as ts.Identifier).text) === true;
}

/** An expression without a `JSON.stringify(…)` or `Object.freeze(…)` around it. */
export function objectIn(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.CallExpression) return node;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  const [first] = args;
  const isFreeze = isAccess(callee) && accessedName(callee) === "freeze";
  return first && (isStringify(callee) || isFreeze) ? unwrap(first) : node;
}

/** The arguments of a call, up to the first that is spread. */
export function argumentsOf({
  node,
  scope,
  bound,
}: Given<ts.CallExpression | ts.NewExpression>): readonly Given[] {
  const args = node.arguments ?? [];
  const spread = args.findIndex(({ kind }) => kind === ts.SyntaxKind.SpreadElement);
  return args.slice(0, spread < 0 ? undefined : spread).map((arg) => ({ node: arg, scope, bound }));
}

/** What the parameters of a function or constructor are given by arguments, with what they are where nothing is given. */
export function boundBy(
  parameters: readonly ts.ParameterDeclaration[],
  args: readonly (Given | undefined)[],
  scope: Scope,
): Bound {
  const bound = new Map<string, Given | undefined>();
  parameters.forEach(({ name, initializer, dotDotDotToken }, index) => {
    if (dotDotDotToken) return;
    const given = args[index] ?? (initializer && { node: initializer, scope });
    if (name.kind === ts.SyntaxKind.Identifier) bound.set(name.text, given);
    else if (name.kind === ts.SyntaxKind.ObjectBindingPattern)
      for (const element of name.elements) {
        const property = memberName(element.propertyName ?? element.name);
        if (property === undefined || element.name.kind !== ts.SyntaxKind.Identifier) continue;
        const own = given && propertyIn(given, property);
        bound.set(element.name.text, own ?? (element.initializer && { node: element.initializer, scope }));
      }
  });
  return bound;
}
