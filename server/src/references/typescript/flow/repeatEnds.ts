// What ends a repetition besides the response: counts, deadlines and signals, and conditions about something else.

import * as ts from "typescript";
import type { Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { unwrap } from "../syntax.ts";
import type { ValueSource } from "../values/model.ts";
import { isWritten } from "../written.ts";

/** `poll(id, attempt + 1)` */
export function counts({ arguments: args }: ts.CallExpression): boolean {
  return args.some((argument) => {
    const node = unwrap(argument);
    if (node.kind !== ts.SyntaxKind.BinaryExpression) return false;
    const { kind } = (node as ts.BinaryExpression).operatorToken;
    return kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.MinusToken;
  });
}

/** Whether a number, a time or a signal is asked for somewhere in it: `attempt < 10`, `Date.now() > deadline`, `signal.aborted`. */
export function isCounted(node: ts.Node, { evaluator }: Reader): boolean {
  let found = false;
  evaluator.budget.spend(Math.max(1, (node.end - node.pos) >> 4));
  const look = (each: ts.Node, depth: number): void => {
    if (found || depth > 200) return;
    if (each.kind === ts.SyntaxKind.BinaryExpression) {
      const { operatorToken, left, right } = each as ts.BinaryExpression;
      const { kind } = operatorToken;
      const isRelation = kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.GreaterThanEqualsToken;
      if (isRelation && ![left, right].some(namesStatus)) found = true;
    } else if (each.kind === ts.SyntaxKind.Identifier) {
      if (/abort|signal|cancel|stopped/i.test((each as ts.Identifier).text)) found = true;
    }
    ts.forEachChild(each, (child) => look(child, depth + 1));
  };
  look(node, 0);
  return found;
}

function namesStatus(side: ts.Expression): boolean {
  return isWritten(side, (text) => /status/i.test(text));
}

/** `while (true)` */
export function isAlwaysTrue(condition: ts.Expression): boolean {
  const node = unwrap(condition);
  if (node.kind === ts.SyntaxKind.NumericLiteral) return (node as ts.NumericLiteral).text !== "0";
  return node.kind === ts.SyntaxKind.TrueKeyword;
}

/** Whether a condition asks for something else than a response: each part of it that is no comparison with one. */
export function isAboutElse(
  { node: condition, scope }: { readonly node: ts.Expression; readonly scope: Scope },
  source: ValueSource,
  { evaluator }: Reader,
): boolean {
  const pending = [condition];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = unwrap(next);
    if (node.kind === ts.SyntaxKind.PrefixUnaryExpression) {
      pending.push((node as ts.PrefixUnaryExpression).operand);
    } else if (node.kind === ts.SyntaxKind.BinaryExpression) {
      const { left, right, operatorToken } = node as ts.BinaryExpression;
      const isJoined =
        operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
        operatorToken.kind === ts.SyntaxKind.BarBarToken;
      if (isJoined) pending.push(left, right);
      else if (![left, right].some((side) => isOf(evaluator.evaluate(side, scope), source))) return true;
    } else if (!isOf(evaluator.evaluate(node, scope), source)) {
      return node.kind !== ts.SyntaxKind.CallExpression;
    }
  }
  return false;
}

function isOf(value: { readonly kind: string } | undefined, source: ValueSource): boolean {
  return value?.kind === "part" && (value as { readonly source?: ValueSource }).source === source;
}
