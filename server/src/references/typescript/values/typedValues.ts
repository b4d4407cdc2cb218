// What a type annotation or an assertion says of a value: the types of clients, of described libraries and of classes.

import * as ts from "typescript";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { describedType } from "./describedTypes.ts";
import type { Evaluation, Value } from "./model.ts";

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
  if (type?.kind !== ts.SyntaxKind.TypeReference) return undefined;
  const { typeName, typeArguments } = type as ts.TypeReferenceNode;
  const own = typeName.kind === ts.SyntaxKind.Identifier ? typeName.text : typeName.right.text;
  if (own === "Promise") return typedValue(typeArguments?.[0], key, name, evaluation, scope);
  const described = describedType(typeName, key, name, evaluation, scope);
  if (described) return described;
  const [definition] = findBinding(own, scope)?.definitions ?? [];
  if (definition?.kind === "class") return { kind: "instance", outline: definition.outline };
  const imported = definition?.kind === "import" ? evaluation.bindingValue(own, scope) : undefined;
  if (imported?.kind === "class") return { kind: "instance", outline: imported.outline };
  const module = definition?.kind === "import" ? definition.module : undefined;
  const typed = evaluation.libraries.typed(own, module);
  if (typed === undefined) return undefined;
  const { library, part } = typed;
  return { kind: "part", source: evaluation.sourceFor(key, name, { library }), part, path: [] };
}
