// What calls and `new` state of an error: by the description of a library, as an answer, or by following the function or class of the
// workspace that is called.

import * as ts from "typescript";
import type { ClassOutline, Definition, FunctionOutline, Scope } from "../outline/scopes.ts";
import { unwrap } from "../syntax.ts";
import type { Value } from "../values/model.ts";
import { answerOf } from "./answers.ts";
import { formOf, formValues } from "./formOf.ts";
import { isCodeName, isStatusName } from "./names.ts";
import {
  argumentsOf,
  boundBy,
  DEEPEST,
  type Given,
  type Made,
  type StatedReader,
  type StatedValue,
  valuesOf,
} from "./statedValues.ts";

type Call = ts.CallExpression | ts.NewExpression;

/** See `StatedReader.madeBy`. */
export function madeBy(call: Given<Call>, reader: StatedReader, depth: number): Made | undefined {
  if (depth > DEEPEST) return undefined;
  const { node, scope } = call;
  const form = formOf(node.expression, scope, reader);
  const made = form && formValues(form, call, reader, depth);
  const target = reader.evaluator.evaluate(node.expression, scope);
  if (target?.kind === "raiser") {
    const values = made?.values ?? guessed(call, reader, depth);
    return thrownWith([...values, ...raisedStatus(target, { node: node.expression, scope })]);
  }
  if (made) return made;
  const answer = answerOf(call, reader, depth);
  if (answer) return answer;
  const inner = depth + PER_CALL;
  if (target?.kind === "class" && node.kind === ts.SyntaxKind.NewExpression)
    return { how: "thrown", values: valuesOfClass(target.outline, argumentsOf(call), reader, inner) };
  if (target?.kind === "function") return madeByFunction(target.outline, argumentsOf(call), reader, inner);
  return assignedTo(call, reader, depth) ?? handedOn(call, reader, depth);
}

/** What the arguments of a call of unknown meaning state: objects by their properties, others by themselves. */
export function guessed(call: Given<Call>, reader: StatedReader, depth = 0): readonly StatedValue[] {
  return argumentsOf(call).flatMap((given) => valuesOf(given, [], reader, depth + 1));
}

/** `Object.assign(new Error(…), { code: … })` */
function assignedTo(call: Given<Call>, reader: StatedReader, depth: number): Made | undefined {
  const callee = unwrap(call.node.expression);
  if (!isMember(callee, "Object", "assign")) return undefined;
  const values = argumentsOf(call)
    .slice(1)
    .flatMap((given) => valuesOf(given, [], reader, depth + 1));
  return { how: "thrown", values };
}

/** `Promise.reject(new AppError(…))` */
function handedOn(call: Given<Call>, reader: StatedReader, depth: number): Made | undefined {
  const callee = unwrap(call.node.expression);
  const [first] = argumentsOf(call);
  if (first === undefined || !isMember(callee, "Promise", "reject")) return undefined;
  return { how: "thrown", values: valuesOf(first, [], reader, depth + 1) };
}

function isMember(callee: ts.Expression, object: string, member: string): boolean {
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return false;
  const { expression, name } = callee as ts.PropertyAccessExpression;
  return (
    name.text === member &&
    expression.kind === ts.SyntaxKind.Identifier &&
    (expression as ts.Identifier).text === object
  );
}

/** What a function makes of what it is given: the one thing that it returns, throws or answers with a parameter in it. */
function madeByFunction(
  outline: FunctionOutline,
  args: readonly Given[],
  reader: StatedReader,
  depth: number,
): Made | undefined {
  const { returns, attempt, node } = outline;
  const [any] = [...returns, ...attempt.throws, ...attempt.calls];
  if (any === undefined || args.length === 0) return undefined;
  const bound = boundBy(node.parameters, args, any.scope);
  const read = ({ node: outcome, scope }: { node: ts.Expression; scope: Scope }): readonly Made[] => {
    const expression = unwrap(outcome);
    const isNew = expression.kind === ts.SyntaxKind.NewExpression;
    const call = { node: expression as Call, scope, bound };
    const made =
      isNew || expression.kind === ts.SyntaxKind.CallExpression
        ? (reader.madeBy(call, depth + 1) ?? (isNew ? thrownWith(guessed(call, reader, depth)) : undefined))
        : thrownWith(valuesOf({ node: expression, scope, bound }, [], reader, depth + 1));
    return made?.values.some(({ isGiven }) => isGiven) ? [made] : [];
  };
  const thrown = attempt.throws.flatMap(read);
  const returned = returns.flatMap(read);
  const sent = attempt.calls.flatMap((call) => {
    const made = answerOf({ ...call, bound }, reader, depth + 1);
    return made?.values.some(({ isGiven }) => isGiven) ? [made] : [];
  });
  const [made, other] = sent.length > 0 ? sent : thrown.length > 0 ? thrown : returned;
  return other === undefined ? made : undefined;
}

