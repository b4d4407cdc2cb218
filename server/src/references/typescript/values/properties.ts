// The properties of values: members of objects, tables, enums, classes and clients. Parts of responses are in parts.ts.

import * as ts from "typescript";
import { limits } from "../budget.ts";
import type { ClassOutline, Scope, Scoped } from "../outline/scopes.ts";
import { unwrap } from "../syntax.ts";
import { memberOfInstance } from "./classes.ts";
import { describedProperty } from "./described.ts";
import { keyOfSpread, memberOfEnum, memberOfObject } from "./members.ts";
import type { Evaluation, Handler, Value } from "./model.ts";
import { exportedNames } from "./modules.ts";
import { isUnnamed, partProperty } from "./parts.ts";
import { typedMember } from "./typedValues.ts";
import { joinAll, joinValues, orElse } from "./value.ts";

/** The property `name` of a value; a number or `*` is an element. undefined where it has none that matters. */
export function propertyOf(object: Value, name: string, evaluation: Evaluation): Value | undefined {
  switch (object.kind) {
    case "part":
      return partProperty(object, asElement(name));
    case "opaque":
      return opaqueProperty(object, name, evaluation);
    case "object":
      return objectProperty(object, name, evaluation);
    case "array":
      return arrayElement(object, name, object.within ?? evaluation);
    case "record":
      return (Object.hasOwn(object.members, name) ? object.members[name] : undefined) ?? object.members["*"];
    case "enum": {
      const member = memberOfEnum(object.node, name);
      return member?.initializer && evaluation.evaluate(member.initializer, object.scope);
    }
    case "namespace":
      return object.scope.bindings?.has(name) ? evaluation.bindingValue(name, object.scope) : undefined;
    case "class":
    case "instance": {
      const member = memberOfInstance(object.outline, name, evaluation);
      if (member === undefined || object.kind === "class" || !object.orElse) return member;
      return isKnownElsewhere(object.outline, evaluation) ? orElse(member) : member;
    }
    case "client": {
      const member = evaluation.libraries.member(object.client, name);
      if (member?.kind === "client") return { ...object, client: member.client };
      if (member) return member;
      const isNested = object.client.verbs === "any" || name === object.client.defaults;
      return isNested ? object : undefined;
    }
    case "described":
      return describedProperty(object, asElement(name));
    case "maker":
      return name === "default" ? object : undefined;
    case "policy":
      return name === object.method
        ? { kind: "runner", library: object.library, runs: [0], gives: undefined, again: object.again }
        : undefined;
    case "handler":
      return furtherHandler(object, name, evaluation);
    case "raiser":
      return name === "default" ? object : evaluation.libraries.exportedBy(object.library, name);
    case "error-class":
      return constantOfClass(object, name);
    case "client-module":
      return evaluation.libraries.exported(object.name, name) ?? (name === "default" ? object : undefined);
    case "module":
      return evaluation.modules.memberOf(object.module, name);
    case "text":
      return name === "href" ? object : undefined;
    case "mixed":
      return mixedProperty(object.of, name, evaluation);
    default:
      return undefined;
  }
}

/** `handleType(TypeError).orWhen`: it handles what the one before does, too. */
function furtherHandler(handler: Handler, name: string, { libraries }: Evaluation): Value | undefined {
  const further = libraries.exportedBy(handler.library, name);
  return further?.kind === "handler" ? { ...further, by: handler.by ?? [] } : undefined;
}

/** `AxiosError.ERR_NETWORK`: what a catalog says of the statics of an HTTP client's errors. */
function constantOfClass(
  { library, name: own }: Value & { kind: "error-class" },
  name: string,
): Value | undefined {
  for (const { constants } of library.beside) {
    const code = constants.at([own, name]);
    if (code) return code;
  }
  return undefined;
}

/** What its type says of a property of what the file does not explain, else just another such thing. */
function opaqueProperty(
  { source, path, as }: Value & { kind: "opaque" },
  name: string,
  evaluation: Evaluation,
): Value | undefined {
  if (path.length >= limits.path) return undefined;
  const typed = as && typedMember(as, name, evaluation);
  if (typed && "kind" in typed) return typed;
  return { kind: "opaque", source, path: [...path, asElement(name)], ...(typed ? { as: typed } : {}) };
}

/** Any element of a list that is not written out. */
function asElement(name: string): string {
  return /^\d+$/.test(name) ? "*" : name;
}

