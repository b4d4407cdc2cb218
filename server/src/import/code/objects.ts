// Objects as lists of errors, with what is spread into them.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { memberName } from "../../references/typescript/syntax.ts";
import { commentOf } from "./comments.ts";
import type { List, Row } from "./listModel.ts";
import { frozen, lineOf, plainOf, type Reader } from "./listReader.ts";
import { propertiesOf } from "./properties.ts";
import { isRecord, saidBy } from "./said.ts";

/** Groups in groups of an object. */
const DEEPEST = 4;
/** What is longer is data. */
const MOST_ROWS = 20_000;

/** An object is one list, and each group of it that has objects of its own is another. */
export function objectLists(
  name: string,
  node: ts.ObjectLiteralExpression,
  scope: Scope,
  reader: Reader,
  depth: number,
): readonly List[] {
  const rows: Row[] = [];
  const groups: List[] = [];
  let records = 0;
  for (const { property, scope: at, reader: own } of propertiesOf(node, scope, reader, 0)) {
    if (rows.length > MOST_ROWS) break;
    const key = keyOf(property, at, own);
    if (key === undefined) continue;
    const element = frozen(property.initializer);
    const members = element.kind === ts.SyntaxKind.ObjectLiteralExpression ? element : undefined;
    if (members && !isRecord(members as ts.ObjectLiteralExpression)) {
      if (depth < DEEPEST)
        groups.push(...objectLists(name, members as ts.ObjectLiteralExpression, at, own, depth + 1));
      continue;
    }
    const said = saidBy(element, at, own);
    if (said === undefined) continue;
    if (said.isRecord) records += 1;
    rows.push({
      ...key,
      code: said.code,
      label: said.label,
      status: said.status,
      message: said.message,
      meaning: said.meaning || commentOf(property, own.file),
      line: own.file === reader.file ? lineOf(property, own) : lineOf(node, reader),
    });
  }
  const line = lineOf(node, reader);
  const own: List = { name, kind: "object", isOfRecords: records > rows.length / 2, rows, line };
  return rows.length > 0 ? [own, ...groups] : groups;
}

function keyOf(
  { name }: ts.PropertyAssignment,
  scope: Scope,
  reader: Reader,
): Pick<Row, "key" | "isNumberKey"> | undefined {
  if (name.kind === ts.SyntaxKind.ComputedPropertyName) {
    const value = plainOf(name.expression, scope, reader);
    return value === undefined ? undefined : { key: String(value), isNumberKey: false };
  }
  const key = memberName(name);
  return key === undefined ? undefined : { key, isNumberKey: name.kind === ts.SyntaxKind.NumericLiteral };
}
