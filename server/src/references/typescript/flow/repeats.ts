// Ways on which code asks for the same thing again and again until a response says that it is done, with what is known of the response
// where they go on. Loops are told apart here, functions that call themselves in selfRepeats.ts.

import * as ts from "typescript";
import type { Repeat } from "../../flowModel.ts";
import type { LoopOutline } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Frame } from "../outline/scopes.ts";
import { callsIn, reachOf } from "../read/reach.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, isNamed, spanOf, unwrap } from "../syntax.ts";
import { isAboutElse, isAlwaysTrue, isCounted } from "./repeatEnds.ts";
import {
  type Context,
  calledName,
  factsAt,
  gives,
  isPoll,
  type RepeatPlace,
  statesOf,
  statesWithin,
  WAITS,
} from "./repeatStates.ts";
import { callsItself, intervalRepeats, selfRepeats } from "./selfRepeats.ts";

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

function isOverList({ kind }: ts.IterationStatement): boolean {
  return kind === ts.SyntaxKind.ForOfStatement || kind === ts.SyntaxKind.ForInStatement;
}

// Loops

function loopRepeats(loop: LoopOutline, context: Context): readonly RepeatPlace[] {
  const { outline, reader } = context;
  const { node, condition, backs } = loop;
  const states = statesWithin(node, context.states);
  if (states.length === 0) return [];
  const calls = callsIn(node, outline, reader);
  if (!isPoll(calls) || isOverIndex(node, reader)) return [];
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

/** `for (let i = 0; …; i++)` where `i` says which of many things is asked for. */
function isOverIndex(node: ts.IterationStatement, { evaluator }: Reader): boolean {
  if (node.kind !== ts.SyntaxKind.ForStatement) return false;
  const { initializer } = node as ts.ForStatement;
  if (initializer?.kind !== ts.SyntaxKind.VariableDeclarationList) return false;
  return (initializer as ts.VariableDeclarationList).declarations.some(({ name }) => {
    if (name.kind !== ts.SyntaxKind.Identifier) return true;
    evaluator.budget.spend(1 + ((node.end - node.pos) >> 4));
    return isIndex(name.text, node);
  });
}

/** Whether a name is an index in some code, or given to a call that neither waits nor logs. */
function isIndex(name: string, code: ts.Node): boolean {
  const pending: { readonly node: ts.Node; readonly isGiven: boolean }[] = [{ node: code, isGiven: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, isGiven } = next;
    const push = (child: ts.Node, given = isGiven): void =>
      void pending.push({ node: child, isGiven: given });
    switch (node.kind) {
      case ts.SyntaxKind.Identifier:
        if (isGiven && isNamed(node, name)) return true;
        break;
      case ts.SyntaxKind.ElementAccessExpression:
        if (isNamed(unwrap((node as ts.ElementAccessExpression).argumentExpression), name)) return true;
        ts.forEachChild(node, (child) => push(child));
        break;
      case ts.SyntaxKind.PropertyAccessExpression:
        push((node as ts.PropertyAccessExpression).expression);
        break;
      case ts.SyntaxKind.PropertyAssignment:
        for (const child of valueAndKey(node as ts.PropertyAssignment)) push(child);
        break;
      case ts.SyntaxKind.CallExpression: {
        const call = node as ts.CallExpression;
        const isAsked = !WAITS.test(calledName(call) ?? "") && !isLogging(call);
        push(call.expression);
        for (const argument of call.arguments) push(argument, isGiven || isAsked);
        break;
      }
      default:
        ts.forEachChild(node, (child) => push(child));
    }
  }
  return false;
}

/** What a property is worked out from: a name that is written as it is reads nothing. */
function valueAndKey({ name, initializer }: ts.PropertyAssignment): readonly ts.Node[] {
  return name.kind === ts.SyntaxKind.ComputedPropertyName ? [name, initializer] : [initializer];
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
