// What written types say of a value: the types of clients, of described libraries and of classes, also through aliases, unions and the
// types of members, wherever they are declared.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { memberName } from "../syntax.ts";
import { describedInstance } from "./described.ts";
import { describedType } from "./describedTypes.ts";
import type { Evaluation, Value, WrittenType } from "./model.ts";

/** What a value is known by that has a type: see `typedValue`. */
interface Typed {
  readonly key: object;
  readonly name: string;
  readonly evaluation: Evaluation;
}

/**
 * What a type says of a value that nothing else explains; undefined where the type says nothing.
 * @param key stands for the value: what is known of it is known of nothing else
 * @param scope where the type is written
 */
export function typedValue(
  type: ts.TypeNode | undefined,
  key: object,
  name: string,
  evaluation: Evaluation,
  scope: Scope = evaluation.outline.scope,
): Value | undefined {
  return type && valueOfType({ node: type, scope }, { key, name, evaluation }, 0);
}

/**
 * What the type of a member says, where that names something of a library or a class; else the type of the member, for what is in it.
 * undefined where the type has no such member.
 */
export function typedMember(
  type: WrittenType,
  name: string,
  evaluation: Evaluation,
): Value | WrittenType | undefined {
  const member = memberOf(type, name, evaluation, 0);
  if (member === undefined) return undefined;
  const value = evaluation.once(member.node, () =>
    valueOfType(member, { key: member.node, name: "", evaluation }, 0),
  );
  return isHandedOver(value) ? value : member;
}

/** Whether a value is a client or the like, of which one is as good as another; errors are told apart. */
export function isHandedOver(value: Value | undefined): value is Value {
  return value?.kind === "described" || value?.kind === "instance" || value?.kind === "client";
}

/** Types around another one that leave it what it is, and those that leave the members that there are. */
const SAME = new Set(["Promise", "Awaited", "NonNullable", "Readonly"]);
const PARTS = new Set(["Omit", "Pick", "Partial", "Required"]);

function valueOfType(type: WrittenType, typed: Typed, depth: number): Value | undefined {
  if (depth > depths.types) return undefined;
  const { node, scope } = type;
  const { evaluation } = typed;
  const inner = (of: ts.TypeNode | undefined) => of && valueOfType({ node: of, scope }, typed, depth + 1);
  switch (node.kind) {
    case ts.SyntaxKind.TypeReference:
      return valueOfReference(node as ts.TypeReferenceNode, scope, typed, depth);
    case ts.SyntaxKind.ParenthesizedType:
    case ts.SyntaxKind.TypeOperator:
      return inner((node as ts.ParenthesizedTypeNode | ts.TypeOperatorNode).type);
    case ts.SyntaxKind.UnionType: {
      const [first, ...others] = (node as ts.UnionTypeNode).types.filter((each) => !isNullish(each));
      const value = inner(first);
      return others.every((other) => isAlike(value, inner(other))) ? value : undefined;
    }
    case ts.SyntaxKind.IntersectionType:
      return (node as ts.IntersectionTypeNode).types.map(inner).find(isHandedOver);
    case ts.SyntaxKind.TypeQuery: {
      const value = valueNamed((node as ts.TypeQueryNode).exprName, scope, evaluation);
      return isHandedOver(value) ? value : undefined;
    }
    default:
      return undefined;
  }
}

function isNullish(type: ts.TypeNode): boolean {
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return true;
  return (
    type.kind === ts.SyntaxKind.LiteralType &&
    (type as ts.LiteralTypeNode).literal.kind === ts.SyntaxKind.NullKeyword
  );
}

/** Whether two alternatives are of one library, and no errors. */
function isAlike(a: Value | undefined, b: Value | undefined): boolean {
  return a?.kind === "described" && b?.kind === "described" && a.library === b.library;
}

function valueOfReference(
  { typeName, typeArguments }: ts.TypeReferenceNode,
  scope: Scope,
  typed: Typed,
  depth: number,
): Value | undefined {
  const { key, name, evaluation } = typed;
  const own = typeName.kind === ts.SyntaxKind.Identifier ? typeName.text : typeName.right.text;
  const [argument] = typeArguments ?? [];
  if (argument && typeName.kind === ts.SyntaxKind.Identifier) {
    const inner = { node: argument, scope };
    if (SAME.has(own)) return valueOfType(inner, typed, depth + 1);
    if (PARTS.has(own)) {
      const value = valueOfType(inner, typed, depth + 1);
      return isHandedOver(value) ? value : undefined;
    }
    if (own === "ReturnType" || own === "InstanceType") return valueMade(own, argument, scope, typed);
  }
  const described = describedType(typeName, key, name, evaluation, scope);
  if (described) return described;
  const [definition] = findBinding(own, scope)?.definitions ?? [];
  if (definition?.kind === "class") return { kind: "instance", outline: definition.outline };
  const imported = definition?.kind === "import" ? evaluation.bindingValue(own, scope) : undefined;
  if (imported?.kind === "class") return { kind: "instance", outline: imported.outline };
  const module = definition?.kind === "import" ? definition.module : undefined;
  const library = evaluation.libraries.typed(own, module);
  if (library) {
    const source = evaluation.sourceFor(key, name, { library: library.library });
    return { kind: "part", source, part: library.part, path: [] };
  }
  const declared = declaredType(own, scope, evaluation);
  return declared?.kind === "alias" ? valueOfType(declared.type, typed, depth + 1) : undefined;
}

