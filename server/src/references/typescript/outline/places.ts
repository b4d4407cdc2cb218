// What a literal's surroundings say of its role: compared, matched, listed, named. One case per form of syntax in which
// code refers to errors; whether the values concern an API at all is not asked here.

import * as ts from "typescript";
import { accessedName, isAccess, isNamed, literalOf, memberName, negativeOf, unwrap } from "../syntax.ts";
import { comparisonOf, marksOf, noteChain, operatorOf } from "./comparisons.ts";
import { noteExpectation, notePattern } from "./expectations.ts";
import type { PlaceDetails, Walk } from "./noting.ts";
import { noteDouble, noteSentByCall, noteSentByNew } from "./sentBodies.ts";

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
      noteSentByNew(node as ts.NewExpression, walk);
      return noteArguments((node as ts.NewExpression).arguments, false, walk);
    case ts.SyntaxKind.TemplateExpression:
      for (const { expression } of (node as ts.TemplateExpression).templateSpans)
        walk.noteUse(expression, false);
      return;
    case ts.SyntaxKind.JsxExpression: {
      const { expression } = node as ts.JsxExpression;
      return expression && walk.noteUse(expression, true);
    }
    case ts.SyntaxKind.ObjectLiteralExpression:
      return noteDouble(node as ts.ObjectLiteralExpression, walk);
    case ts.SyntaxKind.ArrayLiteralExpression:
      for (const element of (node as ts.ArrayLiteralExpression).elements)
        noteLiteral(element, "element", walk);
      return;
    case ts.SyntaxKind.ElementAccessExpression: {
      const { expression: table, argumentExpression: subject } = node as ts.ElementAccessExpression;
      return walk.noteTable({ node, table, subject, question: "key" });
    }
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

/** The literals that an expression can come to: itself, either side of a `?:`, and the right of `??` and `||`. */
function noteOutcomes(
  expression: ts.Expression,
  role: Parameters<Walk["note"]>[1],
  walk: Walk,
  more: PlaceDetails,
): void {
  const node = unwrap(expression);
  switch (node.kind) {
    case ts.SyntaxKind.ConditionalExpression: {
      const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
      noteLiteral(whenTrue, role, walk, more);
      return noteOutcomes(whenFalse, role, walk, more);
    }
    case ts.SyntaxKind.BinaryExpression: {
      const { operatorToken, right } = node as ts.BinaryExpression;
      const isDefault =
        operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
        operatorToken.kind === ts.SyntaxKind.BarBarToken;
      return isDefault ? noteLiteral(right, role, walk, more) : undefined;
    }
    case ts.SyntaxKind.CallExpression:
      return noteSchema(node as ts.CallExpression, walk, more);
    case ts.SyntaxKind.PropertyAccessExpression:
      if (isDiscriminator(more.property)) noteName(node, role, walk, more);
      return;
    default:
      return noteLiteral(node, role, walk, more);
  }
}

/** Names of properties that hold what tells errors apart. */
function isDiscriminator(property: string | undefined): boolean {
  return property !== undefined && /^(error_?)?(code|type)$|^(http_?)?status(_?code)?$/i.test(property);
}

/** What a property is allowed to be by a schema: `z.literal("x")`, `z.enum(["x", "y"])`, `v.picklist(["x"]).optional()`. */
function noteSchema(schema: ts.CallExpression, walk: Walk, more: PlaceDetails): void {
  let node: ts.Expression = schema;
  while (node.kind === ts.SyntaxKind.CallExpression) {
    const call = node as ts.CallExpression;
    const callee = unwrap(call.expression);
    if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return;
    const { expression: object, name } = callee as ts.PropertyAccessExpression;
    if (SCHEMA_METHODS.has(name.text)) return noteAllowed(call.arguments, walk, more);
    node = unwrap(object);
  }
}

function noteAllowed(args: readonly ts.Expression[], walk: Walk, more: PlaceDetails): void {
  for (const argument of args) {
    const value = unwrap(argument);
    if (value.kind === ts.SyntaxKind.ArrayLiteralExpression) {
      for (const element of (value as ts.ArrayLiteralExpression).elements)
        noteOutcomes(element, "literal-type", walk, more);
    } else noteLiteral(value, "literal-type", walk, more);
  }
}

const SCHEMA_METHODS = new Set(["literal", "enum", "picklist", "enum_", "union", "nativeEnum"]);

/** What may turn out to stand for a literal: a constant, an enum member, or a number below zero. */
function noteName(
  expression: ts.Expression,
  role: Parameters<Walk["note"]>[1],
  walk: Walk,
  more: PlaceDetails,
): void {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.Identifier) walk.note(node as ts.Identifier, role, more);
  else if (isAccess(node)) walk.note(node, role, more);
  else if (negativeOf(node) !== undefined) walk.note(node as ts.PrefixUnaryExpression, role, more);
}

function noteBinary(node: ts.BinaryExpression, walk: Walk): void {
  const comparison = comparisonOf(node);
  if (comparison) {
    const { literal, subject, operator } = comparison;
    if (operator === "===" || operator === "!==")
      walk.note(literal, "comparison", {
        subject,
        marks: marksOf(node.operatorToken),
        test: decided(node, walk),
      });
    else walk.note(literal, "range", { subject, operator });
    return;
  }
  const operator = operatorOf(node.operatorToken.kind);
  if (operator === "===" || operator === "!==") {
    const marks = marksOf(node.operatorToken);
    const test = decided(node, walk);
    noteName(node.right, "comparison", walk, { subject: node.left, marks, test });
    noteName(node.left, "comparison", walk, { subject: node.right, marks, test });
  } else if (node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) {
    noteName(node.right, "class", walk, { subject: node.left });
  } else if (node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
    const left = literalOf(unwrap(node.left));
    if (left === undefined) walk.noteTable({ node, table: node.right, subject: node.left, question: "key" });
    else if (walk.claim(left)) walk.noteAccess(left.text, left, node, node.right);
  } else if (node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isAccess(node.left)) {
    noteOutcomes(node.right, "property", walk, { property: accessedName(node.left) });
  }
}

