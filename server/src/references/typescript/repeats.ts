// Ways on which code asks for the same thing again and again until a response says that it is done: loops and functions that
// call themselves, at once or by a timer. With what is known of the response where they go on.

import * as ts from "typescript";
import { samePath } from "../../text/path.ts";
import type { Facts, Repeat } from "../model.ts";
import { intersectStatuses, okStatuses } from "../statusSet.ts";
import { isElsewhere } from "./modules.ts";
import type { CallPlace, Frame, FunctionOutline, LoopOutline, Outline, Scope } from "./outline.ts";
import { reachOf } from "./reach.ts";
import type { Reader } from "./reader.ts";
import { counts, isAboutElse, isAlwaysTrue, isCounted } from "./repeatEnds.ts";
import { accessedName, isAccess, isNamed, spanOf, unwrap } from "./syntax.ts";
import type { Source } from "./value.ts";

/** A repetition with the source that it is about. */
export interface RepeatPlace {
  readonly source: Source;
  readonly repeat: Repeat;
}

/** A field of a body that is compared with texts. */
interface State {
  readonly subject: ts.Expression;
  readonly scope: Scope;
  readonly source: Source;
  /** The field. */
  readonly path: readonly string[];
}

/** Names of what passes the time between two questions. */
const WAITS = /sleep|wait|delay|timeout|pause|backoff|tick/i;

/** Methods that take the next of many things: each turn is about another. */
const TAKES = new Set(["shift", "pop", "next", "splice", "dequeue"]);

/** The repetitions of a file that ask a web API for a state. */
export function repeatsOf(outline: Outline, reader: Reader): readonly RepeatPlace[] {
  const loops = outline.loops.filter(({ node }) => !isOverList(node));
  const selfCalls = outline.calls.filter(callsItself);
  const intervals = outline.calls.filter(({ node }) => calledName(node) === "setInterval");
  if (loops.length === 0 && selfCalls.length === 0 && intervals.length === 0) return [];
  const states = statesOf(outline, reader);
  if (states.length === 0) return [];
  const context = { outline, reader, states };
  return [
    ...loops.flatMap((loop) => loopRepeats(loop, context)),
    ...selfCalls.flatMap((call) => selfRepeats(call, context)),
    ...intervals.flatMap((call) => intervalRepeats(call, context)),
  ];
}

interface Context {
  readonly outline: Outline;
  readonly reader: Reader;
  readonly states: readonly State[];
}

function isOverList({ kind }: ts.IterationStatement): boolean {
  return kind === ts.SyntaxKind.ForOfStatement || kind === ts.SyntaxKind.ForInStatement;
}

function statesOf({ places, tables }: Outline, { evaluator }: Reader): readonly State[] {
  const states: State[] = [];
  const add = (subject: ts.Expression | undefined, scope: Scope) => {
    const value = subject && evaluator.evaluate(subject, scope);
    if (subject === undefined || value?.kind !== "part" || value.part !== "body") return;
    const { path, source } = value;
    if (source.call && path.length > 0 && !path.includes("*")) states.push({ subject, scope, source, path });
  };
  for (const { node, role, subject, scope } of places) {
    if ((role === "comparison" || role === "case") && node.kind !== ts.SyntaxKind.NumericLiteral)
      add(subject, scope);
  }
  for (const { question, subject, scope } of tables) if (question === "element") add(subject, scope);
  return states;
}

/** The states that are looked at within a node, one for each source. */
function statesWithin({ pos, end }: ts.Node, states: readonly State[]): readonly State[] {
  const found = new Map<Source, State>();
  for (const state of states) {
    const { subject, source } = state;
    if (subject.pos >= pos && subject.end <= end && !found.has(source)) found.set(source, state);
  }
  return [...found.values()];
}

function callsWithin({ pos, end }: ts.Node, { calls }: Outline): readonly CallPlace[] {
  return calls.filter(({ node }) => node.pos >= pos && node.end <= end);
}

function factsAt(frame: Frame | undefined, state: State, { narrower }: Reader): Facts | undefined {
  const facts = narrower.factsAt(frame, state.source, state.subject, state.scope);
  return facts && facts.values.length > 0 ? facts : undefined;
}

// Loops

