// What calls and `new` give: requests, parts of responses, results of local functions, and the functions of the language
// that hand values on (promises, lists, JSON, schemas).

import * as ts from "typescript";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { literalOf, unwrap } from "../syntax.ts";
import { checked, GLOBALS, globalMethod, listValue, settledResult, settledWith } from "./builtIns.ts";
import { resultOf, resultOfCall } from "./contexts.ts";
import { describedCall, describedInstance } from "./described.ts";
import { valueAtCall } from "./imports.ts";
import { injectedValue } from "./injected.ts";
import type { ClientValue, Described, Evaluation, Value } from "./model.ts";
import { ELEMENT_METHODS, isBuiltInMember, partCall } from "./parts.ts";
import { backoffValue, handlerValue, policyValue } from "./policies.ts";
import { furtherClient, madeClient, requestValue } from "./requests.ts";
import { runValue } from "./runValue.ts";
import { absoluteAddress, joinedText, known } from "./texts.ts";
import { joinValues } from "./value.ts";

/** The value of a call. */
export function callValue(node: ts.CallExpression, scope: Scope, evaluation: Evaluation): Value | undefined {
  const callee = unwrap(node.expression);
  if (callee.kind === ts.SyntaxKind.PropertyAccessExpression) {
    const value = methodCall(node, callee as ts.PropertyAccessExpression, scope, evaluation);
    if (value !== undefined) return value;
  }
  const [first] = node.arguments;
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return first && moduleValue(first, scope, evaluation);
  const target = evaluation.evaluate(callee, scope);
  switch (target?.kind) {
    case "client":
      return target.client.callable ? requestValue(node, target, "", scope, evaluation) : undefined;
    case "function":
      return valueAtCall(
        resultOfCall(target, node, scope, evaluation),
        node,
        target.outline,
        scope,
        evaluation,
      );
    case "mixed":
      return returnedByAny(target.of, node, scope, evaluation);
    case "maker":
      return madeClient(target, node.arguments, scope, evaluation);
    case "described":
      return describedCall(node, target, undefined, scope, evaluation);
    case "raiser":
      return raised(node, evaluation);
    case "policy-maker":
      return policyValue(target, node, scope, evaluation);
    case "handler":
      return handlerValue(target, node, scope);
    case "runner":
      return runValue(target, node, scope, evaluation);
    case "settler":
      return first && settledResult(target.members, first, scope, evaluation);
    case undefined:
    case "opaque":
      return (
        (callee.kind === ts.SyntaxKind.Identifier
          ? namedCall((callee as ts.Identifier).text, target === undefined, node, scope, evaluation)
          : undefined) ?? injectedValue(node, scope, evaluation)
      );
    default:
      return undefined;
  }
}

/** The value of `new X(…)`. */
export function constructValue(
  node: ts.NewExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const [first, second] = node.arguments ?? [];
  const target = evaluation.evaluate(node.expression, scope);
  if (target?.kind === "class") return { kind: "instance", outline: target.outline };
  if (target?.kind === "maker") return madeClient(target, node.arguments ?? [], scope, evaluation);
  if (target?.kind === "described") return describedInstance(target);
  if (target?.kind === "raiser") return raised(node, evaluation);
  if (target?.kind === "backoff") return backoffValue(target, first && evaluation.evaluate(first, scope));
  if (first === undefined || node.expression.kind !== ts.SyntaxKind.Identifier) return undefined;
  switch ((node.expression as ts.Identifier).text) {
    case "URL": {
      const path = evaluation.evaluate(first, scope);
      const base = second && evaluation.evaluate(second, scope);
      return absoluteAddress(
        path?.kind === "text" ? path : undefined,
        base?.kind === "text" ? base : undefined,
      );
    }
    case "Request":
    case "Set":
    case "Map":
      return evaluation.evaluate(first, scope);
    case "Promise":
      return settledWith(first, 0, scope, evaluation);
    default:
      return undefined;
  }
}

/** An error of the code's own, made for being thrown: nothing that an API answered. */
function raised(node: ts.CallExpression | ts.NewExpression, evaluation: Evaluation): Value {
  return { kind: "opaque", source: evaluation.sourceFor(node, ""), path: [] };
}

function returnedByAny(
  of: readonly Value[],
  node: ts.CallExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  let value: Value | undefined;
  for (const each of of) {
    if (each.kind !== "function") continue;
    const returned = valueAtCall(evaluation.returned(each.outline), node, each.outline, scope, evaluation);
    value = joinValues(value, returned);
  }
  return value;
}

/** Functions that every file has, unless it has its own, and those of schema libraries. */
function namedCall(
  name: string,
  isGlobal: boolean,
  node: ts.CallExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const [first] = node.arguments;
  if (first === undefined) return undefined;
  if (!isGlobal) return checked(name, node.arguments, scope, evaluation);
  switch (name) {
    case "require":
      return moduleValue(first, scope, evaluation);
    case "String":
    case "structuredClone":
      return evaluation.evaluate(first, scope);
    default:
      return checked(name, node.arguments, scope, evaluation);
  }
}

