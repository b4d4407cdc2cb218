// Types of literals as lists of errors: unions, and declarations without a value.

import * as ts from "typescript";
import { memberName } from "../../references/typescript/syntax.ts";
import { commentOf } from "./comments.ts";
import type { List, Row } from "./listModel.ts";
import { lineOf, literalValue, type Reader } from "./listReader.ts";
import { roleOf } from "./names.ts";
import { NOTHING, saidByValue } from "./said.ts";

/** `"a" | "b"`, over aliases of the same file. */
export function unionList(name: string, type: ts.TypeNode, reader: Reader): readonly List[] {
  const rows: Row[] = [];
  const seen = new Set<ts.TypeNode>();
  const read = (node: ts.TypeNode, depth: number): boolean => {
    if (depth > 10 || seen.has(node)) return false;
    seen.add(node);
    if (node.kind === ts.SyntaxKind.ParenthesizedType)
      return read((node as ts.ParenthesizedTypeNode).type, depth + 1);
    if (node.kind === ts.SyntaxKind.UnionType)
      return (node as ts.UnionTypeNode).types.map((each) => read(each, depth + 1)).some(Boolean);
    if (node.kind === ts.SyntaxKind.LiteralType) {
      const value = literalValue((node as ts.LiteralTypeNode).literal);
      if (value === undefined) return false;
      const meaning = commentOf(node, reader.file);
      rows.push({
        ...NOTHING,
        key: undefined,
        isNumberKey: false,
        code: value,
        meaning,
        line: lineOf(node, reader),
      });
      return true;
    }
    if (node.kind !== ts.SyntaxKind.TypeReference) return false;
    const { typeName } = node as ts.TypeReferenceNode;
    const alias =
      typeName.kind === ts.SyntaxKind.Identifier ? reader.outline.types.get(typeName.text) : undefined;
    return (
      alias?.kind === ts.SyntaxKind.TypeAliasDeclaration &&
      read((alias as ts.TypeAliasDeclaration).type, depth + 1)
    );
  };
  read(type, 0);
  return rows.length === 0
    ? []
    : [{ name, kind: "values", isOfRecords: false, rows, line: lineOf(type, reader) }];
}

/** The codes that a type of errors allows: `interface ApiError { code: "gone" | "sold" }`. */
export function codeLists(name: string, node: ts.Node, reader: Reader): readonly List[] {
  if (node.kind !== ts.SyntaxKind.InterfaceDeclaration && node.kind !== ts.SyntaxKind.TypeLiteral) return [];
  const { members } = node as ts.InterfaceDeclaration | ts.TypeLiteralNode;
  return [...members].flatMap((member) => {
    if (member.kind !== ts.SyntaxKind.PropertySignature) return [];
    const { type, name: own } = member as ts.PropertySignature;
    const isOfCode = roleOf(memberName(own) ?? "") === "code";
    return isOfCode && type?.kind === ts.SyntaxKind.UnionType ? unionList(name, type, reader) : [];
  });
}

/** `{ readonly NotFound: "not_found" }`, the type of a declaration without a value. */
export function typeLiteralList(
  name: string,
  { members }: ts.TypeLiteralNode,
  reader: Reader,
): readonly List[] {
  const rows = members.flatMap((member): Row[] => {
    if (member.kind !== ts.SyntaxKind.PropertySignature) return [];
    const { type, name: own } = member as ts.PropertySignature;
    const value =
      type?.kind === ts.SyntaxKind.LiteralType
        ? literalValue((type as ts.LiteralTypeNode).literal)
        : undefined;
    if (value === undefined) return [];
    return [
      {
        ...saidByValue(value),
        key: memberName(own),
        isNumberKey: false,
        meaning: commentOf(member, reader.file),
        line: lineOf(member, reader),
      },
    ];
  });
  return rows.length === 0
    ? []
    : [{ name, kind: "object", isOfRecords: false, rows, line: rows[0]?.line ?? 1 }];
}
