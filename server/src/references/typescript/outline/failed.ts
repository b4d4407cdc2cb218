// Where it is asked at once whether a result is a failure: `if (!res.ok)`, `if (error)` right behind the statement that declares the
// name. By form alone.

import * as ts from "typescript";
import { isNamed, unwrap } from "../syntax.ts";
import type { FailedPlace } from "./notes.ts";
import type { Walker } from "./walker.ts";

/** Notes `statement` where it is such an `if`, and the one before it declares what it tests. */
export function noteFailed(before: ts.Statement, statement: ts.Statement, walker: Walker): void {
  if (
    statement.kind !== ts.SyntaxKind.IfStatement ||
    before.kind !== ts.SyntaxKind.VariableStatement ||
    (statement as ts.IfStatement).elseStatement
  )
    return;
  const node = statement as ts.IfStatement;
  const test = testedIn(node.expression);
  const { declarations } = (before as ts.VariableStatement).declarationList;
  const [declaration, another] = declarations;
  if (test === undefined || declaration === undefined || another !== undefined) return;
  if (declares(declaration.name, test.tested.text))
    walker.made.failed.push({ node, ...test, declared: declaration.name, scope: walker.scope });
}

function testedIn(condition: ts.Expression): Pick<FailedPlace, "tested" | "isResponse"> | undefined {
  const node = unwrap(condition);
  if (node.kind === ts.SyntaxKind.Identifier) return { tested: node as ts.Identifier, isResponse: false };
  const isNegated =
    node.kind === ts.SyntaxKind.PrefixUnaryExpression &&
    (node as ts.PrefixUnaryExpression).operator === ts.SyntaxKind.ExclamationToken;
  const read = isNegated ? unwrap((node as ts.PrefixUnaryExpression).operand) : node;
  if (read.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { expression, name } = read as ts.PropertyAccessExpression;
  const object = unwrap(expression);
  if (object.kind !== ts.SyntaxKind.Identifier || !isNamed(name, isNegated ? "ok" : "error"))
    return undefined;
  return { tested: object as ts.Identifier, isResponse: isNegated };
}

function declares(name: ts.BindingName, text: string): boolean {
  if (name.kind === ts.SyntaxKind.Identifier) return name.text === text;
  return name.elements.some(
    (element) => element.kind === ts.SyntaxKind.BindingElement && declares(element.name, text),
  );
}
