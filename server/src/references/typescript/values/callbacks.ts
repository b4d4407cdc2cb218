// What functions are called with: the parameters of local functions, of constructors, and of callbacks that promises, lists,
// events and HTTP clients call.

import * as ts from "typescript";
import type { FunctionOutline, Passed, Scope, Scoped } from "../outline/scopes.ts";
import { memberName, unwrap } from "../syntax.ts";
import { constructorArgument } from "./classes.ts";
import type { ClientValue, Evaluation, Part, Source, Value } from "./model.ts";
import { callSource } from "./requests.ts";
import { joinAll } from "./value.ts";

/** What a parameter receives, from all that calls its function in the file; undefined where nothing is known to. */
export function parameterValue(
  owner: FunctionOutline,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const parameter = owner.node.parameters[index];
  if (parameter === undefined) return undefined;
  return evaluation.once(parameter, () => {
    const given = owner.passedTo && passedValue(owner.passedTo, owner, index, evaluation);
    if (given) return given;
    if (owner.node.kind === ts.SyntaxKind.Constructor)
      return owner.owner && constructorArgument(owner.owner, index, evaluation);
    const { name } = owner;
    if (name === undefined) return undefined;
    const handedOver = evaluation.outline.passedByName.get(name) ?? [];
    const toValue = (passed: Passed) => {
      const argument = passed.call.arguments[passed.index];
      const isPassed = argument && isFunction(evaluation.evaluate(argument, passed.scope), owner);
      return isPassed ? passedValue(passed, owner, index, evaluation) : undefined;
    };
    return joinAll(handedOver, toValue, evaluation.budget, argumentOf(name, owner, index, evaluation));
  });
}

/** The argument that calls of `name` give, as far as `name` means `owner` there. */
function argumentOf(
  name: string,
  owner: FunctionOutline,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const toValue = ({ node, scope }: Call) => {
    const argument = node.arguments[index];
    return argument && evaluation.evaluate(argument, scope);
  };
  return joinAll(callsOf(name, evaluation).get(owner) ?? [], toValue, evaluation.budget);
}

/** The calls of a name by the functions that they call: many may go by one name, and each is asked for. */
function callsOf(name: string, evaluation: Evaluation): ReadonlyMap<FunctionOutline, readonly Call[]> {
  let byName = callsByFunction.get(evaluation);
  if (byName === undefined) {
    byName = new Map();
    callsByFunction.set(evaluation, byName);
  }
  const known = byName.get(name);
  if (known) return known;
  const calls = new Map<FunctionOutline, Call[]>();
  byName.set(name, calls);
  for (const call of evaluation.outline.callsByName.get(name) ?? []) {
    evaluation.budget.spend();
    const callee = evaluation.evaluate(call.node.expression, call.scope);
    for (const each of callee?.kind === "mixed" ? callee.of : callee ? [callee] : []) {
      if (each.kind !== "function") continue;
      const own = calls.get(each.outline);
      if (own) own.push(call);
      else calls.set(each.outline, [call]);
    }
  }
  return calls;
}

type Call = Scoped<ts.CallExpression>;

const callsByFunction = new WeakMap<Evaluation, Map<string, ReadonlyMap<FunctionOutline, readonly Call[]>>>();

function isFunction(value: Value | undefined, owner: FunctionOutline): boolean {
  if (value?.kind === "mixed") return value.of.some((each) => isFunction(each, owner));
  return value?.kind === "function" && value.outline === owner;
}

const ELEMENT_CALLBACKS = new Set(
  ["forEach", "map", "filter", "find", "findLast", "some", "every", "flatMap", "findIndex"].concat(
    "findLastIndex",
  ),
);

/** What a function receives from the call that it is handed to. */
function passedValue(
  passed: Passed,
  owner: FunctionOutline,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  if (passed.hook !== undefined) return hookArgument(passed, passed.hook, index, evaluation);
  const callee = unwrap(passed.call.expression);
  if (callee.kind === ts.SyntaxKind.PropertyAccessExpression) {
    const { expression, name } = callee as ts.PropertyAccessExpression;
    const method = name.text;
    if (method === "use") return interceptedValue(expression, passed, index, evaluation);
    const object = evaluation.evaluate(expression, passed.scope);
    if (method === "then" && index === 0)
      return passed.index === 0 ? object : evaluation.rejection(expression, passed.scope);
    if (method === "catch" && index === 0) return evaluation.rejection(expression, passed.scope);
    if (object && ELEMENT_CALLBACKS.has(method) && index === 0) return evaluation.property(object, "*");
    if (object?.kind === "part") return eventValue(object, method, passed, index);
  }
  return requestCallback(passed, index, evaluation) ?? handedOn(passed, owner, index, evaluation);
}

