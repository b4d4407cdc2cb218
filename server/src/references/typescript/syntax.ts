// Small questions about TypeScript's syntax tree that several readers ask. Trees have no parent pointers here
// (setting them costs a pass over the whole tree), so everything works from a node downwards.

import * as ts from "typescript";
import type { Span } from "../../text/span.ts";

export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

/** A string or number that stands literally in source. */
export type LiteralNode = ts.StringLiteralLike | ts.NumericLiteral;

/** `expression` without what changes only its type or its timing: parentheses, `as`, `satisfies`, `!`, `<T>x`, `await`. */
export function unwrap(expression: ts.Expression): ts.Expression {
  for (let node = expression; ; ) {
    switch (node.kind) {
      case ts.SyntaxKind.ParenthesizedExpression:
      case ts.SyntaxKind.AsExpression:
      case ts.SyntaxKind.SatisfiesExpression:
      case ts.SyntaxKind.NonNullExpression:
      case ts.SyntaxKind.TypeAssertionExpression:
      case ts.SyntaxKind.AwaitExpression:
        node = (node as ts.ParenthesizedExpression).expression;
        break;
      case ts.SyntaxKind.CallExpression: {
        const awaited = awaitedOf(node as ts.CallExpression);
        if (awaited === undefined) return node;
        node = awaited;
        break;
      }
      default:
        return node;
    }
  }
}

/** In a file without imports and exports the parser takes `await (x)` for a call of a function named `await`. */
export function awaitedOf({ expression, arguments: args }: ts.CallExpression): ts.Expression | undefined {
  const isAwait =
    args.length === 1 &&
    expression.kind === ts.SyntaxKind.Identifier &&
    (expression as ts.Identifier).escapedText === "await";
  return isAwait ? args[0] : undefined;
}

/** Whether nothing at all stands in a block, not even a comment that says why, or no more than `return;`. */
export function isSilent({ statements, pos, end }: ts.Block, file: ts.SourceFile): boolean {
  if (statements.length === 0) return file.text.slice(pos, end).trim().slice(1, -1).trim() === "";
  const [only, another] = statements;
  return (
    another === undefined &&
    only?.kind === ts.SyntaxKind.ReturnStatement &&
    (only as ts.ReturnStatement).expression === undefined &&
    !/\/[/*]/.test(file.text.slice(pos, end))
  );
}

/** `node` as a literal string or number, or undefined. */
export function literalOf(node: ts.Node): LiteralNode | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.NumericLiteral:
      return node as LiteralNode;
    default:
      return undefined;
  }
}

/** The number below zero that a node is, as written; undefined for anything else. */
export function negativeOf(node: ts.Node): number | undefined {
  if (node.kind !== ts.SyntaxKind.PrefixUnaryExpression) return undefined;
  const { operator, operand } = node as ts.PrefixUnaryExpression;
  if (operator !== ts.SyntaxKind.MinusToken || operand.kind !== ts.SyntaxKind.NumericLiteral)
    return undefined;
  return -Number((operand as ts.NumericLiteral).text);
}

/** The name of an object member as written; undefined where it is computed from something that is not a literal. */
export function memberName(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
  if (name === undefined) return undefined;
  switch (name.kind) {
    case ts.SyntaxKind.Identifier:
    case ts.SyntaxKind.PrivateIdentifier:
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NumericLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return name.text;
    case ts.SyntaxKind.ComputedPropertyName: {
      const literal = literalOf(unwrap(name.expression));
      return literal?.text;
    }
    default:
      return undefined;
  }
}

/** Whether a node is text, in which what looks like a comment is none. */
export function isTextNode(node: ts.Node): boolean {
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.TemplateHead:
    case ts.SyntaxKind.TemplateMiddle:
    case ts.SyntaxKind.TemplateTail:
    case ts.SyntaxKind.RegularExpressionLiteral:
    case ts.SyntaxKind.JsxText:
      return true;
    default:
      return false;
  }
}

