// Which failure of which request leads on a way back: from the tests of its response, or from what a `catch` clause received.

import type * as ts from "typescript";
import type { Facts } from "../../model.ts";
import {
  anyStatus,
  complementStatuses,
  errorStatuses,
  intersectStatuses,
  isSubset,
  okStatuses,
  type StatusSet,
  unionStatuses,
} from "../../statusSet.ts";
import { depths } from "../budget.ts";
import { both, NOTHING } from "../facts/facts.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Attempt, Definition, Frame, Scope } from "../outline/scopes.ts";
import { definitionsOf, namesRead } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { unwrap } from "../syntax.ts";
import type { ValueSource } from "../values/model.ts";
import { clarityOf, framesOf, isPlainTest, testsOf, type Way } from "./retryWay.ts";

const notOk = complementStatuses(okStatuses);

/** A request that failed, with what is known of the failure. */
export interface Failure {
  readonly request: Request;
  readonly facts: RetryFacts;
  readonly takesAll: boolean;
  readonly caught: CaughtFrame | undefined;
  /** Whether a count or a deadline stands on the way. */
  readonly isCounted: boolean;
}

export type RetryFacts = Facts & { readonly statuses: StatusSet };
export type CaughtFrame = Frame & { readonly kind: "caught" };

/** A call that makes a request, or of a function that makes it. */
export interface Request {
  readonly call: CallPlace;
  readonly source: ValueSource;
}

/** The failure on a way; undefined where a success may go it too, or where it is not understood which failures do. */
export function failureOn(way: Way, reader: Reader): Failure | undefined {
  const frames = framesOf(way);
  const requests = way.requests.flatMap((call) => requestOf(call, reader));
  if (requests.length === 0) return undefined;
  const isCounted = testsOf(frames).some((test) => namesRead(test).length > 0 && isPlainTest(test, reader));
  const caught = frames.find((frame): frame is CaughtFrame => frame.kind === "caught");
  const found = caught
    ? caughtFailure(caught, framesOf(way, caught), way, requests, reader)
    : testedFailure(frames, way, requests, reader);
  return found && { ...found, caught, isCounted };
}

/** The request that a call makes. */
function requestOf(call: CallPlace, { evaluator }: Reader): readonly Request[] {
  const { node, scope } = call;
  const value = evaluator.evaluate(node, scope);
  if (value?.kind !== "part" || value.source.call === undefined || value.path.length > 0) return [];
  if (value.part !== "response" && value.part !== "body") return [];
  const isOwn = value.source.call.node === node;
  const isWrapper = !isOwn && evaluator.evaluate(node.expression, scope)?.kind === "function";
  return isOwn || isWrapper ? [{ call, source: value.source }] : [];
}

type Found = Pick<Failure, "request" | "facts" | "takesAll">;

// Responses

function testedFailure(
  frames: readonly Frame[],
  way: Way,
  requests: readonly Request[],
  reader: Reader,
): Found | undefined {
  const tested = testedAt(way.frame, frames, requests, reader);
  if (tested === undefined || clarityOf(frames, reader) === "unclear") return undefined;
  const { statuses = anyStatus, values } = tested.facts;
  // Whether what a body field holds is a failure, only a catalog can tell.
  const isFailure = isSubset(statuses, notOk) || values.some(({ only }) => only !== undefined);
  if (!isFailure || statuses.length === 0) return undefined;
  const takesAll = isSubset(errorStatuses, statuses) && isSubset(statuses, notOk) && values.length === 0;
  return { ...tested, facts: { ...tested.facts, statuses }, takesAll };
}

