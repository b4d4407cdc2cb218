// The walk through statements: what holds in each branch and behind it. Expressions are walk.ts's; what a condition means is
// asked later, in tests.ts.

import * as ts from "typescript";
import { isExitCall, mayGuard, rootOf, supposedBy, unwrap } from "../syntax.ts";
import { noteAsked } from "./absence.ts";
import { comparisonOf } from "./comparisons.ts";
import { declarePattern } from "./names.ts";
import type { ClauseEnd } from "./notes.ts";
import { type Holding, noteOutcome, type Outcomes, outcomeOf, visitAlike } from "./outcomes.ts";
import { notePlaces } from "./places.ts";
import type { Attempt, Frame } from "./scopes.ts";
import { visitStatements } from "./statements.ts";
import type { Here, Walker } from "./walker.ts";

export function visitBlock(node: ts.Block, walker: Walker): void {
  const outer = walker.openScope(node);
  visitStatements(node.statements, walker);
  walker.scope = outer;
}

/** An expression as a statement: its assignments, and what it supposes by throwing otherwise (`assert(res.ok)`). */
export function visitExpressionStatement(node: ts.ExpressionStatement, walker: Walker): void {
  const from = walker.made.assigned.length;
  walker.visit(node.expression);
  walker.forgetAssigned(from, node.end);
  const expression = unwrap(node.expression);
  if (expression.kind !== ts.SyntaxKind.CallExpression) return;
  const call = expression as ts.CallExpression;
  walker.exits = isExitCall(call);
  const supposed = supposedBy(call);
  if (supposed === undefined) {
    if (mayAssert(call)) walker.guard({ condition: call, truthy: true, isAsserted: true });
    return;
  }
  if (supposed.equal === undefined) return walker.suppose(supposed.subject, true);
  walker.frame = {
    kind: "case",
    subject: supposed.subject,
    labels: [supposed.equal],
    fallback: false,
    scope: walker.scope,
    outer: walker.frame,
  };
}

/** Whether a function is called that may be declared to assert what it is given: `assertIsCardError(err)`. */
function mayAssert({ expression, arguments: args }: ts.CallExpression): boolean {
  const name = rootOf(expression)?.text ?? "";
  return args.length > 0 && /^(?:assert|check|ensure|expect|must)/.test(name);
}

/** A statement that holds expressions only, such as a declaration: what it assigns is new behind it. */
export function visitSimple(node: ts.Node, walker: Walker): void {
  const from = walker.made.assigned.length;
  ts.forEachChild(node, walker.visit);
  walker.forgetAssigned(from, node.end);
}

/** A chain of any length is walked as a list: it costs no stack. */
export function visitIf(head: ts.IfStatement, walker: Walker): void {
  const start = walker.here();
  const ends: Here[] = [];
  const isListed = walker.listed === head;
  const chain: Outcomes = new Map();
  let isPlain = true;
  let link: ts.Statement | undefined = head;
  let before: ts.IfStatement | undefined;
  while (link?.kind === ts.SyntaxKind.IfStatement) {
    const { expression, thenStatement, elseStatement }: ts.IfStatement = link as ts.IfStatement;
    notePlaces(link, walker);
    const sole = soleLiteral(expression);
    if (sole) walker.made.decidedIfs.set(sole, { node: link as ts.IfStatement, before, isListed });
    const { conditional } = walker;
    walker.conditional = { condition: expression, body: [thenStatement] };
    noteAsked(expression, walker);
    const outcome = outcomeOf(thenStatement, walker.file);
    visitAlike(outcome, [walker.outcomes, chain], walker, () => visitCondition(expression, walker));
    walker.conditional = conditional;
    const here = walker.here();
    const holding = holdingOf(expression, here);
    walker.suppose(expression, true);
    isPlain = visitBranch(thenStatement, ends, walker) && isPlain;
    noteOutcome(outcome, holding, walker.exits ? walker.outcomes : chain);
    walker.goTo(here);
    walker.suppose(expression, false);
    before = link as ts.IfStatement;
    link = elseStatement;
  }
  isPlain = visitBranch(link, ends, walker) && isPlain;
  const [first] = ends;
  walker.exits = first === undefined;
  if (ends.length === 1 && first) return walker.goTo(first);
  walker.goTo(start);
  if (ends.length > 1 && !isPlain)
    walker.frame = { kind: "join", ends: ends.map(({ frame }) => frame), outer: start.frame };
}

function holdingOf(node: ts.Expression, { scope, frame: outer }: Here): Holding {
  return { kind: "condition", node, truthy: true, scope, outer };
}

