// Objects of their own as a list of errors, one for each: `export const SoldOut = { name: "SoldOut", message: "…" };` beside others of its kind.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { memberName } from "../../references/typescript/syntax.ts";
import { commentOf } from "./comments.ts";
import type { List, Row } from "./listModel.ts";
import { frozen, lineOf, type Reader } from "./listReader.ts";
import { isOfErrors, roleOf } from "./names.ts";
import { saidBy } from "./said.ts";

const FEWEST = 3;

/**
 * The list that such objects at the top of a file are: each says something of an error, and its own name, or that of the file, says that it
 * is one. `declarations` are those that it has taken.
 */
export function recordList(
  statements: readonly ts.Statement[],
  scope: Scope,
  reader: Reader,
): { readonly lists: readonly List[]; readonly declarations: ReadonlySet<ts.Node> } {
  const found = statements.flatMap((statement) => rowsOf(statement, scope, reader));
  const own = isErrorFile(reader) ? found : found.filter(({ row }) => isOfErrors(row.key ?? ""));
  const [first] = own;
  if (own.length < FEWEST || first === undefined) return { lists: [], declarations: new Set() };
  const rows = own.map(({ row }) => row);
  return {
    lists: [{ name: "errors", kind: "object", isOfRecords: true, rows, line: first.row.line }],
    declarations: new Set(own.map(({ declaration }) => declaration)),
  };
}

function isErrorFile({ file }: Reader): boolean {
  return isOfErrors((file.fileName.split("/").at(-1) ?? "").split(".")[0] ?? "");
}

function rowsOf(
  statement: ts.Statement,
  scope: Scope,
  reader: Reader,
): readonly { readonly row: Row; readonly declaration: ts.Node }[] {
  if (statement.kind !== ts.SyntaxKind.VariableStatement) return [];
  const { declarations, flags } = (statement as ts.VariableStatement).declarationList;
  if ((flags & ts.NodeFlags.Const) === 0) return [];
  return declarations.flatMap((declaration) => {
    const node = declaration.initializer && frozen(declaration.initializer);
    if (declaration.name.kind !== ts.SyntaxKind.Identifier) return [];
    if (node?.kind !== ts.SyntaxKind.ObjectLiteralExpression) return [];
    const object = node as ts.ObjectLiteralExpression;
    const said = isOfOneError(object) ? saidBy(object, scope, reader) : undefined;
    if (said === undefined) return [];
    const meaning = said.meaning || commentOf(statement, reader.file);
    const key = (declaration.name as ts.Identifier).text;
    const code = said.code ?? said.label;
    const line = lineOf(declaration, reader);
    return [{ row: { ...said, code, key, isNumberKey: false, meaning, line }, declaration }];
  });
}

/** Whether an object says which error it is, and something of it. */
function isOfOneError({ properties }: ts.ObjectLiteralExpression): boolean {
  const names = properties.flatMap(({ name }) => memberName(name) ?? []);
  const roles = new Set(names.map(roleOf));
  return (roles.has("code") || names.includes("name")) && (roles.has("message") || roles.has("status"));
}
