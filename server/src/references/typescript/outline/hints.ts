// What in TypeScript source may point to an API without being a reference: addresses, imports, environment variables.
// Headers and the forms of keys are left out: others use `x-api-key` too. Which API, if any, is for resolve/ to say.

import * as ts from "typescript";
import type { Hint } from "../../fileReferences.ts";
import { literalOf, spanOf } from "../syntax.ts";

/** Adds the hint that an import or `require` gives. */
export function hintOfImport(specifier: ts.Expression, file: ts.SourceFile, hints: Hint[]): void {
  const module = literalOf(specifier)?.text;
  if (module === undefined) return;
  const kind = module.startsWith(".") || module.startsWith("/") ? "module" : "package";
  hints.push({ kind, value: module, span: spanOf(specifier, file) });
}

/** Adds the hints that `node` itself gives. */
export function hintsOfNode(node: ts.Node, file: ts.SourceFile, hints: Hint[]): void {
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral: {
      const { text } = node as ts.StringLiteralLike;
      if (text.includes("://")) hints.push({ kind: "url", value: text, span: spanOf(node, file) });
      return;
    }
    case ts.SyntaxKind.TemplateExpression: {
      const { head } = node as ts.TemplateExpression;
      if (head.text.includes("://"))
        hints.push({ kind: "url", value: `${head.text}{}`, span: spanOf(node, file) });
      return;
    }
    case ts.SyntaxKind.PropertyAccessExpression: {
      const { expression, name } = node as ts.PropertyAccessExpression;
      if (
        expression.kind === ts.SyntaxKind.PropertyAccessExpression &&
        (expression as ts.PropertyAccessExpression).name.text === "env"
      ) {
        hints.push({ kind: "environment-variable", value: name.text, span: spanOf(node, file) });
      }
      return;
    }
    case ts.SyntaxKind.CallExpression: {
      const { expression, arguments: args } = node as ts.CallExpression;
      const literal = args[0] && literalOf(args[0]);
      if (literal === undefined || expression.kind !== ts.SyntaxKind.PropertyAccessExpression) return;
      const { expression: object, name } = expression as ts.PropertyAccessExpression;
      const isEnvironment =
        object.kind === ts.SyntaxKind.PropertyAccessExpression &&
        (object as ts.PropertyAccessExpression).name.text === "env";
      if (isEnvironment && name.text === "get")
        hints.push({ kind: "environment-variable", value: literal.text, span: spanOf(literal, file) });
      return;
    }
  }
}