function moduleValue(specifier: ts.Expression, scope: Scope, evaluation: Evaluation): Value | undefined {
  const module = literalOf(unwrap(specifier))?.text;
  if (module === undefined) return undefined;
  const { libraries } = evaluation;
  const exported = libraries.exported(module, "*");
  if (exported) return exported;
  return libraries.hasModule(module)
    ? { kind: "client-module", name: module }
    : evaluation.modules.imported(module, "*", scope);
}

// Methods

function methodCall(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const method = callee.name.text;
  const [first] = node.arguments;
  const receiver = unwrap(callee.expression);
  if (receiver.kind === ts.SyntaxKind.Identifier) {
    const name = (receiver as ts.Identifier).text;
    if (GLOBALS.has(name) && findBinding(name, scope) === undefined)
      return globalMethod(name, method, node, scope, evaluation);
  }
  const object = evaluation.evaluate(callee.expression, scope);
  if (method === "then" && first) return continued(first, scope, evaluation) ?? undefined;
  if (method === "finally") return object;
  if (method === "catch") return joinValues(object, first && continued(first, scope, evaluation));
  switch (object?.kind) {
    case "part":
      if (method === "map" || method === "flatMap") return mapped(first, scope, evaluation);
      return partCall(object, method);
    case "client":
      return clientCall(node, object, method, scope, evaluation);
    case "described":
      if (object.given && isBuiltInMember(method))
        return listMethod(object, method, first, scope, evaluation);
      return (
        checked(method, node.arguments, scope, evaluation) ??
        describedCall(node, object, method, scope, evaluation)
      );
    case "text":
      return textCall(node, object, method, scope, evaluation);
    case "array":
    case "record":
      return listCall(node, object, method, scope, evaluation);
    case undefined:
    case "opaque":
      if (method === "map" || method === "flatMap") return mapped(first, scope, evaluation);
      return checked(method, node.arguments, scope, evaluation);
    default:
      return undefined;
  }
}

function clientCall(
  node: ts.CallExpression,
  object: ClientValue,
  method: string,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const { client } = object;
  if (client.factories.has(method)) return furtherClient(node, object, method, scope, evaluation);
  if (client.verbs !== "any" && !client.verbs.has(method)) return undefined;
  return requestValue(node, object, method, scope, evaluation);
}

/** A list among what a library gives. */
function listMethod(
  object: Described,
  method: string,
  first: ts.Expression | undefined,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  if (method === "map" || method === "flatMap") return mapped(first, scope, evaluation);
  return ELEMENT_METHODS.has(method) ? evaluation.property(object, "*") : object;
}

function textCall(
  node: ts.CallExpression,
  object: Value & { kind: "text" },
  method: string,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const [first, second] = node.arguments;
  switch (method) {
    case "toString":
    case "trim":
      return object;
    case "concat": {
      const added = first && evaluation.evaluate(first, scope);
      return known({ ...object, text: object.text + (added?.kind === "text" ? added.text : "{}") });
    }
    case "replace":
      return first && second && isTrailingSlash(first) && literalOf(second)?.text === "" ? object : undefined;
    default:
      return undefined;
  }
}

/** `/\/$/` and `/\/+$/`: taking these from an address changes nothing that matters. */
function isTrailingSlash(pattern: ts.Expression): boolean {
  return (
    pattern.kind === ts.SyntaxKind.RegularExpressionLiteral &&
    /^\/\\\/[+*]?\$\/$/.test((pattern as ts.RegularExpressionLiteral).text)
  );
}

function listCall(
  node: ts.CallExpression,
  object: Value & { kind: "array" | "record" },
  method: string,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const [first] = node.arguments;
  switch (method) {
    case "map":
    case "flatMap":
      return mapped(first, scope, evaluation);
    case "filter":
    case "slice":
    case "values":
      return object;
    case "find":
    case "at":
    case "pop":
    case "shift":
      return evaluation.property(object, "*");
    case "entries":
      return listValue({ kind: "record", members: { "1": evaluation.property(object, "*") } });
    case "join":
      if (object.kind !== "array") return undefined;
      return object.node.elements.length === 0
        ? evaluation.property(object, "*")
        : joinedText(object, (first && literalOf(first)?.text) ?? ",", evaluation);
    default:
      return undefined;
  }
}

function mapped(
  callback: ts.Expression | undefined,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const element = callback && continued(callback, scope, evaluation);
  return element && listValue(element);
}

/** What `promise.then(callback)` goes on with. */
function continued(callback: ts.Expression, scope: Scope, evaluation: Evaluation): Value | undefined {
  const value = evaluation.evaluate(callback, scope);
  return value?.kind === "function" ? resultOf(value, evaluation) : undefined;
}