/** What the tests in `frames` say at `frame` of the one response that they are about. */
function testedAt(
  frame: Frame | undefined,
  frames: readonly Frame[],
  requests: readonly Request[],
  { narrower, evaluator }: Reader,
): { readonly request: Request; readonly facts: Facts } | undefined {
  let request: Request | undefined;
  let facts = NOTHING;
  const seen = new Set<unknown>();
  for (const each of frames) {
    if (each.kind !== "condition" && each.kind !== "case") continue;
    const { scope } = each;
    for (const { name, node, binding } of namesRead({
      node: each.kind === "case" ? each.subject : each.node,
      scope,
    })) {
      if (binding === undefined || seen.has(binding)) continue;
      seen.add(binding);
      const value = evaluator.bindingValue(name, scope);
      if (value?.kind !== "part") continue;
      const own = requests.find(
        ({ source, call }) =>
          source === value.source || definitionsOf(binding).some((given) => unwrap(given.node) === call.node),
      );
      if (own === undefined || (request !== undefined && request !== own)) return undefined;
      request = own;
      facts = both(facts, narrower.factsAt(frame, value.source, node, scope) ?? NOTHING);
    }
  }
  return request && { request, facts };
}

// Errors

function caughtFailure(
  caught: CaughtFrame,
  frames: readonly Frame[],
  way: Way,
  requests: readonly Request[],
  reader: Reader,
): Found | undefined {
  const { attempt, scope } = caught;
  const [request, other] = requests.filter(({ call }) => attempt.calls.includes(call));
  if (request === undefined || other) return undefined;
  const clarity = clarityOf(frames, reader);
  if (clarity === "unclear") return undefined;
  const definition: Definition = { kind: "caught", attempt, path: [] };
  const error = reader.evaluator.define(definition, scope);
  const isThrown = error?.kind === "part" && error.part === "error" && error.source.call !== undefined;
  const source = isThrown ? error.source : request.source;
  const facts = reader.narrower.factsAt(way.frame, source, { definition }, scope) ?? NOTHING;
  const possible = isThrown ? errorStatuses : thrownStatuses(attempt, request, way.from, reader, 0);
  if (possible === undefined) return undefined;
  const statuses = intersectStatuses(facts.statuses ?? possible, intersectStatuses(possible, notOk));
  if (statuses.length === 0) return undefined;
  const takesAll = isSubset(errorStatuses, statuses);
  if (clarity === "guarded" && (takesAll || facts.statuses === undefined)) return undefined;
  return { request, facts: { ...facts, statuses }, takesAll };
}

/** The statuses at which something is thrown on purpose, in the block or in the function that makes the request. */
function thrownStatuses(
  { throws }: Attempt,
  request: Request,
  from: Frame | undefined,
  reader: Reader,
  depth: number,
): StatusSet | undefined {
  let statuses: StatusSet | undefined;
  for (const { frame } of throws) {
    const frames = framesOf({ frame, from });
    const tested = testedAt(frame, frames, [request], reader)?.facts.statuses;
    if (tested === undefined || clarityOf(frames, reader) === "unclear") continue;
    statuses = statuses ? unionStatuses(statuses, tested) : tested;
  }
  const { node, scope } = request.call;
  const callee =
    request.source.call?.node === node ? undefined : reader.evaluator.evaluate(node.expression, scope);
  if (callee?.kind !== "function" || depth >= depths.retried) return statuses;
  const inner = innerRequest(callee.outline.attempt, request.source, reader);
  const thrown = inner && thrownStatuses(callee.outline.attempt, inner, undefined, reader, depth + 1);
  return thrown && statuses ? unionStatuses(thrown, statuses) : (thrown ?? statuses);
}

function innerRequest({ calls }: Attempt, source: ValueSource, reader: Reader): Request | undefined {
  for (const { node, scope } of calls) {
    const value = reader.evaluator.evaluate(node, scope);
    if (value?.kind === "part" && value.source === source) return { call: unplacedCall(node, scope), source };
  }
  return undefined;
}

function unplacedCall(node: ts.CallExpression, scope: Scope): CallPlace {
  return {
    node,
    scope,
    frame: undefined,
    owner: undefined,
    loop: undefined,
    statement: undefined,
    pretence: undefined,
    marks: undefined,
  };
}
