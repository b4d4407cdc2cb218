// What functions are called with: the parameters of local functions, of constructors, and of callbacks that promises, lists,
// events and HTTP clients call.

import * as ts from "typescript";
import type { GivenPart, Library } from "../../../libraries/library.ts";
import type { FunctionOutline, Passed, Scope, Scoped } from "../outline/scopes.ts";
import { accessedName, isAccess, memberName, unwrap } from "../syntax.ts";
import { caughtByClass } from "./caughtByClass.ts";
import { constructorArgument } from "./classes.ts";
import { describedArgument, isCalledError } from "./describedCallbacks.ts";
import { thrownByFunction } from "./failures.ts";
import type { ClientValue, Evaluation, Part, Value, ValueSource } from "./model.ts";
import { exportedNames } from "./modules.ts";
import { givenValue, libraryOf, recordOf } from "./parts.ts";
import { handledValue } from "./policies.ts";
import { callSource } from "./requests.ts";
import { functionRun } from "./runners.ts";
import { joinAll, orElse } from "./value.ts";

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
    const caught = owner.owner?.decorators && caughtByClass(owner, index, evaluation);
    if (caught) return caught;
    if (owner.node.kind === ts.SyntaxKind.Constructor)
      return owner.owner && constructorArgument(owner.owner, index, evaluation);
    const { name } = owner;
    if (name === undefined) return undefined;
    const handedOver = evaluation.outline.passedByName.get(name) ?? [];
    const toValue = (passed: Passed) => {
      const argument = passed.call.arguments?.[passed.index];
      const isPassed = argument && isFunction(evaluation.evaluate(argument, passed.scope), owner);
      return isPassed ? passedValue(passed, owner, index, evaluation) : undefined;
    };
    const found = joinAll(handedOver, toValue, evaluation.budget, argumentOf(name, owner, index, evaluation));
    return found && isCalledElsewhere(name, owner) ? orElse(found) : found;
  });
}

/** Whether files that are not read here may call a function with anything. Methods are taken for their file's own. */
function isCalledElsewhere(name: string, { file, owner }: FunctionOutline): boolean {
  return owner === undefined && exportedNames(file).has(name);
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
  if (passed.hook !== undefined)
    return hookArgument(passed, passed.hook, index, owner.node.parameters[index], evaluation);
  const callee = unwrap(passed.call.expression);
  if (callee.kind === ts.SyntaxKind.PropertyAccessExpression) {
    const { expression, name } = callee as ts.PropertyAccessExpression;
    const method = name.text;
    const intercepted = interceptedValue(callee as ts.PropertyAccessExpression, passed, index, evaluation);
    if (intercepted) return intercepted;
    const object = evaluation.evaluate(expression, passed.scope);
    if (method === "then" && index === 0)
      return passed.index === 0 ? object : evaluation.rejection(expression, passed.scope);
    if (method === "catch" && index === 0) return evaluation.rejection(expression, passed.scope);
    if (object && ELEMENT_CALLBACKS.has(method) && index === 0) return evaluation.property(object, "*");
    if (object?.kind === "part") return eventValue(object, method, passed, index);
  }
  return requestCallback(passed, owner, index, evaluation) ?? handedOn(passed, owner, index, evaluation);
}

/** `response.on("data", (chunk) => …)`, superagent's `request.end((error, response) => …)`. */
function eventValue(object: Part, method: string, passed: Passed, index: number): Value | undefined {
  const { source } = object;
  const client = source.call?.client;
  if (client === undefined) return undefined;
  const handled = client.handlers.get(method);
  if (handled) return givenValue(handled[index], source);
  if (method !== "on" && method !== "once") return undefined;
  const event = passed.call.arguments?.[0];
  const name = event?.kind === ts.SyntaxKind.StringLiteral ? (event as ts.StringLiteral).text : undefined;
  return name === undefined ? undefined : givenValue(client.events.get(name)?.[index], source);
}

