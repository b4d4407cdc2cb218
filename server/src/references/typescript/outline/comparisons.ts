// Comparisons with literals: what is compared, with what and how, alone and in chains of ifs.

import * as ts from "typescript";
import type { Marks } from "../../model.ts";
import { type LiteralNode, literalOf, unwrap } from "../syntax.ts";
import type { Walk } from "./noting.ts";

const RELATIONS = new Map<ts.SyntaxKind, "<" | "<=" | ">" | ">=">([
  [ts.SyntaxKind.LessThanToken, "<"],
  [ts.SyntaxKind.LessThanEqualsToken, "<="],
  [ts.SyntaxKind.GreaterThanToken, ">"],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">="],
]);
export const MIRRORED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** The literal of a comparison, what it is compared with, and how, read so that the literal stands on the right. */
export interface Comparison {
  readonly literal: LiteralNode;
  readonly subject: ts.Expression;
  readonly operator: "===" | "!==" | "<" | "<=" | ">" | ">=";
}

/** `node` as a comparison with a literal, or undefined. `==` counts as `===`. */
export function comparisonOf(node: ts.BinaryExpression): Comparison | undefined {
  const operator = operatorOf(node.operatorToken.kind);
  if (operator === undefined) return undefined;
  const right = literalOf(unwrap(node.right));
  if (right) return { literal: right, subject: node.left, operator };
  const left = literalOf(unwrap(node.left));
  if (left === undefined) return undefined;
  const mirrored = operator === "===" || operator === "!==" ? operator : MIRRORED[operator];
  return { literal: left, subject: node.right, operator: mirrored };
}

/** What a value is marked with that is compared for equality by an operator. */
export function marksOf(operator: ts.BinaryOperatorToken): Marks | undefined {
  return operatorOf(operator.kind) === "!==" ? NEGATED : undefined;
}

/** The mark of a value that something is to differ from. */
export const NEGATED: Marks = { negated: true };

/** The comparison that an operator stands for, or undefined for other operators. */
export function operatorOf(kind: ts.SyntaxKind): Comparison["operator"] | undefined {
  switch (kind) {
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsToken:
      return "===";
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return "!==";
    default:
      return RELATIONS.get(kind);
  }
}

/** An if-chain counts as a site when two or more of its links test one and the same expression. */
export function noteChain(head: ts.IfStatement, walk: Walk): void {
  if (!walk.claim(head)) return;
  const labels: ts.Expression[] = [];
  let subject: ts.Expression | undefined;
  let link: ts.Statement | undefined = head;
  while (link?.kind === ts.SyntaxKind.IfStatement) {
    const { expression, elseStatement }: ts.IfStatement = link as ts.IfStatement;
    if (link !== head) walk.claim(link);
    const tested = equalitiesOf(expression);
    if (tested.length === 0) return;
    for (const comparison of tested) {
      subject ??= comparison.subject;
      if (writtenText(comparison.subject, walk) !== writtenText(subject, walk)) return;
      labels.push(comparison.literal);
    }
    link = elseStatement;
  }
  if (subject === undefined || labels.length < 2) return;
  walk.noteSite({ kind: "chain", node: head, subject, labels, hasDefault: link !== undefined });
}

/** The comparisons of `a === 1 || a === 2`, in any number; empty where anything else is in it. */
function equalitiesOf(expression: ts.Expression): readonly Comparison[] {
  const found: Comparison[] = [];
  const pending = [expression];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = unwrap(next);
    if (node.kind !== ts.SyntaxKind.BinaryExpression) return [];
    const binary = node as ts.BinaryExpression;
    if (binary.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
      pending.push(binary.right, binary.left);
      continue;
    }
    const comparison = comparisonOf(binary);
    if (comparison?.operator !== "===") return [];
    found.push(comparison);
  }
  return found;
}

function writtenText(node: ts.Node, walk: Walk): string {
  return walk.file.text.slice(node.getStart(walk.file), node.end);
}