/** The property that an access reads: `code` in `x.code`, `x?.code` and `x['code']`; `*` for an index that is a number or unknown. */
export function accessedName(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string {
  if (node.kind === ts.SyntaxKind.PropertyAccessExpression)
    return (node as ts.PropertyAccessExpression).name.text;
  const argument = unwrap((node as ts.ElementAccessExpression).argumentExpression);
  return argument.kind === ts.SyntaxKind.StringLiteral ? (argument as ts.StringLiteral).text : "*";
}

export function isAccess(node: ts.Node): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return (
    node.kind === ts.SyntaxKind.PropertyAccessExpression ||
    node.kind === ts.SyntaxKind.ElementAccessExpression
  );
}

/** The node of the name that an access reads. */
export function nameOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): ts.Node {
  return node.kind === ts.SyntaxKind.PropertyAccessExpression
    ? (node as ts.PropertyAccessExpression).name
    : (node as ts.ElementAccessExpression).argumentExpression;
}

/** Whether an expression is `x[…]` or `x.get(…)`. */
export function isLookUp(node: ts.Node): boolean {
  if (node.kind !== ts.SyntaxKind.CallExpression) return node.kind === ts.SyntaxKind.ElementAccessExpression;
  const { expression } = node as ts.CallExpression;
  return isAccess(expression) && accessedName(expression) === "get";
}

export function isFunctionNode(node: ts.Node): node is FunctionNode {
  switch (node.kind) {
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.MethodDeclaration:
    case ts.SyntaxKind.Constructor:
    case ts.SyntaxKind.GetAccessor:
    case ts.SyntaxKind.SetAccessor:
      return true;
    default:
      return false;
  }
}

/** The place of `node` without the white space and comments before it. */
export function spanOf(node: ts.Node, file: ts.SourceFile): Span {
  return { start: node.getStart(file), end: node.end };
}

/** The place of a literal's value: for strings, what stands between the quotes. Unterminated strings end where the parser ends them. */
export function contentSpan(node: LiteralNode, file: ts.SourceFile): Span {
  const start = node.getStart(file);
  if (node.kind === ts.SyntaxKind.NumericLiteral) return { start, end: node.end };
  return {
    start: start + 1,
    end: isTerminated(node, file.text) ? node.end - 1 : Math.max(node.end, start + 1),
  };
}

/** Whether a string literal has its closing quote. */
export function isTerminated(node: LiteralNode, text: string): boolean {
  if (node.kind === ts.SyntaxKind.NumericLiteral) return true;
  return node.isUnterminated !== true && text.charAt(node.end - 1) !== "";
}

/** The quote that a literal begins with, `""` for numbers. */
export function quoteOf(node: LiteralNode, file: ts.SourceFile): '"' | "'" | "`" | "" {
  const first = file.text.charAt(node.getStart(file));
  return first === '"' || first === "'" || first === "`" ? first : "";
}

/** Whether a call never comes back. */
export function isExitCall(call: ts.CallExpression): boolean {
  const callee = unwrap(call.expression);
  return (
    isAccess(callee) &&
    (isNamed(callee.expression, "process") || isNamed(callee.expression, "assert")) &&
    (accessedName(callee) === "exit" || accessedName(callee) === "fail")
  );
}

/** What a call makes sure of by throwing otherwise: that `subject` is true, or that it is `equal` to something. */
export interface Supposed {
  readonly subject: ts.Expression;
  readonly equal: ts.Expression | undefined;
}

/** The supposition of `assert(x)`, `assert.equal(x, y)` and `expect(x).toBe(y)`; undefined for other calls. */
export function supposedBy(call: ts.CallExpression): Supposed | undefined {
  const [first, second] = call.arguments;
  if (first === undefined) return undefined;
  const callee = unwrap(call.expression);
  if (isNamed(callee, "assert") || isNamed(callee, "invariant")) return { subject: first, equal: undefined };
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { expression: object, name } = callee as ts.PropertyAccessExpression;
  if (isNamed(object, "assert")) {
    if (name.text === "ok") return { subject: first, equal: undefined };
    return EQUALITIES.has(name.text) && second ? { subject: first, equal: second } : undefined;
  }
  if (object.kind !== ts.SyntaxKind.CallExpression || !EQUALITIES.has(name.text)) return undefined;
  const { expression: tester, arguments: tested } = object as ts.CallExpression;
  const subject = isNamed(tester, "expect") ? tested[0] : undefined;
  return subject && { subject, equal: first };
}