/** `https.get(url, (response) => …)`. */
function requestCallback(
  passed: Passed,
  owner: FunctionOutline,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const made = evaluation.evaluate(passed.call, passed.scope);
  if (made?.kind === "handler") return handledValue(made, passed, index, evaluation);
  if (made?.kind === "described")
    return describedArgument(made, passed, owner.node.parameters[index], index, evaluation);
  const call = made?.kind === "part" ? made.source.call : undefined;
  if (made?.kind !== "part" || call?.node !== passed.call) return undefined;
  return givenValue(call.client.callback?.[index], made.source);
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
  callee: ts.PropertyAccessExpression,
  passed: Passed,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  if (!evaluation.libraries.interceptors.has(callee.name.text)) return undefined;
  const names: string[] = [];
  let node: ts.Expression = callee;
  for (; isAccess(node) && names.length < LONGEST_CHAIN; node = unwrap(node.expression)) {
    names.unshift(accessedName(node));
    const client = evaluation.evaluate(node.expression, passed.scope);
    if (client?.kind !== "client") continue;
    const given = client.client.library.interceptors.get(names.join("."))?.[passed.index]?.[index];
    return given && givenValue(given, sourceOfClient(passed.call, client, passed.scope, evaluation));
  }
  return undefined;
}

/** Longer chains than clients have members in a row. */
const LONGEST_CHAIN = 4;

/** What a hook in the options of a client, or of one call of it, receives. */
function hookArgument(
  passed: Passed,
  hook: string,
  index: number,
  parameter: ts.ParameterDeclaration | undefined,
  evaluation: Evaluation,
): Value | undefined {
  const { call, scope } = passed;
  const target = evaluation.evaluate(call.expression, scope);
  if (target?.kind === "runner" || target?.kind === "configurer")
    return handedByRunner(passed, target.library.hooks.get(hook)?.[index], parameter, target, evaluation);
  const owner = hookOwner(call, scope, evaluation);
  const given = owner?.library.hooks.get(hook)?.[index];
  const value = owner && given && givenValue(given, owner.source());
  // Others may be handed on there as well.
  return value && owner.library.of !== undefined ? orElse(value) : value;
}

/**
 * What a function in the options of a library is called with that runs another one, or handles the requests of a client: what these fail
 * with. `{ queryFn, retry: (count, error) => … }`
 */
function handedByRunner(
  { call, scope }: Passed,
  given: GivenPart | undefined,
  parameter: ts.ParameterDeclaration | undefined,
  target: Value & { readonly kind: "runner" | "configurer" },
  evaluation: Evaluation,
): Value | undefined {
  if (given === undefined) return undefined;
  const error = failureBehind(call, scope, target, evaluation);
  if (!("members" in given)) return error;
  const isItself = given.members.has("") && isCalledError(parameter);
  return isItself ? error : recordOf(given.members, () => error);
}

/** What a function fails with that a library runs, or what the requests of a client do. */
function failureBehind(
  call: Passed["call"],
  scope: Scope,
  target: Value & { readonly kind: "runner" | "configurer" },
  evaluation: Evaluation,
): Value | undefined {
  if (target.kind === "runner") {
    const run = functionRun(target, call, scope, evaluation)?.run;
    return run && thrownByFunction(run.outline, evaluation);
  }
  const given = call.arguments?.[target.argument];
  const client = given && evaluation.evaluate(given, scope);
  if (client?.kind !== "client" || !client.client.library.throws) return undefined;
  return { kind: "part", source: sourceOfClient(call, client, scope, evaluation), part: "error", path: [] };
}

/** Whose options a call is given, and the source of what its hooks receive. */
function hookOwner(
  call: Passed["call"],
  scope: Scope,
  evaluation: Evaluation,
): { readonly library: Library; readonly source: () => ValueSource } | undefined {
  const made = evaluation.evaluate(call, scope);
  if (made?.kind === "described") {
    const { library } = made;
    return { library, source: () => evaluation.sourceFor(call, "", { library }) };
  }
  if (made?.kind === "part") {
    const { source } = made;
    const library = libraryOf(source);
    return library && { library, source: () => source };
  }
  const client = made?.kind === "client" ? made : clientCalled(call, scope, evaluation);
  return (
    client && {
      library: client.client.library,
      source: () => sourceOfClient(call, client, scope, evaluation),
    }
  );
}

/** The client on which a method is called. */
function clientCalled(call: Passed["call"], scope: Scope, evaluation: Evaluation): ClientValue | undefined {
  const callee = unwrap(call.expression);
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const client = evaluation.evaluate((callee as ts.PropertyAccessExpression).expression, scope);
  return client?.kind === "client" ? client : undefined;
}

/** The source of whatever a configured client gets, noted where it is configured. */
function sourceOfClient(
  node: Passed["call"],
  { client, base }: ClientValue,
  { file }: Scope,
  evaluation: Evaluation,
): ValueSource {
  return callSource({ node, file, client, url: base, method: undefined }, evaluation);
}
