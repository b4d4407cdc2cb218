// What the classes of a package's errors declare: the statuses and codes that an error of a class has, as far as types and fields are
// literals, and the fields of its instances. What only running the code would tell is not known.

import * as ts from "typescript";
import { literalOf, memberName, unwrap } from "../../references/typescript/syntax.ts";
import { commentOf } from "../code/comments.ts";
import type { CodeModules } from "../code/modules.ts";
import { createFinder, type Declaration, type Finder, nameOf, namesOf } from "./publicNames.ts";

/** A class of errors. */
export interface ErrorClass {
  /** Undefined: any; empty: it never is of a response. */
  readonly statuses: readonly number[] | undefined;
  /** Undefined: any. */
  readonly codes: readonly (string | number)[] | undefined;
  /** The types that its code is declared to have: lists of codes, if that is what they are. */
  readonly codeTypes: readonly Declaration[];
  /** Names of the fields of its instances, over the classes that it extends. */
  readonly fields: readonly string[];
  /** The declaration of the class that it extends, where that is of the package. */
  readonly base: ts.Node | undefined;
  readonly meaning: string;
}

/** Reads classes of a package; undefined for those that are no errors. */
export function createClassReader(
  modules: CodeModules,
): (declaration: Declaration) => ErrorClass | undefined {
  const finder = createFinder(modules);
  return (declaration) => {
    const chain = chainOf(declaration, finder);
    if (chain === undefined) return undefined;
    const [own] = chain;
    return {
      statuses: literalsOf(chain, STATUS)?.filter((value) => typeof value === "number"),
      codes: literalsOf(chain, CODE)?.filter((value) => value !== ""),
      codeTypes: chain.flatMap((link) => codeTypesOf(link, finder)),
      fields: [...new Set(chain.flatMap(({ node }) => fieldsOf(node)))],
      base: chain[1]?.node,
      meaning: own ? commentOf(own.node, own.module.file) : "",
    };
  };
}

const STATUS = /^(?:http)?status(?:_?code)?$/i;
/** The names of fields that have the code of an error. */
export const CODE = /^(?:error_?)?code$/i;
const DEEPEST = 12;

interface Link {
  readonly module: Declaration["module"];
  readonly node: ts.ClassDeclaration;
  /** What its parameters of types are, in the class that extends it. */
  readonly given: ReadonlyMap<string, ts.TypeNode | undefined>;
}

/** The class with those that it extends, up to `Error`; undefined where it extends nothing that is an error. */
function chainOf({ module, node }: Declaration, finder: Finder): readonly Link[] | undefined {
  const chain: Link[] = [];
  let at: Declaration | undefined = { module, node };
  let given: Link["given"] = new Map();
  while (at && chain.length < DEEPEST) {
    if (at.node.kind !== ts.SyntaxKind.ClassDeclaration) return undefined;
    const own = at.node as ts.ClassDeclaration;
    chain.push({ module: at.module, node: own, given });
    const extended = own.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
      ?.types[0];
    if (extended === undefined) return undefined;
    const names = namesOf(extended.expression);
    const next = finder.named(at.module, names);
    if (next === undefined || next.node === "all") {
      // Classes of the language and of other packages are known by their names.
      return /(?:Error|Exception)$/.test(names.at(-1) ?? "") ? chain : undefined;
    }
    given = parametersOf(next.node, extended.typeArguments ?? [], given);
    at = next;
  }
  return undefined;
}

function parametersOf(node: ts.Node, args: readonly ts.TypeNode[], outer: Link["given"]): Link["given"] {
  const { typeParameters = [] } = node as ts.ClassDeclaration;
  return new Map(
    [...typeParameters].map((parameter, i) => {
      const type = args[i] ?? parameter.default;
      return [parameter.name.text, type && (outer.get(referenced(type)) ?? type)];
    }),
  );
}

function referenced(type: ts.TypeNode): string {
  if (type.kind !== ts.SyntaxKind.TypeReference) return "";
  const { typeName } = type as ts.TypeReferenceNode;
  return typeName.kind === ts.SyntaxKind.Identifier ? (typeName as ts.Identifier).text : "";
}