/** The test that a program decides by; undefined for what a test only asserts. */
function decided(node: ts.Expression, walk: Walk): ts.Expression | undefined {
  return walk.claim(node) ? node : undefined;
}

function noteSwitch(node: ts.SwitchStatement, walk: Walk): void {
  const { expression: subject, caseBlock } = node;
  const labels: ts.Expression[] = [];
  let hasDefault = false;
  for (const clause of caseBlock.clauses) {
    if (clause.kind === ts.SyntaxKind.CaseClause) labels.push(clause.expression);
    else hasDefault = true;
  }
  walk.noteSite({ kind: "switch", node, subject, labels, hasDefault });
  let isShared = false;
  for (const clause of caseBlock.clauses) {
    const { statements } = clause;
    if (clause.kind === ts.SyntaxKind.CaseClause) {
      const { expression: test } = clause;
      const isAlone = !isShared && statements.length > 0;
      const details = {
        subject,
        test,
        ...(isAlone && { conditional: { condition: undefined, body: statements } }),
      };
      noteLiteral(test, "case", walk, details);
      noteName(test, "case", walk, details);
    }
    isShared = statements.length === 0;
  }
}

/** Methods that ask whether a value is in a table, and those that fetch what is there. */
const ASKING_METHODS = new Set(["includes", "has", "indexOf"]);
const TEXT_METHODS = new Set([
  "includes",
  "startsWith",
  "endsWith",
  "indexOf",
  "match",
  "matchAll",
  "search",
]);
const STATUS_METHODS = new Set(["status", "sendStatus", "code", "reply", "writeHead"]);

function noteCall(node: ts.CallExpression, walk: Walk): void {
  const callee = unwrap(node.expression);
  const [first] = node.arguments;
  noteSentByCall(node, walk);
  if (first && (isNamed(callee, "expect") || isNamed(callee, "assert"))) walk.claim(unwrap(first));
  if (callee.kind === ts.SyntaxKind.PropertyAccessExpression && first) {
    const { expression: object, name } = callee as ts.PropertyAccessExpression;
    const method = name.text;
    const literal = literalOf(unwrap(first));
    noteExpectation(node, object, method, walk);
    if (TEXT_METHODS.has(method)) notePattern(first, object, walk, decided(node, walk));
    if (method === "test" && object.kind === ts.SyntaxKind.RegularExpressionLiteral)
      notePattern(object, first, walk, decided(node, walk));
    if (literal && STATUS_METHODS.has(method)) walk.note(literal, "argument", { property: "status" });
    else if (!literal && ASKING_METHODS.has(method))
      walk.noteTable({ node, table: object, subject: first, question: "element" });
    else if (!literal && method === "get")
      walk.noteTable({ node, table: object, subject: first, question: "entry" });
    else noteOwnKey(node, object, method, walk);
  }
  if (!node.questionDotToken) walk.noteUse(callee, false);
  noteArguments(node.arguments, true, walk);
}

/** `Object.hasOwn(table, x)`, `table.hasOwnProperty(x)` and `Object.prototype.hasOwnProperty.call(table, x)`. */
function noteOwnKey(node: ts.CallExpression, object: ts.Expression, method: string, walk: Walk): void {
  const [first, second] = node.arguments;
  const isCalled = method === "call" && isAccess(object) && accessedName(object) === "hasOwnProperty";
  const [table, subject] =
    isCalled || (method === "hasOwn" && isNamed(object, "Object"))
      ? [first, second]
      : method === "hasOwnProperty"
        ? [object, first]
        : [];
  if (table && subject && !literalOf(unwrap(subject)))
    walk.noteTable({ node, table, subject, question: "key" });
}

function noteArguments(args: readonly ts.Expression[] | undefined, isHandedOn: boolean, walk: Walk): void {
  for (const argument of args ?? []) {
    walk.noteUse(argument, isHandedOn);
    const literal = literalOf(unwrap(argument));
    if (literal && literal.kind !== ts.SyntaxKind.NumericLiteral) walk.note(literal, "argument");
  }
}

function noteProperty({ name, initializer }: ts.PropertyAssignment, walk: Walk): void {
  if (name.kind === ts.SyntaxKind.ComputedPropertyName) {
    const computed = unwrap(name.expression);
    if (computed.kind === ts.SyntaxKind.PropertyAccessExpression) noteName(computed, "key", walk, {});
    else noteLiteral(computed, "key", walk);
  } else if (name.kind !== ts.SyntaxKind.PrivateIdentifier && name.kind !== ts.SyntaxKind.BigIntLiteral) {
    walk.note(name, "key");
  }
  const property = memberName(name);
  if (property !== undefined) noteOutcomes(initializer, "property", walk, { property });
}

function noteNamed(
  node: ts.PropertyDeclaration | ts.ParameterDeclaration | ts.VariableDeclaration,
  walk: Walk,
): void {
  const property = memberName(node.name as ts.PropertyName);
  const role = node.kind === ts.SyntaxKind.PropertyDeclaration ? "property" : "declaration";
  if (node.initializer) noteOutcomes(node.initializer, role, walk, { property });
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
