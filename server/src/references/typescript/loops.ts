// The walk through loops: their beginning is reached again from their end, and behind them their condition has failed.

import * as ts from "typescript";
import { visitCondition } from "./branches.ts";
import { declarePattern } from "./names.ts";
import type { Frame } from "./outline.ts";
import type { Here, Walker } from "./walker.ts";

/** A loop under way, with what is counted around it. */
interface Loop {
  /** Its own assignments reach its beginning again. */
  readonly frame: Frame & { kind: "assigned" };
  readonly breaks: number;
  readonly labelledBreaks: number;
}

function openLoop(walker: Walker, at: number): Loop {
  const { breaks, labelledBreaks } = walker;
  const from = walker.assigned.length;
  const frame: Loop["frame"] = { kind: "assigned", from, to: from, at, outer: walker.frame };
  walker.frame = frame;
  walker.breaks = 0;
  return { frame, breaks, labelledBreaks };
}

export function visitWhile(node: ts.WhileStatement, walker: Walker): void {
  visitLoop(node, node.expression, walker, () => walker.visit(node.statement));
}

export function visitDo(node: ts.DoStatement, walker: Walker): void {
  const before = walker.here();
  const loop = openLoop(walker, node.pos);
  walker.visit(node.statement);
  walker.frame = loop.frame;
  walker.visit(node.expression);
  leaveLoop(loop, before, node, node.expression, walker);
}

export function visitFor(node: ts.ForStatement, walker: Walker): void {
  const outer = walker.openScope();
  if (node.initializer) walker.visit(node.initializer);
  visitLoop(node, node.condition, walker, (loop) => {
    walker.visit(node.statement);
    walker.frame = loop.frame;
    if (node.incrementor) walker.visit(node.incrementor);
  });
  walker.scope = outer;
}

export function visitForOf(node: ts.ForOfStatement | ts.ForInStatement, walker: Walker): void {
  const outer = walker.openScope();
  walker.visit(node.expression);
  const { initializer } = node;
  const before = walker.here();
  const loop = openLoop(walker, node.pos);
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
  walker.visit(node.statement);
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
  const loop = openLoop(walker, node.pos);
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
  loop.to = walker.assigned.length;
  walker.goTo(before);
  walker.exits = false;
  walker.forgetAssigned(loop.from, node.end);
  if (condition && !breaks) walker.suppose(condition, false);
}
