// Ways on which code asks for the same thing again and again until a response says that it is done, with what is known of the response
// where they go on. Loops are told apart here, functions that call themselves in selfRepeats.ts.

import * as ts from "typescript";
import { hasWord } from "../../../text/wholeWord.ts";
import type { Repeat } from "../../flowModel.ts";
import type { CallPlace, LoopOutline } from "../outline/notes.ts";
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

/** `for (let i = 0; …; i++)` where `i` says which of many things is asked for. */
function isOverIndex(node: ts.IterationStatement, calls: readonly CallPlace[], { file }: Reader): boolean {
  if (node.kind !== ts.SyntaxKind.ForStatement) return false;
  const { initializer, statement } = node as ts.ForStatement;
  if (initializer?.kind !== ts.SyntaxKind.VariableDeclarationList) return false;
  const body = file.text.slice(statement.pos, statement.end);
  return (initializer as ts.VariableDeclarationList).declarations.some(({ name }) => {
    if (name.kind !== ts.SyntaxKind.Identifier) return true;
    const isIndex = (inBrackets: string) => inBrackets.slice(1, -1).trim() === name.text;
    if (body.match(/\[[^[\]]*\]/g)?.some(isIndex)) return true;
    return calls.some(
      (call) =>
        !WAITS.test(calledName(call.node) ?? "") &&
        !isLogging(call.node) &&
        call.node.arguments.some((argument) =>
          hasWord(file.text.slice(argument.pos, argument.end), name.text),
        ),
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
