// What tests say they expect: the values they compare with, and the objects whose fields they compare.

import * as ts from "typescript";
import type { Marks } from "../../model.ts";
import { isAccess, isNamed, literalOf, memberName, rootOf, unwrap } from "../syntax.ts";
import { NEGATED } from "./comparisons.ts";
import type { Below } from "./notes.ts";
import type { Walk } from "./noting.ts";

/** Matchers of vitest, jest and chai that compare with one value, and those that compare with an object field by field. */
const MATCHERS = new Set([
  "deepEqual",
  "deepStrictEqual",
  "eq",
  "eql",
  "equal",
  "equals",
  "notEqual",
  "notStrictEqual",
  "strictEqual",
  "toBe",
  "toEqual",
  "toMatchObject",
  "toStrictEqual",
]);
/** Matchers that name a property and what is in it. */
const PROPERTY_MATCHERS = new Set(["toHaveProperty", "property", "nested.property"]);
const MESSAGE_MATCHERS = new Set(["toThrow", "toThrowError", "throw", "throws"]);
/** Matchers that look for a part of a text. */
const PATTERN_MATCHERS = new Set(["toContain", "toMatch", "match", "include"]);

/** Notes what a call of `object.method(…)` expects. */
export function noteExpectation(
  node: ts.CallExpression,
  object: ts.Expression,
  method: string,
  walk: Walk,
): void {
  const [first, second] = node.arguments;
  if (first === undefined) return;
  if (MATCHERS.has(method)) {
    if (isNamed(object, "assert")) {
      const isSwapped = literalOf(unwrap(first)) !== undefined;
      const [subject, expected] = isSwapped ? [second, first] : [first, second];
      if (subject && expected)
        noteExpected(expected, subject, WHOLE, walk, method.startsWith("not") ? NEGATED : undefined);
      return;
    }
    const tested = testedBy(object);
    if (tested) noteExpected(first, tested.subject, WHOLE, walk, tested.marks);
  } else if (PROPERTY_MATCHERS.has(method) && second) {
    const tested = testedBy(object);
    const path = literalOf(unwrap(first))?.text ?? pathOf(first);
    if (tested && path !== undefined)
      noteExpected(second, tested.subject, { names: path.split("."), last: undefined }, walk, tested.marks);
  } else if (PATTERN_MATCHERS.has(method)) {
    const tested = testedBy(object);
    if (tested && isTester(object)) notePattern(first, tested.subject, walk);
  } else if (MESSAGE_MATCHERS.has(method) && isTester(object)) notePattern(first, undefined, walk);
}

/** Whether a chain begins with `expect(…)`. */
function isTester(object: ts.Expression): boolean {
  const root = rootOf(object);
  return root?.text === "expect" || root?.text === "assert";
}

/** A text, or a regular expression, that is looked for in `subject`; `test`: the call by which the program decides. */
export function notePattern(
  pattern: ts.Expression,
  subject: ts.Expression | undefined,
  walk: Walk,
  test?: ts.Expression,
): void {
  const node = unwrap(pattern);
  const literal = literalOf(node);
  const details = { subject, test };
  if (literal && literal.kind !== ts.SyntaxKind.NumericLiteral) walk.note(literal, "pattern", details);
  else if (node.kind === ts.SyntaxKind.RegularExpressionLiteral)
    walk.note(node as ts.RegularExpressionLiteral, "pattern", details);
}

/** `["detail", "code"]` as a path. */
function pathOf(expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.ArrayLiteralExpression) return undefined;
  const names = (node as ts.ArrayLiteralExpression).elements.map(
    (element) => literalOf(unwrap(element))?.text,
  );
  return names.every((name) => name !== undefined) ? names.join(".") : undefined;
}

/** What `expect(subject)` tests, also through `.not`, `.resolves`, `.to.be` and the like. */
function testedBy(object: ts.Expression): { subject: ts.Expression; marks: Marks | undefined } | undefined {
  let negated = false;
  let node = unwrap(object);
  for (; isAccess(node); node = unwrap(node.expression)) {
    const isNot =
      node.kind === ts.SyntaxKind.PropertyAccessExpression &&
      (node as ts.PropertyAccessExpression).name.text === "not";
    if (isNot) negated = !negated;
  }
  const subject =
    node.kind === ts.SyntaxKind.CallExpression ? (node as ts.CallExpression).arguments[0] : undefined;
  return subject && { subject, marks: negated ? NEGATED : undefined };
}

const WHOLE: Below = { names: [], last: undefined };

/** A value, or an object whose fields are compared one by one. */
function noteExpected(
  expected: ts.Expression,
  subject: ts.Expression,
  below: Below,
  walk: Walk,
  marks: Marks | undefined,
): void {
  const node = unwrap(expected);
  const literal = literalOf(node);
  if (literal) walk.note(literal, "comparison", { subject, below, marks });
  else if (isAccess(node)) walk.note(node, "comparison", { subject, below, marks });
  else if (node.kind === ts.SyntaxKind.CallExpression) {
    // expect.objectContaining({…})
    const [inner] = (node as ts.CallExpression).arguments;
    const value = inner && unwrap(inner);
    if (value?.kind === ts.SyntaxKind.ObjectLiteralExpression)
      noteExpected(value, subject, below, walk, marks);
  } else if (node.kind === ts.SyntaxKind.ObjectLiteralExpression) {
    for (const property of (node as ts.ObjectLiteralExpression).properties) {
      const name = memberName(property.name);
      if (property.kind !== ts.SyntaxKind.PropertyAssignment || name === undefined) continue;
      const { name: nameNode, initializer } = property;
      if (walk.claim(nameNode)) walk.noteAccess(name, nameNode, nameNode, subject, below.names);
      noteExpected(initializer, subject, { names: [...below.names, name], last: nameNode }, walk, marks);
    }
  }
}
