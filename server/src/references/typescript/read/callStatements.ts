// Where a call to an API stands among statements, and the name that holds what it gives: what an edit behind it has to know.

import * as ts from "typescript";
import { partitionPoint } from "../../../text/partitionPoint.ts";
import type { CallStatement } from "../../model.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Scope } from "../outline/scopes.ts";
import { spanOf, unwrap } from "../syntax.ts";
import type { Evaluator } from "../values/model.ts";

/** The statements around a call; undefined where no list of statements holds it. */
export function statementOfCall(
  { node, statement, scope }: CallPlace,
  file: ts.SourceFile,
  evaluator: Evaluator,
): CallStatement | undefined {
  const top = statementAt(node.pos, file.statements);
  if (statement === undefined || top === undefined) return undefined;
  return {
    statement: spanOf(statement, file),
    top: spanOf(top, file),
    ...heldBy(statement, node, scope, evaluator),
  };
}

/** Statements do not overlap and are in order: the one that holds `offset` is found by halving. */
function statementAt(offset: number, statements: ts.NodeArray<ts.Statement>): ts.Statement | undefined {
  const behind = partitionPoint(statements.length, (i) => statements[i]!.pos <= offset);
  return statements[Math.max(behind - 1, 0)];
}

/** `const res = await call`: the name, and which part of the response it holds. */
function heldBy(
  statement: ts.Statement,
  call: ts.Node,
  scope: Scope,
  evaluator: Evaluator,
): Pick<CallStatement, "name" | "holds"> {
  if (statement.kind !== ts.SyntaxKind.VariableStatement) return {};
  const [declaration, other] = (statement as ts.VariableStatement).declarationList.declarations;
  const { name, initializer } = declaration ?? {};
  if (other || name?.kind !== ts.SyntaxKind.Identifier || initializer === undefined) return {};
  if (initializer.kind !== ts.SyntaxKind.AwaitExpression || unwrap(initializer) !== call) return {};
  const value = evaluator.evaluate(initializer, scope);
  return value?.kind === "part" ? { name: (name as ts.Identifier).text, holds: value.part } : {};
}
