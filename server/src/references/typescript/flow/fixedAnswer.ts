// What a handler answers, where that is the same for all errors: an error of its own, a response, a result or a text for people, in
// which nothing of the error is. A value in place of what failed (`return null`) is no answer about an error.

import * as ts from "typescript";
import type { Scope } from "../outline/scopes.ts";
import { accessedName, isAccess, isFunctionNode, literalOf, memberName, unwrap } from "../syntax.ts";
import { isLog } from "./logCalls.ts";

/** What a handler consists of: the statements of a block, or what an arrow function gives. */
export type HandlerBody = readonly ts.Statement[] | ts.Expression;

/** What a handler has of the error, and where. */
export interface Handled {
  readonly scope: Scope;
  /** The names that the error, or what depends on it, goes by. */
  readonly names: ReadonlySet<string>;
}

/** The answer; undefined where there is none, or where it, or anything else that is done, may depend on the error. */
export function fixedAnswer(body: HandlerBody, handled: Handled): ts.Expression | undefined {
  if (isExpression(body)) return isFree(body, handled) ? toldBy(body, "given") : undefined;
  let answer: ts.Expression | undefined;
  for (const statement of body) {
    const told = toldIn(statement);
    if (told === undefined) return undefined;
    const { expression, as } = told;
    if (as === "done" && isWrittenToLog(expression, handled.scope)) continue;
    if (!isFree(told.beside ?? expression, handled)) return undefined;
    answer ??= toldBy(expression, as);
  }
  return answer;
}

function isExpression(body: HandlerBody): body is ts.Expression {
  return "kind" in body;
}

/** `thrown`, `given` back, or `done` on the way. */
type As = "thrown" | "given" | "done";

interface Told {
  readonly expression: ts.Expression | undefined;
  readonly as: As;
  /** What is done that is no expression. */
  readonly beside?: ts.Statement;
}

/** What a statement does; undefined for those that decide something, and for others that are no plain steps. */
function toldIn(statement: ts.Statement): Told | undefined {
  switch (statement.kind) {
    case ts.SyntaxKind.ThrowStatement:
      return { expression: (statement as ts.ThrowStatement).expression, as: "thrown" };
    case ts.SyntaxKind.ReturnStatement:
      return { expression: (statement as ts.ReturnStatement).expression, as: "given" };
    case ts.SyntaxKind.ExpressionStatement:
      return { expression: (statement as ts.ExpressionStatement).expression, as: "done" };
    case ts.SyntaxKind.VariableStatement:
      return { expression: undefined, as: "done", beside: statement };
    default:
      return undefined;
  }
}

function isWrittenToLog(expression: ts.Expression | undefined, scope: Scope): boolean {
  const node = expression && settled(expression);
  return node?.kind === ts.SyntaxKind.CallExpression && isLog(node as ts.CallExpression, scope) !== undefined;
}

/** Without what waits for it: `await f()`, `void f()`. */
function settled(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  return node.kind === ts.SyntaxKind.VoidExpression ? unwrap((node as ts.VoidExpression).expression) : node;
}

/** Whether nothing of the error is in an expression. What is chosen in it, or runs later, may depend on anything. */
function isFree(expression: ts.Node | undefined, { names }: Handled): boolean {
  if (expression === undefined) return true;
  let isFound = false;
  const visit = (node: ts.Node): void => {
    isFound ||=
      (node.kind === ts.SyntaxKind.Identifier && names.has((node as ts.Identifier).text)) ||
      CHOOSING.has(node.kind) ||
      isFunctionNode(node);
    if (isFound) return;
    // The name of a member stands for itself.
    if (node.kind === ts.SyntaxKind.PropertyAccessExpression)
      visit((node as ts.PropertyAccessExpression).expression);
    else if (node.kind === ts.SyntaxKind.PropertyAssignment)
      visit((node as ts.PropertyAssignment).initializer);
    else ts.forEachChild(node, visit);
  };
  visit(expression);
  return !isFound;
}

const CHOOSING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.ElementAccessExpression,
]);

/** The answer that an expression is, where it is one. */
function toldBy(expression: ts.Expression | undefined, as: As): ts.Expression | undefined {
  if (expression === undefined) return undefined;
  const node = settled(expression);
  const isAnswer =
    as === "thrown"
      ? isMadeError(node)
      : isFailedResponse(node) || (as === "given" ? isFailedResult(node) : isShown(node));
  return isAnswer ? node : undefined;
}

