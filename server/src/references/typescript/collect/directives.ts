// `// error-atlas: <api>` comments of a TypeScript file, and the stretch of source that each holds for.

import * as ts from "typescript";
import { partitionPoint } from "../../../text/partitionPoint.ts";
import type { Span } from "../../../text/span.ts";
import type { Directive } from "../../commentModel.ts";
import { isTextNode, spanOf } from "../syntax.ts";

const DIRECTIVE = /(\/\/|\/\*+|^[ \t]*\*)[ \t]*error-atlas:[ \t]*([a-z0-9][a-z0-9-]*)/gm;

/**
 * The directives of a file. Above the first statement one holds for the file, as the first thing in a block for the block,
 * elsewhere for the statement that it stands on or before.
 */
export function directivesOf(file: ts.SourceFile): Directive[] {
  const { text } = file;
  if (!text.includes("error-atlas:")) return [];
  const found = [...text.matchAll(DIRECTIVE)];
  const places = placesAt(
    found.map(({ index }) => index),
    file,
  );
  return found.flatMap((match) => {
    const place = places.get(match.index);
    if (place === undefined) return [];
    const api = match[2] ?? "";
    const span = { start: match.index, end: match.index + match[0].length };
    const apiSpan = { start: span.end - api.length, end: span.end };
    return [{ span, apiSpan, api, scope: scopeOf(span, place, file) }];
  });
}

/** The innermost node with statements that holds an offset. */
type Holder = ts.Node & { readonly statements: ts.NodeArray<ts.Statement> };

/**
 * Where some offsets are, which ascend; those within texts are left out. One walk for all of them, which looks only into nodes that
 * hold one. White space and comments before a node count as part of it, as in the tree.
 */
function placesAt(offsets: readonly number[], file: ts.SourceFile): ReadonlyMap<number, Holder> {
  const places = new Map<number, Holder>();
  const pending: { readonly node: ts.Node; readonly holder: Holder; readonly inside: readonly number[] }[] = [
    { node: file, holder: file, inside: offsets },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, inside } = next;
    if (isTextNode(node)) continue;
    const holder = hasStatements(node) ? node : next.holder;
    let at = 0;
    const stay = (end: number) => {
      for (; at < inside.length && inside[at]! < end; at++) places.set(inside[at]!, holder);
    };
    ts.forEachChild(node, (child) => {
      stay(child.pos);
      // What stands before a child is in what is around it, unless that is a list of statements.
      if (at < inside.length && !hasStatements(child)) stay(child.getStart(file));
      const from = at;
      while (at < inside.length && inside[at]! < child.end) at++;
      if (at > from) pending.push({ node: child, holder, inside: inside.slice(from, at) });
      return at === inside.length || undefined;
    });
    stay(Number.POSITIVE_INFINITY);
  }
  return places;
}

function scopeOf(span: Span, list: Holder, file: ts.SourceFile): Span {
  const first = file.statements[0];
  const whole = { start: 0, end: file.text.length };
  if (first === undefined || span.start < first.getStart(file)) return whole;
  const { statements } = list;
  const [opening] = statements;
  if (list !== file && (opening === undefined || span.start < opening.getStart(file)))
    return spanOf(list, file);
  const line = (offset: number) => file.getLineAndCharacterOfPosition(offset).line;
  const own = line(span.start);
  const at = partitionPoint(statements.length, (i) => line(statements[i]!.end) < own);
  const holder = [statements[at], statements[at + 1]].find(
    (each) => each && (line(each.end) === own || each.getStart(file) > span.start),
  );
  return holder ? spanOf(holder, file) : span;
}

function hasStatements(node: ts.Node): node is Holder {
  switch (node.kind) {
    case ts.SyntaxKind.SourceFile:
    case ts.SyntaxKind.Block:
    case ts.SyntaxKind.ModuleBlock:
    case ts.SyntaxKind.CaseClause:
    case ts.SyntaxKind.DefaultClause:
      return true;
    default:
      return false;
  }
}
