// What the functions of the language give that hand values on: promises, JSON, lists, buffers; and schema libraries, which
// hand on what they have checked.

import * as ts from "typescript";
import type { Evaluation } from "./evaluation.ts";
import { globalClients } from "./httpClients.ts";
import { requestValue } from "./requests.ts";
import { lookUp, type Scope } from "./scopes.ts";
import { joinValues, type Value } from "./value.ts";

/** The objects of the language whose methods are known here. */
export const GLOBALS = new Set([
  "JSON",
  "Promise",
  "Object",
  "Array",
  "Buffer",
  "globalThis",
  "window",
  "self",
]);

/** What a method of one of `GLOBALS` gives. */
export function globalMethod(
  object: string,
  method: string,
  node: ts.CallExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const [first] = node.arguments;
  if (method === "fetch") {
    const client = globalClients.get("fetch");
    return (
      client && requestValue(node, { kind: "client", client, base: undefined }, undefined, scope, evaluation)
    );
  }
  const value = first && evaluation.evaluate(first, scope);
  if (first === undefined || value === undefined) return undefined;
  switch (`${object}.${method}`) {
    case "JSON.parse":
      return value.kind === "part" && value.part === "text" ? { ...value, part: "body" } : undefined;
    case "Object.freeze":
    case "Array.from":
    case "Promise.resolve":
    case "Promise.all":
      return value;
    case "Promise.race":
    case "Promise.any":
      return evaluation.property(value, "*");
    case "Promise.allSettled":
      return settled(value, evaluation);
    case "Buffer.concat":
      return value.kind === "array" ? evaluation.property(value, "*") : undefined;
    case "Buffer.from":
      return value.kind === "part" && value.part === "text" ? value : undefined;
    default:
      return undefined;
  }
}

/** A list of which only what its elements are is known. */
export function listOf(element: Value | undefined): Value {
  return { kind: "record", members: { "*": element } };
}

/** What `Promise.allSettled` gives: an object with `value` or `reason` for each promise. */
function settled(value: Value, evaluation: Evaluation): Value {
  if (value.kind !== "array")
    return listOf({ kind: "record", members: { value: evaluation.property(value, "*") } });
  const members: Record<string, Value> = {};
  let any: Value | undefined;
  for (const [index, element] of value.node.elements.entries()) {
    const each: Value = {
      kind: "record",
      members: {
        value: evaluation.evaluate(element, value.scope),
        reason: evaluation.rejection(element, value.scope),
      },
    };
    members[index] = each;
    any = joinValues(any, each);
  }
  return { kind: "record", members: any ? { ...members, "*": any } : members };
}

/** oRPC's `safe(call)`: a tuple of error, output and more, that has names as well (oRPC, "Client Error Handling"). */
export function safeResult(call: ts.Expression, scope: Scope, evaluation: Evaluation): Value {
  const error = evaluation.rejection(call, scope);
  const data = evaluation.evaluate(call, scope);
  return { kind: "record", members: { error, data, "0": error, "1": data } };
}

/** Schema libraries hand on what they have checked: zod's and valibot's `parse`, yup's `validate`. */
const CHECKS = new Set(["parse", "parseAsync", "validate", "validateSync", "cast"]);
const SAFE_CHECKS = new Set(["safeParse", "safeParseAsync"]);

/** What a check of a schema gives for the body among its arguments; undefined for other calls. */
export function checked(
  method: string,
  args: readonly ts.Expression[],
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  if (!CHECKS.has(method) && !SAFE_CHECKS.has(method)) return undefined;
  for (const argument of args) {
    const value = evaluation.evaluate(argument, scope);
    if (value?.kind === "part" && value.part === "body")
      return CHECKS.has(method) ? value : { kind: "record", members: { data: value, output: value } };
  }
  return undefined;
}

/** What the executor of a promise hands to `resolve` (0) or `reject` (1). */
export function settledWith(
  executor: ts.Expression,
  index: number,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const value = evaluation.evaluate(executor, scope);
  const name = value?.kind === "function" ? value.outline.node.parameters[index]?.name : undefined;
  if (value?.kind !== "function" || name?.kind !== ts.SyntaxKind.Identifier) return undefined;
  let settled: Value | undefined;
  const { pos, end } = value.outline.node;
  for (const call of evaluation.outline.callsByName.get(name.text) ?? []) {
    if (call.node.pos < pos || call.node.end > end) continue;
    const [definition] = lookUp(name.text, call.scope)?.definitions ?? [];
    const [argument] = call.node.arguments;
    if (argument && definition?.kind === "parameter" && definition.owner === value.outline)
      settled = joinValues(settled, evaluation.evaluate(argument, call.scope));
  }
  return settled;
}
