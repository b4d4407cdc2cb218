// The states that polls ask for, and what makes repeated code a poll: for loops (repeats.ts) and functions (selfRepeats.ts) alike.

import * as ts from "typescript";
import type { Repeat } from "../../flowModel.ts";
import type { Facts } from "../../model.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Frame, Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { accessedName, isAccess, unwrap } from "../syntax.ts";
import type { ValueSource } from "../values/model.ts";

/** A repetition with the source that it is about. */
export interface RepeatPlace {
  readonly source: ValueSource;
  readonly repeat: Repeat;
}

/** A field of a body that is compared with texts. */
export interface State {
  readonly subject: ts.Expression;
  readonly scope: Scope;
  readonly source: ValueSource;
  /** The field. */
  readonly path: readonly string[];
}

/** What all of them are told from. */
export interface Context {
  readonly outline: Outline;
  readonly reader: Reader;
  readonly states: readonly State[];
}

/** Names of what passes the time between two questions. */
export const WAITS = /sleep|wait|delay|timeout|pause|backoff|tick/i;

/** Methods that take the next of many things: each turn is about another. */
export const TAKES = new Set(["shift", "pop", "next", "splice", "dequeue"]);

/** The states that a file compares with texts or looks up. */
export function statesOf({ places, tables }: Outline, { evaluator }: Reader): readonly State[] {
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
export function statesWithin({ pos, end }: ts.Node, states: readonly State[]): readonly State[] {
  const found = new Map<ValueSource, State>();
  for (const state of states) {
    const { subject, source } = state;
    if (subject.pos >= pos && subject.end <= end && !found.has(source)) found.set(source, state);
  }
  return [...found.values()];
}

/** What is known of a state at a frame; undefined where nothing is. */
export function factsAt(frame: Frame | undefined, state: State, { narrower }: Reader): Facts | undefined {
  const facts = narrower.factsAt(frame, state.source, state.subject, state.scope);
  return facts && facts.values.length > 0 ? facts : undefined;
}

/** Whether something is waited for between the turns, and none of many things is taken at each. */
export function isPoll(calls: readonly CallPlace[]): boolean {
  const names = calls.map(({ node }) => calledName(node) ?? "");
  return names.some((name) => WAITS.test(name)) && !names.some((name) => TAKES.has(name));
}

/** Whether a call gives the response that a state is of. */
export function gives({ node, scope }: CallPlace, source: ValueSource, { evaluator }: Reader): boolean {
  if (node === source.call?.node) return true;
  const value = evaluator.evaluate(node, scope);
  return value?.kind === "part" && value.source === source;
}

/** The last name of what a call calls. */
export function calledName({ expression }: ts.CallExpression): string | undefined {
  const callee = unwrap(expression);
  if (callee.kind === ts.SyntaxKind.Identifier) return (callee as ts.Identifier).text;
  return isAccess(callee) ? accessedName(callee) : undefined;
}
