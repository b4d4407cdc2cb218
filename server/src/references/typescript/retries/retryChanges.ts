// Whether a request is made again as it was: nothing is done in between that may change its outcome, and nothing that it is made
// of differs from one attempt to the next.

import type { StatusSet } from "../../statusSet.ts";
import { intersectStatuses } from "../../statusSet.ts";
import type { CallPlace } from "../outline/notes.ts";
import { type Frame, findBinding, type Scoped } from "../outline/scopes.ts";
import { calleeNames, definitionsOf, dependencies } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { unwrap } from "../syntax.ts";
import { isConstant } from "./constantCalls.ts";
import { effectOf } from "./retryCalls.ts";
import type { Failure } from "./retryFailure.ts";
import { framesOf, type Way } from "./retryWay.ts";

/** Whether a failed request is made again unchanged. What is not understood may change it. */
export function isMadeUnchanged(failure: Failure, way: Way, reader: Reader): boolean {
  const { node } = failure.request.call;
  for (const call of way.calls) {
    if (call.node.pos < node.end || call.node.end > way.end) continue;
    if (effectOf(call, way.owner, reader) === "effect" && isOnWay(call, failure, way, reader)) return false;
  }
  return !changesState(way) && !isMadeOfOther(failure, way, reader);
}

/** Whether a call may be made between the failure and the next attempt: it is in no branch that leads elsewhere. */
export function isOnWay(
  { frame }: CallPlace,
  { facts, request }: Failure,
  way: Way,
  reader: Reader,
): boolean {
  const own = framesOf(way);
  for (let each: Frame | undefined = frame; each !== undefined && each !== way.from; each = each.outer) {
    const { kind } = each;
    if (kind === "condition" && own.some((other) => isOpposite(other, each as Frame))) return false;
  }
  const { call, source } = request;
  const there = reader.narrower.factsAt(frame, source, call.node, call.scope)?.statuses;
  return there === undefined || overlaps(there, facts.statuses);
}

function isOpposite(a: Frame, b: Frame): boolean {
  return a.kind === "condition" && b.kind === "condition" && a.node === b.node && a.truthy !== b.truthy;
}

function overlaps(a: StatusSet, b: StatusSet): boolean {
  return intersectStatuses(a, b).length > 0;
}

/** Whether anything is given another value that functions elsewhere may see: `token = undefined`, `this.key = next`. */
function changesState({ assignments }: Way): boolean {
  return assignments.some(({ name, scope, home }) => findBinding(name, scope)?.home !== home);
}

/** Names of functions that give something else each time. */
const RENEWING =
  /token|auth|key|credential|refresh|renew|next|take|shift|pop|dequeue|random|uuid|pick|choose|select|rotate|proxy|agent|dispatcher|current/i;

function isMadeOfOther({ request }: Failure, way: Way, reader: Reader): boolean {
  const { node, scope } = request.call;
  const parts: Scoped[] = [...node.arguments, node.expression].map((part) => ({ node: part, scope }));
  if (parts.some((part) => isRenewed(part, way, reader, node.expression === part.node))) return true;
  const isInside = (position: number) => position >= way.region.pos && position < way.region.end;
  const names = dependencies(parts, ({ position }) => isInside(position));
  for (const binding of names) {
    if (way.isChanged(binding)) return true;
    if (!isInside(binding.position)) continue;
    if (definitionsOf(binding).some((given) => isRenewed(given, way, reader, false))) return true;
  }
  return false;
}

/** Whether an expression has a call in it that may give something else each time. */
function isRenewed({ node }: Scoped, way: Way, reader: Reader, isCallee: boolean): boolean {
  if (isCallee) return false;
  return way.calls.some((call) => {
    if (call.node.pos < node.pos || call.node.end > node.end) return false;
    if (effectOf(call, way.owner, reader) === "harmless" || isConstant(call, reader)) return false;
    const { last } = calleeNames(unwrap(call.node.expression));
    return RENEWING.test(last) || /\bawait\b/.test(reader.file.text.slice(node.pos, call.node.pos + 10));
  });
}
