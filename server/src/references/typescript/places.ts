// What a literal's surroundings say of its role: compared, matched, listed, named. One case per form of syntax in which
// code refers to errors; whether the values concern an API at all is not asked here.

import * as ts from "typescript";
import { accessedName, isAccess, type LiteralNode, literalOf, memberName, unwrap } from "./syntax.ts";
import type { PlaceDetails, Walk } from "./walker.ts";

/** Notes the places of the literals that are children of `node` in a form that says what they are for. */
export function notePlaces(node: ts.Node, walk: Walk): void {
  switch (node.kind) {
    case ts.SyntaxKind.BinaryExpression:
      return noteBinary(node as ts.BinaryExpression, walk);
    case ts.SyntaxKind.SwitchStatement:
      return noteSwitch(node as ts.SwitchStatement, walk);
    case ts.SyntaxKind.IfStatement:
      return noteChain(node as ts.IfStatement, walk);
    case ts.SyntaxKind.CallExpression:
      return noteCall(node as ts.CallExpression, walk);
    case ts.SyntaxKind.NewExpression:
      return noteArguments((node as ts.NewExpression).arguments, walk);
    case ts.SyntaxKind.ArrayLiteralExpression:
      for (const element of (node as ts.ArrayLiteralExpression).elements)
        noteLiteral(element, "element", walk);
      return;
    case ts.SyntaxKind.PropertyAssignment:
      return noteProperty(node as ts.PropertyAssignment, walk);
    case ts.SyntaxKind.PropertyDeclaration:
    case ts.SyntaxKind.Parameter:
    case ts.SyntaxKind.VariableDeclaration:
      return noteNamed(
        node as ts.PropertyDeclaration | ts.ParameterDeclaration | ts.VariableDeclaration,
        walk,
      );
    case ts.SyntaxKind.PropertySignature: {
      const { name, type } = node as ts.PropertySignature;
      return noteType(type, memberName(name), walk);
    }
    case ts.SyntaxKind.TypeAliasDeclaration: {
      const { name, type } = node as ts.TypeAliasDeclaration;
      return noteType(type, name.text, walk);
    }
    case ts.SyntaxKind.LiteralType:
      return noteType(node as ts.LiteralTypeNode, undefined, walk);
    case ts.SyntaxKind.EnumDeclaration:
      for (const { name, initializer } of (node as ts.EnumDeclaration).members) {
        if (initializer) noteLiteral(initializer, "enum", walk, { property: memberName(name) });
      }
      return;
    case ts.SyntaxKind.JsxAttribute: {
      const { initializer } = node as ts.JsxAttribute;
      if (initializer?.kind === ts.SyntaxKind.StringLiteral) walk.claim(initializer);
      return;
    }
  }
}

function noteLiteral(
  expression: ts.Expression,
  role: Parameters<Walk["note"]>[1],
  walk: Walk,
  more?: PlaceDetails,
): void {
  const literal = literalOf(unwrap(expression));
  if (literal) walk.note(literal, role, more);
}

/** A name that may turn out to stand for a literal: a constant or an enum member. */
function noteName(
  expression: ts.Expression,
  role: Parameters<Walk["note"]>[1],
  walk: Walk,
  more: PlaceDetails,
): void {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.Identifier) walk.note(node as ts.Identifier, role, more);
  else if (isAccess(node)) walk.note(node, role, more);
}

const RELATIONS = new Map<ts.SyntaxKind, "<" | "<=" | ">" | ">=">([
  [ts.SyntaxKind.LessThanToken, "<"],
  [ts.SyntaxKind.LessThanEqualsToken, "<="],
  [ts.SyntaxKind.GreaterThanToken, ">"],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">="],
]);
export const MIRRORED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** The literal of a comparison, what it is compared with, and how, read so that the literal stands on the right. */
export interface Comparison {
  readonly literal: LiteralNode;
  readonly subject: ts.Expression;
  readonly operator: "===" | "!==" | "<" | "<=" | ">" | ">=";
}

