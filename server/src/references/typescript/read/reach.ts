// Where a function does its work: in itself and in the functions of the file that it calls. And which calls stand in it.

import type * as ts from "typescript";
import { partitionPoint } from "../../../text/partitionPoint.ts";
import type { Span } from "../../../text/span.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { FunctionOutline } from "../outline/scopes.ts";
import { spanOf } from "../syntax.ts";
import type { Reader } from "./reader.ts";

/** More functions than these are not gone through. */
const MOST = 20;

/** The places of a function and of those that it calls, further ones too; the whole file for what is in no function. */
export function reachOf(
  owner: FunctionOutline | undefined,
  outline: Outline,
  reader: Reader,
): readonly Span[] {
  const key = owner ?? outline;
  const known = reaches.get(key);
  const reach = known ?? reachFrom(owner, outline, reader);
  if (known === undefined) reaches.set(key, reach);
  return reach;
}

/** Many sites and repetitions stand in one function. */
const reaches = new WeakMap<object, readonly Span[]>();

function reachFrom(owner: FunctionOutline | undefined, outline: Outline, reader: Reader): readonly Span[] {
  const { file, evaluator } = reader;
  if (owner === undefined) return [spanOf(file, file)];
  const reached = new Set([owner]);
  for (const { node } of reached) {
    for (const call of callsIn(node, outline, reader)) {
      if (reached.size >= MOST) break;
      const callee = evaluator.evaluate(call.node.expression, call.scope);
      if (callee?.kind === "function" && callee.outline.file === file) reached.add(callee.outline);
    }
  }
  return [...reached].map(({ node }) => spanOf(node, file));
}

/** The calls that stand in a node, in the order of source. Found once for a node: each call of a function by itself asks for them. */
export function callsIn(
  node: ts.Node,
  outline: Outline,
  { evaluator: { budget } }: Pick<Reader, "evaluator">,
): readonly CallPlace[] {
  let known = callsByNode.get(outline);
  if (known === undefined) {
    known = new Map();
    callsByNode.set(outline, known);
  }
  let found = known.get(node);
  if (found === undefined) {
    const { calls } = outline;
    const first = partitionPoint(calls.length, (i) => calls[i]!.node.pos < node.pos);
    let last = first;
    while ((calls[last]?.node.pos ?? node.end) < node.end) last++;
    budget.spend(last - first);
    found = calls.slice(first, last);
    known.set(node, found);
  }
  return found;
}

const callsByNode = new WeakMap<Outline, Map<ts.Node, readonly CallPlace[]>>();
