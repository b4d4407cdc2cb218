// Tables that give each code its status: objects, a Map, a `switch`, and objects that give each status its code. Whether the keys of a
// table are codes at all is told by the catalog, which has to know half of them.

import * as ts from "typescript";
import type { StatedError, StatedStatus, StatedText } from "../../../statedModel.ts";
import { contentSpan, literalOf, memberName, quoteOf, spanOf, unwrap } from "../../syntax.ts";
import { keyText } from "../keys.ts";
import { isCodeName, isStatusName } from "../names.ts";
import { isErrorStatus, statedStatus } from "../statedError.ts";
import { objectIn, type StatedReader, valuesOf } from "../statedValues.ts";
import type { Kind, StatedPlace } from "./kind.ts";

/** One element: a code with its status; without one where the element states none. */
interface Row {
  readonly node: ts.Node;
  readonly text: StatedText;
  readonly status: StatedStatus | undefined;
}

export const tables: Kind = (node, place, reader) => {
  const rows = rowsOf(node, place, reader);
  if (rows === undefined || rows.length === 0) return [];
  const table = node.getStart(reader.file);
  return rows.flatMap(({ node: row, text, status }): readonly StatedError[] =>
    status
      ? [{ span: spanOf(row, reader.file), how: "declared", status, texts: [text], unknown: [], table }]
      : [],
  );
};

function rowsOf(node: ts.Node, place: StatedPlace, reader: StatedReader): readonly Row[] | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.ObjectLiteralExpression:
      return place.isArgument ? undefined : objectRows(node as ts.ObjectLiteralExpression, place, reader);
    case ts.SyntaxKind.NewExpression:
      return mapRows(node as ts.NewExpression, place, reader);
    case ts.SyntaxKind.SwitchStatement:
      return switchRows(node as ts.SwitchStatement, place, reader);
    default:
      return undefined;
  }
}

