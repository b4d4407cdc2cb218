// What is waited for before a request is made again.

import * as ts from "typescript";
import type { RetryWait } from "../../retryModel.ts";
import type { Budget } from "../budget.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Scoped } from "../outline/scopes.ts";
import { calleeNames, dependencies, mentionsResponse } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, spanOf, unwrap } from "../syntax.ts";
import { isWritten, someNode } from "../written.ts";
import { effectOf } from "./retryCalls.ts";
import { isOnWay } from "./retryChanges.ts";
import type { Failure } from "./retryFailure.ts";
import type { Way } from "./retryWay.ts";
import { statementAt } from "./statementAt.ts";

/** The wait on a way; of several the one that knows the most. */
export function waitOn(failure: Failure, way: Way, reader: Reader): RetryWait {
  if (isStated(failure, way, reader)) return { kind: "stated" };
  let found: RetryWait = isUnseen(failure) || isPaced(way) ? { kind: "unknown" } : { kind: "none" };
  for (const call of way.calls) {
    const effect = effectOf(call, way.owner, reader);
    if (effect === "harmless" || !isOnWay(call, failure, way, reader)) continue;
    // What is done before the request may wait as well: `await limiter.acquire()`.
    const isBefore = call.node.end <= failure.request.call.node.pos;
    if (effect === "effect" && !isBefore) continue;
    const wait: RetryWait = effect === "wait" ? waitOf(call, way, reader) : { kind: "unknown" };
    if (RANK.indexOf(wait.kind) > RANK.indexOf(found.kind)) found = wait;
  }
  return found;
}

const RANK: readonly RetryWait["kind"][] = ["none", "constant", "growing", "unknown", "stated"];

/** Names of headers and fields that state a wait. */
const STATES = /retry[-_ ]?after|rate-?limit-?reset/i;

/** Whether anything is made of what the API says about waiting. */
function isStated({ request }: Failure, { region, owner }: Way, { evaluator }: Reader): boolean {
  const { budget } = evaluator;
  if (statesWait(owner?.node ?? region, budget)) return true;
  const { node, scope } = request.call;
  const callee = evaluator.evaluate(node.expression, scope);
  return callee?.kind === "function" && statesWait(callee.outline.node, budget);
}

/** Whether code reads what states a wait, by its name or as a `reset` of headers. Found once for a node: many ways lead through one. */
function statesWait(code: ts.Node, budget: Budget): boolean {
  let states = statesWaits.get(code);
  if (states === undefined) {
    budget.spend(1 + ((code.end - code.pos) >> 4));
    states = isWritten(code, (text) => STATES.test(text)) || someNode(code, isResetOfHeaders);
    statesWaits.set(code, states);
  }
  return states;
}

const statesWaits = new WeakMap<ts.Node, boolean>();

/** `headers["x-reset"]`, `headers.get("X-Reset")` */
function isResetOfHeaders(node: ts.Node): boolean {
  const isCall = node.kind === ts.SyntaxKind.CallExpression;
  const read = isCall ? unwrap((node as ts.CallExpression).expression) : node;
  if (!isAccess(read)) return false;
  const names = isCall ? (node as ts.CallExpression).arguments : [keyOf(read)];
  return (
    /^headers$/i.test(calleeNames(unwrap(read.expression)).last) &&
    names.some((name) => isWritten(name, (text) => /\breset\b/i.test(text)))
  );
}

function keyOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): ts.Node {
  return node.kind === ts.SyntaxKind.PropertyAccessExpression
    ? (node as ts.PropertyAccessExpression).name
    : (node as ts.ElementAccessExpression).argumentExpression;
}

/** A function of another module may wait itself. */
function isUnseen({ request }: Failure): boolean {
  return request.source.call?.through !== undefined;
}

/** `for await (const _ of setInterval(1000))`: the next turn comes when what is gone through gives the next element. */
function isPaced({ region }: Way): boolean {
  return (
    region.kind === ts.SyntaxKind.ForOfStatement && (region as ts.ForOfStatement).awaitModifier !== undefined
  );
}

