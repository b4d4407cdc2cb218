// Modules of TypeScript and JavaScript as other modules see them: what they export, and the outline that it is evaluated in.
// Finding and reading their files is workspace/'s to do; evaluating what they export is evaluate.ts's.

import * as ts from "typescript";
import type { Hint } from "../../fileReferences.ts";
import { outlineOf } from "../outline/walk.ts";
import { isAccess, literalOf, memberName, unwrap } from "../syntax.ts";
import type { Export, Exported, Imports, Module } from "./model.ts";

/** What is put around the text of a JSON module so that it can be read as code, and behind its address. */
export const jsonModule = { before: "export default (", after: ");", extension: ".ts" };

/** No module is known. */
export const noImports: Imports = () => undefined;

/**
 * Makes a module of a parsed file. The places of its nodes mean nothing in the file that imports it: scopes, functions, classes
 * and texts know the file that they are in.
 */
export function moduleOf(
  tree: ts.SourceFile,
  { imports, onExhausted }: Pick<Module, "imports" | "onExhausted">,
): Module {
  const outline = outlineOf(tree);
  const exports = new Map<string, Export>();
  const stars: string[] = [];
  for (const statement of tree.statements) noteExports(statement, exports, stars);
  return { outline, exports, stars, imports, onExhausted };
}

/** The names of a file that other files can get, by whatever name these know them. Found once for a tree. */
export function exportedNames(tree: ts.SourceFile): ReadonlySet<string> {
  let names = namesOfTrees.get(tree);
  if (names === undefined) {
    const exports = new Map<string, Export>();
    for (const statement of tree.statements) noteExports(statement, exports, []);
    const own = [...exports.values()].flatMap((each) => {
      if (each.kind === "binding") return [each.name];
      const isName = each.kind === "expression" && each.node.kind === ts.SyntaxKind.Identifier;
      return isName ? [(each.node as ts.Identifier).text] : [];
    });
    names = new Set(own);
    namesOfTrees.set(tree, names);
  }
  return names;
}

const namesOfTrees = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** What the module itself names that may point to an API. */
export function hintsWithin({ outline }: Module): readonly Hint[] {
  return outline.hints.filter(({ kind }) => kind !== "module");
}

/**
 * Follows an exported name through everything that passes it on; `*` is the module itself, and what comes from no module of the workspace
 * stays as it is passed on. undefined: there is none.
 */
export function findExport(module: Module, name: string, seen = new Set<Module>()): Exported | undefined {
  if (name === "*") return { module, what: "all" };
  if (seen.has(module)) return undefined;
  seen.add(module);
  const found = module.exports.get(name);
  if (found === undefined) {
    if (name === "default") return undefined;
    for (const specifier of module.stars) {
      const next = module.imports(specifier);
      const exported = next && findExport(next, name, seen);
      if (exported) return exported;
    }
    return undefined;
  }
  if (found.kind !== "from") return { module, what: found };
  const next = module.imports(found.specifier);
  return next ? findExport(next, found.name, seen) : { module, what: found };
}

/** Of what a module exports everything, and the modules of the workspace among these: what is none of them. */
export function starredPackages(module: Module, seen = new Set<Module>()): readonly string[] {
  if (seen.has(module)) return [];
  seen.add(module);
  return module.stars.flatMap((specifier) => {
    const next = module.imports(specifier);
    return next ? starredPackages(next, seen) : [specifier];
  });
}

// Exports

