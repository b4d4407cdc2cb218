// The lists that a file of code declares: enums, objects, unions of literals, arrays, sets, and maps, with what each element says. Whether a
// list is one of errors is decided elsewhere.

import * as ts from "typescript";
import type { Outline } from "../../references/typescript/outline/outline.ts";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import type { Evaluator } from "../../references/typescript/values/model.ts";
import { arrayLists } from "./arrays.ts";
import { constantList } from "./constants.ts";
import { enumList } from "./enums.ts";
import type { List } from "./listModel.ts";
import { frozen, type Reader } from "./listReader.ts";
import { codeLists, typeLiteralList, unionList } from "./literalTypes.ts";
import { objectLists } from "./objects.ts";
import { recordList } from "./records.ts";
import { isOneRecord } from "./said.ts";
import { staticList } from "./statics.ts";

/** The name of a list that has none: what a file exports by default. */
const UNNAMED = "default";

/** The lists at the top of a file and in its namespaces. */
export function listsIn(outline: Outline, evaluator: Evaluator): readonly List[] {
  const reader: Reader = { file: outline.file, outline, evaluator };
  const { statements } = outline.file;
  const records = recordList(statements, outline.scope, reader);
  return [
    ...records.lists,
    ...statements.flatMap((statement) => listsOf(statement, outline.scope, reader, records.declarations)),
    ...constantList(undefined, statements, outline.scope, reader),
  ];
}

/** `taken`: declarations that are of another list. */
function listsOf(
  statement: ts.Statement,
  scope: Scope,
  reader: Reader,
  taken: ReadonlySet<ts.Node>,
): readonly List[] {
  switch (statement.kind) {
    case ts.SyntaxKind.EnumDeclaration:
      return [enumList(statement as ts.EnumDeclaration, scope, reader)];
    case ts.SyntaxKind.VariableStatement:
      return (statement as ts.VariableStatement).declarationList.declarations.flatMap((declaration) =>
        taken.has(declaration) ? [] : variableLists(declaration, scope, reader),
      );
    case ts.SyntaxKind.ClassDeclaration:
      return staticList(statement as ts.ClassDeclaration, scope, reader);
    case ts.SyntaxKind.TypeAliasDeclaration: {
      const { name, type } = statement as ts.TypeAliasDeclaration;
      return [...unionList(name.text, type, reader), ...codeLists(name.text, type, reader)];
    }
    case ts.SyntaxKind.InterfaceDeclaration: {
      const node = statement as ts.InterfaceDeclaration;
      return codeLists(node.name.text, node, reader);
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
        ...statements.flatMap((each) => listsOf(each, inner, reader, taken)),
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
    case ts.SyntaxKind.ObjectLiteralExpression: {
      const object = node as ts.ObjectLiteralExpression;
      return isOneRecord(object) ? [] : objectLists(name, object, scope, reader, depth);
    }
    case ts.SyntaxKind.ArrayLiteralExpression:
      return arrayLists(name, node as ts.ArrayLiteralExpression, scope, reader);
    case ts.SyntaxKind.NewExpression:
    case ts.SyntaxKind.CallExpression: {
      if (isOfData(node as ts.CallExpression)) return [];
      const [first] = (node as ts.CallExpression).arguments ?? [];
      const inner = first && frozen(first);
      if (inner?.kind === ts.SyntaxKind.ArrayLiteralExpression)
        return arrayLists(name, inner as ts.ArrayLiteralExpression, scope, reader);
      return inner?.kind === ts.SyntaxKind.ObjectLiteralExpression
        ? expressionLists(name, inner, scope, reader, depth)
        : [];
    }
    default:
      return [];
  }
}

/** `z.object({ … })`, `new Schema({ … })`: a description of data. */
function isOfData({ expression }: ts.CallExpression): boolean {
  const { name = expression } = expression as ts.PropertyAccessExpression;
  return /(?:^|[a-z])(?:object|schema|struct|interface|table)$/i.test((name as ts.Identifier).text ?? "");
}