function waitOf({ node, scope }: CallPlace, way: Way, reader: Reader): RetryWait {
  const { last } = calleeNames(unwrap(node.expression));
  const [first, second] = node.arguments;
  const isTimer = /^set_?timeout$/i.test(last);
  const given =
    isTimer && first && second && numberOf({ node: first, scope }, reader) === undefined
      ? [second]
      : [...node.arguments];
  const parts = given.map((part): Scoped => ({ node: part, scope }));
  if (parts.some((part) => mentionsResponse(part, reader.evaluator))) return { kind: "stated" };
  const isInside = (position: number) => position >= way.region.pos && position < way.region.end;
  const names = dependencies(parts, ({ position }) => isInside(position));
  for (const binding of names) if (way.isChanged(binding)) return { kind: "growing" };
  const [amount, other] = parts;
  const value = amount && !other ? numberOf(amount, reader) : undefined;
  if (amount === undefined || value === undefined) return { kind: "unknown" };
  const perSecond = isTimer ? 1000 : unitOf(node, value, scope, reader);
  return {
    kind: "constant",
    ...(perSecond === undefined
      ? {}
      : { seconds: value / perSecond, amount: amountAt(amount.node, perSecond, way, reader) }),
  };
}

function amountAt(
  node: ts.Node,
  perSecond: 1 | 1000,
  { region }: Way,
  { file }: Reader,
): NonNullable<RetryWait["amount"]> {
  const { statement, isLone, isTried } = statementAt(node.end - 1, region);
  const place = statement && !isTried ? { place: { span: spanOf(statement, file), isLone } } : {};
  return { span: spanOf(node, file), perSecond, ...place };
}

/** How many of its units a second has, for a helper such as `sleep(5)`: as it does it itself, else as the size of the number tells. */
function unitOf(
  node: ts.CallExpression,
  value: number,
  scope: Scoped["scope"],
  { evaluator }: Reader,
): 1 | 1000 | undefined {
  const callee = evaluator.evaluate(node.expression, scope);
  const unit = callee?.kind === "function" ? unitWithin(callee.outline.node, evaluator.budget) : undefined;
  return unit ?? (value >= 100 ? 1000 : undefined);
}

/** The unit of a function that sets a timer: seconds where it has a thousand in it to multiply with. Found once for a function. */
function unitWithin(helper: ts.Node, budget: Budget): 1 | 1000 | undefined {
  if (!units.has(helper)) {
    budget.spend(1 + ((helper.end - helper.pos) >> 4));
    const isThousand = (node: ts.Node) =>
      node.kind === ts.SyntaxKind.NumericLiteral && (node as ts.NumericLiteral).text === "1000";
    const setsTimer = isWritten(helper, (text) => text === "setTimeout");
    units.set(helper, setsTimer ? (someNode(helper, isThousand) ? 1 : 1000) : undefined);
  }
  return units.get(helper);
}

const units = new WeakMap<ts.Node, 1 | 1000 | undefined>();

/** The number that an expression is: a literal, a constant, or worked out of these. */
function numberOf({ node, scope }: Scoped, reader: Reader): number | undefined {
  const expression = unwrap(node);
  if (expression.kind === ts.SyntaxKind.BinaryExpression) {
    const { left, right, operatorToken } = expression as ts.BinaryExpression;
    const [a, b] = [numberOf({ node: left, scope }, reader), numberOf({ node: right, scope }, reader)];
    if (a === undefined || b === undefined) return undefined;
    switch (operatorToken.kind) {
      case ts.SyntaxKind.AsteriskToken:
        return a * b;
      case ts.SyntaxKind.PlusToken:
        return a + b;
      default:
        return undefined;
    }
  }
  if (expression.kind === ts.SyntaxKind.NumericLiteral) return Number((expression as ts.NumericLiteral).text);
  const value = reader.evaluator.evaluate(expression, scope);
  return value?.kind === "number" ? value.number : undefined;
}
