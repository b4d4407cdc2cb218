// What a class of errors says of all that are made of it: code, status and name, by its fields, its constructor and what that hands on to
// the class that it extends.

import * as ts from "typescript";
import { depths } from "../../references/typescript/budget.ts";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { memberName, unwrap } from "../../references/typescript/syntax.ts";
import { literalValue, plainOf, type Reader } from "./listReader.ts";
import { isLikeCode, roleOf } from "./names.ts";
import { isStatus, recordIn, saidByParts } from "./said.ts";

/** What is the same of all errors of a class; undefined is what differs, or is not said. */
export interface ClassFacts {
  readonly code?: string | number | undefined;
  readonly status?: number | undefined;
  /** What its `type` is, where that is written as codes are. */
  readonly type?: string | undefined;
  /** What its `name` is. */
  readonly name?: string | undefined;
}

/** `name` of a class that takes it from whatever class extends it: `this.name = this.constructor.name`. */
const OF_CLASS = Symbol("the name of the class");

interface Own {
  readonly code: ReadonlySet<string | number>;
  readonly status: ReadonlySet<number>;
  readonly type: ReadonlySet<string>;
  readonly name: ReadonlySet<string | typeof OF_CLASS>;
}

/** Classes that extend each other. */
const DEEPEST = 8;

/** The facts of a class; `classes` are those of its file by their names. */
export function factsOf(
  node: ts.ClassDeclaration,
  classes: ReadonlyMap<string, ts.ClassDeclaration>,
  reader: Reader,
): ClassFacts {
  const chain: ts.ClassDeclaration[] = [];
  for (let at: ts.ClassDeclaration | undefined = node; at && chain.length < DEEPEST; )
    at = chain.push(at) ? classes.get(baseOf(at)) : undefined;
  const owns = chain.map((each) => ownOf(each, classes.get(baseOf(each)), reader));
  const name = nearest(owns.map((own) => own.name));
  return {
    code: nearest(owns.map(({ code }) => code)),
    status: nearest(owns.map(({ status }) => status)),
    type: nearest(owns.map(({ type }) => type)),
    name: name === OF_CLASS ? node.name?.text : name,
  };
}

/** The name of the class that one extends; empty where it is none, or an expression. */
export function baseOf({ heritageClauses }: ts.ClassDeclaration): string {
  const expression = extendedBy(heritageClauses)?.expression;
  return expression?.kind === ts.SyntaxKind.Identifier ? (expression as ts.Identifier).text : "";
}

function extendedBy(
  clauses: ts.ClassDeclaration["heritageClauses"],
): ts.ExpressionWithTypeArguments | undefined {
  return clauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
}

/** What the class says that is nearest, if that is one thing. */
function nearest<T>(sets: readonly ReadonlySet<T>[]): T | undefined {
  const [only, second] = sets.find(({ size }) => size > 0) ?? [];
  return second === undefined ? only : undefined;
}

function ownOf(node: ts.ClassDeclaration, base: ts.ClassDeclaration | undefined, reader: Reader): Own {
  const { scopes, scope: top } = reader.outline;
  const scopeAt = (at: ts.Node): Scope => scopes.find((each) => each.node === at) ?? top;
  const own = {
    code: new Set<string | number>(),
    status: new Set<number>(),
    type: new Set<string>(),
    name: new Set<string | typeof OF_CLASS>(),
  };
  const note = (field: string, value: string | number | typeof OF_CLASS | undefined): void => {
    if (field === "name" && (value === OF_CLASS || isName(value))) own.name.add(value);
    if (value === undefined || value === OF_CLASS) return;
    const role = roleOf(field);
    if (field === "type" && typeof value === "string" && isLikeCode(value)) own.type.add(value);
    if (role === "status" && isStatus(value)) own.status.add(value);
    if (role === "code" && isCode(value)) own.code.add(value);
  };
  for (const argument of extendedBy(node.heritageClauses)?.typeArguments ?? []) {
    const status = typeValue(argument);
    if (isStatus(status)) own.status.add(status);
  }
  for (const member of node.members) {
    const field = memberName(member.name) ?? "";
    if (member.kind === ts.SyntaxKind.PropertyDeclaration) {
      const { initializer, type } = member as ts.PropertyDeclaration;
      note(field, initializer ? valueAt(initializer, top, reader) : type && typeValue(type));
    } else if (member.kind === ts.SyntaxKind.GetAccessor) {
      const [only, second] = (member as ts.GetAccessorDeclaration).body?.statements ?? [];
      const returned =
        only?.kind === ts.SyntaxKind.ReturnStatement && !second
          ? (only as ts.ReturnStatement).expression
          : undefined;
      if (returned) note(field, valueAt(returned, scopeAt(member), reader));
    } else if (member.kind === ts.SyntaxKind.Constructor) {
      const { parameters, body } = member as ts.ConstructorDeclaration;
      for (const { modifiers, name, type } of parameters)
        if (modifiers && type) note((name as ts.Identifier).text ?? "", typeValue(type));
      const given = new Set(parameters.map(({ name }) => (name as ts.Identifier).text));
      for (const { field: assigned, value } of assignedIn(body?.statements ?? []))
        if (!given.has((value as ts.Identifier).text))
          note(assigned, valueAt(value, scopeAt(member), reader));
      for (const { arguments: args } of superCalls(member, 0))
        noteHandedOn(args, base, scopeAt(member), { own, note, reader, isKnown: baseOf(node) });
    }
  }
  return own;
}

