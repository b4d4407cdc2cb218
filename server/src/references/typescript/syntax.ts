// Small questions about TypeScript's syntax tree that several readers ask. Trees have no parent pointers here
// (PERFORMANCE: setting them costs a pass), so everything works from a node downwards.

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
function awaitedOf({ expression, arguments: args }: ts.CallExpression): ts.Expression | undefined {
  const isAwait =
    expression.kind === ts.SyntaxKind.Identifier && (expression as ts.Identifier).text === "await";
  return isAwait && args.length === 1 ? args[0] : undefined;
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

/** Whether control never goes on behind `statement`: it returns, throws, breaks or continues on every way through. */
export function alwaysExits(statement: ts.Statement | undefined): boolean {
  if (statement === undefined) return false;
  switch (statement.kind) {
    case ts.SyntaxKind.ReturnStatement:
    case ts.SyntaxKind.ThrowStatement:
    case ts.SyntaxKind.BreakStatement:
    case ts.SyntaxKind.ContinueStatement:
      return true;
    case ts.SyntaxKind.Block:
      return (statement as ts.Block).statements.some(alwaysExits);
    case ts.SyntaxKind.IfStatement: {
      const { thenStatement, elseStatement } = statement as ts.IfStatement;
      return alwaysExits(thenStatement) && alwaysExits(elseStatement);
    }
    case ts.SyntaxKind.ExpressionStatement:
      return isProcessExit((statement as ts.ExpressionStatement).expression);
    default:
      return false;
  }
}

function isProcessExit(expression: ts.Expression): boolean {
  const call = unwrap(expression);
  if (call.kind !== ts.SyntaxKind.CallExpression) return false;
  const callee = (call as ts.CallExpression).expression;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return false;
  const { expression: object, name } = callee as ts.PropertyAccessExpression;
  return (
    name.text === "exit" &&
    object.kind === ts.SyntaxKind.Identifier &&
    (object as ts.Identifier).text === "process"
  );
}
