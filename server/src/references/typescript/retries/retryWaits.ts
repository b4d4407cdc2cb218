// What is waited for before a request is made again.

import * as ts from "typescript";
import { hasInOrder } from "../../../text/sameLine.ts";
import type { RetryWait } from "../../retryModel.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Scoped } from "../outline/scopes.ts";
import { calleeNames, dependencies, mentionsResponse } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { isFunctionNode, spanOf, unwrap } from "../syntax.ts";
import { effectOf } from "./retryCalls.ts";
import { isOnWay } from "./retryChanges.ts";
import type { Failure } from "./retryFailure.ts";
import type { Way } from "./retryWay.ts";

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
/** The same in two words: `headers["x-reset"]`. */
const STATES_IN_TWO = [/\bheaders\b/i, /\breset\b/i];
/** Comments only speak of it. What follows `://` on a line is an address. */
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|(?<!:)\/\/.*/g;

/** Whether anything is made of what the API says about waiting. */
function isStated({ request }: Failure, { region, owner }: Way, { file, evaluator }: Reader): boolean {
  const says = ({ pos, end }: ts.Node) => {
    const code = file.text.slice(pos, end).replaceAll(COMMENT, "");
    return STATES.test(code) || hasInOrder(code, STATES_IN_TWO);
  };
  if (says(owner?.node ?? region)) return true;
  const { node, scope } = request.call;
  const callee = evaluator.evaluate(node.expression, scope);
  return callee?.kind === "function" && callee.outline.file === file && says(callee.outline.node);
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
      : { seconds: value / perSecond, amount: { span: spanOf(amount.node, reader.file), perSecond } }),
  };
}

/** How many of its units a second has, for a helper such as `sleep(5)`: as it does it itself, else as the size of the number tells. */
function unitOf(
  node: ts.CallExpression,
  value: number,
  scope: Scoped["scope"],
  { evaluator, file }: Reader,
): 1 | 1000 | undefined {
  const callee = evaluator.evaluate(node.expression, scope);
  if (callee?.kind === "function" && callee.outline.file === file && isFunctionNode(callee.outline.node)) {
    const text = file.text.slice(callee.outline.node.pos, callee.outline.node.end);
    if (/setTimeout/.test(text)) return /1_?000|1e3/.test(text) ? 1 : 1000;
  }
  return value >= 100 ? 1000 : undefined;
}

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
