// Enums as lists of errors.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { memberName, unwrap } from "../../references/typescript/syntax.ts";
import { commentOf } from "./comments.ts";
import type { List, Row } from "./listModel.ts";
import { lineOf, plainOf, type Reader } from "./listReader.ts";

/** The list that an enum is: a member without a value counts on from the one before. */
export function enumList(node: ts.EnumDeclaration, scope: Scope, reader: Reader): List {
  let next: number | undefined = 0;
  const rows = node.members.map((member): Row => {
    const value: string | number | undefined = member.initializer
      ? valueOfEnum(member.initializer, scope, reader)
      : next;
    next = typeof value === "number" ? value + 1 : undefined;
    return {
      key: memberName(member.name),
      isNumberKey: false,
      code: value,
      status: undefined,
      message: undefined,
      meaning: commentOf(member, reader.file),
      line: lineOf(member, reader),
    };
  });
  return { name: node.name.text, kind: "enum", isOfRecords: false, rows, line: lineOf(node, reader) };
}

function valueOfEnum(node: ts.Expression, scope: Scope, reader: Reader): string | number | undefined {
  const value = plainOf(node, scope, reader);
  if (value !== undefined) return value;
  // `Base + 1`, `1 << 3`
  const plain = unwrap(node);
  if (plain.kind !== ts.SyntaxKind.BinaryExpression) return undefined;
  const { left, right, operatorToken } = plain as ts.BinaryExpression;
  const [a, b] = [valueOfEnum(left, scope, reader), valueOfEnum(right, scope, reader)];
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  switch (operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return a + b;
    case ts.SyntaxKind.MinusToken:
      return a - b;
    case ts.SyntaxKind.LessThanLessThanToken:
      return a << b;
    case ts.SyntaxKind.BarToken:
      return a | b;
    default:
      return undefined;
  }
}
