// What a package exports, by the names that its users write (`Stripe.errors.StripeCardError`): declarations over modules that pass them on,
// namespaces, and static members of classes. What a declaration says is read elsewhere.

import * as ts from "typescript";
import { unwrap } from "../../references/typescript/syntax.ts";
import type { CodeModule, CodeModules } from "../code/modules.ts";

/** A declaration with the module that it is in. */
export interface Declaration {
  readonly module: CodeModule;
  readonly node: ts.Statement | ts.VariableDeclaration;
}

type Found = Declaration | { readonly module: CodeModule; readonly node: "all" };

/** How many names there may be in front of the last one. */
const DEEPEST = 2;
const MOST_NAMES = 20_000;

/** The exports of a module by their names, with what is within these. */
export function publicNames(entry: CodeModule, modules: CodeModules): ReadonlyMap<string, Declaration> {
  const finder = createFinder(modules);
  const names = new Map<string, Declaration>();
  const seen = new Set<unknown>();
  const visit = (found: Found, name: string, depth: number): void => {
    if (names.size >= MOST_NAMES) return;
    if (found.node === "all") {
      if (depth > DEEPEST || seen.has(found.module)) return;
      seen.add(found.module);
      for (const [own, inner] of finder.exportsOf(found.module)) visit(inner, joined(name, own), depth + 1);
      seen.delete(found.module);
      return;
    }
    // A type and a class may have one name.
    if (name !== "" && (!names.has(name) || isClass(found.node))) names.set(name, found);
    if (depth > DEEPEST || seen.has(found.node)) return;
    seen.add(found.node);
    for (const [own, inner] of finder.membersOf(found)) visit(inner, joined(name, own), depth + 1);
    seen.delete(found.node);
  };
  for (const [name, found] of finder.exportsOf(entry)) {
    // What a module exports as a whole has the name that it is declared under, and none.
    if (name !== "default") visit(found, name, 0);
    else {
      for (const whole of finder.siblings(found)) {
        visit(whole, whole.node === "all" ? "" : nameOf(whole.node), 0);
        for (const [own, inner] of whole.node === "all" ? [] : finder.membersOf(whole)) visit(inner, own, 1);
      }
    }
  }
  return names;
}

/** Finds what names lead to, over modules. */
export interface Finder {
  exportsOf(module: CodeModule): readonly (readonly [string, Found])[];
  /** What a name that is written in a module stands for there. */
  named(module: CodeModule, path: readonly string[]): Found | undefined;
  membersOf(found: Declaration): readonly (readonly [string, Found])[];
  /** All declarations of one name: a function, and the namespace of that name. */
  siblings(found: Found): readonly Found[];
}