function noteExports(statement: ts.Statement, exports: Map<string, Export>, stars: string[]): void {
  switch (statement.kind) {
    case ts.SyntaxKind.ExportDeclaration:
      return noteExportDeclaration(statement as ts.ExportDeclaration, exports, stars);
    case ts.SyntaxKind.ExportAssignment:
      exports.set("default", { kind: "expression", node: (statement as ts.ExportAssignment).expression });
      return;
    case ts.SyntaxKind.ExpressionStatement:
      return noteCommonJs((statement as ts.ExpressionStatement).expression, exports);
    case ts.SyntaxKind.VariableStatement: {
      const { modifiers, declarationList } = statement as ts.VariableStatement;
      if (!hasModifier(modifiers, ts.SyntaxKind.ExportKeyword)) return;
      for (const { name } of declarationList.declarations) notePattern(name, exports);
      return;
    }
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.ClassDeclaration:
    case ts.SyntaxKind.ModuleDeclaration:
    case ts.SyntaxKind.InterfaceDeclaration:
    case ts.SyntaxKind.TypeAliasDeclaration:
    case ts.SyntaxKind.EnumDeclaration: {
      const { modifiers, name } = statement as
        | ts.InterfaceDeclaration
        | ts.TypeAliasDeclaration
        | ts.FunctionDeclaration
        | ts.ClassDeclaration
        | ts.ModuleDeclaration
        | ts.EnumDeclaration;
      if (name === undefined || !hasModifier(modifiers, ts.SyntaxKind.ExportKeyword)) return;
      const isDefault = hasModifier(modifiers, ts.SyntaxKind.DefaultKeyword);
      exports.set(isDefault ? "default" : name.text, { kind: "binding", name: name.text });
    }
  }
}

function noteExportDeclaration(
  { exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration,
  exports: Map<string, Export>,
  stars: string[],
): void {
  const specifier = moduleSpecifier && literalOf(moduleSpecifier)?.text;
  if (exportClause === undefined) {
    if (specifier !== undefined) stars.push(specifier);
  } else if (exportClause.kind === ts.SyntaxKind.NamespaceExport) {
    if (specifier !== undefined) exports.set(exportClause.name.text, { kind: "from", specifier, name: "*" });
  } else {
    for (const { name, propertyName } of exportClause.elements) {
      // A type and a value may have one name.
      if (isTypeOnly && exports.has(name.text)) continue;
      const own = (propertyName ?? name).text;
      exports.set(
        name.text,
        specifier === undefined ? { kind: "binding", name: own } : { kind: "from", specifier, name: own },
      );
    }
  }
}

/** `module.exports = …`, `exports.a = …` and `module.exports.a = …`. */
function noteCommonJs(expression: ts.Expression, exports: Map<string, Export>): void {
  if (expression.kind !== ts.SyntaxKind.BinaryExpression) return;
  const { left, right, operatorToken } = expression as ts.BinaryExpression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !isAccess(left)) return;
  if (isExportsObject(left)) {
    const value = unwrap(right);
    exports.set("default", { kind: "expression", node: value });
    if (value.kind !== ts.SyntaxKind.ObjectLiteralExpression) return;
    for (const property of (value as ts.ObjectLiteralExpression).properties) {
      const name = memberName(property.name);
      if (name === undefined) continue;
      if (property.kind === ts.SyntaxKind.ShorthandPropertyAssignment)
        exports.set(name, { kind: "binding", name });
      else if (property.kind === ts.SyntaxKind.PropertyAssignment)
        exports.set(name, { kind: "expression", node: property.initializer });
    }
  } else if (left.kind === ts.SyntaxKind.PropertyAccessExpression && isExportsObject(left.expression)) {
    exports.set((left as ts.PropertyAccessExpression).name.text, { kind: "expression", node: right });
  }
}

function isExportsObject(node: ts.Expression): boolean {
  if (node.kind === ts.SyntaxKind.Identifier) return (node as ts.Identifier).text === "exports";
  if (node.kind !== ts.SyntaxKind.PropertyAccessExpression) return false;
  const { expression, name } = node as ts.PropertyAccessExpression;
  return (
    name.text === "exports" &&
    expression.kind === ts.SyntaxKind.Identifier &&
    (expression as ts.Identifier).text === "module"
  );
}

function notePattern(name: ts.BindingName, exports: Map<string, Export>): void {
  if (name.kind === ts.SyntaxKind.Identifier) exports.set(name.text, { kind: "binding", name: name.text });
  else
    for (const element of name.elements)
      if (element.kind === ts.SyntaxKind.BindingElement) notePattern(element.name, exports);
}

function hasModifier(modifiers: ts.NodeArray<ts.ModifierLike> | undefined, kind: ts.SyntaxKind): boolean {
  return modifiers?.some((modifier) => modifier.kind === kind) === true;
}
