// The small faults that can be put into a source, found on its tree: each is one piece of text replaced by another. Which of them
// are tried, and what tests say to them, is not known here.

import ts from "typescript";

/** One fault. Offsets are in UTF-16 units of the source it was made of. */
export interface Mutant {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

type Make = (node: ts.Node, text: string) => Iterable<Mutant>;

/** All mutants of a source, by place and, at one place, by kind; the same for the same text. Types and imports have none. */
export function mutantsOf(text: string): readonly Mutant[] {
  const tree = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const make of kinds) mutants.push(...make(node, text));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The source with the fault in it. */
export function applied({ start, end, replacement }: Mutant, text: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** A mutant on one line: what is replaced, and by what. */
export function describeMutant(mutant: Mutant, text: string): string {
  const shown = (part: string) => {
    const line = part.trim().replaceAll(/\s+/g, " ");
    return line.length > 70 ? `${line.slice(0, 50)} … ${line.slice(-15)}` : line;
  };
  return `${shown(text.slice(mutant.start, mutant.end))} → ${shown(mutant.replacement) || "(nothing)"}`;
}

function replaced(kind: string, node: ts.Node, replacement: string): Mutant {
  return { kind, start: node.getStart(), end: node.getEnd(), replacement };
}

function* conditionNegated(node: ts.Node): Iterable<Mutant> {
  const condition =
    ts.isIfStatement(node) || ts.isWhileStatement(node)
      ? node.expression
      : ts.isConditionalExpression(node)
        ? node.condition
        : undefined;
  if (condition) yield replaced("condition negated", condition, `!(${condition.getText()})`);
}

function* earlyEndRemoved(node: ts.Node): Iterable<Mutant> {
  if (!ts.isIfStatement(node) || node.elseStatement || !isInList(node)) return;
  const { thenStatement } = node;
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  if (last && endsEarly(last)) yield replaced("early end removed", node, ";");
}

function endsEarly(node: ts.Statement): boolean {
  return (
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node)
  );
}

const boundaries: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
]);

const turned: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
]);

function* operatorChanged(node: ts.Node): Iterable<Mutant> {
  if (!ts.isBinaryExpression(node)) return;
  const { operatorToken, left, right } = node;
  const boundary = boundaries.get(operatorToken.kind);
  if (boundary) yield replaced("boundary changed", operatorToken, boundary);
  const other = turned.get(operatorToken.kind);
  // `a || b` with `c ?? d` beside it needs brackets: mixing them is no JavaScript.
  if (other && ![left, right, node.parent].some(isDefaulted))
    yield replaced("operator turned", operatorToken, other);
  if (isDefaulted(node)) yield { ...replaced("default dropped", node, ""), start: left.getEnd() };
  const sum = { [ts.SyntaxKind.PlusToken]: "-", [ts.SyntaxKind.MinusToken]: "+" }[
    operatorToken.kind as number
  ];
  if (sum && ![left, right].some(isText)) yield replaced("sum turned", operatorToken, sum);
}

function isDefaulted(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

function isText(node: ts.Expression): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    (ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right)))
  );
}

function* negationDropped(node: ts.Node): Iterable<Mutant> {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    yield replaced("negation dropped", node, node.operand.getText());
}

function* truthTurned(node: ts.Node): Iterable<Mutant> {
  if (node.kind === ts.SyntaxKind.TrueKeyword) yield replaced("truth turned", node, "false");
  if (node.kind === ts.SyntaxKind.FalseKeyword) yield replaced("truth turned", node, "true");
}

function* statementRemoved(node: ts.Node): Iterable<Mutant> {
  if (!ts.isExpressionStatement(node) || !isInList(node)) return;
  let { expression } = node;
  while (ts.isAwaitExpression(expression) || ts.isYieldExpression(expression)) {
    if (!expression.expression) return;
    ({ expression } = expression);
  }
  if (ts.isCallExpression(expression) && expression.expression.kind !== ts.SyntaxKind.SuperKeyword)
    yield replaced("call removed", node, ";");
  if (ts.isBinaryExpression(expression) && isAssignment(expression))
    yield replaced("assignment removed", node, ";");
}

function isAssignment({ operatorToken }: ts.BinaryExpression): boolean {
  return (
    operatorToken.kind >= ts.SyntaxKind.FirstAssignment && operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

function* returnEmptied(node: ts.Node): Iterable<Mutant> {
  if (!ts.isReturnStatement(node) || !node.expression) return;
  const { expression } = node;
  const empty = ts.isArrayLiteralExpression(expression) ? "[]" : "undefined";
  if (!isTruth(expression) && expression.getText() !== empty)
    yield replaced("return value emptied", expression, empty);
}

function isTruth({ kind }: ts.Node): boolean {
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;
}

/** Elements of literal lists and objects outside all functions, each with its comma. */
function* elementRemoved(node: ts.Node, text: string): Iterable<Mutant> {
  const elements = ts.isArrayLiteralExpression(node)
    ? node.elements
    : ts.isObjectLiteralExpression(node)
      ? node.properties
      : [];
  if (elements.length < 2 || !isInTable(node)) return;
  for (const element of elements) {
    const { end } = element;
    const comma = /^\s*,/.exec(text.slice(end, end + 100))?.[0].length ?? 0;
    yield { ...replaced("element removed", element, ""), end: end + comma };
  }
}

function* textChanged(node: ts.Node): Iterable<Mutant> {
  if (!ts.isStringLiteral(node) || !isInTable(node)) return;
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return;
  yield replaced("text changed", node, JSON.stringify(`${node.text}~`));
}

/** Whether what it stands for is worked out once, when the module is loaded, and is part of a list or an object. */
function isInTable(node: ts.Node): boolean {
  let inList = false;
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at) || ts.isClassLike(at)) return false;
    if (ts.isArrayLiteralExpression(at) || ts.isObjectLiteralExpression(at)) inList = true;
  }
  return inList;
}

/** Whether it can be left out: it is one of several statements, and not what a branch consists of. */
function isInList({ parent }: ts.Node): boolean {
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent);
}

const kinds: readonly Make[] = [
  conditionNegated,
  earlyEndRemoved,
  operatorChanged,
  negationDropped,
  truthTurned,
  statementRemoved,
  returnEmptied,
  elementRemoved,
  textChanged,
];
