// Answers that take several statements of one list: a status that is set, and a body that is sent, set or returned beside it
// (`ctx.status = 404; ctx.body = { … }`, `res.status(404); res.json({ … })`).

import * as ts from "typescript";
import type { StatedError } from "../../../statedModel.ts";
import { accessedName, isAccess, unwrap } from "../../syntax.ts";
import { SENDING, STATUS_SETTERS } from "../answers.ts";
import { statedError } from "../statedError.ts";
import { valuesOf } from "../statedValues.ts";
import type { Kind } from "./kind.ts";

export const assigned: Kind = (node, { scope }, reader) => {
  const statements = statementsOf(node);
  const found: StatedError[] = [];
  let status: ts.Expression | undefined;
  let body: ts.Expression | undefined;
  const add = (sent: ts.Expression, by: ts.Expression) => {
    const values = [
      ...valuesOf({ node: sent, scope }, [], reader),
      ...valuesOf({ node: by, scope }, ["status"], reader),
    ];
    const error = statedError(sent, { how: "sent", values }, reader);
    if (error?.status) found.push(error);
  };
  for (const statement of statements) {
    const set = statusSetBy(statement);
    if (set) {
      if (body) add(body, set);
      [status, body] = [set, undefined];
      continue;
    }
    const sent = bodyOf(statement);
    if (sent === undefined) continue;
    if (status) add(sent.node, status);
    else if (sent.isHeld) body = sent.node;
  }
  return found;
};

function statementsOf(node: ts.Node): readonly ts.Statement[] {
  switch (node.kind) {
    case ts.SyntaxKind.Block:
    case ts.SyntaxKind.CaseClause:
    case ts.SyntaxKind.DefaultClause:
      return (node as ts.Block | ts.CaseOrDefaultClause).statements;
    default:
      return [];
  }
}

/** `res.status = 404`, `res.statusCode = 404`, `reply.code(404)`, `setResponseStatus(event, 404)` */
function statusSetBy(statement: ts.Statement): ts.Expression | undefined {
  if (statement.kind !== ts.SyntaxKind.ExpressionStatement) return undefined;
  const node = unwrap((statement as ts.ExpressionStatement).expression);
  const set = assignment(node, STATUS_PROPERTIES);
  if (set) return set;
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  if (callee.kind === ts.SyntaxKind.Identifier)
    return (callee as ts.Identifier).text === "setResponseStatus" ? args[1] : undefined;
  return isAccess(callee) && STATUS_SETTERS.has(accessedName(callee)) ? args[0] : undefined;
}

const STATUS_PROPERTIES = new Set(["status", "statusCode"]);
const BODY_PROPERTIES = new Set(["body"]);

/** What a statement sends: at once, or, where it is held in a property, when all is done. */
function bodyOf(
  statement: ts.Statement,
): { readonly node: ts.Expression; readonly isHeld: boolean } | undefined {
  const isReturn = statement.kind === ts.SyntaxKind.ReturnStatement;
  if (!isReturn && statement.kind !== ts.SyntaxKind.ExpressionStatement) return undefined;
  const { expression } = statement as ts.ExpressionStatement | ts.ReturnStatement;
  if (expression === undefined) return undefined;
  const node = unwrap(expression);
  if (isReturn && node.kind === ts.SyntaxKind.ObjectLiteralExpression) return { node, isHeld: false };
  const held = assignment(node, BODY_PROPERTIES);
  if (held) return { node: held, isHeld: true };
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  const [sent, other] = args;
  const isSending = isAccess(callee) && SENDING.has(accessedName(callee)) && other === undefined;
  return isSending && sent ? { node: sent, isHeld: false } : undefined;
}

/** What is assigned to a property of one of these names. */
function assignment(node: ts.Expression, names: ReadonlySet<string>): ts.Expression | undefined {
  if (node.kind !== ts.SyntaxKind.BinaryExpression) return undefined;
  const { left, right, operatorToken } = node as ts.BinaryExpression;
  const isAssigned = operatorToken.kind === ts.SyntaxKind.EqualsToken && isAccess(left);
  return isAssigned && names.has(accessedName(left)) ? right : undefined;
}
