// What in TypeScript source may point to an API without being a reference: addresses, imports, environment variables.
// Headers and the forms of keys are left out: others use `x-api-key` too. Which API, if any, is for resolve/ to say.

import * as ts from "typescript";
import type { Hint } from "../../fileReferences.ts";
import { isEnvironment, variableOf } from "../environment.ts";
import { literalOf, memberName, spanOf, unwrap } from "../syntax.ts";

/** Adds the hint that an import or `require` gives. */
export function hintOfImport(
  specifier: ts.Expression,
  file: ts.SourceFile,
  hints: Hint[],
  isTypeOnly = false,
): void {
  const module = literalOf(specifier)?.text;
  if (module === undefined) return;
  const kind = module.startsWith(".") || module.startsWith("/") ? "module" : "package";
  const span = spanOf(specifier, file);
  hints.push(isTypeOnly ? { kind, value: module, span, isTypeOnly } : { kind, value: module, span });
}

/** The same of `import … from` and `export … from`. */
export function hintOfDeclaration(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
  file: ts.SourceFile,
  hints: Hint[],
): void {
  const { moduleSpecifier } = node;
  if (moduleSpecifier) hintOfImport(moduleSpecifier, file, hints, takesTypesOnly(node));
}

/** `import type`, `export type`, and what says `type` before each name: compilers leave all of these out. */
function takesTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (node.kind === ts.SyntaxKind.ExportDeclaration) {
    const { isTypeOnly, exportClause } = node as ts.ExportDeclaration;
    return isTypeOnly || areAllTypes(exportClause);
  }
  const { importClause } = node as ts.ImportDeclaration;
  if (importClause === undefined) return false;
  const isTypeOnly = importClause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return isTypeOnly || (importClause.name === undefined && areAllTypes(importClause.namedBindings));
}

function areAllTypes(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (names?.kind !== ts.SyntaxKind.NamedImports && names?.kind !== ts.SyntaxKind.NamedExports) return false;
  const elements: readonly ts.ImportOrExportSpecifier[] = names.elements;
  return elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
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
    case ts.SyntaxKind.PropertyAccessExpression:
    case ts.SyntaxKind.ElementAccessExpression: {
      const variable = variableOf(node as ts.PropertyAccessExpression | ts.ElementAccessExpression);
      if (variable !== undefined) addVariable(variable, nameOf(node), file, hints);
      return;
    }
    case ts.SyntaxKind.CallExpression: {
      const [argument] = (node as ts.CallExpression).arguments;
      const variable = argument && literalOf(argument) && variableOf(node as ts.CallExpression);
      if (variable !== undefined) addVariable(variable, argument!, file, hints);
      return;
    }
  }
}

/** Adds the hints of a pattern that takes an environment apart: `const { LTX_API_KEY } = process.env`. */
export function hintsOfPattern(
  { name: pattern, initializer }: ts.VariableDeclaration,
  file: ts.SourceFile,
  hints: Hint[],
): void {
  if (pattern.kind !== ts.SyntaxKind.ObjectBindingPattern || initializer === undefined) return;
  if (!isEnvironment(unwrap(initializer))) return;
  for (const { name, propertyName } of pattern.elements) {
    const variable = memberName((propertyName ?? name) as ts.PropertyName);
    if (variable !== undefined) addVariable(variable, propertyName ?? name, file, hints);
  }
}

/** Adds the hints of names that are imported as environment variables: `import { LTX_API_KEY } from "$env/static/private"`. */
export function hintsOfImports({ elements }: ts.NamedImports, file: ts.SourceFile, hints: Hint[]): void {
  for (const { name, propertyName } of elements) {
    const own = propertyName ?? name;
    addVariable(own.text, own, file, hints);
  }
}

function addVariable(value: string, node: ts.Node, file: ts.SourceFile, hints: Hint[]): void {
  hints.push({ kind: "environment-variable", value, span: spanOf(node, file) });
}

function nameOf(node: ts.Node): ts.Node {
  return node.kind === ts.SyntaxKind.PropertyAccessExpression
    ? (node as ts.PropertyAccessExpression).name
    : (node as ts.ElementAccessExpression).argumentExpression;
}