/** A chain of any length is walked as a list here too. */
export function visitConditional(head: ts.ConditionalExpression, walker: Walker): void {
  const start = walker.here();
  const chain: Outcomes = new Map();
  let link: ts.Expression = head;
  while (link.kind === ts.SyntaxKind.ConditionalExpression) {
    const { condition, whenTrue, whenFalse }: ts.ConditionalExpression = link as ts.ConditionalExpression;
    const { conditional } = walker;
    walker.conditional = { condition, body: [whenTrue] };
    noteAsked(condition, walker);
    const outcome = outcomeOf(whenTrue, walker.file);
    visitAlike(outcome, [chain], walker, () => walker.visit(condition));
    walker.conditional = conditional;
    const here = walker.here();
    noteOutcome(outcome, holdingOf(condition, here), chain);
    walker.suppose(condition, true);
    walker.visit(whenTrue);
    walker.goTo(here);
    walker.suppose(condition, false);
    link = whenFalse;
    while (link.kind === ts.SyntaxKind.ParenthesizedExpression)
      link = (link as ts.ParenthesizedExpression).expression;
  }
  walker.visit(link);
  walker.goTo(start);
}

/** Visits a branch and adds its end, where it has one. True where nothing new is known at the end of it. */
function visitBranch(statement: ts.Statement | undefined, ends: Here[], walker: Walker): boolean {
  const { frame } = walker;
  walker.exits = false;
  if (statement) walker.visit(statement);
  if (walker.exits) return false;
  ends.push(walker.here());
  return walker.frame === frame;
}

/** The literal of a condition that is one comparison and nothing else. */
function soleLiteral(condition: ts.Expression): ts.Node | undefined {
  const node = unwrap(condition);
  return node.kind === ts.SyntaxKind.BinaryExpression
    ? comparisonOf(node as ts.BinaryExpression)?.literal
    : undefined;
}

/** A test: what it assigns is new behind it. */
export function visitCondition(expression: ts.Expression, walker: Walker): void {
  const from = walker.made.assigned.length;
  walker.visit(expression);
  walker.forgetAssigned(from, expression.end);
}

export function visitSwitch(node: ts.SwitchStatement, walker: Walker): void {
  visitCondition(node.expression, walker);
  notePlaces(node, walker);
  const from = walker.made.assigned.length;
  const outer = walker.openScope(node);
  const before = walker.here();
  const { clauses } = node.caseBlock;
  const ends: ClauseEnd[] = [];
  let first = 0;
  let since = from;
  const outerBreaks = walker.breaks;
  clauses.forEach((clause, i) => {
    walker.goTo(before);
    if (clause.kind === ts.SyntaxKind.CaseClause) walker.visit(clause.expression);
    if (clause.statements.length === 0) return;
    walker.frame = clauseFrame(node, first, i, walker);
    if (
      first === i &&
      isTrue(node.expression) &&
      clause.kind === ts.SyntaxKind.CaseClause &&
      mayGuard(clause.expression)
    )
      walker.suppose(clause.expression, true);
    walker.forgetAssigned(since, clause.pos);
    walker.breaks = 0;
    const { labelledBreaks } = walker;
    visitStatements(clause.statements, walker);
    const breaks = walker.breaks > 0 || walker.labelledBreaks > labelledBreaks;
    ends[i] = breaks ? "breaks" : walker.exits ? "leaves" : "falls";
    if (!walker.exits) return;
    noteClause(node, first, i, before, walker);
    first = i + 1;
    since = walker.made.assigned.length;
  });
  walker.breaks = outerBreaks;
  walker.made.clauseEnds.set(node, ends);
  walker.frame = before.frame;
  walker.scope = outer;
  walker.forgetAssigned(from, node.end);
  supposeBehindSwitch(node, ends, walker);
}

function isTrue(expression: ts.Expression): boolean {
  return unwrap(expression).kind === ts.SyntaxKind.TrueKeyword;
}

/** Where more clauses lead to one, it is not worked out for each which they are. */
const MOST_REACHING = 200;

/** What holds in clause `last` when the clauses from `first` on lead to it. */
function clauseFrame(
  node: ts.SwitchStatement,
  first: number,
  last: number,
  { scope, frame: outer }: Walker,
): Frame | undefined {
  if (last - first >= MOST_REACHING) return outer;
  const { clauses } = node.caseBlock;
  const reaching = clauses.slice(first, last + 1);
  const fallback = reaching.some((clause) => clause.kind === ts.SyntaxKind.DefaultClause);
  const group = fallback ? [...clauses.slice(0, first), ...clauses.slice(last + 1)] : reaching;
  return { kind: "case", subject: node.expression, labels: labelsOf(group), fallback, scope, outer };
}