/** `node` as a comparison with a literal, or undefined. `==` counts as `===`. */
export function comparisonOf(node: ts.BinaryExpression): Comparison | undefined {
  const operator = operatorOf(node.operatorToken.kind);
  if (operator === undefined) return undefined;
  const right = literalOf(unwrap(node.right));
  if (right) return { literal: right, subject: node.left, operator };
  const left = literalOf(unwrap(node.left));
  if (left === undefined) return undefined;
  const mirrored = operator === "===" || operator === "!==" ? operator : MIRRORED[operator];
  return { literal: left, subject: node.right, operator: mirrored };
}

/** The comparison that an operator stands for, or undefined for other operators. */
export function operatorOf(kind: ts.SyntaxKind): Comparison["operator"] | undefined {
  switch (kind) {
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsToken:
      return "===";
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return "!==";
    default:
      return RELATIONS.get(kind);
  }
}

function noteBinary(node: ts.BinaryExpression, walk: Walk): void {
  const comparison = comparisonOf(node);
  if (comparison) {
    const { literal, subject, operator } = comparison;
    if (operator === "===" || operator === "!==")
      walk.note(literal, "comparison", { subject, negated: operator === "!==" });
    else walk.note(literal, "range", { subject, operator });
    return;
  }
  const operator = operatorOf(node.operatorToken.kind);
  if (operator === "===" || operator === "!==") {
    const negated = operator === "!==";
    noteName(node.right, "comparison", walk, { subject: node.left, negated });
    noteName(node.left, "comparison", walk, { subject: node.right, negated });
  } else if (node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
    const left = literalOf(unwrap(node.left));
    if (left && walk.claim(left))
      walk.noteAccess({ name: left.text, nameNode: left, node, from: node.right });
  } else if (node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isAccess(node.left)) {
    noteLiteral(node.right, "property", walk, { property: accessedName(node.left) });
  }
}

function noteSwitch(node: ts.SwitchStatement, walk: Walk): void {
  const labels: ts.Expression[] = [];
  let hasDefault = false;
  for (const clause of node.caseBlock.clauses) {
    if (clause.kind === ts.SyntaxKind.CaseClause) labels.push(clause.expression);
    else hasDefault = true;
  }
  walk.noteSite({ kind: "switch", node, subject: node.expression, labels, hasDefault });
  for (const label of labels) {
    noteLiteral(label, "case", walk, { subject: node.expression });
    noteName(label, "case", walk, { subject: node.expression });
  }
}

/** An if-chain counts as a site when two or more of its links test one and the same expression. */
function noteChain(head: ts.IfStatement, walk: Walk): void {
  if (!walk.claim(head)) return;
  const labels: ts.Expression[] = [];
  let subject: ts.Expression | undefined;
  let link: ts.Statement | undefined = head;
  while (link?.kind === ts.SyntaxKind.IfStatement) {
    const { expression, elseStatement }: ts.IfStatement = link as ts.IfStatement;
    if (link !== head) walk.claim(link);
    const tested = equalitiesOf(expression);
    if (tested.length === 0) return;
    for (const comparison of tested) {
      subject ??= comparison.subject;
      if (textOf(comparison.subject, walk) !== textOf(subject, walk)) return;
      labels.push(comparison.literal);
    }
    link = elseStatement;
  }
  if (subject === undefined || labels.length < 2) return;
  walk.noteSite({ kind: "chain", node: head, subject, labels, hasDefault: link !== undefined });
}

/** The comparisons of `a === 1 || a === 2`; empty where anything else is in it. */
function equalitiesOf(expression: ts.Expression): readonly Comparison[] {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.BinaryExpression) return [];
  const binary = node as ts.BinaryExpression;
  if (binary.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    const left = equalitiesOf(binary.left);
    const right = equalitiesOf(binary.right);
    return left.length > 0 && right.length > 0 ? [...left, ...right] : [];
  }
  const comparison = comparisonOf(binary);
  return comparison?.operator === "===" ? [comparison] : [];
}

