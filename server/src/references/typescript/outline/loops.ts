// The walk through loops: their beginning is reached again from their end, and behind them their condition has failed.

import * as ts from "typescript";
import { noteAsked } from "./absence.ts";
import { visitCondition } from "./branches.ts";
import { declarePattern } from "./names.ts";
import type { LoopOutline } from "./notes.ts";
import type { Frame } from "./scopes.ts";
import { noteFailingName } from "./walkCalls.ts";
import type { Here, Walker } from "./walker.ts";

/** A loop under way, with what is counted around it. */
interface Loop {
  /** Its own assignments reach its beginning again. */
  readonly frame: Frame & { kind: "assigned" };
  readonly breaks: number;
  readonly labelledBreaks: number;
  readonly isFollowed: boolean;
  readonly next: ts.Statement | undefined;
  readonly outline: LoopOutline;
}

/** Notes a `continue`. One with a label may lead to a loop further out: it is taken for the innermost. */
export function noteBack(node: ts.Node, { loop, frame, scope }: Walker): void {
  loop?.backs.push({ node, frame, scope });
}

/** Visits the body of a loop and notes its end, where it is ever reached. */
function visitBody(node: ts.IterationStatement, walker: Walker): void {
  walker.exits = false;
  walker.visit(node.statement);
  if (!walker.exits) noteBack(node.statement, walker);
}

function openLoop(node: ts.IterationStatement, condition: ts.Expression | undefined, walker: Walker): Loop {
  const at = node.pos;
  if (condition) noteAsked(condition, walker);
  const { breaks, labelledBreaks, isFollowed, next } = walker;
  walker.isFollowed = true;
  walker.next = undefined;
  const from = walker.made.assigned.length;
  const frame: Loop["frame"] = { kind: "assigned", from, to: from, at, outer: walker.frame };
  walker.frame = frame;
  walker.breaks = 0;
  const outline: LoopOutline = {
    node,
    owner: walker.currentFunction,
    outer: walker.loop,
    condition: condition && { node: condition, scope: walker.scope },
    frame,
    backs: [],
  };
  walker.made.loops.push(outline);
  walker.loop = outline;
  return { frame, breaks, labelledBreaks, isFollowed, next, outline };
}

export function visitWhile(node: ts.WhileStatement, walker: Walker): void {
  visitLoop(node, node.expression, walker, () => visitBody(node, walker));
}

export function visitDo(node: ts.DoStatement, walker: Walker): void {
  const before = walker.here();
  const loop = openLoop(node, node.expression, walker);
  visitBody(node, walker);
  walker.frame = loop.frame;
  walker.visit(node.expression);
  leaveLoop(loop, before, node, node.expression, walker);
}

export function visitFor(node: ts.ForStatement, walker: Walker): void {
  const outer = walker.openScope(node);
  if (node.initializer) walker.visit(node.initializer);
  visitLoop(node, node.condition, walker, (loop) => {
    visitBody(node, walker);
    walker.frame = loop.frame;
    if (node.incrementor) walker.visit(node.incrementor);
  });
  walker.scope = outer;
}

export function visitForOf(node: ts.ForOfStatement | ts.ForInStatement, walker: Walker): void {
  const outer = walker.openScope(node);
  walker.visit(node.expression);
  if (node.kind === ts.SyntaxKind.ForOfStatement && (node as ts.ForOfStatement).awaitModifier)
    noteFailingName(node.expression, walker);
  const { initializer } = node;
  const before = walker.here();
  const loop = openLoop(node, undefined, walker);
  if (initializer.kind === ts.SyntaxKind.VariableDeclarationList) {
    const isOf = node.kind === ts.SyntaxKind.ForOfStatement;
    for (const { name } of (initializer as ts.VariableDeclarationList).declarations) {
      const { scope } = walker;
      const element = { kind: "expression" as const, node: node.expression, scope, path: ["*"] };
      declarePattern(name, isOf ? element : undefined, scope, undefined, walker);
    }
  } else if (initializer.kind === ts.SyntaxKind.Identifier) {
    const { scope } = walker;
    const element = { kind: "expression" as const, node: node.expression, scope, path: ["*"] };
    walker.assignValue((initializer as ts.Identifier).text, element);
  }
  visitBody(node, walker);
  leaveLoop(loop, before, node, undefined, walker);
  walker.scope = outer;
}

function visitLoop(
  node: ts.IterationStatement,
  condition: ts.Expression | undefined,
  walker: Walker,
  body: (loop: Loop) => void,
): void {
  const before = walker.here();
  const loop = openLoop(node, condition, walker);
  if (condition) {
    visitCondition(condition, walker);
    walker.suppose(condition, true);
  }
  body(loop);
  leaveLoop(loop, before, node, condition, walker);
}

/** Behind a loop: what it assigns is new, and without a `break` its condition has failed. */
function leaveLoop(
  { frame: loop, ...outer }: Loop,
  before: Here,
  node: ts.IterationStatement,
  condition: ts.Expression | undefined,
  walker: Walker,
): void {
  const breaks = walker.breaks > 0 || walker.labelledBreaks > outer.labelledBreaks;
  walker.breaks = outer.breaks;
  walker.loop = outer.outline.outer;
  walker.isFollowed = outer.isFollowed;
  walker.next = outer.next;
  loop.to = walker.made.assigned.length;
  walker.goTo(before);
  walker.exits = false;
  walker.forgetAssigned(loop.from, node.end);
  if (condition && !breaks) walker.suppose(condition, false);
}