/** What a clause leads to where it leaves for good. */
function noteClause(
  { expression: subject, caseBlock: { clauses } }: ts.SwitchStatement,
  first: number,
  last: number,
  { scope, frame: outer }: Here,
  { file, outcomes }: Walker,
): void {
  const labels = labelsOf(clauses.slice(first, last + 1));
  const outcome = outcomeOf(clauses[last]?.statements ?? [], file);
  noteOutcome(outcome, { kind: "case", subject, labels, fallback: false, scope, outer }, outcomes);
}

function labelsOf(clauses: readonly ts.CaseOrDefaultClause[]): ts.Expression[] {
  return clauses.flatMap((clause) => (clause.kind === ts.SyntaxKind.CaseClause ? [clause.expression] : []));
}

/** Behind a switch: the values whose clauses leave for good are out. Clauses without an end are empty: they fall through. */
function supposeBehindSwitch(node: ts.SwitchStatement, ends: readonly ClauseEnd[], walker: Walker): void {
  const { clauses } = node.caseBlock;
  const gone: ts.CaseOrDefaultClause[] = [];
  const staying: ts.CaseOrDefaultClause[] = [];
  let leaves = false;
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = clauses[i];
    if (clause === undefined) continue;
    const end = ends[i] ?? "falls";
    leaves = end === "leaves" || (end === "falls" && leaves);
    (leaves ? gone : staying).push(clause);
  }
  const hasDefault = clauses.some((clause) => clause.kind === ts.SyntaxKind.DefaultClause);
  const isDefaultGone = gone.some((clause) => clause.kind === ts.SyntaxKind.DefaultClause);
  walker.exits = hasDefault && staying.length === 0;
  const labels = labelsOf(isDefaultGone ? staying : gone);
  if (labels.length === 0) return;
  const { scope, frame: outer } = walker;
  walker.frame = {
    kind: "case",
    subject: node.expression,
    labels,
    fallback: !isDefaultGone,
    scope,
    outer,
  };
}

/** A `break` with a label may leave at any point of the statement. */
export function visitLabelled(node: ts.LabeledStatement, walker: Walker): void {
  const before = walker.here();
  const from = walker.made.assigned.length;
  walker.visit(node.statement);
  walker.goTo(before);
  walker.exits = false;
  walker.forgetAssigned(from, node.end);
}

// Exceptions

export function visitTry(node: ts.TryStatement, walker: Walker): void {
  const { tryBlock, catchClause, finallyBlock } = node;
  const before = walker.here();
  const outer = walker.attempt;
  const attempt: Attempt = { calls: [], throws: [] };
  walker.attempt = attempt;
  const from = walker.made.assigned.length;
  walker.visit(tryBlock);
  walker.attempt = outer;
  // What is caught goes no further; what the clause throws again is noted with what it throws.
  if (outer && !catchClause) {
    for (const call of attempt.calls) outer.calls.push(call);
    if (attempt.awaited) outer.awaited = (outer.awaited ?? []).concat(attempt.awaited);
  }
  const tryEnd = walker.here();
  const tryExits = walker.exits;
  let catchExits = true;
  if (catchClause) {
    walker.goTo(before);
    walker.forgetAssigned(from, catchClause.pos);
    const to = walker.made.assigned.length;
    const scope = walker.openScope(catchClause);
    walker.made.caught.push({
      clause: catchClause,
      attempt,
      scope: walker.scope,
      assigned: { from, to },
    });
    walker.frame = {
      kind: "caught",
      attempt,
      clause: catchClause,
      scope: walker.scope,
      outer: walker.frame,
    };
    const name = catchClause.variableDeclaration?.name;
    if (name) declarePattern(name, { kind: "caught", attempt, path: [] }, walker.scope, undefined, walker);
    visitStatements(catchClause.block.statements, walker);
    walker.scope = scope;
    catchExits = walker.exits;
  }
  // Where the block leaves for good, only its failure leads on.
  const catchEnd = walker.here();
  walker.goTo(catchExits ? tryEnd : tryExits ? catchEnd : before);
  if (!catchExits && !tryExits) walker.forgetAssigned(from, node.end);
  const after = walker.here();
  let finallyExits = false;
  if (finallyBlock) {
    walker.made.finallies.push(finallyBlock);
    walker.goTo(before);
    walker.forgetAssigned(from, finallyBlock.pos);
    const start = walker.made.assigned.length;
    walker.visit(finallyBlock);
    finallyExits = walker.exits;
    walker.goTo(after);
    walker.forgetAssigned(start, node.end);
  }
  walker.exits = finallyExits || (tryExits && catchExits);
}
