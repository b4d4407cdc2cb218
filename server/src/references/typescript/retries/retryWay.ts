// A way that leads from a failed request to its next attempt, and the tests that stand on it: which of them are understood.

import * as ts from "typescript";
import type { CallPlace } from "../outline/notes.ts";
import type { Assignment, Binding, Frame, FunctionOutline, Scope, Scoped } from "../outline/scopes.ts";
import { mentionsResponse } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, unwrap } from "../syntax.ts";

/** One way back. */
export interface Way {
  readonly form: "loop" | "recursion";
  /** What is known at its end, and the frame of its beginning. */
  readonly frame: Frame | undefined;
  readonly from: Frame | undefined;
  /** The loop or function that is gone through again. */
  readonly region: ts.Node;
  readonly owner: FunctionOutline | undefined;
  /** What leads back: a `continue`, the body of a loop, the call. */
  readonly node: ts.Node;
  /** The scope there. */
  readonly scope: Scope;
  readonly isBodyEnd: boolean;
  /** Whether a test behind `node` decides as well: the condition of the loop. */
  readonly isLate: boolean;
  /** Up to where something may be done before the next attempt. */
  readonly end: number;
  /** All calls in the region, and those that may be the request. */
  readonly calls: readonly CallPlace[];
  readonly requests: readonly CallPlace[];
  /** What is assigned on the way. */
  readonly assignments: readonly Assignment[];
  /** Whether a name may stand for something else in the next attempt. */
  isChanged(binding: Binding): boolean;
  readonly isBounded: boolean;
}

/** Longer ways are not followed. */
const MOST_FRAMES = 200;

/** The frames from the end of a way up to its beginning, or to `until`. */
export function framesOf({ frame, from }: Pick<Way, "frame" | "from">, until = from): readonly Frame[] {
  const frames: Frame[] = [];
  for (let each = frame; each !== undefined && each !== until && each !== from; each = each.outer) {
    if (frames.push(each) > MOST_FRAMES) break;
  }
  return frames;
}

/** The frame with which the innermost function begins. */
export function startOf(frame: Frame | undefined): Frame | undefined {
  let each = frame;
  while (each && !(each.kind === "assigned" && each.to === Number.POSITIVE_INFINITY)) each = each.outer;
  return each;
}

/** The tests of a way, and how each came out. */
export function testsOf(frames: readonly Frame[]): readonly (Scoped & { readonly truthy: boolean })[] {
  return frames.flatMap((frame) =>
    frame.kind === "condition" ? [{ node: frame.node, scope: frame.scope, truthy: frame.truthy }] : [],
  );
}

/**
 * What the tests of a way are: `clear` where each is understood or has nothing to do with the response, `guarded` where one asks
 * for a class of errors too, `unclear` where one may leave out more failures than is known.
 */
export function clarityOf(frames: readonly Frame[], reader: Reader): "clear" | "guarded" | "unclear" {
  let isGuarded = false;
  for (const frame of frames) {
    if (frame.kind === "case") {
      const value = reader.evaluator.evaluate(frame.subject, frame.scope);
      const isPart = value?.kind === "part";
      if (!isPart && mentionsResponse({ node: frame.subject, scope: frame.scope }, reader.evaluator))
        return "unclear";
      if (unwrap(frame.subject).kind === ts.SyntaxKind.TrueKeyword) return "unclear";
    }
    if (frame.kind !== "condition") continue;
    for (const leaf of leavesOf(frame.node, frame.truthy)) {
      const clarity = clarityOfLeaf({ ...leaf, scope: frame.scope }, reader);
      if (clarity === "unclear") return clarity;
      isGuarded ||= clarity === "guarded";
    }
  }
  return isGuarded ? "guarded" : "clear";
}

interface Leaf {
  readonly node: ts.Expression;
  readonly truthy: boolean;
}

/** The tests that a condition consists of, in the order of source, however many. */
function leavesOf(expression: ts.Expression, truthy: boolean): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const pending: Leaf[] = [{ node: expression, truthy }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const node = unwrap(next.node);
    if (node.kind === ts.SyntaxKind.PrefixUnaryExpression) {
      const { operator, operand } = node as ts.PrefixUnaryExpression;
      if (operator === ts.SyntaxKind.ExclamationToken) {
        pending.push({ node: operand, truthy: !next.truthy });
        continue;
      }
    }
    if (node.kind === ts.SyntaxKind.BinaryExpression) {
      const { left, right, operatorToken } = node as ts.BinaryExpression;
      if (
        operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
        operatorToken.kind === ts.SyntaxKind.BarBarToken
      ) {
        pending.push({ node: right, truthy: next.truthy }, { node: left, truthy: next.truthy });
        continue;
      }
    }
    leaves.push({ node, truthy: next.truthy });
  }
  return leaves;
}

function clarityOfLeaf(leaf: Leaf & Scoped, reader: Reader): "clear" | "guarded" | "unclear" {
  const { node, scope, truthy } = leaf;
  if (reader.narrower.isTest(node, scope) || !mentionsResponse(leaf, reader.evaluator)) return "clear";
  if (!truthy) return "unclear";
  if (isAccess(node) || node.kind === ts.SyntaxKind.Identifier)
    return isWhole(leaf, reader) ? "clear" : "unclear";
  if (node.kind === ts.SyntaxKind.BinaryExpression) {
    const { operatorToken, right } = node as ts.BinaryExpression;
    if (operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return "unclear";
    return reader.evaluator.evaluate(right, scope)?.kind === "error-class" ? "clear" : "guarded";
  }
  if (node.kind !== ts.SyntaxKind.CallExpression) return "unclear";
  const callee = reader.evaluator.evaluate((node as ts.CallExpression).expression, scope);
  return callee?.kind === "error-guard" ? "clear" : "unclear";
}

/** `error.response`, `response`: that there is a response at all. */
function isWhole({ node, scope }: Scoped, { evaluator }: Reader): boolean {
  const value = evaluator.evaluate(node, scope);
  return (
    value?.kind === "part" &&
    (value.part === "response" || (value.part === "error" && value.path.length === 0))
  );
}

/** Whether a test has a part that has nothing to do with responses: a count, a deadline. */
export function isPlainTest({ node, scope }: Scoped, { evaluator }: Reader): boolean {
  return leavesOf(node, true).some(
    (leaf) =>
      leaf.node.kind !== ts.SyntaxKind.TrueKeyword && !mentionsResponse({ ...leaf, scope }, evaluator),
  );
}
