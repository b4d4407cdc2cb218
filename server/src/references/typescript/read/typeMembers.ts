// What is in types: the member of a name, and the literals that a type consists of. Types that are not in sight (imported ones, and what
// compilers make of others) count as having any member: the editor knows them.

import * as ts from "typescript";
import { type Budget, depths } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import { literalOf, memberName } from "../syntax.ts";

/** A type as it is written; `inferred`: one that is declared, of which nothing can be read here. */
export type KnownType = ts.TypeNode | "inferred";

/** Questions about types. Where a type says nothing (`any`, `unknown`), the answer is undefined. */
export interface TypeMembers {
  /** The type itself, through its names; undefined where it says nothing. */
  known(type: KnownType | undefined): KnownType | undefined;
  /** The type of a member; `*` for an element. */
  member(type: KnownType | undefined, name: string): KnownType | undefined;
  /** The literals that a value can be, numbers as they are written; undefined where it can be something else. */
  literals(type: KnownType | undefined): readonly string[] | undefined;
}

/** Generic types that stand for their argument. */
const TRANSPARENT = new Set([
  "Promise",
  "PromiseLike",
  "Readonly",
  "Partial",
  "Required",
  "NonNullable",
  "Awaited",
]);
const LISTS = new Set(["Array", "ReadonlyArray"]);
/** More alternatives than that are not read. */
const MOST_ALTERNATIVES = 200;

const NOTHING = new Set([
  ts.SyntaxKind.AnyKeyword,
  ts.SyntaxKind.UnknownKeyword,
  ts.SyntaxKind.ObjectKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.UndefinedKeyword,
  ts.SyntaxKind.VoidKeyword,
  ts.SyntaxKind.NeverKeyword,
]);

