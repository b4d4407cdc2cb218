// The walk through a list of statements, one after the other: whether control gets to their end, and what stands behind each.

import * as ts from "typescript";
import { noteFailed } from "./failed.ts";
import type { Walker } from "./walker.ts";

/** Visits statements in turn. `walker.exits` tells whether control ever gets behind the last. */
export function visitStatements(statements: readonly ts.Statement[], walker: Walker): void {
  const { isFollowed, next } = walker;
  const last = lastActing(statements);
  let exits = false;
  for (let i = 0; i < statements.length; i++) {
    const statement = statements[i] as ts.Statement;
    walker.exits = false;
    walker.isFollowed = isFollowed || i < last;
    walker.next = i < last ? statements[i + 1] : next;
    walker.listed = statement;
    if (i > 0) noteFailed(statements[i - 1] as ts.Statement, statement, walker);
    walker.visitStatement(statement);
    exits ||= walker.exits;
  }
  walker.isFollowed = isFollowed;
  walker.next = next;
  walker.exits = exits;
}

/** Statements that do nothing when control comes to them, besides ending a clause. */
const IDLE = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.BreakStatement,
  ts.SyntaxKind.EmptyStatement,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
]);

/** The index of the last statement that does something; -1 where none does. */
function lastActing(statements: readonly ts.Statement[]): number {
  for (let i = statements.length - 1; i >= 0; i--) {
    if (!IDLE.has((statements[i] as ts.Statement).kind)) return i;
  }
  return -1;
}