/** What those of several things have that have such a property at all: the forms of a result, told apart by it or by another. */
function mixedProperty(of: readonly Value[], name: string, evaluation: Evaluation): Value | undefined {
  const found = of.flatMap((each) =>
    each.kind === "opaque" ? [] : (propertyOf(each, name, evaluation) ?? []),
  );
  // What one library's errors do not have is of the others.
  const had = found.filter((each) => !isUnnamed(each));
  let value: Value | undefined;
  for (const each of had.length > 0 ? had : found) value = joinValues(value, each);
  return value;
}

function arrayElement(
  { node, scope }: Value & { kind: "array" },
  name: string,
  evaluation: Evaluation,
): Value | undefined {
  if (name !== "*") {
    const element = node.elements[Number(name)];
    return element && evaluation.evaluate(element, scope);
  }
  return evaluation.once(node.elements, () => {
    if (node.elements.length === 0) return elementsPushedTo(node, evaluation);
    const toValue = (element: ts.Expression) => {
      const isSpread = element.kind === ts.SyntaxKind.SpreadElement;
      const each = evaluation.evaluate(isSpread ? (element as ts.SpreadElement).expression : element, scope);
      return isSpread ? each && propertyOf(each, "*", evaluation) : each;
    };
    return joinAll(node.elements, toValue, evaluation.budget);
  });
}

/** What is pushed to a list that begins as the empty literal `list`. */
function elementsPushedTo(list: ts.ArrayLiteralExpression, evaluation: Evaluation): Value | undefined {
  let pushes = pushesOf.get(evaluation);
  if (pushes === undefined) {
    pushes = new Map();
    pushesOf.set(evaluation, pushes);
    for (const call of evaluation.outline.callsByName.get("push") ?? []) {
      evaluation.budget.spend();
      const callee = unwrap(call.node.expression);
      if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) continue;
      const target = evaluation.evaluate((callee as ts.PropertyAccessExpression).expression, call.scope);
      if (target?.kind !== "array") continue;
      const calls = pushes.get(target.node);
      if (calls) calls.push(call);
      else pushes.set(target.node, [call]);
    }
  }
  const toValue = ({ node, scope }: Scoped<ts.CallExpression>) => {
    const [argument] = node.arguments;
    return argument && evaluation.evaluate(argument, scope);
  };
  return joinAll(pushes.get(list) ?? [], toValue, evaluation.budget);
}

/** The calls of `push` of a file by the list that they are called on. */
const pushesOf = new WeakMap<Evaluation, Map<ts.Node, Scoped<ts.CallExpression>[]>>();

function objectProperty(
  { node, scope, within }: Value & { kind: "object" },
  name: string,
  evaluation: Evaluation,
): Value | undefined {
  const value = objectMember(node, scope, name, within ?? evaluation);
  return value?.kind === "function" && within ? { ...value, within } : value;
}

/** A member of an object literal, the last one of its name; those that are spread into it count as well. */
export function objectMember(
  node: ts.ObjectLiteralExpression,
  scope: Scope,
  name: string,
  evaluation: Evaluation,
): Value | undefined {
  const { member, spreads } = memberOfObject(node, name);
  for (const spread of spreads) {
    evaluation.budget.spend();
    const value = evaluation.once(keyOfSpread(spread, name), () => {
      const whole = evaluation.evaluate(spread.expression, scope);
      return whole && propertyOf(whole, name, evaluation);
    });
    if (value) return value;
  }
  return member && memberValue(member, scope, evaluation);
}

function memberValue(
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  switch (property.kind) {
    case ts.SyntaxKind.PropertyAssignment:
      return evaluation.evaluate(property.initializer, scope);
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      return evaluation.evaluate(property.name, scope);
    default: {
      const outline = evaluation.outline.of(scope.file)?.functions.get(property);
      if (outline === undefined || property.kind === ts.SyntaxKind.SetAccessor) return undefined;
      return property.kind === ts.SyntaxKind.GetAccessor
        ? evaluation.returned(outline)
        : { kind: "function", outline };
    }
  }
}

/** Whether code that is not read may make instances of a class: what a file keeps to itself, it alone throws. */
function isKnownElsewhere({ name, file }: ClassOutline, { outline }: Evaluation): boolean {
  return name === undefined || file !== outline.file || exportedNames(file).has(name);
}