/** @param bodyTypes types of libraries around a body, which say nothing of it without an argument */
export function createTypeMembers(
  types: Outline["types"],
  bodyTypes: ReadonlySet<string>,
  budget: Budget,
): TypeMembers {
  const alternatives = new Map<ts.TypeNode, readonly KnownType[]>();
  const named = new Map<readonly ts.TypeElement[], ReadonlyMap<string, KnownType | undefined>>();

  return { known, member: (type, name) => memberOf(type, name, 0), literals };

  function known(type: KnownType | undefined): KnownType | undefined {
    return alternativesOf(type, 0)[0];
  }

  function memberOf(type: KnownType | undefined, name: string, depth: number): KnownType | undefined {
    for (const each of alternativesOf(type, depth)) {
      const found = each === "inferred" ? each : ownMember(each, name, depth);
      if (found !== undefined && alternativesOf(found, depth).length > 0) return found;
    }
    return undefined;
  }

  function literals(type: KnownType | undefined): readonly string[] | undefined {
    const all = alternativesOf(type, 0);
    const found = all.flatMap((each) => {
      const literal =
        each === "inferred" || each.kind !== ts.SyntaxKind.LiteralType
          ? undefined
          : literalOf((each as ts.LiteralTypeNode).literal);
      if (literal === undefined) return [];
      return literal.text;
    });
    return found.length > 0 && found.length === all.length ? found : undefined;
  }

  /** What a type may be: through names, unions and intersections, without what says nothing. */
  function alternativesOf(type: KnownType | undefined, depth: number): readonly KnownType[] {
    if (type === undefined) return [];
    if (type === "inferred") return [type];
    let found = alternatives.get(type);
    if (found === undefined) {
      budget.spend();
      // Types may hold themselves.
      alternatives.set(type, []);
      found = NOTHING.has(type.kind) || depth >= depths.types ? [] : alternativesIn(type, depth);
      alternatives.set(type, found);
    }
    return found;
  }

  function alternativesIn(type: ts.TypeNode, depth: number): readonly KnownType[] {
    switch (type.kind) {
      case ts.SyntaxKind.ParenthesizedType:
      case ts.SyntaxKind.TypeOperator:
        return alternativesOf((type as ts.ParenthesizedTypeNode).type, depth + 1);
      case ts.SyntaxKind.UnionType:
      case ts.SyntaxKind.IntersectionType: {
        const { types: parts } = type as ts.UnionTypeNode;
        if (parts.length > MOST_ALTERNATIVES) return ["inferred"];
        return parts.flatMap((part) => alternativesOf(part, depth + 1)).slice(0, MOST_ALTERNATIVES);
      }
      case ts.SyntaxKind.TypeReference:
        return referenced(type as ts.TypeReferenceNode, depth);
      case ts.SyntaxKind.TypeLiteral:
        return (type as ts.TypeLiteralNode).members.length === 0 ? [] : [type];
      case ts.SyntaxKind.LiteralType:
        return (type as ts.LiteralTypeNode).literal.kind === ts.SyntaxKind.NullKeyword ? [] : [type];
      case ts.SyntaxKind.IndexedAccessType: {
        const { objectType, indexType } = type as ts.IndexedAccessTypeNode;
        const name =
          indexType.kind === ts.SyntaxKind.LiteralType
            ? literalOf((indexType as ts.LiteralTypeNode).literal)?.text
            : undefined;
        return name === undefined
          ? ["inferred"]
          : alternativesOf(memberOf(objectType, name, depth + 1), depth + 1);
      }
      case ts.SyntaxKind.ArrayType:
        return [type];
      default:
        return ["inferred"];
    }
  }

  function referenced(type: ts.TypeReferenceNode, depth: number): readonly KnownType[] {
    const { typeName, typeArguments } = type;
    const name = typeName.kind === ts.SyntaxKind.Identifier ? typeName.text : typeName.right.text;
    const [argument] = typeArguments ?? [];
    if (TRANSPARENT.has(name)) return alternativesOf(argument, depth + 1);
    if (LISTS.has(name)) return [type];
    // All of its names are open.
    if (name === "Record") return alternativesOf(typeArguments?.[1], depth + 1).length > 0 ? [type] : [];
    if (bodyTypes.has(name)) return alternativesOf(argument, depth + 1).length > 0 ? ["inferred"] : [];
    const declaration = types.get(name);
    if (declaration === undefined) return ["inferred"];
    return declaration.kind === ts.SyntaxKind.TypeAliasDeclaration
      ? alternativesOf(declaration.type, depth + 1)
      : [type];
  }

  function ownMember(type: ts.TypeNode, name: string, depth: number): KnownType | undefined {
    if (type.kind === ts.SyntaxKind.TypeLiteral) return among((type as ts.TypeLiteralNode).members, name);
    if (type.kind === ts.SyntaxKind.ArrayType)
      return isElement(name) ? (type as ts.ArrayTypeNode).elementType : undefined;
    if (type.kind !== ts.SyntaxKind.TypeReference) return undefined;
    const { typeName, typeArguments } = type as ts.TypeReferenceNode;
    const own = typeName.kind === ts.SyntaxKind.Identifier ? typeName.text : typeName.right.text;
    if (LISTS.has(own)) return isElement(name) ? typeArguments?.[0] : undefined;
    if (own === "Record") return typeArguments?.[1];
    return inInterface(own, name, depth + 1);
  }

  function inInterface(own: string, name: string, depth: number): KnownType | undefined {
    const declaration = types.get(own);
    if (declaration?.kind !== ts.SyntaxKind.InterfaceDeclaration || depth >= depths.types) return "inferred";
    const found = among(declaration.members, name);
    if (found !== undefined) return found;
    for (const { types: bases } of declaration.heritageClauses ?? [])
      for (const { expression } of bases) {
        const base =
          expression.kind === ts.SyntaxKind.Identifier
            ? inInterface((expression as ts.Identifier).text, name, depth + 1)
            : "inferred";
        if (base !== undefined) return base;
      }
    return undefined;
  }

  function among(members: readonly ts.TypeElement[], name: string): KnownType | undefined {
    let types = named.get(members);
    if (types === undefined) {
      budget.spend(members.length);
      types = typesOf(members);
      named.set(members, types);
    }
    return types.has(name) ? types.get(name) : types.get(ANY_NAME);
  }
}

/** Stands for the names that an index signature leaves open: no member is called so. */
const ANY_NAME = "\0";

function typesOf(members: readonly ts.TypeElement[]): ReadonlyMap<string, KnownType | undefined> {
  const types = new Map<string, KnownType | undefined>();
  for (const member of members) {
    const { type } = member as ts.PropertySignature | ts.IndexSignatureDeclaration;
    const isProperty = member.kind === ts.SyntaxKind.PropertySignature;
    if (member.kind === ts.SyntaxKind.IndexSignature) types.set(ANY_NAME, type);
    else types.set(memberName(member.name) ?? "", isProperty ? type : "inferred");
  }
  return types;
}

function isElement(name: string): boolean {
  return name === "*" || /^\d+$/.test(name);
}
