// What a call in a block lets the block fail with.

import * as ts from "typescript";
import type { FailingCall } from "../../arrivalModel.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scoped } from "../outline/scopes.ts";
import { failingIn } from "../read/failures.ts";
import type { CallNumbers } from "../read/subject.ts";
import { isAccess, memberName, nameOf, unwrap } from "../syntax.ts";
import type { Evaluator } from "../values/model.ts";

/** What a call fails with. */
export interface Failure {
  readonly failing: readonly FailingCall[];
  /** Where nothing is known of it: what is called. */
  readonly other?: string;
}

/** What a call in a block lets the block fail with; nothing where it is not known to fail. */
export function failuresOf(
  { node, scope }: Scoped,
  { awaited }: Pick<Outline, "awaited">,
  evaluator: Evaluator,
  numbers: CallNumbers,
): readonly Failure[] {
  const failing = failingIn(evaluator.rejection(node, scope), numbers);
  if (failing.length > 0) return [{ failing }];
  if (node.kind !== ts.SyntaxKind.CallExpression) return [];
  const other = calleeText((node as ts.CallExpression).expression);
  if (other === undefined) return [];
  const isUnknown = awaited.has(node) && evaluator.evaluate(node, scope) === undefined;
  return (isUnknown && !other.startsWith("Promise.")) || THROWING.has(other) ? [{ failing: [], other }] : [];
}

/** What of the language throws on bad input: it stands in many a `try` beside a request. */
const THROWING = new Set(["JSON.parse", "decodeURIComponent", "decodeURI", "structuredClone"]);

/** Names that make up what is called, where it is nothing but names: `this.orders.save`. */
function calleeText(expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.Identifier) return (node as ts.Identifier).text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return "this";
  if (!isAccess(node)) return undefined;
  const name = memberName(nameOf(node) as ts.PropertyName);
  const object = calleeText(node.expression);
  return name === undefined || object === undefined ? undefined : `${object}.${name}`;
}
