// The `error-atlas-disable` comments of a TypeScript file: which of the places that look like one are comments, and not the
// inside of a string, a template or another comment. What they say is read in references/suppressions.ts.

import * as ts from "typescript";
import type { Suppression } from "../../commentModel.ts";
import { type Comment, readSuppressions, suppressionWord } from "../../suppressions.ts";
import { isTextNode, spanOf } from "../syntax.ts";

/** The suppressions of a file, in order. Costs nothing in a file without the word. */
export function suppressionsOf(file: ts.SourceFile): readonly Suppression[] {
  const { text } = file;
  if (!text.includes(suppressionWord)) return [];
  return readSuppressions(text, commentsAt(placesOf(text), file));
}

function placesOf(text: string): readonly number[] {
  return Array.from(text.matchAll(/(?:\/\/|\/\*+)\s*error-atlas-disable/g), ({ index }) => index);
}

/** The comments that begin at some of `offsets`, which ascend. Looks only into nodes that hold one of them. */
function commentsAt(offsets: readonly number[], file: ts.SourceFile): readonly Comment[] {
  const comments: Comment[] = [];
  const pending: { readonly node: ts.Node; readonly inside: readonly number[] }[] = [
    { node: file, inside: offsets },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, inside } = next;
    let at = 0;
    let gap = node.pos;
    const lookBetween = (end: number) => {
      const from = at;
      while (at < inside.length && inside[at]! < end) at++;
      if (at > from) comments.push(...commentsIn(node, gap, end, inside.slice(from, at), file));
    };
    ts.forEachChild(node, (child) => {
      if (at === inside.length) return true;
      lookBetween(child.pos);
      const from = at;
      while (at < inside.length && inside[at]! < child.end) at++;
      if (at > from) pending.push({ node: child, inside: inside.slice(from, at) });
      gap = Math.max(gap, child.end);
      return undefined;
    });
    lookBetween(isTextNode(node) ? node.getStart(file) : node.end);
  }
  return comments.sort((a, b) => a.span.start - b.span.start);
}

const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** The comments between two children of a node, where otherwise only marks and keywords stand. */
function commentsIn(
  node: ts.Node,
  start: number,
  end: number,
  offsets: readonly number[],
  file: ts.SourceFile,
): readonly Comment[] {
  const wanted = new Set(offsets);
  const text = file.text.slice(start, end);
  return Array.from(text.matchAll(COMMENT), ({ 0: comment, index }) => ({
    start: start + index,
    end: start + index + comment.length,
  })).flatMap((span) => (wanted.has(span.start) ? [{ span, place: bracesAround(span, node, file) }] : []));
}

function bracesAround(span: Comment["span"], node: ts.Node, file: ts.SourceFile): Comment["place"] {
  if (node.kind !== ts.SyntaxKind.JsxExpression) return span;
  const braces = spanOf(node, file);
  const inside = file.text.slice(braces.start + 1, braces.end - 1).trim();
  return inside === file.text.slice(span.start, span.end) ? braces : span;
}
