// What the functions of the language give that hand values on: promises, JSON, lists, buffers; and schema libraries, which
// hand on what they have checked.

import * as ts from "typescript";
import type { NamedPart } from "../../../libraries/parts.ts";
import { type FunctionOutline, findBinding, type Scope, type Scoped } from "../outline/scopes.ts";
import type { Evaluation, Value } from "./model.ts";
import { recordOf } from "./parts.ts";
import { requestValue } from "./requests.ts";
import { joinAll, joinValues } from "./value.ts";

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
  const client = evaluation.libraries.global(method);
  if (client?.kind === "client") return requestValue(node, client, "", scope, evaluation);
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
export function listValue(element: Value | undefined): Value {
  return { kind: "record", members: { "*": element } };
}

/** What `Promise.allSettled` gives: an object with `value` or `reason` for each promise. */
function settled(value: Value, evaluation: Evaluation): Value {
  if (value.kind !== "array")
    return listValue({ kind: "record", members: { value: evaluation.property(value, "*") } });
  const members: Record<string, Value> = {};
  let any: Value | undefined;
  for (const [index, element] of value.node.elements.entries()) {
    evaluation.budget.spend();
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

/** What a function gives that settles a request: an object with what that gives, and what it rejects with. */
export function settledResult(
  members: ReadonlyMap<string, NamedPart>,
  call: ts.Expression,
  scope: Scope,
  evaluation: Evaluation,
): Value {
  return recordOf(members, ({ part }) =>
    part === "error" ? evaluation.rejection(call, scope) : evaluation.evaluate(call, scope),
  );
}

/** Schema libraries hand on what they have checked: zod's and valibot's `parse`, yup's `validate`. */
const PARSES = new Set(["parse", "parseAsync", "validate", "validateSync", "cast"]);
const SAFE_PARSES = new Set(["safeParse", "safeParseAsync"]);

/** What a check of a schema gives for the body among its arguments; undefined for other calls. */
export function checked(
  method: string,
  args: readonly ts.Expression[],
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  if (!PARSES.has(method) && !SAFE_PARSES.has(method)) return undefined;
  for (const argument of args) {
    const value = evaluation.evaluate(argument, scope);
    if (value?.kind === "part" && value.part === "body")
      return PARSES.has(method) ? value : { kind: "record", members: { data: value, output: value } };
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
  const { pos, end } = value.outline.node;
  const toValue = ({ node, scope: where }: Call) => {
    const [argument] = node.arguments;
    const isInside = node.pos >= pos && node.end <= end;
    return argument && isInside ? evaluation.evaluate(argument, where) : undefined;
  };
  return joinAll(callsOfParameter(name.text, value.outline, evaluation), toValue, evaluation.budget);
}

/** The calls of a parameter: every promise has a `resolve` of its own. */
function callsOfParameter(name: string, owner: FunctionOutline, evaluation: Evaluation): readonly Call[] {
  let byName = parameterCalls.get(evaluation);
  if (byName === undefined) {
    byName = new Map();
    parameterCalls.set(evaluation, byName);
  }
  let byOwner = byName.get(name);
  if (byOwner === undefined) {
    byOwner = new Map();
    byName.set(name, byOwner);
    for (const call of evaluation.outline.callsByName.get(name) ?? []) {
      evaluation.budget.spend();
      const [definition] = findBinding(name, call.scope)?.definitions ?? [];
      if (definition?.kind !== "parameter") continue;
      const own = byOwner.get(definition.owner);
      if (own) own.push(call);
      else byOwner.set(definition.owner, [call]);
    }
  }
  return byOwner.get(owner) ?? [];
}

type Call = Scoped<ts.CallExpression>;

const parameterCalls = new WeakMap<Evaluation, Map<string, Map<FunctionOutline, Call[]>>>();
