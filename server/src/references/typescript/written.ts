// What is written in a tree, whatever its form: expressions that are the same but for spaces, comments, parentheses, assertions and
// quotes, and the names and texts that stand in some code. What anything means is not asked here.

import * as ts from "typescript";
import { isAccess, literalOf, unwrap } from "./syntax.ts";

/**
 * Two expressions have the same form where they are written alike: `body.code`, `body?.code`, `body!["code"]` and
 * `(body as Fault).code` all have `body.code`. As long as the expression, which is for the caller to bound.
 */
export function formOf(expression: ts.Node): string {
  const node = unwrap(expression as ts.Expression);
  if (isAccess(node)) {
    const { expression: object } = node;
    if (node.kind === ts.SyntaxKind.PropertyAccessExpression)
      return `${formOf(object)}.${(node as ts.PropertyAccessExpression).name.text}`;
    const { argumentExpression } = node as ts.ElementAccessExpression;
    const key = literalOf(unwrap(argumentExpression));
    return key ? `${formOf(object)}.${key.text}` : `${formOf(object)}[${formOf(argumentExpression)}]`;
  }
  if (node.kind === ts.SyntaxKind.Identifier) return (node as ts.Identifier).text;
  const parts: string[] = [];
  ts.forEachChild(node, (child) => void parts.push(formOf(child)));
  const { text = "", operator = "" } = node as { readonly text?: string; readonly operator?: number };
  return `${node.kind}${operator}(${text === "" ? parts.join() : JSON.stringify(text)})`;
}

/** Whether a name or a text in some code matches. Comments only speak of things. */
export function isWritten(code: ts.Node, matches: (text: string) => boolean): boolean {
  return someNode(code, (node) => {
    const text = writtenText(node);
    return text !== undefined && matches(text);
  });
}

/** Whether a node in some code, or it itself, is such a one. Takes as long as the code is. */
export function someNode(code: ts.Node, isSuch: (node: ts.Node) => boolean): boolean {
  const pending = [code];
  const push = (child: ts.Node): void => void pending.push(child);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isSuch(node)) return true;
    ts.forEachChild(node, push);
  }
  return false;
}

/** The name or the text that a node is. */
function writtenText(node: ts.Node): string | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.Identifier:
    case ts.SyntaxKind.PrivateIdentifier:
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.TemplateHead:
    case ts.SyntaxKind.TemplateMiddle:
    case ts.SyntaxKind.TemplateTail:
    case ts.SyntaxKind.RegularExpressionLiteral:
      return (node as ts.Identifier | ts.LiteralLikeNode).text;
    default:
      return undefined;
  }
}