function loopRepeats(loop: LoopOutline, context: Context): readonly RepeatPlace[] {
  const { outline, reader } = context;
  const { node, condition, backs } = loop;
  const states = statesWithin(node, context.states);
  if (states.length === 0) return [];
  const calls = callsWithin(node, outline);
  if (!isPoll(calls) || isOverIndex(node, calls, reader)) return [];
  return states.flatMap((state) => {
    const isAsked = calls.some((call) => gives(call, state.source, reader));
    const call = reader.calls.of(state.source);
    if (!isAsked || call === undefined) return [];
    const isBounded =
      isCounted(node, reader) ||
      (condition !== undefined &&
        !isAlwaysTrue(condition.node) &&
        isAboutElse(condition, state.source, reader));
    return backs.flatMap((back): readonly RepeatPlace[] => {
      const frame: Frame | undefined = condition
        ? { kind: "condition", node: condition.node, truthy: true, scope: condition.scope, outer: back.frame }
        : back.frame;
      const facts = factsAt(frame, state, reader);
      if (facts === undefined) return [];
      const { source } = state;
      const own = spanOf(node, reader.file);
      const repeat: Repeat = {
        kind: "loop",
        span: {
          start: own.start,
          end: own.start + (/^\w+/.exec(reader.file.text.slice(own.start))?.[0].length ?? 0),
        },
        body: own,
        reach: reachOf(loop.owner, outline, reader),
        call,
        facts,
        isBounded,
        ...lastOf(node, reader),
      };
      return [{ source, repeat }];
    });
  });
}

/** Whether something is waited for between the turns, and none of many things is taken at each. */
function isPoll(calls: readonly CallPlace[]): boolean {
  const names = calls.map(({ node }) => calledName(node) ?? "");
  return names.some((name) => WAITS.test(name)) && !names.some((name) => TAKES.has(name));
}

function gives({ node, scope }: CallPlace, source: Source, { evaluator }: Reader): boolean {
  if (node === source.call?.node) return true;
  const value = evaluator.evaluate(node, scope);
  return value?.kind === "part" && value.source === source;
}

/** `for (let i = 0; …; i++)` where `i` says which of many things is asked for. */
function isOverIndex(node: ts.IterationStatement, calls: readonly CallPlace[], { file }: Reader): boolean {
  if (node.kind !== ts.SyntaxKind.ForStatement) return false;
  const { initializer, statement } = node as ts.ForStatement;
  if (initializer?.kind !== ts.SyntaxKind.VariableDeclarationList) return false;
  const body = file.text.slice(statement.pos, statement.end);
  return (initializer as ts.VariableDeclarationList).declarations.some(({ name }) => {
    if (name.kind !== ts.SyntaxKind.Identifier) return true;
    const word = new RegExp(`(?<![\\w$])${name.text.replaceAll("$", "\\$")}(?![\\w$])`);
    if (new RegExp(`\\[\\s*${name.text.replaceAll("$", "\\$")}\\s*\\]`).test(body)) return true;
    return calls.some(
      (call) =>
        !WAITS.test(calledName(call.node) ?? "") &&
        !isLogging(call.node) &&
        call.node.arguments.some((argument) => word.test(file.text.slice(argument.pos, argument.end))),
    );
  });
}

function isLogging({ expression }: ts.CallExpression): boolean {
  const callee = unwrap(expression);
  return isAccess(callee) && isNamed(unwrap(callee.expression), "console");
}

function lastOf({ statement }: ts.IterationStatement, { file }: Reader): Pick<Repeat, "last"> {
  if (statement.kind !== ts.SyntaxKind.Block) return {};
  const last = (statement as ts.Block).statements.at(-1);
  return last ? { last: spanOf(last, file) } : {};
}

// Functions that call themselves

/** `poll(id)` in `poll`, or in a function that a timer calls; `setTimeout(poll, …)` in `poll`. */
function callsItself({ node, owner }: CallPlace): boolean {
  if (owner === undefined) return false;
  const name = calledName(node);
  if (name === undefined) return false;
  if (name === owner.name) return true;
  const timed = owner.passedTo?.call;
  if (timed && calledName(timed) === "setTimeout") return true;
  const [first] = node.arguments;
  return (
    name === "setTimeout" && owner.name !== undefined && first !== undefined && isNamed(first, owner.name)
  );
}

