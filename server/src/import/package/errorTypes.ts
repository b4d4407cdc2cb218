// Types of errors that are no classes: `type ServiceError = StatusObject & Error`, and interfaces that extend `Error`. Of these only the types
// of their codes are read.

import * as ts from "typescript";
import { memberName } from "../../references/typescript/syntax.ts";
import { CODE, typesNamed } from "./errorClasses.ts";
import { type Declaration, type Finder, namesOf } from "./publicNames.ts";

/** The types by name that the code of such a type has: lists of codes, if that is what they are. */
export function codeTypesOfType(declaration: Declaration, finder: Finder): readonly Declaration[] {
  const { isError, codeTypes } = partsOf(declaration.node, declaration.module, finder, 0);
  return isError ? codeTypes : [];
}

interface Parts {
  readonly isError: boolean;
  readonly codeTypes: readonly Declaration[];
}

const NONE: Parts = { isError: false, codeTypes: [] };
const DEEPEST = 8;

function partsOf(node: ts.Node, module: Declaration["module"], finder: Finder, depth: number): Parts {
  if (depth > DEEPEST) return NONE;
  switch (node.kind) {
    case ts.SyntaxKind.TypeAliasDeclaration:
      return partsOf((node as ts.TypeAliasDeclaration).type, module, finder, depth + 1);
    case ts.SyntaxKind.IntersectionType:
      return joined(
        (node as ts.IntersectionTypeNode).types.map((each) => partsOf(each, module, finder, depth + 1)),
      );
    case ts.SyntaxKind.TypeLiteral:
      return { isError: false, codeTypes: codeTypesIn((node as ts.TypeLiteralNode).members, module, finder) };
    case ts.SyntaxKind.InterfaceDeclaration: {
      const { members, heritageClauses = [] } = node as ts.InterfaceDeclaration;
      const bases = heritageClauses.flatMap(({ types }) => [...types]);
      return joined([
        { isError: false, codeTypes: codeTypesIn(members, module, finder) },
        ...bases.map(({ expression }) => named(namesOf(expression), module, finder, depth)),
      ]);
    }
    case ts.SyntaxKind.TypeReference:
      return named(namesOf((node as ts.TypeReferenceNode).typeName), module, finder, depth);
    default:
      return NONE;
  }
}

/** What a name stands for: in the package, or the `Error` of the language. */
function named(
  names: readonly string[],
  module: Declaration["module"],
  finder: Finder,
  depth: number,
): Parts {
  const found = finder.named(module, names);
  if (found === undefined) return { isError: names.join(".") === "Error", codeTypes: [] };
  return found.node === "all" ? NONE : partsOf(found.node, found.module, finder, depth + 1);
}

function joined(parts: readonly Parts[]): Parts {
  return {
    isError: parts.some(({ isError }) => isError),
    codeTypes: parts.flatMap(({ codeTypes }) => codeTypes),
  };
}

function codeTypesIn(
  members: readonly ts.TypeElement[],
  module: Declaration["module"],
  finder: Finder,
): readonly Declaration[] {
  return members.flatMap((member) => {
    if (member.kind !== ts.SyntaxKind.PropertySignature) return [];
    const { name, type } = member as ts.PropertySignature;
    return type && CODE.test(memberName(name) ?? "") ? typesNamed(type, module, finder) : [];
  });
}
