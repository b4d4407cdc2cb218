// Constants of their own as a list of errors, one for each: at the top of a file, in a namespace, or exported one by one.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { literalOf } from "../../references/typescript/syntax.ts";
import { commentOf } from "./comments.ts";
import type { List, Row } from "./listModel.ts";
import { lineOf, literalValue, plainOf, type Reader } from "./listReader.ts";
import { isOfErrors, isSentence } from "./names.ts";
import { NOTHING } from "./said.ts";

/**
 * `export const ERR_TIMEOUT = 504;`, `exports.ER_DUP_ENTRY = 1062;`. In a namespace, which `name` is, all are of the list; at the top the name of
 * each has to say that it is an error, but for a file of errors that has little else than such constants.
 */
export function constantList(
  name: string | undefined,
  statements: readonly ts.Statement[],
  scope: Scope,
  reader: Reader,
): readonly List[] {
  const all = statements.flatMap((statement) => constantsOf(statement, scope, reader));
  const isWhole = name !== undefined || isFileOfConstants(all, reader);
  const rows = isWhole ? all : all.filter(({ key }) => isOfErrors(key ?? ""));
  const [first] = rows;
  return rows.length < FEWEST || first === undefined
    ? []
    : [{ name: name ?? "errors", kind: "enum", isOfRecords: false, rows, line: first.line }];
}

const FEWEST = 3;
/** Of a file of nothing but constants. */
const MANY = 10;

/** Whether a file whose name is of errors declares many constants, all in capitals, and all numbers or all texts. */
function isFileOfConstants(rows: readonly Row[], { file }: Reader): boolean {
  const stem = (file.fileName.split("/").at(-1) ?? "").split(".")[0] ?? "";
  const kinds = new Set(rows.map(({ code }) => typeof code));
  return (
    rows.length >= MANY &&
    kinds.size === 1 &&
    isOfErrors(stem) &&
    rows.every(({ key = "" }) => isConstantOfParts(key))
  );
}

/** `NO_SUCH_PIER` */
function isConstantOfParts(name: string): boolean {
  const parting = name.indexOf("_");
  return /^[A-Z][A-Z\d_]*$/.test(name) && parting > 0 && parting < name.length - 1;
}

function constantsOf(statement: ts.Statement, scope: Scope, reader: Reader): readonly Row[] {
  const rowOf = (key: string, value: string | number | undefined, node: ts.Node): readonly Row[] => {
    if (value === undefined || (typeof value === "string" && isSentence(value))) return [];
    const [line, meaning] = [lineOf(node, reader), commentOf(statement, reader.file)];
    return [{ ...NOTHING, key, isNumberKey: false, code: value, meaning, line }];
  };
  if (statement.kind === ts.SyntaxKind.ExpressionStatement) {
    const exported = exportedAs((statement as ts.ExpressionStatement).expression);
    return exported
      ? rowOf(exported.name, literalOf(exported.value) && literalValue(exported.value), statement)
      : [];
  }
  if (statement.kind !== ts.SyntaxKind.VariableStatement) return [];
  const { declarations, flags } = (statement as ts.VariableStatement).declarationList;
  if ((flags & ts.NodeFlags.Const) === 0) return [];
  return declarations.flatMap((declaration) => {
    const { name, type, initializer } = declaration;
    if (name.kind !== ts.SyntaxKind.Identifier) return [];
    const isOfType = initializer === undefined && type?.kind === ts.SyntaxKind.LiteralType;
    const value = isOfType
      ? literalValue((type as ts.LiteralTypeNode).literal)
      : initializer && plainOf(initializer, scope, reader);
    return rowOf((name as ts.Identifier).text, value, declaration);
  });
}

/** `exports.NAME = value`, also of `module.exports`. */
function exportedAs(
  expression: ts.Expression,
): { readonly name: string; readonly value: ts.Expression } | undefined {
  if (expression.kind !== ts.SyntaxKind.BinaryExpression) return undefined;
  const { left, operatorToken, right } = expression as ts.BinaryExpression;
  if (
    operatorToken.kind !== ts.SyntaxKind.EqualsToken ||
    left.kind !== ts.SyntaxKind.PropertyAccessExpression
  )
    return undefined;
  const { expression: object, name } = left as ts.PropertyAccessExpression;
  const isExports =
    (object.kind === ts.SyntaxKind.Identifier && (object as ts.Identifier).text === "exports") ||
    (object.kind === ts.SyntaxKind.PropertyAccessExpression &&
      (object as ts.PropertyAccessExpression).name.text === "exports");
  return isExports ? { name: name.text, value: right } : undefined;
}