interface Noting {
  readonly own: { readonly code: Set<string | number>; readonly status: Set<number> };
  readonly note: (field: string, value: string | number | undefined) => void;
  readonly reader: Reader;
  /** The name of the class that is extended. */
  readonly isKnown: string;
}

/** What a constructor hands on: by the names of the parameters that it is for, or the properties of an object. */
function noteHandedOn(
  args: ts.NodeArray<ts.Expression>,
  base: ts.ClassDeclaration | undefined,
  scope: Scope,
  { own, note, reader, isKnown }: Noting,
): void {
  const said = saidByParts(args, scope, reader);
  if (said?.status !== undefined) own.status.add(said.status);
  const code = saidByParts(args.filter(recordIn), scope, reader)?.code;
  if (code !== undefined) own.code.add(code);
  for (const record of args.flatMap((each) => recordIn(unwrap(each)) ?? [])) {
    for (const property of record.properties)
      if (property.kind === ts.SyntaxKind.PropertyAssignment && memberName(property.name) === "name")
        note("name", plainOf((property as ts.PropertyAssignment).initializer, scope, reader));
  }
  const constructed = base?.members.find(({ kind }) => kind === ts.SyntaxKind.Constructor);
  for (const [i, argument] of args.entries()) {
    const parameter = (constructed as ts.ConstructorDeclaration | undefined)?.parameters[i];
    const field = parameter && ((parameter.name as ts.Identifier).text ?? "");
    const value = field === undefined && !isForeign(isKnown) ? undefined : plainOf(argument, scope, reader);
    if (field === undefined) {
      if (typeof value === "string" && CODE.test(value)) own.code.add(value);
    } else if (field !== "error") note(field, value);
    else if (typeof value === "string" && CODE.test(value)) own.code.add(value);
  }
}

/** A code that no text for people looks like: `NO_PET`, `no_pet`. */
const CODE = /^(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|[a-z][a-z\d]*(?:_[a-z\d]+)+)$/;

/** A class of errors of another file; those of the language and of frameworks are given texts for people. */
function isForeign(name: string): boolean {
  return /.Error$/.test(name) && !/^(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI|Http)Error$/.test(name);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z_$][\w$.-]*$/.test(value);
}

function isCode(value: string | number): boolean {
  return typeof value === "number" ? !isStatus(value) : value !== "" && !/\s/.test(value);
}

/** What an expression is: `PetError.name` is the name of the class, `this.constructor.name` that of whichever extends it. */
function valueAt(
  node: ts.Expression,
  scope: Scope,
  reader: Reader,
): string | number | typeof OF_CLASS | undefined {
  const plain = unwrap(node);
  // `body.code || 0` is 0 only where nothing else is known.
  if (plain.kind === ts.SyntaxKind.BinaryExpression) return undefined;
  if (plain.kind === ts.SyntaxKind.PropertyAccessExpression) {
    const { expression, name } = plain as ts.PropertyAccessExpression;
    if (name.text === "name") {
      if (/^(?:new\.target|this\.constructor)$/.test(expression.getText(reader.file))) return OF_CLASS;
      if (expression.kind === ts.SyntaxKind.Identifier && isErrorName((expression as ts.Identifier).text))
        return (expression as ts.Identifier).text;
    }
  }
  return plainOf(node, scope, reader);
}

/** Whether a name is that of a class of errors. */
export function isErrorName(name: string): boolean {
  return /(?:Error|Exception)$/.test(name);
}

function typeValue(type: ts.TypeNode): string | number | undefined {
  return type.kind === ts.SyntaxKind.LiteralType
    ? literalValue((type as ts.LiteralTypeNode).literal)
    : undefined;
}

/** `this.code = …;` among the statements of a constructor. */
export function assignedIn(
  statements: readonly ts.Statement[],
): readonly { readonly field: string; readonly value: ts.Expression }[] {
  return statements.flatMap((statement) => {
    if (statement.kind !== ts.SyntaxKind.ExpressionStatement) return [];
    const { expression } = statement as ts.ExpressionStatement;
    if (expression.kind !== ts.SyntaxKind.BinaryExpression) return [];
    const { left, operatorToken, right } = expression as ts.BinaryExpression;
    if (operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
    if (left.kind !== ts.SyntaxKind.PropertyAccessExpression) return [];
    const { expression: object, name } = left as ts.PropertyAccessExpression;
    return object.kind === ts.SyntaxKind.ThisKeyword ? [{ field: name.text, value: right }] : [];
  });
}

function superCalls(node: ts.Node, depth: number): readonly ts.CallExpression[] {
  if (depth >= depths.tree) return [];
  const own: ts.CallExpression[] = [];
  if (node.kind === ts.SyntaxKind.CallExpression) {
    const call = node as ts.CallExpression;
    if (call.expression.kind === ts.SyntaxKind.SuperKeyword) own.push(call);
  }
  ts.forEachChild(node, (child) => void own.push(...superCalls(child, depth + 1)));
  return own;
}