/** The status that a library answers with for what a class or function of it makes: `new NotFoundException(…)`. */
function raisedStatus(
  { status }: Value & { readonly kind: "raiser" },
  { node, scope }: Given,
): readonly StatedValue[] {
  return status === undefined
    ? []
    : [{ path: ["status"], node, scope, value: { kind: "number", number: status } }];
}

/** What is stated by what is thrown, or handed on. */
export function thrownWith(values: readonly StatedValue[]): Made {
  return { how: "thrown", values };
}

/**
 * What an instance of a class states: its own fields, what its constructor assigns, and what the class that it extends makes of what it
 * is handed. A field of its own is stated before one of the same meaning that it inherits.
 */
export function valuesOfClass(
  outline: ClassOutline,
  args: readonly Given[],
  reader: StatedReader,
  depth: number,
): readonly StatedValue[] {
  if (depth > DEEPEST) return [];
  const { construct, superCall, base, members } = outline;
  const scope: Scope = { file: outline.file, parent: undefined, bindings: undefined, owner: outline };
  const bound = construct ? boundBy(construct.node.parameters, args, superCall?.scope ?? scope) : undefined;
  const own = [...members].flatMap(([name, definitions]) =>
    definitions.flatMap((definition) => fieldValues(name, definition, bound, reader, depth)),
  );
  const named = [...own, ...parametersOf(construct, args, reader, depth)];
  if (base === undefined) return named;
  const handed = construct === undefined ? args : superCall ? argumentsOf({ ...superCall, bound }) : [];
  return overriding(named, valuesOfBase(base, handed, reader, depth));
}

/** A call counts as so many levels: helpers call helpers, and each has several outcomes. */
const PER_CALL = 3;

function fieldValues(
  name: string,
  definition: Definition,
  bound: ReadonlyMap<string, Given | undefined> | undefined,
  reader: StatedReader,
  depth: number,
): readonly StatedValue[] {
  if (definition.kind !== "expression" || definition.path.length > 0) return [];
  const { node, scope } = definition;
  return valuesOf({ node, scope, bound }, [name], reader, depth + 1);
}

/** What a constructor is given, under the names of its parameters. */
function parametersOf(
  construct: FunctionOutline | undefined,
  args: readonly Given[],
  reader: StatedReader,
  depth: number,
): readonly StatedValue[] {
  return (construct?.node.parameters ?? []).flatMap(({ name }, index) => {
    const given = args[index];
    if (given === undefined) return [];
    const path = name.kind === ts.SyntaxKind.Identifier ? [name.text] : [];
    const isObject = unwrap(given.node).kind === ts.SyntaxKind.ObjectLiteralExpression;
    return valuesOf(given, isObject ? [] : path, reader, depth + 1);
  });
}

/** What the class that one extends makes of what it is handed: one of the workspace, of a library, or an unknown one. */
function valuesOfBase(
  { node, scope }: Given,
  handed: readonly Given[],
  reader: StatedReader,
  depth: number,
): readonly StatedValue[] {
  const expression = unwrap(node);
  if (expression.kind === ts.SyntaxKind.CallExpression) {
    const call = expression as ts.CallExpression;
    return reader.madeBy({ node: call, scope }, depth + 1)?.values ?? [];
  }
  const value = reader.evaluator.evaluate(expression, scope);
  if (value?.kind === "class") return valuesOfClass(value.outline, handed, reader, depth + 1);
  if (isBuiltIn(expression)) return [];
  const form = formOf(expression, scope, reader);
  const values = form
    ? formValues(form, handed, reader, depth).values
    : handed.flatMap((given) => valuesOf(given, [], reader, depth + 1));
  return value?.kind === "raiser" ? [...values, ...raisedStatus(value, { node, scope })] : values;
}

/** `Error` and the like are given messages. */
function isBuiltIn(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.Identifier &&
    /^(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error$/.test((node as ts.Identifier).text)
  );
}

function overriding(own: readonly StatedValue[], inherited: readonly StatedValue[]): readonly StatedValue[] {
  const states = (test: (name: string) => boolean) => own.some(({ path: [name = ""] }) => test(name));
  const hasStatus = states(isStatusName);
  const hasCode = states(isCodeName);
  const left = inherited.filter(({ path: [name = ""] }) => {
    if (hasStatus && isStatusName(name)) return false;
    return !(hasCode && isCodeName(name));
  });
  return [...own, ...left];
}