/** `response.on("data", (chunk) => …)` and superagent's `request.end((error, response) => …)`. */
function eventValue(object: Part, method: string, passed: Passed, index: number): Value | undefined {
  const { source } = object;
  const callback = source.call?.client.callback;
  if (callback === undefined) return undefined;
  if (method === "end") return callbackPart(source, callback, index);
  if ((method !== "on" && method !== "once") || index !== 0) return undefined;
  const event = passed.call.arguments[0];
  const name = event?.kind === ts.SyntaxKind.StringLiteral ? (event as ts.StringLiteral).text : undefined;
  if (name === "response") return { kind: "part", source, part: "response", path: [] };
  return name === "data" ? { kind: "part", source, part: "text", path: [] } : undefined;
}

/** `https.get(url, (response) => …)`. */
function requestCallback(passed: Passed, index: number, evaluation: Evaluation): Value | undefined {
  const made = evaluation.evaluate(passed.call, passed.scope);
  const callback = made?.kind === "part" ? made.source.call?.client.callback : undefined;
  if (made?.kind !== "part" || made.source.call?.node !== passed.call || !callback) return undefined;
  return callbackPart(made.source, callback, index);
}

function callbackPart(
  source: Source,
  { error, response }: { readonly error?: number; readonly response: number },
  index: number,
): Value | undefined {
  if (index === response) return { kind: "part", source, part: "response", path: [] };
  return index === error ? { kind: "part", source, part: "error", path: [] } : undefined;
}

/** A local function that calls what it is handed: the arguments it does so with. */
function handedOn(
  passed: Passed,
  owner: FunctionOutline,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const target = evaluation.evaluate(passed.call.expression, passed.scope);
  const parameter = target?.kind === "function" ? target.outline.node.parameters[passed.index] : undefined;
  const name = parameter && memberName(parameter.name as ts.PropertyName);
  return name === undefined ? undefined : argumentOf(name, owner, index, evaluation);
}

// What clients call

/** `client.interceptors.response.use(onFulfilled, onRejected)`. */
function interceptedValue(
  expression: ts.Expression,
  passed: Passed,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const response = unwrap(expression);
  if (index !== 0 || response.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { name, expression: owner } = response as ts.PropertyAccessExpression;
  const interceptors = unwrap(owner);
  if (name.text !== "response" || interceptors.kind !== ts.SyntaxKind.PropertyAccessExpression)
    return undefined;
  const client = evaluation.evaluate((interceptors as ts.PropertyAccessExpression).expression, passed.scope);
  if (client?.kind !== "client") return undefined;
  const part = passed.index === 0 ? "response" : "error";
  return { kind: "part", source: sourceOfClient(passed.call, client, evaluation), part, path: [] };
}

/** Sources: documentation of ky and got ("hooks"), ofetch ("interceptors"), openapi-fetch ("middleware"). */
const HOOKS = new Set(["beforeError", "afterResponse", "onResponse", "onResponseError"]);

/** What a hook in the options of a client, or of one call of it, receives. */
function hookArgument(
  { call, scope }: Passed,
  hook: string,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const source = HOOKS.has(hook) ? sourceOfHook(call, scope, evaluation) : undefined;
  if (source === undefined) return undefined;
  const { name } = source.call?.client ?? {};
  const error: Value = { kind: "part", source, part: "error", path: [] };
  const response: Value = { kind: "part", source, part: "response", path: [] };
  if (hook === "beforeError") return index === 0 ? error : undefined;
  if (hook === "afterResponse") return index === (name === "ky" ? 2 : 0) ? response : undefined;
  return index === 0 ? { kind: "record", members: { response, error } } : undefined;
}

function sourceOfHook(call: ts.CallExpression, scope: Scope, evaluation: Evaluation): Source | undefined {
  const made = evaluation.evaluate(call, scope);
  if (made?.kind === "part") return made.source;
  if (made?.kind === "client") return sourceOfClient(call, made, evaluation);
  const callee = unwrap(call.expression);
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const client = evaluation.evaluate((callee as ts.PropertyAccessExpression).expression, scope);
  return client?.kind === "client" ? sourceOfClient(call, client, evaluation) : undefined;
}

/** The source of whatever a configured client gets, noted where it is configured. */
function sourceOfClient(
  node: ts.CallExpression,
  { client, base }: ClientValue,
  evaluation: Evaluation,
): Source {
  return callSource({ node, client, url: base, method: undefined }, evaluation);
}