function isMadeError(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NewExpression &&
    /(?:Error|Exception)$/.test(calleeName(node as ts.NewExpression))
  );
}

/** `Response.json({ … }, { status: 500 })`, `new Response("…", { status: 500 })`, `c.json({ … }, 500)`, `res.status(500).json({ … })` */
function isFailedResponse(node: ts.Expression): boolean {
  if (node.kind !== ts.SyntaxKind.CallExpression && node.kind !== ts.SyntaxKind.NewExpression) return false;
  const call = node as ts.CallExpression | ts.NewExpression;
  const [first, second] = call.arguments ?? [];
  if (SENDING.test(calleeName(call)) && second)
    return isFailure(second) || memberOf(second, "status").some(isFailure);
  if (call.kind === ts.SyntaxKind.NewExpression) return false;
  if (calleeName(call) === "sendStatus") return first !== undefined && isFailure(first);
  const callee = unwrap(call.expression);
  if (!isAccess(callee)) return false;
  const before = unwrap(callee.expression);
  if (before.kind !== ts.SyntaxKind.CallExpression || !SENDING_BEHIND.has(accessedName(callee))) return false;
  const { arguments: given } = before as ts.CallExpression;
  const [status] = given;
  return STATUS.has(calleeName(before as ts.CallExpression)) && status !== undefined && isFailure(status);
}

const SENDING = /^(?:json|text|html|body|\w*Response)$/;
const STATUS = new Set(["status", "code"]);
const SENDING_BEHIND = new Set(["json", "send", "end", "render"]);

function isFailure(node: ts.Expression): boolean {
  const value = Number(literalOf(unwrap(node))?.text);
  return value >= 400 && value <= 599;
}

/** `{ error: "…" }`, `{ success: false }`, `err({ code: "…" })` */
function isFailedResult(node: ts.Expression): boolean {
  if (node.kind === ts.SyntaxKind.CallExpression)
    return (
      FAILING.has(calleeName(node as ts.CallExpression)) && (node as ts.CallExpression).arguments.length > 0
    );
  return (
    memberOf(node, "error").some(isSaid) ||
    ["success", "ok"].some((name) =>
      memberOf(node, name).some(({ kind }) => kind === ts.SyntaxKind.FalseKeyword),
    )
  );
}

const FAILING = new Set(["err", "Err", "errAsync", "fail", "failure"]);

/** Something that tells people of a failure: a text, or an object with one. */
function isSaid(value: ts.Expression): boolean {
  const node = unwrap(value);
  const isText = (literalOf(node)?.text ?? "") !== "" || node.kind === ts.SyntaxKind.TemplateExpression;
  return isText || ["message", "code"].some((name) => memberOf(node, name).some(isSaid));
}

/** `setError("…")`, `toast.error("…")`, `alert("…")` */
function isShown(node: ts.Expression): boolean {
  if (node.kind !== ts.SyntaxKind.CallExpression) return false;
  const call = node as ts.CallExpression;
  const [first] = call.arguments;
  if (first === undefined || !isSaid(first)) return false;
  const callee = unwrap(call.expression);
  const isOfToasts =
    isAccess(callee) && accessedName(callee) === "error" && TOASTS.test(lastName(callee.expression));
  return isOfToasts || /^(?:set\w*Error(?:Message|Text)?|alert|showError\w*)$/.test(calleeName(call));
}

const TOASTS = /^(?:\w*[tT]oast(?:er)?|message|notifications?|notify)$/;

function calleeName({ expression }: ts.CallExpression | ts.NewExpression): string {
  return lastName(expression);
}

function lastName(expression: ts.Expression): string {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.Identifier) return (node as ts.Identifier).text;
  return isAccess(node) ? accessedName(node) : "";
}

/** What an object literal has under a name; none for anything else. */
function memberOf(expression: ts.Expression, name: string): readonly ts.Expression[] {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.ObjectLiteralExpression) return [];
  return (node as ts.ObjectLiteralExpression).properties.flatMap((property) =>
    property.kind === ts.SyntaxKind.PropertyAssignment && memberName(property.name) === name
      ? [unwrap((property as ts.PropertyAssignment).initializer)]
      : [],
  );
}