/** `ReturnType<typeof createClient>`, `InstanceType<typeof Client>` */
function valueMade(
  wanted: "ReturnType" | "InstanceType",
  argument: ts.TypeNode,
  scope: Scope,
  { key, name, evaluation }: Typed,
): Value | undefined {
  if (argument.kind !== ts.SyntaxKind.TypeQuery) return undefined;
  const value = valueNamed((argument as ts.TypeQueryNode).exprName, scope, evaluation);
  if (value?.kind === "described") {
    if (wanted === "InstanceType") return describedInstance(value);
    const { library } = value;
    const source = evaluation.sourceFor(key, name, { library });
    return { kind: "described", library, path: [], given: { source, names: [] }, isMade: true };
  }
  if (wanted === "InstanceType")
    return value?.kind === "class" ? { kind: "instance", outline: value.outline } : undefined;
  const made = value?.kind === "function" ? evaluation.returned(value.outline) : undefined;
  return isHandedOver(made) ? made : undefined;
}

/** The value that a name stands for in a type: `typeof db`, `typeof schema.client`. */
function valueNamed(name: ts.EntityName, scope: Scope, evaluation: Evaluation): Value | undefined {
  if (name.kind === ts.SyntaxKind.Identifier) return evaluation.bindingValue(name.text, scope);
  const object = valueNamed(name.left, scope, evaluation);
  return object && evaluation.property(object, name.right.text);
}

// Declarations

type DeclaredType =
  | { readonly kind: "alias"; readonly type: WrittenType }
  | { readonly kind: "interface"; readonly members: readonly ts.TypeElement[]; readonly scope: Scope };

/** What a name is declared to be, in the file of `scope` or in the module that it is imported from. */
function declaredType(name: string, scope: Scope, evaluation: Evaluation): DeclaredType | undefined {
  const own = evaluation.outline.of(scope.file);
  const declaration = own?.types.get(name);
  if (own && declaration) return asDeclared(declaration, own.scope);
  const [definition] = findBinding(name, scope)?.definitions ?? [];
  if (definition?.kind !== "import") return undefined;
  // So that what the module names itself is known as well.
  evaluation.modules.imported(definition.module, definition.name, scope);
  const found = evaluation.modules.exportedBy(definition.module, definition.name, scope);
  if (found === undefined || found.what === "all" || found.what.kind !== "binding") return undefined;
  const { outline } = found.module;
  const exported = outline.types.get(found.what.name);
  return exported && asDeclared(exported, outline.scope);
}

function asDeclared(
  declaration: ts.InterfaceDeclaration | ts.TypeAliasDeclaration,
  scope: Scope,
): DeclaredType {
  return declaration.kind === ts.SyntaxKind.TypeAliasDeclaration
    ? { kind: "alias", type: { node: declaration.type, scope } }
    : { kind: "interface", members: declaration.members, scope };
}

/** The type of a member of a type that is written out. */
function memberOf(
  { node, scope }: WrittenType,
  name: string,
  evaluation: Evaluation,
  depth: number,
): WrittenType | undefined {
  if (depth > depths.types) return undefined;
  evaluation.budget.spend();
  const inner = (of: ts.TypeNode | undefined) =>
    of && memberOf({ node: of, scope }, name, evaluation, depth + 1);
  switch (node.kind) {
    case ts.SyntaxKind.TypeLiteral:
      return memberAmong((node as ts.TypeLiteralNode).members, name, scope);
    case ts.SyntaxKind.ParenthesizedType:
    case ts.SyntaxKind.TypeOperator:
      return inner((node as ts.ParenthesizedTypeNode | ts.TypeOperatorNode).type);
    case ts.SyntaxKind.UnionType: {
      const [only, other] = (node as ts.UnionTypeNode).types.filter((each) => !isNullish(each));
      return other ? undefined : inner(only);
    }
    case ts.SyntaxKind.IntersectionType:
      for (const each of (node as ts.IntersectionTypeNode).types) {
        const found = inner(each);
        if (found) return found;
      }
      return undefined;
    case ts.SyntaxKind.TypeReference: {
      const { typeName, typeArguments } = node as ts.TypeReferenceNode;
      if (typeName.kind !== ts.SyntaxKind.Identifier) return undefined;
      if (SAME.has(typeName.text) || PARTS.has(typeName.text)) return inner(typeArguments?.[0]);
      const declared = declaredType(typeName.text, scope, evaluation);
      if (declared?.kind === "alias") return memberOf(declared.type, name, evaluation, depth + 1);
      return declared && memberAmong(declared.members, name, declared.scope);
    }
    default:
      return undefined;
  }
}

function memberAmong(
  members: readonly ts.TypeElement[],
  name: string,
  scope: Scope,
): WrittenType | undefined {
  for (const member of members) {
    if (member.kind !== ts.SyntaxKind.PropertySignature || memberName(member.name) !== name) continue;
    const { type } = member as ts.PropertySignature;
    return type && { node: type, scope };
  }
  return undefined;
}