/** An object of which each property has an error status: others have codes among much else. */
function objectRows(
  { properties }: ts.ObjectLiteralExpression,
  place: StatedPlace,
  reader: StatedReader,
): readonly Row[] | undefined {
  const rows: Row[] = [];
  for (const property of properties) {
    if (property.kind === ts.SyntaxKind.SpreadAssignment) continue;
    if (property.kind !== ts.SyntaxKind.PropertyAssignment) return undefined;
    const row = byStatus(property, reader) ?? byCode(property, place, reader);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return rows;
}

/** `SOLD_OUT: 409`, `SOLD_OUT: { status: 409 }`, `SOLD_OUT: [409, "…"]`, `[Code.SoldOut]: 409` */
function byCode(property: ts.PropertyAssignment, place: StatedPlace, reader: StatedReader): Row | undefined {
  const text = keyText(property.name, reader.file) ?? computedKey(property.name, place, reader);
  if (text === undefined) return undefined;
  const status = elementStatus(property.initializer, place, reader);
  return status && { node: property, text, status };
}

/** `409: "SOLD_OUT"` */
function byStatus(property: ts.PropertyAssignment, { file }: StatedReader): Row | undefined {
  const literal = literalOf(unwrap(property.initializer));
  if (property.name.kind !== ts.SyntaxKind.NumericLiteral || literal === undefined) return undefined;
  const value = Number(property.name.text);
  if (literal.kind === ts.SyntaxKind.NumericLiteral || !isErrorStatus(value)) return undefined;
  return {
    node: property,
    text: {
      value: literal.text,
      span: contentSpan(literal, file),
      quote: quoteOf(literal, file),
      path: ["code"],
    },
    status: { value, span: spanOf(property.name, file) },
  };
}

function computedKey(
  name: ts.PropertyName,
  { scope }: StatedPlace,
  { evaluator, file }: StatedReader,
): StatedText | undefined {
  if (name.kind !== ts.SyntaxKind.ComputedPropertyName) return undefined;
  const value = evaluator.evaluate(name.expression, scope);
  return value?.kind === "text" && !value.text.includes("{}")
    ? { value: value.text, span: spanOf(name.expression, file), quote: "", path: ["code"] }
    : undefined;
}

/** The status of an element: a number, or the one in an object that has no code of its own, or in a tuple. */
function elementStatus(
  expression: ts.Expression,
  { scope }: StatedPlace,
  reader: StatedReader,
): StatedStatus | undefined {
  const node = objectIn(expression);
  const parts =
    node.kind === ts.SyntaxKind.ArrayLiteralExpression
      ? (node as ts.ArrayLiteralExpression).elements
      : [node];
  if (node.kind === ts.SyntaxKind.ObjectLiteralExpression) {
    const names = (node as ts.ObjectLiteralExpression).properties.map(({ name }) => memberName(name) ?? "");
    if (names.some(isCodeName) || !names.some(isStatusName)) return undefined;
  }
  const values = parts.flatMap((part) => valuesOf({ node: part, scope }, [], reader));
  const status = statedStatus(values, reader);
  return status === "several" ? undefined : status;
}

/** `new Map([["SOLD_OUT", 409]])` */
function mapRows(
  { expression, arguments: args }: ts.NewExpression,
  place: StatedPlace,
  reader: StatedReader,
): readonly Row[] | undefined {
  const [list] = args ?? [];
  const isMap = expression.kind === ts.SyntaxKind.Identifier && (expression as ts.Identifier).text === "Map";
  const pairs = isMap && list ? unwrap(list) : undefined;
  if (pairs?.kind !== ts.SyntaxKind.ArrayLiteralExpression) return undefined;
  const rows: Row[] = [];
  for (const element of (pairs as ts.ArrayLiteralExpression).elements) {
    const pair = unwrap(element);
    if (pair.kind !== ts.SyntaxKind.ArrayLiteralExpression) return undefined;
    const [key, value] = (pair as ts.ArrayLiteralExpression).elements;
    const text = key && textOf(key, place, reader);
    const status = value && elementStatus(value, place, reader);
    if (text === undefined || status === undefined) return undefined;
    rows.push({ node: pair, text, status });
  }
  return rows;
}

/** `switch (code) { case "SOLD_OUT": return 409; }` */
function switchRows(
  { caseBlock }: ts.SwitchStatement,
  place: StatedPlace,
  reader: StatedReader,
): readonly Row[] {
  const rows: Row[] = [];
  let labels: StatedText[] = [];
  for (const clause of caseBlock.clauses) {
    if (clause.kind === ts.SyntaxKind.CaseClause) {
      const text = textOf(clause.expression, place, reader);
      if (text) labels.push(text);
    }
    const [first] = clause.statements;
    if (first === undefined) continue;
    const result = resultOf(first);
    const status = result && elementStatus(result, place, reader);
    rows.push(...labels.map((text) => ({ node: clause, text, status })));
    labels = [];
  }
  return rows;
}

/** What a statement returns, or assigns to a name of a status. */
function resultOf(statement: ts.Statement): ts.Expression | undefined {
  if (statement.kind === ts.SyntaxKind.ReturnStatement) return (statement as ts.ReturnStatement).expression;
  if (statement.kind !== ts.SyntaxKind.ExpressionStatement) return undefined;
  const { expression } = statement as ts.ExpressionStatement;
  if (expression.kind !== ts.SyntaxKind.BinaryExpression) return undefined;
  const { left, right, operatorToken } = expression as ts.BinaryExpression;
  const isOfStatus = left.kind === ts.SyntaxKind.Identifier && isStatusName((left as ts.Identifier).text);
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && isOfStatus ? right : undefined;
}

function textOf(
  expression: ts.Expression,
  { scope }: StatedPlace,
  { evaluator, file }: StatedReader,
): StatedText | undefined {
  const node = unwrap(expression);
  const literal = literalOf(node);
  if (literal?.kind === ts.SyntaxKind.NumericLiteral) return undefined;
  if (literal)
    return {
      value: literal.text,
      span: contentSpan(literal, file),
      quote: quoteOf(literal, file),
      path: ["code"],
    };
  const value = evaluator.evaluate(node, scope);
  return value?.kind === "text" && !value.text.includes("{}")
    ? { value: value.text, span: spanOf(node, file), quote: "", path: ["code"] }
    : undefined;
}
