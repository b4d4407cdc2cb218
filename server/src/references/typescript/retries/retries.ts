// Where requests are made again after they failed: loops that go back to their beginning, and functions that call themselves.
// Only what is made again unchanged; options of clients are in retryOptions.ts and retryFunctions.ts.

import * as ts from "typescript";
import type { Span } from "../../../text/span.ts";
import type { RetryPlace } from "../../retryModel.ts";
import type { CallPlace, LoopOutline } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import {
  type Assignment,
  type Frame,
  type FunctionOutline,
  findBinding,
  type Scope,
} from "../outline/scopes.ts";
import { calleeNames, mentionsResponse, namesRead } from "../read/dependencies.ts";
import { callsIn } from "../read/reach.ts";
import type { Reader } from "../read/reader.ts";
import { spanOf, unwrap } from "../syntax.ts";
import { policyRetries } from "./policyRetries.ts";
import { isMadeUnchanged } from "./retryChanges.ts";
import { type Failure, failureOn } from "./retryFailure.ts";
import { functionRetries } from "./retryFunctions.ts";
import { optionRetries } from "./retryOptions.ts";
import { roomOf } from "./retryRoom.ts";
import { thrownRetries } from "./retryThrows.ts";
import { waitOn } from "./retryWaits.ts";
import { isPlainTest, startOf, type Way } from "./retryWay.ts";

/** Ways back to the beginning of one loop or function that are looked at: with more, code does not try one thing again. */
const MOST_WAYS = 50;
/** Calls in a loop or function that is looked at: each way asks of each of them what it does. */
const MOST_CALLS = 2_000;

/** The places of a file. Nothing is looked at in a file without requests. */
export function retriesOf(outline: Outline, reader: Reader): readonly RetryPlace[] {
  if (reader.calls.calls.length === 0) return [];
  const places: RetryPlace[] = [];
  for (const loop of outline.loops) {
    for (const way of waysOfLoop(loop, outline, reader)) add(retryOn(way, reader));
  }
  const found = new Map<FunctionOutline, number>();
  for (const call of outline.calls) {
    const { owner } = call;
    if (owner === undefined || (found.get(owner) ?? 0) >= MOST_WAYS) continue;
    const way = wayOfRecursion(call, owner, outline, reader);
    if (way === undefined) continue;
    found.set(owner, (found.get(owner) ?? 0) + 1);
    add(retryOn(way, reader));
  }
  places.push(
    ...optionRetries(outline, reader),
    ...functionRetries(outline, reader),
    ...policyRetries(outline, reader),
    ...thrownRetries(outline, reader),
  );
  return places.sort((a, b) => a.span.start - b.span.start);

  function add(place: RetryPlace | undefined): void {
    if (place) places.push(place);
  }
}

function retryOn(way: Way, reader: Reader): RetryPlace | undefined {
  const failure = failureOn(way, reader);
  if (failure === undefined) return undefined;
  const call = reader.calls.of(failure.request.source);
  if (call === undefined || !isMadeUnchanged(failure, way, reader)) return undefined;
  const { facts, takesAll } = failure;
  const room = roomOf(failure, way, reader);
  return {
    call,
    form: way.form,
    span: markOf(failure, way, reader),
    facts,
    takesAll,
    listed: [],
    wait: waitOn(failure, way, reader),
    isBounded: way.isBounded || failure.isCounted,
    ...(room ? { room } : {}),
  };
}

/** The last test that decides it, else the word `catch`, else what leads back. */
function markOf({ facts, caught }: Failure, { node }: Way, { file }: Reader): Span {
  const last = facts.because.at(-1);
  if (last) return last;
  if (caught === undefined) return spanOf(node, file);
  const start = caught.clause.getStart(file);
  return { start, end: start + "catch".length };
}

// Loops

