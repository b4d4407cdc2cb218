// Errors that are made by functions, as code without classes has them: `function SoldError() { this.name = "SoldError"; }`, and
// `SoldError.prototype.name = "SoldError"`.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { memberName } from "../../references/typescript/syntax.ts";
import { assignedIn, type ClassFacts, isErrorName } from "./classFacts.ts";
import { plainOf, type Reader } from "./listReader.ts";
import { roleOf } from "./names.ts";
import { isStatus } from "./said.ts";

/** An error that a function makes, or a class whose prototype says its name. */
export interface ConstructorError {
  readonly node: ts.Node;
  readonly name: string;
  readonly facts: ClassFacts;
}

/** Those at the top of a file that say a name or a code. */
export function constructorErrors(reader: Reader): readonly ConstructorError[] {
  const found = new Map<string, ConstructorError>();
  for (const statement of reader.file.statements) {
    const own = madeBy(statement, reader) ?? saidOfPrototype(statement, reader);
    if (own === undefined || !isErrorName(own.name)) continue;
    const before = found.get(own.name);
    const facts = { ...own.facts, ...before?.facts };
    found.set(own.name, { node: before?.node ?? own.node, name: own.name, facts });
  }
  return [...found.values()].filter(({ facts }) => facts.code !== undefined || facts.name !== undefined);
}

function madeBy(statement: ts.Statement, reader: Reader): ConstructorError | undefined {
  if (statement.kind !== ts.SyntaxKind.FunctionDeclaration) return undefined;
  const { name, body } = statement as ts.FunctionDeclaration;
  if (name === undefined || body === undefined) return undefined;
  const { scopes, scope: top } = reader.outline;
  const scope: Scope = scopes.find(({ node }) => node === statement) ?? top;
  const said = assignedIn(body.statements).map(({ field, value }) => factsOf(field, value, scope, reader));
  return { node: statement, name: name.text, facts: Object.assign({}, ...said) };
}

/** `X.prototype.name = "X"`, `Object.defineProperty(X.prototype, "name", { value: "X" })` */
function saidOfPrototype(statement: ts.Statement, reader: Reader): ConstructorError | undefined {
  if (statement.kind !== ts.SyntaxKind.ExpressionStatement) return undefined;
  const { expression } = statement as ts.ExpressionStatement;
  const { scope } = reader.outline;
  const at = (node: ts.Node, field: string, value: ts.Expression): ConstructorError | undefined => {
    const name = ofPrototype(node);
    return name === undefined
      ? undefined
      : { node: statement, name, facts: factsOf(field, value, scope, reader) };
  };
  if (expression.kind === ts.SyntaxKind.BinaryExpression) {
    const { left, right } = expression as ts.BinaryExpression;
    if (left.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
    const { expression: object, name } = left as ts.PropertyAccessExpression;
    return at(object, name.text, right);
  }
  if (expression.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = expression as ts.CallExpression;
  const [object, field, described] = args;
  const isDefining = callee.getText(reader.file) === "Object.defineProperty";
  if (!isDefining || !object || !field || described?.kind !== ts.SyntaxKind.ObjectLiteralExpression)
    return undefined;
  const value = (described as ts.ObjectLiteralExpression).properties.find(
    (each): each is ts.PropertyAssignment =>
      each.kind === ts.SyntaxKind.PropertyAssignment && memberName(each.name) === "value",
  );
  return value && at(object, String(plainOf(field, scope, reader)), value.initializer);
}

/** The function or class whose prototype a node is. */
function ofPrototype(node: ts.Node): string | undefined {
  if (node.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { expression, name } = node as ts.PropertyAccessExpression;
  return name.text === "prototype" && expression.kind === ts.SyntaxKind.Identifier
    ? (expression as ts.Identifier).text
    : undefined;
}

function factsOf(field: string, value: ts.Expression, scope: Scope, reader: Reader): ClassFacts {
  const plain = plainOf(value, scope, reader);
  if (plain === undefined) return {};
  const role = roleOf(field);
  if (field === "name") return typeof plain === "string" && !/\s/.test(plain) ? { name: plain } : {};
  if (role === "status") return isStatus(plain) ? { status: plain } : {};
  return role === "code" && plain !== "" ? { code: plain } : {};
}
