// What types of described libraries say of a value: that it is an error of theirs, or something else that they export or make.

import * as ts from "typescript";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { namesOf } from "./described.ts";
import { errorClass } from "./errorKinds.ts";
import type { Described, Evaluation, Value } from "./model.ts";

/** What a type of a described library says of a value; undefined for other types. `key`: see `typedValue`. */
export function describedType(
  type: ts.EntityName,
  key: object,
  name: string,
  evaluation: Evaluation,
  scope: Scope,
): Value | undefined {
  const named = typeNamed(type, evaluation, scope);
  if (named === undefined) return undefined;
  const { library } = named;
  const kind = errorClass(named) ?? (isErrorType(named) ? { library, is: [{}], names: [] } : undefined);
  const source = evaluation.sourceFor(key, name, kind ?? { library });
  return kind
    ? { kind: "part", source, part: "error", path: [] }
    : { kind: "described", library, path: [], given: { source, names: [] }, isMade: true };
}

/** What a type is called in a library. */
function typeNamed(type: ts.EntityName, evaluation: Evaluation, scope: Scope): Described | undefined {
  const names: string[] = [];
  let root = type;
  for (; root.kind === ts.SyntaxKind.QualifiedName; root = root.left) names.unshift(root.right.text);
  const [definition] = findBinding(root.text, scope)?.definitions ?? [];
  const isFollowed = definition?.kind === "import" || definition?.kind === "expression";
  const value = isFollowed
    ? evaluation.bindingValue(root.text, scope)
    : definition === undefined
      ? evaluation.libraries.global(root.text)
      : undefined;
  return value?.kind === "described" ? { ...value, path: [...value.path, ...names] } : undefined;
}

function isErrorType(named: Described): boolean {
  const name = namesOf(named).join(".");
  const types = named.library.description.types?.error ?? [];
  return types.some((type) => type === name || type.endsWith(`.${name}`) || name.endsWith(`.${type}`));
}