function* waysOfLoop(loop: LoopOutline, outline: Outline, reader: Reader): Generator<Way> {
  const { node, frame: start, condition } = loop;
  const calls = callsIn(node, outline, reader);
  if (calls.length > MOST_CALLS || !calls.some((call) => isIn(call, loop))) return;
  const assignments = outline.assigned.slice(start.from, start.to);
  const assigned = new Set(assignments.map(({ name, scope }) => findBinding(name, scope)));
  const isEach = node.kind === ts.SyntaxKind.ForOfStatement || node.kind === ts.SyntaxKind.ForInStatement;
  const header = isEach ? (node as ts.ForOfStatement).initializer : undefined;
  const isCounted =
    isEach || (condition !== undefined && namesRead(condition).length > 0 && isPlainTest(condition, reader));
  for (const back of loop.backs.slice(0, MOST_WAYS)) {
    // A label may lead to a loop further out, which makes another request.
    if (back.node.kind === ts.SyntaxKind.ContinueStatement && (back.node as ts.ContinueStatement).label)
      continue;
    const [first] = calls;
    const holds: Frame | undefined = condition
      ? { kind: "condition", node: condition.node, truthy: true, scope: condition.scope, outer: back.frame }
      : back.frame;
    yield {
      form: "loop",
      frame: holds,
      from: start,
      region: node,
      owner: calls.find((call) => isIn(call, loop))?.owner ?? first?.owner,
      node: back.node,
      scope: back.scope,
      isBodyEnd: back.node === node.statement,
      isLate: condition !== undefined && mentionsResponse(condition, reader.evaluator),
      end: back.node === node.statement ? node.end : back.node.end,
      calls,
      requests: calls.filter((call) => isIn(call, loop)),
      assignments,
      isChanged: (binding) =>
        assigned.has(binding) ||
        (header !== undefined && binding.position >= header.pos && binding.position < header.end),
      isBounded: isCounted,
    };
  }
}

function isIn({ loop }: CallPlace, outer: LoopOutline): boolean {
  for (let each = loop; each !== undefined; each = each.outer) if (each === outer) return true;
  return false;
}

// Functions

/** A function that calls itself: `owner`, in which `call` stands. */
function wayOfRecursion(
  call: CallPlace,
  owner: FunctionOutline,
  outline: Outline,
  reader: Reader,
): Way | undefined {
  const { node, scope, frame } = call;
  if (owner.name === undefined || calleeNames(unwrap(node.expression)).last !== owner.name) return undefined;
  const callee = reader.evaluator.evaluate(node.expression, scope);
  if (callee?.kind !== "function" || callee.outline !== owner) return undefined;
  const calls = callsIn(owner.node, outline, reader);
  if (calls.length > MOST_CALLS) return undefined;
  const changed = changedParameters(call, owner);
  // Few functions that call themselves make requests: only for those is it asked what is assigned in all of the file.
  const assignments = once(() => assignedAround(scope, outline));
  const assigned = once(() => new Set(assignments().map((each) => findBinding(each.name, each.scope))));
  return {
    form: "recursion",
    frame,
    from: startOf(frame),
    region: owner.node,
    owner,
    node,
    scope,
    isBodyEnd: false,
    isLate: false,
    end: node.pos,
    calls,
    requests: calls.filter(
      (each) =>
        each.owner === owner &&
        each.node.end <= node.pos &&
        calleeNames(unwrap(each.node.expression)).last !== owner.name,
    ),
    get assignments() {
      return assignments();
    },
    isChanged: (binding) =>
      assigned().has(binding) ||
      binding.definitions.some(
        (definition) =>
          definition.kind === "parameter" && definition.owner === owner && changed.has(definition.index),
      ),
    isBounded: false,
  };
}

/** The parameters that a function is given something else for than it has. */
function changedParameters(
  { node, scope }: CallPlace,
  { node: { parameters } }: FunctionOutline,
): ReadonlySet<number> {
  const changed = new Set<number>();
  parameters.forEach(({ name, dotDotDotToken }, index) => {
    const argument = node.arguments[index];
    const given =
      argument?.kind === ts.SyntaxKind.SpreadElement && dotDotDotToken
        ? (argument as ts.SpreadElement).expression
        : argument;
    const isSame =
      given?.kind === ts.SyntaxKind.Identifier &&
      name.kind === ts.SyntaxKind.Identifier &&
      (given as ts.Identifier).text === name.text &&
      findBinding(name.text, scope)?.definitions.some(({ kind }) => kind === "parameter") === true;
    if (!isSame) changed.add(index);
  });
  return changed;
}

/** Works something out when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** What is assigned in the functions around a scope: in that of the call, and in those that hold it. */
function assignedAround(scope: Scope, { assigned }: Outline): readonly Assignment[] {
  const around = new Set<Scope>();
  for (let each: Scope | undefined = scope; each !== undefined; each = each.parent) around.add(each);
  return assigned.filter(({ home }) => around.has(home));
}
