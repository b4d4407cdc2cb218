// Where a function does its work: in itself and in the functions of the file that it calls.

import type { Span } from "../../text/span.ts";
import type { Outline } from "./outline.ts";
import type { Reader } from "./reader.ts";
import type { FunctionOutline } from "./scopes.ts";
import { spanOf } from "./syntax.ts";

/** More functions than these are not gone through. */
const MOST = 20;

/** The places of a function and of those that it calls, further ones too; the whole file for what is in no function. */
export function reachOf(
  owner: FunctionOutline | undefined,
  { calls }: Outline,
  { file, evaluator }: Reader,
): readonly Span[] {
  if (owner === undefined) return [spanOf(file, file)];
  const reached = new Set([owner]);
  for (const { node } of reached) {
    for (const call of calls) {
      if (call.node.pos < node.pos || call.node.end > node.end || reached.size >= MOST) continue;
      const callee = evaluator.evaluate(call.node.expression, call.scope);
      if (callee?.kind === "function" && callee.outline.node.end > 0) reached.add(callee.outline);
    }
  }
  return [...reached].map(({ node }) => spanOf(node, file));
}