const EQUALITIES = new Set(["toBe", "toEqual", "toStrictEqual", "equal", "strictEqual"]);

/** Whether a name may stand behind a dot (ECMAScript, "IdentifierName"). */
export function isIdentifierName(name: string): boolean {
  const [first, ...others] = Array.from(name, (character) => character.codePointAt(0) ?? 0);
  return (
    first !== undefined &&
    ts.isIdentifierStart(first, ts.ScriptTarget.Latest) &&
    others.every((character) => ts.isIdentifierPart(character, ts.ScriptTarget.Latest))
  );
}

/** Whether an expression is just this name. */
export function isNamed(node: ts.Node, name: string): boolean {
  return node.kind === ts.SyntaxKind.Identifier && (node as ts.Identifier).text === name;
}

/** The name that an expression starts from: `err` in `err.response?.data` and `(await err.json()).code`. undefined behind too many. */
export function rootOf(expression: ts.Expression): ts.Identifier | undefined {
  let node = unwrap(expression);
  for (let links = 0; links < LONGEST_CHAIN; links++) {
    if (node.kind === ts.SyntaxKind.Identifier) return node as ts.Identifier;
    if (!isAccess(node) && node.kind !== ts.SyntaxKind.CallExpression) return undefined;
    node = unwrap((node as ts.PropertyAccessExpression | ts.CallExpression).expression);
  }
  return undefined;
}

/** More properties and calls in a row than anybody writes: each of them asks where the row begins. */
const LONGEST_CHAIN = 1_000;

/**
 * Whether a test may tell what a value is, rather than what it is equal to: `instanceof`, `in`, a call with arguments, the name of a
 * class.
 */
export function mayGuard(test: ts.Expression): boolean {
  for (let node = unwrap(test); ; ) {
    switch (node.kind) {
      case ts.SyntaxKind.CallExpression:
        return (node as ts.CallExpression).arguments.length > 0;
      case ts.SyntaxKind.PrefixUnaryExpression:
        node = unwrap((node as ts.PrefixUnaryExpression).operand);
        break;
      case ts.SyntaxKind.BinaryExpression: {
        const { left, right, operatorToken } = node as ts.BinaryExpression;
        switch (operatorToken.kind) {
          case ts.SyntaxKind.InstanceOfKeyword:
          case ts.SyntaxKind.InKeyword:
            return true;
          case ts.SyntaxKind.AmpersandAmpersandToken:
          case ts.SyntaxKind.BarBarToken:
            if (mayGuard(right)) return true;
            node = unwrap(left);
            break;
          default:
            return namesClass(left, right);
        }
        break;
      }
      default:
        return false;
    }
  }
}

/** Whether a property is compared with what may be the name of a class: `err.name === "CardDeclinedError"`. */
function namesClass(left: ts.Expression, right: ts.Expression): boolean {
  const text = literalOf(unwrap(right))?.text ?? "";
  return text.length >= SHORTEST_CLASS && /^[A-Z][A-Za-z]*$/.test(text) && isAccess(unwrap(left));
}

/** Shorter names are those of classes that anybody has. */
const SHORTEST_CLASS = 10;

/** Whether what a call hands on ends the request with an error: Express' `next(new HttpError(…))`. */
export function passedError(node: ts.CallExpression): ts.Expression | undefined {
  const [first] = node.arguments;
  if (first === undefined || !isNamed(unwrap(node.expression), "next")) return undefined;
  return unwrap(first).kind === ts.SyntaxKind.NewExpression ? first : undefined;
}

/** Whether an object is written here. */
export function isObject(node: ts.Expression): boolean {
  return unwrap(node).kind === ts.SyntaxKind.ObjectLiteralExpression;
}
