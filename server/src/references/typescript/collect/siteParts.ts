// What the clauses of a switch and the members of a table consist of in source, as offsets, for those who edit them; and how
// code writes the members of the object or enum that labels are taken from.

import * as ts from "typescript";
import type { SitePart } from "../../siteModel.ts";
import type { TableMember } from "../facts/tables.ts";
import type { ClauseEnd } from "../outline/notes.ts";
import type { Scope } from "../outline/scopes.ts";
import { namedValues } from "../read/namedValues.ts";
import { isAccess, spanOf, unwrap } from "../syntax.ts";
import type { Evaluator } from "../values/model.ts";

/** The clauses of a switch with the ends that the walk found. */
export function clausesOf(
  { caseBlock }: ts.SwitchStatement,
  ends: readonly (ClauseEnd | undefined)[],
  file: ts.SourceFile,
): readonly SitePart[] {
  return caseBlock.clauses.map((clause, i) => {
    const label = clause.kind === ts.SyntaxKind.CaseClause ? clause.expression : undefined;
    const { statements } = clause;
    const [first] = statements;
    const last = lastOf(statements);
    return {
      span: spanOf(clause, file),
      ...(label ? { label: spanOf(label, file) } : {}),
      ...(first ? { body: { start: first.getStart(file), end: clause.end } } : {}),
      ...(last ? { last: spanOf(last, file) } : {}),
      end: ends[i] ?? "falls",
    };
  });
}

/** The last statement of a list, within the block where that is all there is. */
function lastOf(statements: readonly ts.Statement[]): ts.Statement | undefined {
  const last = statements.at(-1);
  return last?.kind === ts.SyntaxKind.Block ? lastOf((last as ts.Block).statements) : last;
}

/** The members of a table that stand in this file. */
export function membersOf(members: readonly TableMember[], file: ts.SourceFile): readonly SitePart[] {
  return members.flatMap(({ node, file: own, content }) => {
    if (own !== file) return [];
    const label = spanOf(node, file);
    if (content === undefined) return [{ span: label, label }];
    const body = spanOf(content, file);
    return [{ span: { start: label.start, end: body.end }, label, body }];
  });
}

/** For labels like `Codes.NotFound`: how code writes each value that `Codes` has. */
export function namesOfLabels(
  [label]: readonly ts.Expression[],
  scope: Scope,
  evaluator: Evaluator,
  file: ts.SourceFile,
): Readonly<Record<string, string>> | undefined {
  const node = label && unwrap(label);
  if (node?.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { expression } = node as ts.PropertyAccessExpression;
  const members = namedValues(evaluator.evaluate(expression, scope), evaluator);
  if (members.length === 0) return undefined;
  const { start, end } = spanOf(expression, file);
  // Without a prototype: a value may be called `constructor`.
  const names: Record<string, string> = Object.create(null);
  for (const { name, value } of members) names[value] ??= `${file.text.slice(start, end)}.${name}`;
  return names;
}

/** The object that a table is, where it stands in this file; undefined for Maps and lists. */
export function objectOf(
  expression: ts.Expression,
  scope: Scope,
  evaluator: Evaluator,
  file: ts.SourceFile,
): ts.ObjectLiteralExpression | undefined {
  if (isAccess(unwrap(expression))) return undefined;
  const value = evaluator.evaluate(expression, scope);
  return value?.kind === "object" && value.scope.file === file ? value.node : undefined;
}