function textOf(node: ts.Node, walk: Walk): string {
  return walk.file.text.slice(node.getStart(walk.file), node.end);
}

const TABLE_METHODS = new Set(["includes", "has", "get", "indexOf"]);
const TEXT_METHODS = new Set(["includes", "startsWith", "endsWith", "indexOf", "match", "search"]);
const STATUS_METHODS = new Set(["status", "sendStatus", "code", "reply", "writeHead"]);
const MATCHERS = new Set(["toBe", "toEqual", "toStrictEqual", "equal", "equals", "strictEqual", "eql"]);

function noteCall(node: ts.CallExpression, walk: Walk): void {
  const callee = unwrap(node.expression);
  const [first, second] = node.arguments;
  if (callee.kind === ts.SyntaxKind.PropertyAccessExpression && first) {
    const { expression: object, name } = callee as ts.PropertyAccessExpression;
    const method = name.text;
    const literal = literalOf(unwrap(first));
    if (literal && TEXT_METHODS.has(method)) walk.note(literal, "pattern", { subject: object });
    else if (literal && MATCHERS.has(method)) noteExpected(literal, object, walk);
    else if (literal && STATUS_METHODS.has(method)) walk.note(literal, "argument", { property: "status" });
    else if (TABLE_METHODS.has(method) && !literal) walk.noteTable(object, first);
    if (second && (method === "strictEqual" || method === "equal") && !literal)
      noteLiteral(second, "comparison", walk, { subject: first });
  }
  noteArguments(node.arguments, walk);
}

/** `expect(subject).toBe("…")`, also through `.not`, `.resolves` and the like. */
function noteExpected(literal: LiteralNode, object: ts.Expression, walk: Walk): void {
  let node = unwrap(object);
  while (isAccess(node)) node = unwrap(node.expression);
  const subject =
    node.kind === ts.SyntaxKind.CallExpression ? (node as ts.CallExpression).arguments[0] : undefined;
  if (subject) walk.note(literal, "comparison", { subject });
}

function noteArguments(args: readonly ts.Expression[] | undefined, walk: Walk): void {
  for (const argument of args ?? []) {
    const literal = literalOf(unwrap(argument));
    if (literal && literal.kind !== ts.SyntaxKind.NumericLiteral) walk.note(literal, "argument");
  }
}

function noteProperty(node: ts.PropertyAssignment, walk: Walk): void {
  const property = memberName(node.name);
  if (property === undefined) return;
  const { name } = node;
  if (name.kind === ts.SyntaxKind.Identifier) walk.note(name, "key");
  else if (name.kind === ts.SyntaxKind.ComputedPropertyName) noteLiteral(name.expression, "key", walk);
  else if (name.kind === ts.SyntaxKind.StringLiteral || name.kind === ts.SyntaxKind.NumericLiteral)
    walk.note(name, "key");
  noteLiteral(node.initializer, "property", walk, { property });
}

function noteNamed(
  node: ts.PropertyDeclaration | ts.ParameterDeclaration | ts.VariableDeclaration,
  walk: Walk,
): void {
  const property = memberName(node.name as ts.PropertyName);
  const role = node.kind === ts.SyntaxKind.PropertyDeclaration ? "property" : "declaration";
  if (node.initializer) noteLiteral(node.initializer, role, walk, { property });
  if (node.type) noteType(node.type, property, walk);
}

/** The literals of a type: alone, or members of a union. */
function noteType(type: ts.TypeNode | undefined, property: string | undefined, walk: Walk): void {
  if (type === undefined) return;
  if (type.kind === ts.SyntaxKind.UnionType) {
    for (const member of (type as ts.UnionTypeNode).types) noteType(member, property, walk);
  } else if (type.kind === ts.SyntaxKind.LiteralType) {
    const literal = literalOf((type as ts.LiteralTypeNode).literal);
    if (literal) walk.note(literal, "literal-type", property === undefined ? {} : { property });
  }
}
