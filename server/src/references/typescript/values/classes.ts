// Classes of the file: the members of their instances, with what constructors and the classes that they extend give them.

import * as ts from "typescript";
import type { ClassOutline, Scope, Scoped } from "../outline/scopes.ts";
import { describedInstance } from "./described.ts";
import { errorClass } from "./errorKinds.ts";
import type { Evaluation, Value } from "./model.ts";
import { typedValue } from "./typedValues.ts";
import { joinAll, joinValues } from "./value.ts";

/** More levels of inheritance than real code has. */
const MOST_LEVELS = 8;
/** More classes than real code derives from one. */
const MOST_DERIVED = 40;

/**
 * A member of an instance or of the class itself: its own, else that of the class it extends, else that of the classes
 * which extend it, for what abstract classes leave to them. What no code of the file gives a value is opaque.
 */
export function memberOfInstance(
  outline: ClassOutline,
  name: string,
  evaluation: Evaluation,
): Value | undefined {
  const own = inheritedMember(outline, name, evaluation);
  if (own) return own;
  const library = describedBase(outline, evaluation);
  if (library) return evaluation.property(library, name);
  const derived = derivedFrom(outline, evaluation);
  const value = joinAll(derived, (each) => ownMember(each, name, evaluation), evaluation.budget);
  if (value) return value;
  if (name === "message") return messageOf(outline, evaluation);
  const typed = typedMember(outline, name, evaluation);
  if (typed) return typed;
  const as = typeOfMember(outline, name, evaluation);
  return {
    kind: "opaque",
    source: evaluation.sourceFor(outline, ""),
    path: [name],
    ...(as ? { as: { node: as.node, scope: as.scope } } : {}),
  };
}

/** What a class has of a library that it extends: `class Database extends PrismaClient`. */
function describedBase(outline: ClassOutline, evaluation: Evaluation): Value | undefined {
  const last = lineage(outline, evaluation).at(-1);
  const base = last?.base && evaluation.evaluate(last.base.node, last.base.scope);
  return base?.kind === "described" && !errorClass(base) ? describedInstance(base) : undefined;
}

/** What the type of a property says that something else than the code of the class gives its value. */
function typedMember(outline: ClassOutline, name: string, evaluation: Evaluation): Value | undefined {
  const type = typeOfMember(outline, name, evaluation);
  return (
    type && evaluation.once(type.node, () => typedValue(type.node, type.node, "", evaluation, type.scope))
  );
}

function typeOfMember(
  outline: ClassOutline,
  name: string,
  evaluation: Evaluation,
): Scoped<ts.TypeNode> | undefined {
  for (const { memberTypes } of lineage(outline, evaluation)) {
    const type = memberTypes.get(name);
    if (type) return type;
  }
  return undefined;
}

function inheritedMember(outline: ClassOutline, name: string, evaluation: Evaluation): Value | undefined {
  for (const level of lineage(outline, evaluation)) {
    const value = ownMember(level, name, evaluation);
    if (value) return value;
  }
  return undefined;
}

function ownMember(outline: ClassOutline, name: string, evaluation: Evaluation): Value | undefined {
  const scope: Scope = { file: outline.file, parent: undefined, bindings: undefined, owner: outline };
  const value = joinAll(
    outline.members.get(name) ?? [],
    (definition) => evaluation.define(definition, scope),
    evaluation.budget,
  );
  return value?.kind === "opaque" ? undefined : value;
}

/** A class and those that it extends, the nearest first, as far as the file has them. */
export function lineage(outline: ClassOutline, evaluation: Evaluation): readonly ClassOutline[] {
  const classes = [outline];
  for (let last = outline; classes.length < MOST_LEVELS; ) {
    const base = last.base && evaluation.evaluate(last.base.node, last.base.scope);
    if (base?.kind !== "class" || classes.includes(base.outline)) break;
    last = base.outline;
    classes.push(last);
  }
  return classes;
}

/** The classes of the file that extend a class. */
export function derivedFrom(outline: ClassOutline, evaluation: Evaluation): readonly ClassOutline[] {
  const found: ClassOutline[] = [];
  const pending = [outline];
  for (let next = pending.pop(); next !== undefined && found.length < MOST_DERIVED; next = pending.pop()) {
    for (const each of (next.name && evaluation.outline.derivedByName.get(next.name)) || []) {
      if (found.includes(each) || !lineage(each, evaluation).includes(outline)) continue;
      found.push(each);
      pending.push(each);
    }
  }
  return found;
}

/** The message of an error: what its constructor hands to `Error`. */
function messageOf(outline: ClassOutline, evaluation: Evaluation): Value | undefined {
  const last = lineage(outline, evaluation).at(-1);
  const { node, scope } = last?.superCall ?? {};
  const [message] = node?.arguments ?? [];
  if (message && scope) return evaluation.evaluate(message, scope);
  const isError =
    last?.base?.node.kind === ts.SyntaxKind.Identifier && (last.base.node as ts.Identifier).text === "Error";
  return isError && last.construct === undefined ? constructorArgument(last, 0, evaluation) : undefined;
}

/** What is handed to the constructor of a class: by `new`, and by those of the classes that extend it. */
export function constructorArgument(
  outline: ClassOutline,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  let value: Value | undefined;
  const names = [outline, ...derivedFrom(outline, evaluation).filter((each) => each.construct === undefined)];
  const givenBy = ({ node, scope }: Scoped<ts.NewExpression>) => {
    const made = evaluation.evaluate(node, scope);
    const argument = node.arguments?.[index];
    const isOwn = made?.kind === "instance" && names.includes(made.outline);
    return argument && isOwn ? evaluation.evaluate(argument, scope) : undefined;
  };
  for (const { name } of names) {
    const news = (name && evaluation.outline.newsByName.get(name)) || [];
    value = joinAll(news, givenBy, evaluation.budget, value);
  }
  for (const derived of derivedFrom(outline, evaluation)) {
    const { superCall } = derived;
    const argument = superCall?.node.arguments[index];
    if (superCall && argument && lineage(derived, evaluation)[1] === outline)
      value = joinValues(value, evaluation.evaluate(argument, superCall.scope));
  }
  return value;
}
