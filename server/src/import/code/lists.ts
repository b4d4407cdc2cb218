// The lists that a file of code declares: enums, objects, unions of literals, arrays, sets, and maps, with what each element says. Whether a
// list is one of errors is decided elsewhere.

import * as ts from "typescript";
import type { Outline } from "../../references/typescript/outline/outline.ts";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import type { Evaluator } from "../../references/typescript/values/model.ts";
import { arrayLists } from "./arrays.ts";
import { commentOf } from "./comments.ts";
import { enumList } from "./enums.ts";
import type { List, Row } from "./listModel.ts";
import { frozen, lineOf, plainOf, type Reader } from "./listReader.ts";
import { typeLiteralList, unionList } from "./literalTypes.ts";
import { isOfErrors, isSentence } from "./names.ts";
import { objectLists } from "./objects.ts";
import { NOTHING } from "./said.ts";

/** Names of lists that have no name: what a file exports by default. */
const UNNAMED = "default";

/** The lists at the top of a file and in its namespaces. */
export function listsIn(outline: Outline, evaluator: Evaluator): readonly List[] {
  const reader: Reader = { file: outline.file, outline, evaluator };
  const { statements } = outline.file;
  return [
    ...statements.flatMap((statement) => listsOf(statement, outline.scope, reader)),
    ...constantList(UNNAMED, statements, outline.scope, reader),
  ];
}

/** Constants of their own, one for each error: `export const ERR_TIMEOUT = 504;`. */
function constantList(
  name: string,
  statements: readonly ts.Statement[],
  scope: Scope,
  reader: Reader,
): readonly List[] {
  const rows = statements.flatMap((statement): Row[] => {
    if (statement.kind !== ts.SyntaxKind.VariableStatement) return [];
    const { declarations, flags } = (statement as ts.VariableStatement).declarationList;
    if ((flags & ts.NodeFlags.Const) === 0) return [];
    return declarations.flatMap((declaration): Row[] => {
      const { name: own, initializer } = declaration;
      if (own.kind !== ts.SyntaxKind.Identifier || !initializer) return [];
      // In a namespace of errors all are; else the name of each has to say so.
      if (name === UNNAMED && !isOfErrors(own.text)) return [];
      const value = plainOf(initializer, scope, reader);
      if (value === undefined || (typeof value === "string" && isSentence(value))) return [];
      const line = lineOf(declaration, reader);
      const meaning = commentOf(statement, reader.file);
      return [{ ...NOTHING, key: own.text, isNumberKey: false, code: value, meaning, line }];
    });
  });
  return rows.length < 3
    ? []
    : [
        {
          name: name === UNNAMED ? "errors" : name,
          kind: "enum",
          isOfRecords: false,
          rows,
          line: rows[0]?.line ?? 1,
        },
      ];
}

function listsOf(statement: ts.Statement, scope: Scope, reader: Reader): readonly List[] {
  switch (statement.kind) {
    case ts.SyntaxKind.EnumDeclaration:
      return [enumList(statement as ts.EnumDeclaration, scope, reader)];
    case ts.SyntaxKind.VariableStatement:
      return (statement as ts.VariableStatement).declarationList.declarations.flatMap((declaration) =>
        variableLists(declaration, scope, reader),
      );
    case ts.SyntaxKind.TypeAliasDeclaration: {
      const { name, type } = statement as ts.TypeAliasDeclaration;
      return unionList(name.text, type, reader);
    }
    case ts.SyntaxKind.ExportAssignment:
      return expressionLists(UNNAMED, (statement as ts.ExportAssignment).expression, scope, reader, 0);
    case ts.SyntaxKind.ExpressionStatement: {
      const { expression } = statement as ts.ExpressionStatement;
      if (expression.kind !== ts.SyntaxKind.BinaryExpression) return [];
      const { left, right } = expression as ts.BinaryExpression;
      const name =
        left.kind === ts.SyntaxKind.PropertyAccessExpression
          ? (left as ts.PropertyAccessExpression).name.text
          : "";
      return name === "" ? [] : expressionLists(name === "exports" ? UNNAMED : name, right, scope, reader, 0);
    }
    case ts.SyntaxKind.ModuleDeclaration: {
      const { body } = statement as ts.ModuleDeclaration;
      if (body?.kind !== ts.SyntaxKind.ModuleBlock) return [];
      const inner = reader.outline.scopes.find(({ node }) => node === body || node === statement) ?? scope;
      const { statements } = body as ts.ModuleBlock;
      const name = (statement as ts.ModuleDeclaration).name.text;
      return [
        ...statements.flatMap((each) => listsOf(each, inner, reader)),
        ...constantList(name, statements, inner, reader),
      ];
    }
    default:
      return [];
  }
}

function variableLists(
  { name, type, initializer }: ts.VariableDeclaration,
  scope: Scope,
  reader: Reader,
): readonly List[] {
  if (name.kind !== ts.SyntaxKind.Identifier) return [];
  if (initializer) return expressionLists(name.text, initializer, scope, reader, 0);
  // A declaration without a value: `declare const Codes: { readonly NotFound: "not_found" };`
  return type?.kind === ts.SyntaxKind.TypeLiteral
    ? typeLiteralList(name.text, type as ts.TypeLiteralNode, reader)
    : [];
}

function expressionLists(
  name: string,
  expression: ts.Expression,
  scope: Scope,
  reader: Reader,
  depth: number,
): readonly List[] {
  const node = frozen(expression);
  switch (node.kind) {
    case ts.SyntaxKind.ObjectLiteralExpression:
      return objectLists(name, node as ts.ObjectLiteralExpression, scope, reader, depth);
    case ts.SyntaxKind.ArrayLiteralExpression:
      return arrayLists(name, node as ts.ArrayLiteralExpression, scope, reader);
    case ts.SyntaxKind.NewExpression:
    case ts.SyntaxKind.CallExpression: {
      const [first] = (node as ts.CallExpression).arguments ?? [];
      const inner = first && frozen(first);
      if (inner?.kind === ts.SyntaxKind.ArrayLiteralExpression)
        return arrayLists(name, inner as ts.ArrayLiteralExpression, scope, reader);
      return inner?.kind === ts.SyntaxKind.ObjectLiteralExpression
        ? objectLists(name, inner as ts.ObjectLiteralExpression, scope, reader, depth)
        : [];
    }
    default:
      return [];
  }
}