/** Makes one for the modules of a package. */
export function createFinder(modules: CodeModules): Finder {
  const locals = new Map<CodeModule, Locals>();

  function localsOf(module: CodeModule): Locals {
    const known = locals.get(module) ?? localsIn(module.file.statements);
    locals.set(module, known);
    return known;
  }

  function exportedAs(module: CodeModule, name: string, depth: number): Found | undefined {
    if (depth > 20) return undefined;
    if (name === "*") return { module, node: "all" };
    const own = module.module.exports.get(name);
    if (own?.kind === "from") {
      const next = modules.from(module.path, own.specifier);
      return next && exportedAs(next, own.name, depth + 1);
    }
    if (own?.kind === "binding") return named(module, [own.name], depth + 1);
    if (own) return named(module, dotted(own.node), depth + 1);
    for (const specifier of name === "default" ? [] : module.module.stars) {
      const next = modules.from(module.path, specifier);
      const found = next && exportedAs(next, name, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  function named(module: CodeModule, [first, ...rest]: readonly string[], depth = 0): Found | undefined {
    if (first === undefined || depth > 20) return undefined;
    const { declared, imported } = localsOf(module);
    const from = imported.get(first);
    const [node] = declared.get(first) ?? [];
    const next = from && modules.from(module.path, from.specifier);
    let found: Found | undefined = node ? { module, node } : next && exportedAs(next, from.name, depth + 1);
    for (const name of rest) {
      if (found === undefined) return undefined;
      found =
        found.node === "all"
          ? exportedAs(found.module, name, depth + 1)
          : membersOf(found).find(([own]) => own === name)?.[1];
    }
    return found;
  }

  function exportsOf(
    module: CodeModule,
    seen = new Set<CodeModule>(),
  ): readonly (readonly [string, Found])[] {
    if (seen.has(module)) return [];
    seen.add(module);
    const names = [...module.module.exports.keys()];
    const own = names.flatMap((name) => {
      const found = exportedAs(module, name, 0);
      return found ? [[name, found] as const] : [];
    });
    const passed = module.module.stars.flatMap((specifier) => {
      const next = modules.from(module.path, specifier);
      return next ? exportsOf(next, seen).filter(([name]) => name !== "default") : [];
    });
    return [...own, ...passed];
  }

  function membersOf({ module, node }: Declaration): readonly (readonly [string, Found])[] {
    if (node.kind === ts.SyntaxKind.ModuleDeclaration) {
      const { body } = node as ts.ModuleDeclaration;
      if (body?.kind !== ts.SyntaxKind.ModuleBlock) return [];
      return (body as ts.ModuleBlock).statements.flatMap((statement) => membersIn(statement, module));
    }
    if (node.kind !== ts.SyntaxKind.ClassDeclaration) return [];
    return (node as ts.ClassDeclaration).members.flatMap((member) => {
      if (member.kind !== ts.SyntaxKind.PropertyDeclaration) return [];
      const { modifiers, name, type, initializer } = member as ts.PropertyDeclaration;
      if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)) return [];
      if (name.kind !== ts.SyntaxKind.Identifier) return [];
      const found = standsFor(type, initializer, module);
      return found ? [[(name as ts.Identifier).text, found] as const] : [];
    });
  }

  function membersIn(statement: ts.Statement, module: CodeModule): readonly (readonly [string, Found])[] {
    if (statement.kind !== ts.SyntaxKind.VariableStatement) {
      const name = nameOf(statement);
      return name === "" ? [] : [[name, { module, node: statement }]];
    }
    return (statement as ts.VariableStatement).declarationList.declarations.flatMap((declaration) => {
      if (declaration.name.kind !== ts.SyntaxKind.Identifier) return [];
      const found = standsFor(declaration.type, declaration.initializer, module) ?? {
        module,
        node: declaration,
      };
      return [[(declaration.name as ts.Identifier).text, found] as const];
    });
  }

  /** `static errors: typeof Errors`, `static APIError = Errors.APIError` */
  function standsFor(
    type: ts.TypeNode | undefined,
    initializer: ts.Expression | undefined,
    module: CodeModule,
  ): Found | undefined {
    if (type?.kind === ts.SyntaxKind.TypeQuery)
      return named(module, dottedName((type as ts.TypeQueryNode).exprName));
    return initializer && named(module, dotted(initializer));
  }

  function siblings(found: Found): readonly Found[] {
    if (found.node === "all") return [found];
    const { module, node } = found;
    const all = localsOf(module).declared.get(nameOf(node)) ?? [node];
    return all.map((each) => ({ module, node: each }));
  }

  return { exportsOf, named, membersOf, siblings };
}

interface Locals {
  readonly declared: ReadonlyMap<string, readonly Declaration["node"][]>;
  readonly imported: ReadonlyMap<string, { readonly specifier: string; readonly name: string }>;
}

function localsIn(statements: readonly ts.Statement[]): Locals {
  const declared = new Map<string, Declaration["node"][]>();
  const imported = new Map<string, { specifier: string; name: string }>();
  const add = (name: string, node: Declaration["node"]) =>
    declared.set(name, [...(declared.get(name) ?? []), node]);
  for (const statement of statements) {
    if (statement.kind === ts.SyntaxKind.ImportDeclaration)
      noteImport(statement as ts.ImportDeclaration, imported);
    else if (statement.kind === ts.SyntaxKind.VariableStatement) {
      for (const each of (statement as ts.VariableStatement).declarationList.declarations)
        if (each.name.kind === ts.SyntaxKind.Identifier) add((each.name as ts.Identifier).text, each);
    } else if (nameOf(statement) !== "") add(nameOf(statement), statement);
  }
  // Classes before what has the same name: namespaces and types.
  for (const nodes of declared.values()) nodes.sort((a, b) => Number(isClass(b)) - Number(isClass(a)));
  return { declared, imported };
}

function isClass({ kind }: ts.Node): boolean {
  return kind === ts.SyntaxKind.ClassDeclaration;
}

function noteImport(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  imported: Map<string, { specifier: string; name: string }>,
): void {
  if (importClause === undefined || moduleSpecifier.kind !== ts.SyntaxKind.StringLiteral) return;
  const specifier = (moduleSpecifier as ts.StringLiteral).text;
  if (importClause.name) imported.set(importClause.name.text, { specifier, name: "default" });
  const bindings = importClause.namedBindings;
  if (bindings?.kind === ts.SyntaxKind.NamespaceImport)
    imported.set((bindings as ts.NamespaceImport).name.text, { specifier, name: "*" });
  else if (bindings)
    for (const { name, propertyName } of (bindings as ts.NamedImports).elements)
      imported.set(name.text, { specifier, name: (propertyName ?? name).text });
}

/** The name that a declaration has; empty where it has none. */
export function nameOf(node: ts.Node): string {
  const { name } = node as { name?: ts.Node };
  const hasName = name?.kind === ts.SyntaxKind.Identifier || name?.kind === ts.SyntaxKind.StringLiteral;
  return hasName ? (name as ts.Identifier).text : "";
}

function dotted(node: ts.Expression): readonly string[] {
  const plain = unwrap(node);
  if (plain.kind === ts.SyntaxKind.Identifier) return [(plain as ts.Identifier).text];
  if (plain.kind !== ts.SyntaxKind.PropertyAccessExpression) return [];
  const { expression, name } = plain as ts.PropertyAccessExpression;
  const before = dotted(expression);
  return before.length === 0 ? [] : [...before, name.text];
}

function dottedName(node: ts.EntityName | ts.ImportTypeNode): readonly string[] {
  if (node.kind === ts.SyntaxKind.Identifier) return [(node as ts.Identifier).text];
  if (node.kind !== ts.SyntaxKind.QualifiedName) return [];
  const { left, right } = node as ts.QualifiedName;
  return [...dottedName(left), right.text];
}

function joined(before: string, name: string): string {
  return before === "" ? name : `${before}.${name}`;
}

/** The names of an expression or type that names something: `errors.ApiError`. */
export function namesOf(node: ts.Node): readonly string[] {
  if (node.kind === ts.SyntaxKind.QualifiedName) return dottedName(node as ts.QualifiedName);
  return dotted(node as ts.Expression);
}