/** The literals that a field of this name surely has; undefined where it may have others. The nearest class decides. */
function literalsOf(chain: readonly Link[], name: RegExp): readonly (string | number)[] | undefined {
  for (const { node, given } of chain) {
    for (const member of node.members) {
      if (member.kind !== ts.SyntaxKind.PropertyDeclaration) continue;
      const { name: own, type, initializer } = member as ts.PropertyDeclaration;
      if (!name.test(memberName(own) ?? "")) continue;
      if (initializer) {
        const literal = literalOf(unwrap(initializer));
        if (literal)
          return [literal.kind === ts.SyntaxKind.NumericLiteral ? Number(literal.text) : literal.text];
      }
      return type && valuesOf(given.get(referenced(type)) ?? type);
    }
  }
  return undefined;
}

/** The types by name that a field for the code has. */
function codeTypesOf({ module, node }: Link, finder: Finder): readonly Declaration[] {
  return node.members.flatMap((member) => {
    if (member.kind !== ts.SyntaxKind.PropertyDeclaration) return [];
    const { name, type } = member as ts.PropertyDeclaration;
    return type && CODE.test(memberName(name) ?? "") ? typesNamed(type, module, finder) : [];
  });
}

/** The declarations of the package that a type names, one or several in a union. */
export function typesNamed(
  type: ts.TypeNode,
  module: Declaration["module"],
  finder: Finder,
): readonly Declaration[] {
  const parts = type.kind === ts.SyntaxKind.UnionType ? (type as ts.UnionTypeNode).types : [type];
  return [...parts].flatMap((part) => {
    const found = part.kind === ts.SyntaxKind.TypeReference && finder.named(module, [referenced(part)]);
    return found && found.node !== "all" ? [found] : [];
  });
}

/** The values of a type of literals; `undefined` has none of them. */
function valuesOf(type: ts.TypeNode): readonly (string | number)[] | undefined {
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return [];
  if (type.kind === ts.SyntaxKind.UnionType) {
    const all = (type as ts.UnionTypeNode).types.map(valuesOf);
    return all.every((each) => each !== undefined) ? all.flat() : undefined;
  }
  if (type.kind !== ts.SyntaxKind.LiteralType) return undefined;
  const literal = literalOf((type as ts.LiteralTypeNode).literal);
  if (literal === undefined) return undefined;
  return [literal.kind === ts.SyntaxKind.NumericLiteral ? Number(literal.text) : literal.text];
}

function fieldsOf({ members }: ts.ClassDeclaration): readonly string[] {
  return members.flatMap((member) => {
    if (member.kind !== ts.SyntaxKind.PropertyDeclaration) return [];
    const { modifiers, name } = member as ts.PropertyDeclaration;
    const isHidden =
      modifiers?.some(({ kind }) => HIDDEN.has(kind)) || name.kind !== ts.SyntaxKind.Identifier;
    const own = memberName(name);
    return isHidden || own === undefined || own.startsWith("_") ? [] : [own];
  });
}

const HIDDEN: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.StaticKeyword,
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
]);

/** The class of which a function says that a value is one: `(error: unknown): error is ApiError`. */
export function guardedClass({ module, node }: Declaration, finder: Finder): Declaration | undefined {
  const type =
    node.kind === ts.SyntaxKind.FunctionDeclaration ? (node as ts.FunctionDeclaration).type : undefined;
  if (type?.kind !== ts.SyntaxKind.TypePredicate) return undefined;
  const { type: tested, assertsModifier } = type as ts.TypePredicateNode;
  if (assertsModifier || tested?.kind !== ts.SyntaxKind.TypeReference) return undefined;
  const found = finder.named(module, namesOf((tested as ts.TypeReferenceNode).typeName));
  return found === undefined || found.node === "all" ? undefined : found;
}

/** Whether a declaration is a class. */
export function isClass({ node }: Declaration): boolean {
  return node.kind === ts.SyntaxKind.ClassDeclaration && nameOf(node) !== "";
}
