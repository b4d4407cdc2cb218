// Errors that code throws, passes on or returns together with a status, as plain data: which of their texts is a code, only a
// catalog can tell.

import * as ts from "typescript";
import type { ThrownError, ThrownText } from "../../bodyModel.ts";
import { depths } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import {
  contentSpan,
  isAccess,
  isNamed,
  isTerminated,
  literalOf,
  memberName,
  quoteOf,
  spanOf,
  unwrap,
} from "../syntax.ts";
import type { Evaluator } from "../values/model.ts";

/** Texts that are noted of one error. */
const MOST_TEXTS = 12;

/** The errors of an outlined file that come with the number of an error status. */
export function thrownErrors({ thrown, file }: Outline, evaluator: Evaluator): readonly ThrownError[] {
  return thrown.flatMap(({ node, scope }) => {
    const found = errorOf(unwrap(node), scope, file, evaluator);
    return found === undefined ? [] : [found];
  });
}

/** What is found in one error. */
interface Found {
  readonly file: ts.SourceFile;
  readonly texts: ThrownText[];
  /** Numbers that may be its status: those named so, and those that are an argument. */
  readonly named: ts.NumericLiteral[];
  readonly bare: ts.NumericLiteral[];
  /** Names that may stand for a code. */
  readonly constants: { readonly node: ts.Expression; readonly path: readonly string[] }[];
}

function errorOf(
  node: ts.Expression,
  scope: Scope,
  file: ts.SourceFile,
  evaluator: Evaluator,
): ThrownError | undefined {
  const found: Found = { file, texts: [], named: [], bare: [], constants: [] };
  if (node.kind === ts.SyntaxKind.ObjectLiteralExpression)
    readObject(node as ts.ObjectLiteralExpression, [], found);
  else if (node.kind === ts.SyntaxKind.NewExpression || node.kind === ts.SyntaxKind.CallExpression)
    readCall(node as ts.NewExpression | ts.CallExpression, scope, found);
  const [status, other] = found.named.length > 0 ? found.named : found.bare;
  const made = status === undefined ? statusOfMaker(node, scope, file, evaluator) : undefined;
  if ((status === undefined && made === undefined) || other !== undefined) return undefined;
  for (const { node: name, path } of found.constants) {
    const value = evaluator.evaluate(name, scope);
    if (value?.kind === "text" && !value.text.includes("{}"))
      found.texts.push({ value: value.text, span: spanOf(name, file), quote: "", path });
  }
  return {
    span: spanOf(node, file),
    status: made ?? { value: Number(status!.text), span: contentSpan(status!, file) },
    isStatusNamed: made !== undefined || found.named.length > 0,
    texts: found.texts,
  };
}

/** The status that a library answers with for what a class or function of it makes: `new NotFoundException(…)`. */
function statusOfMaker(
  node: ts.Expression,
  scope: Scope,
  file: ts.SourceFile,
  evaluator: Evaluator,
): ThrownError["status"] | undefined {
  if (node.kind !== ts.SyntaxKind.NewExpression && node.kind !== ts.SyntaxKind.CallExpression)
    return undefined;
  const { expression } = node as ts.NewExpression | ts.CallExpression;
  const maker = evaluator.evaluate(expression, scope);
  if (maker?.kind !== "raiser" || maker.status === undefined) return undefined;
  return { value: maker.status, span: spanOf(expression, file) };
}

function readCall(
  { expression, arguments: args }: ts.NewExpression | ts.CallExpression,
  scope: Scope,
  found: Found,
): void {
  const callee = unwrap(expression);
  const name = callee.kind === ts.SyntaxKind.Identifier ? (callee as ts.Identifier).text : undefined;
  const parameters = name === undefined ? [] : parametersOf(name, scope);
  args?.forEach((argument, index) => {
    const node = unwrap(argument);
    const parameter = parameters[index];
    if (node.kind === ts.SyntaxKind.ObjectLiteralExpression)
      readObject(node as ts.ObjectLiteralExpression, [], found);
    else noteValue(node, parameter === undefined ? [] : [parameter], found);
  });
}

/** The names of the parameters of a function or class of the same file. */
function parametersOf(name: string, scope: Scope): readonly (string | undefined)[] {
  const [definition, other] = findBinding(name, scope)?.definitions ?? [];
  if (definition === undefined || other !== undefined) return [];
  const outline =
    definition.kind === "function"
      ? definition.outline
      : definition.kind === "class"
        ? definition.outline.construct
        : undefined;
  return outline?.node.parameters.map((parameter) => memberName(parameter.name as ts.PropertyName)) ?? [];
}

function readObject(node: ts.ObjectLiteralExpression, path: readonly string[], found: Found): void {
  for (const property of node.properties) {
    if (property.kind !== ts.SyntaxKind.PropertyAssignment) continue;
    const name = memberName(property.name);
    if (name === undefined) continue;
    const value = objectIn(property.initializer);
    if (value.kind !== ts.SyntaxKind.ObjectLiteralExpression) noteValue(value, [...path, name], found);
    else if (path.length < depths.objects)
      readObject(value as ts.ObjectLiteralExpression, [...path, name], found);
  }
}

/** An expression without a `JSON.stringify(…)` around it. */
function objectIn(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.CallExpression) return node;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  const [first] = args;
  return first && isAccess(callee) && isNamed(callee.expression, "JSON") ? unwrap(first) : node;
}

const CODE_NAME = /^(?:error_?)?(?:code|type)$/i;
const STATUS_NAME = /^(?:http)?_?status_?(?:code)?$/i;

function noteValue(node: ts.Expression, path: readonly string[], found: Found): void {
  const { file, texts, named, bare, constants } = found;
  const literal = literalOf(node);
  if (literal === undefined) {
    const isName = node.kind === ts.SyntaxKind.Identifier || isAccess(node);
    if (isName && constants.length < MOST_TEXTS && (path.length === 0 || CODE_NAME.test(path.at(-1) ?? "")))
      constants.push({ node, path });
    return;
  }
  if (literal.kind === ts.SyntaxKind.NumericLiteral) {
    const status = Number(literal.text);
    if (!(Number.isInteger(status) && status >= 400 && status <= 599)) return;
    const [name, deeper] = path;
    if (name === undefined) bare.push(literal as ts.NumericLiteral);
    else if (deeper === undefined && STATUS_NAME.test(name)) named.push(literal as ts.NumericLiteral);
    return;
  }
  if (literal.text === "" || texts.length >= MOST_TEXTS || !isTerminated(literal, file.text)) return;
  texts.push({ value: literal.text, span: contentSpan(literal, file), quote: quoteOf(literal, file), path });
}
