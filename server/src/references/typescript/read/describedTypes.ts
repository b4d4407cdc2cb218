// The literals of types that are said of a body or a part of it: `type: "a" | "b"` in the interface that it is asserted to
// have. They stand at a path of that body, as if they were compared with it.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import { literalOf, memberName } from "../syntax.ts";
import type { Evaluator, Part, Value } from "../values/model.ts";

/** A literal in a description, and where in what is described its value stands. */
export interface DescribedLiteral {
  readonly node: ts.Node;
  readonly path: readonly string[];
}

/** More than types of bodies have; a limit at all because types that hold each other multiply. */
const MOST_LITERALS = 100;

/** Calls `note` for each literal of a type that describes a known part of a body. */
export function noteTypes(
  { typed, types }: Outline,
  evaluator: Evaluator,
  note: (literal: DescribedLiteral, of: Part) => void,
): void {
  const reader = new TypeReader(types, evaluator.libraries.bodyTypes);
  for (const { type, of, scope } of typed) {
    const literals = reader.literalsOf(type);
    if (literals.length === 0) continue;
    const value = typeof of === "string" ? evaluator.bindingValue(of, scope) : evaluator.evaluate(of, scope);
    const body = value && bodyOf(value);
    if (body) for (const literal of literals) note(literal, body);
  }
}

/** The body that a type is about which is given for a value: for `axios.get<T>()` and `AxiosError<T>` that of the response. */
function bodyOf(value: Value): Part | undefined {
  if (value.kind !== "part") return undefined;
  if (value.part === "body") return value;
  const isWhole = value.part === "response" || (value.part === "error" && value.path.length === 0);
  return isWhole ? { kind: "part", source: value.source, part: "body", path: [] } : undefined;
}

/** Generic types that stand for their argument; those of libraries stand for something around a body of that type. */
const TRANSPARENT = new Set(["Promise", "Readonly", "Partial", "Required", "NonNullable", "Awaited"]);
const LISTS = new Set(["Array", "ReadonlyArray"]);

class TypeReader {
  private readonly types: Outline["types"];
  private readonly bodyTypes: ReadonlySet<string>;
  /** By declaration; empty while it is being read, since types may hold themselves. */
  private readonly declared = new Map<ts.Node, readonly DescribedLiteral[]>();
  private depth = 0;

  constructor(types: Outline["types"], bodyTypes: ReadonlySet<string>) {
    this.types = types;
    this.bodyTypes = bodyTypes;
  }

  literalsOf(type: ts.Node): readonly DescribedLiteral[] {
    switch (type.kind) {
      case ts.SyntaxKind.LiteralType: {
        const node = literalOf((type as ts.LiteralTypeNode).literal);
        return node ? [{ node, path: [] }] : [];
      }
      case ts.SyntaxKind.UnionType:
      case ts.SyntaxKind.IntersectionType:
        return limited((type as ts.UnionTypeNode).types.flatMap((each) => this.literalsOf(each)));
      case ts.SyntaxKind.ParenthesizedType:
      case ts.SyntaxKind.TypeOperator:
        return this.literalsOf((type as ts.ParenthesizedTypeNode).type);
      case ts.SyntaxKind.ArrayType:
        return below("*", this.literalsOf((type as ts.ArrayTypeNode).elementType));
      case ts.SyntaxKind.TypeLiteral:
        return this.membersOf((type as ts.TypeLiteralNode).members);
      case ts.SyntaxKind.TypeReference:
        return this.referenced(type as ts.TypeReferenceNode);
      default:
        return [];
    }
  }

  private membersOf(members: readonly ts.TypeElement[]): readonly DescribedLiteral[] {
    return limited(
      members.flatMap((member) => {
        const name = member.kind === ts.SyntaxKind.PropertySignature ? memberName(member.name) : undefined;
        const { type } = member as ts.PropertySignature;
        return name !== undefined && type ? below(name, this.literalsOf(type)) : [];
      }),
    );
  }

  private referenced({ typeName, typeArguments }: ts.TypeReferenceNode): readonly DescribedLiteral[] {
    const name = typeName.kind === ts.SyntaxKind.Identifier ? typeName.text : typeName.right.text;
    const [argument] = typeArguments ?? [];
    if (argument && (TRANSPARENT.has(name) || this.bodyTypes.has(name))) return this.literalsOf(argument);
    if (argument && LISTS.has(name)) return below("*", this.literalsOf(argument));
    return this.named(name);
  }

  private named(name: string): readonly DescribedLiteral[] {
    const declaration = this.types.get(name);
    if (declaration === undefined || this.depth >= depths.types) return [];
    let literals = this.declared.get(declaration);
    if (literals === undefined) {
      this.declared.set(declaration, []);
      this.depth++;
      literals =
        declaration.kind === ts.SyntaxKind.TypeAliasDeclaration
          ? this.literalsOf(declaration.type)
          : this.interfaceLiterals(declaration);
      this.depth--;
      this.declared.set(declaration, literals);
    }
    return literals;
  }

  private interfaceLiterals({
    members,
    heritageClauses,
  }: ts.InterfaceDeclaration): readonly DescribedLiteral[] {
    const inherited = (heritageClauses ?? [])
      .flatMap(({ types }) => types)
      .flatMap(({ expression }) =>
        expression.kind === ts.SyntaxKind.Identifier ? this.named((expression as ts.Identifier).text) : [],
      );
    return limited([...this.membersOf(members), ...inherited]);
  }
}

function below(name: string, literals: readonly DescribedLiteral[]): readonly DescribedLiteral[] {
  return literals.map(({ node, path }) => ({ node, path: [name, ...path] }));
}

function limited(literals: readonly DescribedLiteral[]): readonly DescribedLiteral[] {
  return literals.length > MOST_LITERALS ? [] : literals;
}
