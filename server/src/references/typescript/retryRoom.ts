// Where a wait could be written before the next attempt, and by which names it could ask what the API states.

import * as ts from "typescript";
import type { Span } from "../../text/span.ts";
import type { RetryRoom } from "../model.ts";
import type { Reader } from "./reader.ts";
import type { Failure } from "./retryFailure.ts";
import type { Way } from "./retryWay.ts";
import { spanOf } from "./syntax.ts";

/** The room on a way; undefined where code cannot wait there, or where that is not sure. */
export function roomOf({ caught, names }: Failure, way: Way, reader: Reader): RetryRoom | undefined {
  const { owner, isBodyEnd, isLate, region } = way;
  const modifiers = owner?.node.modifiers;
  const isAsync =
    owner === undefined || modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  if (!isAsync || isLate) return undefined;
  const { file } = reader;
  const block = caught ? caught.clause.block : blockAround(names.since, region);
  const scope = { start: caught ? caught.clause.pos : names.since, end: block.end };
  const span = isBodyEnd ? endOf(caught ? block : way.node) : statementOf(way, file);
  if (span === undefined || span.start < scope.start || span.end > scope.end) return undefined;
  const name = caught?.clause.variableDeclaration?.name;
  return {
    span,
    isEnd: isBodyEnd,
    isLone: !isBodyEnd && /(?:\)|\belse)$/.test(file.text.slice(0, span.start).trimEnd().slice(-5)),
    ...(names.response === undefined ? {} : { response: names.response }),
    ...(names.body === undefined ? {} : { body: names.body }),
    ...(name?.kind === ts.SyntaxKind.Identifier ? { error: name.text } : {}),
    scope,
  };
}

/** The innermost block in `node` around a position. */
function blockAround(position: number, node: ts.Node): ts.Node {
  let found = node;
  const visit = (child: ts.Node): void => {
    if (child.pos > position || child.end <= position) return;
    if (child.kind === ts.SyntaxKind.Block) found = child;
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
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
