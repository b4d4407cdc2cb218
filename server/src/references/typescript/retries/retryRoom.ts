// Where a wait could be written before the next attempt, and by which names it could ask what the API states.

import * as ts from "typescript";
import { encloses, type Span } from "../../../text/span.ts";
import type { RetryRoom } from "../../retryModel.ts";
import type { Binding, Scope } from "../outline/scopes.ts";
import { definitionsOf } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { spanOf, unwrap } from "../syntax.ts";
import type { Evaluator, Part } from "../values/model.ts";
import type { Failure } from "./retryFailure.ts";
import { framesOf, type Way } from "./retryWay.ts";
import { statementAt } from "./statementAt.ts";

/** The room on a way; undefined where code cannot wait there, or not hand a failure on by throwing it, or where that is not sure. */
export function roomOf(failure: Failure, way: Way, reader: Reader): RetryRoom | undefined {
  const { caught } = failure;
  const { owner, isBodyEnd, isLate } = way;
  const modifiers = owner?.node.modifiers;
  const isAsync =
    owner === undefined || modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  if (!isAsync || isLate) return undefined;
  const { file } = reader;
  const span = isBodyEnd ? endOf(caught ? caught.clause.block : way.node) : statementOf(way, file);
  if (span === undefined) return undefined;
  const { isLone, isTried } = statementAt(span.start, way.region);
  const names = isTried ? undefined : namesAt(span, failure, way, reader);
  return names && { span, isEnd: isBodyEnd, isLone: !isBodyEnd && isLone, ...names };
}

function endOf(body: ts.Node): Span | undefined {
  return body.kind === ts.SyntaxKind.Block ? { start: body.end - 1, end: body.end - 1 } : undefined;
}

/** The `continue`, or the `return` that gives what the call does. */
function statementOf({ form, node }: Way, file: ts.SourceFile): Span | undefined {
  const span = spanOf(node, file);
  if (form === "loop") return span;
  const before = /\breturn\s+(?:await\s+)?$/.exec(file.text.slice(Math.max(0, span.start - 40), span.start));
  const after = /^;|^(?=[ \t]*[\r\n}])/.exec(file.text.slice(span.end, span.end + 80));
  return before && after
    ? { start: span.start - before[0].length, end: span.end + after[0].length }
    : undefined;
}

type Names = Pick<RetryRoom, "response" | "error" | "body" | "scope">;

function namesAt(
  span: Span,
  { caught, request }: Failure,
  way: Way,
  { evaluator }: Reader,
): Names | undefined {
  if (caught) {
    const { block, variableDeclaration } = caught.clause;
    const name = variableDeclaration?.name;
    const scope = { start: block.pos, end: block.end };
    if (!encloses(scope, span)) return undefined;
    return name?.kind === ts.SyntaxKind.Identifier ? { error: name.text, scope } : { scope };
  }
  let names: Names = { scope: { start: way.region.pos, end: way.region.end } };
  for (const { binding, value } of partsOn(way, evaluator)) {
    const given = definitionsOf(binding).some(({ node }) => unwrap(node) === request.call.node);
    if (value.source !== request.source && !given) continue;
    const scope = { start: binding.position, end: blockAround(binding.position, way.region).end };
    if (!encloses(scope, span)) continue;
    const { part } = value;
    if ((part !== "response" && part !== "body") || names[part] !== undefined) continue;
    const start = Math.max(names.scope.start, scope.start);
    names = { ...names, [part]: binding.name, scope: { start, end: Math.min(names.scope.end, scope.end) } };
  }
  return names;
}

interface NamedPart {
  readonly binding: Binding;
  readonly value: Part;
}

/** The names of the scopes on a way that stand for whole parts of responses, the innermost first. */
function* partsOn(way: Way, evaluator: Evaluator): Generator<NamedPart> {
  const seen = new Set<unknown>();
  const starts = framesOf(way).flatMap((frame) => (frame.kind === "condition" ? [frame.scope] : []));
  for (const start of [way.scope, ...starts]) {
    for (let scope: Scope | undefined = start; scope !== undefined; scope = scope.parent) {
      if (scope.bindings === undefined || seen.has(scope.bindings)) continue;
      seen.add(scope.bindings);
      yield* partsIn(scope.bindings, scope, evaluator);
    }
  }
}

/** Those of one scope, worked out once: the scope at the top is on every way, and may have thousands of names. */
function partsIn(
  bindings: ReadonlyMap<string, Binding>,
  scope: Scope,
  evaluator: Evaluator,
): readonly NamedPart[] {
  let parts = known.get(bindings);
  if (parts === undefined) {
    parts = [...bindings.values()].flatMap((binding) => {
      evaluator.budget.spend();
      const value = evaluator.bindingValue(binding.name, scope);
      return value?.kind === "part" && value.path.length === 0 ? [{ binding, value }] : [];
    });
    known.set(bindings, parts);
  }
  return parts;
}

const known = new WeakMap<ReadonlyMap<string, Binding>, readonly NamedPart[]>();

/** The innermost block in `node` around a position; all of `node` where the position is outside of it. */
function blockAround(position: number, node: ts.Node): ts.Node {
  let found = node;
  const holds = (child: ts.Node) => (child.pos <= position && position < child.end ? child : undefined);
  for (let child = holds(node); child !== undefined; child = ts.forEachChild(child, holds)) {
    if (child.kind === ts.SyntaxKind.Block) found = child;
  }
  return found;
}