function selfRepeats(place: CallPlace, context: Context): readonly RepeatPlace[] {
  const { outline, reader } = context;
  const { node, scope, frame, owner } = place;
  const isTimer = calledName(node) === "setTimeout";
  const [first] = node.arguments;
  const callee = isTimer ? first : node.expression;
  const target = callee && reader.evaluator.evaluate(callee, scope);
  const self = target?.kind === "function" ? target.outline : undefined;
  if (self === undefined || owner === undefined || !encloses(self.node, node)) return [];
  const calls = callsWithin(self.node, outline);
  if (!isPoll(calls)) return [];
  const isBounded = isCounted(self.node, reader) || counts(node);
  return statesWithin(self.node, context.states).flatMap((state): readonly RepeatPlace[] => {
    const { source } = state;
    const call = reader.calls.of(source);
    const facts = factsAt(frame, state, reader);
    if (call === undefined || facts === undefined || !isAskedBy(self, calls, source, reader)) return [];
    return [
      {
        source,
        repeat: {
          kind: isTimer || owner !== self ? "timer" : "recursion",
          span: spanOf(node, reader.file),
          body: spanOf(self.node, reader.file),
          reach: reachOf(self, outline, reader),
          call,
          facts,
          isBounded,
        },
      },
    ];
  });
}

// Intervals

/** `setInterval(poll, 5000)`: it goes on wherever the function does not clear it. */
function intervalRepeats(
  { node, scope }: CallPlace,
  { outline, reader, states }: Context,
): readonly RepeatPlace[] {
  const { evaluator, file } = reader;
  const [first] = node.arguments;
  const turn = first && evaluator.evaluate(first, scope);
  if (turn?.kind !== "function" || isElsewhere(turn.outline.node)) return [];
  const self = turn.outline;
  const calls = callsWithin(self.node, outline);
  const clears = calls.filter((call) => /^clear(Interval|Timeout)$/.test(calledName(call.node) ?? ""));
  // What takes the next of many things asks for another one each time.
  if (clears.length === 0 || calls.some((call) => TAKES.has(calledName(call.node) ?? ""))) return [];
  return statesWithin(self.node, states).flatMap((state): readonly RepeatPlace[] => {
    const { source } = state;
    const call = reader.calls.of(source);
    const facts = goesOnUnless(clears, state, reader);
    if (call === undefined || facts === undefined || !isAskedBy(self, calls, source, reader)) return [];
    return [
      {
        source,
        repeat: {
          kind: "timer",
          span: spanOf(node.expression, file),
          body: spanOf(self.node, file),
          reach: reachOf(self, outline, reader),
          call,
          facts,
          isBounded: isCounted(self.node, reader),
        },
      },
    ];
  });
}

/**
 * What is known of a state where none of the calls is reached that clear an interval: it is none of the values with which they
 * are. undefined where one is reached in another way, which may be any; not so where the request has failed.
 */
function goesOnUnless(clears: readonly CallPlace[], state: State, { narrower }: Reader): Facts | undefined {
  const value = state.path;
  const not: string[] = [];
  for (const { frame } of clears) {
    const facts = narrower.factsAt(frame, state.source, state.subject, state.scope);
    if (facts?.statuses && intersectStatuses(facts.statuses, okStatuses).length === 0) continue;
    const only = facts?.values.find(({ path }) => samePath(path, value))?.only;
    if (only === undefined) return undefined;
    not.push(...only);
  }
  return not.length > 0 ? { values: [{ path: value, not }], because: [] } : undefined;
}

/** The request of a function is not the call by which it begins anew. */
function isAskedBy(
  self: FunctionOutline,
  calls: readonly CallPlace[],
  source: Source,
  reader: Reader,
): boolean {
  return calls.some((call) => calledName(call.node) !== self.name && gives(call, source, reader));
}

function encloses(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function calledName({ expression }: ts.CallExpression): string | undefined {
  const callee = unwrap(expression);
  if (callee.kind === ts.SyntaxKind.Identifier) return (callee as ts.Identifier).text;
  return isAccess(callee) ? accessedName(callee) : undefined;
}
