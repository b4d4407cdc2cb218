// Where code is ready for a value to be missing: it says what to take instead, or asks whether the value is there. What a
// function asks for is kept by its form, so that the test of `body.code` also answers for what is read behind it. Errs on the side
// of being ready.

import * as ts from "typescript";
import { accessedName, isAccess, isNamed, unwrap } from "../syntax.ts";
import { formOf } from "../written.ts";
import type { AccessPlace } from "./notes.ts";
import type { Walker } from "./walker.ts";

/** Longer reads are not kept: in a chain of thousands each would be as long as all before it. */
const LONGEST = 200;

/** It is tested whether `node` is there: so is what it is worked out from by arithmetic or a call. */
export function noteAsked(node: ts.Expression, walker: Walker): void {
  noteReady(node, true, walker);
}

/** `node`, and what it is worked out from, may be missing without harm here. */
export function noteAbsence(node: ts.Expression, walker: Walker): void {
  noteReady(node, false, walker);
}

function noteReady(node: ts.Expression, isAsked: boolean, walker: Walker): void {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const value = unwrap(next);
    if (value.kind === ts.SyntaxKind.Identifier || (isAsked && isAccess(value))) add(value, "", walker);
    else if (isAccess(value)) {
      walker.absences.reads ??= new Set();
      walker.absences.reads.add(value);
    } else if (value.kind === ts.SyntaxKind.CallExpression)
      for (const argument of (value as ts.CallExpression).arguments) pending.push(argument);
    else if (isArithmetic(value)) pending.push(value.left, value.right);
  }
}

/** The operands of an operator that it does no harm to miss: `x ?? y`, `x && y`, `x === undefined`, `x > 0`, `"code" in x`, `x = y`. */
export function noteAbsences({ left, right, operatorToken }: ts.BinaryExpression, walker: Walker): void {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return noteAbsence(left, walker);
    case ts.SyntaxKind.AmpersandAmpersandToken:
      noteAsked(left, walker);
      return noteAsked(right, walker);
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.LessThanToken:
    case ts.SyntaxKind.LessThanEqualsToken:
    case ts.SyntaxKind.GreaterThanToken:
    case ts.SyntaxKind.GreaterThanEqualsToken:
    case ts.SyntaxKind.EqualsToken:
      noteAbsence(left, walker);
      return noteAbsence(right, walker);
    case ts.SyntaxKind.InKeyword:
      if (left.kind === ts.SyntaxKind.StringLiteral)
        add(unwrap(right), `.${(left as ts.StringLiteral).text}`, walker);
      return;
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      if (isNullish(unwrap(right))) noteAsked(left, walker);
      else if (isNullish(unwrap(left))) noteAsked(right, walker);
  }
}

/** What a call is asked about or asserts of its arguments (`Boolean(x)`, `isLow(x)`, `expect(x)`), and `x?.()`. */
export function noteAbsenceOfCall(node: ts.CallExpression, walker: Walker): void {
  if (node.questionDotToken) noteAbsence(node.expression, walker);
  const callee = unwrap(node.expression);
  const name = isAccess(callee)
    ? accessedName(callee)
    : callee.kind === ts.SyntaxKind.Identifier
      ? (callee as ts.Identifier).text
      : "";
  const object = isAccess(callee) ? callee.expression : undefined;
  if (/^(?:Boolean|expect|assert|(?:is|has)[A-Z].*)$/.test(name) || (object && isNamed(object, "assert")))
    for (const argument of node.arguments) noteAsked(argument, walker);
}

/** A read that is held in a name is asked for under that name too. */
export function noteHolder(initializer: ts.Expression, name: string, { absences }: Walker): void {
  const node = unwrap(initializer);
  if (!isAccess(node)) return;
  absences.holders ??= new Map();
  absences.holders.set(node, name);
}

/** Whether code is ready for what a place reads to be missing. */
export function isReadyForAbsence({ node, absences }: AccessPlace): boolean {
  const { reads, forms, holders } = absences;
  if (node.kind === ts.SyntaxKind.BindingElement) {
    const { name, initializer } = node as ts.BindingElement;
    return (
      initializer !== undefined ||
      (name.kind === ts.SyntaxKind.Identifier && forms?.has((name as ts.Identifier).text) === true)
    );
  }
  if (reads?.has(node)) return true;
  // An object of expectations, or the text in `"code" in body`.
  if (!isAccess(node)) return true;
  const holder = holders?.get(node);
  if (holder !== undefined && forms?.has(holder)) return true;
  return forms !== undefined && node.end - node.pos <= 4 * LONGEST && forms.has(formOf(node));
}

function add(node: ts.Expression, below: string, { absences }: Walker): void {
  if (node.end - node.pos > LONGEST) return;
  absences.forms ??= new Set();
  absences.forms.add(formOf(node) + below);
}

function isNullish(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.VoidExpression ||
    isNamed(node, "undefined")
  );
}

function isArithmetic(node: ts.Expression): node is ts.BinaryExpression {
  if (node.kind !== ts.SyntaxKind.BinaryExpression) return false;
  const { kind } = (node as ts.BinaryExpression).operatorToken;
  return (
    kind === ts.SyntaxKind.PlusToken ||
    kind === ts.SyntaxKind.MinusToken ||
    kind === ts.SyntaxKind.AsteriskToken ||
    kind === ts.SyntaxKind.SlashToken
  );
}
