// Calls whose arguments decide which API is meant: a function that is given the addresses of several is read anew for each
// such call. For all other calls what a function returns is the same, and is worked out once.

import type * as ts from "typescript";
import type { Budget } from "../budget.ts";
import type { FunctionOutline, Scope } from "../outline/scopes.ts";
import { memberName } from "../syntax.ts";
import { parameterValue } from "./callbacks.ts";
import type { Evaluation, Value } from "./model.ts";

/** What a call of a local function gives. */
export function resultOfCall(
  { outline, within }: Value & { kind: "function" },
  call: ts.CallExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const given = decidingArguments(outline, call, scope, evaluation);
  const home = within ?? evaluation;
  return ((given && home.withParameters(given)) ?? home).returned(outline);
}

/** What a function returns, whatever it is called with. */
export function resultOf(
  { outline, within }: Value & { kind: "function" },
  evaluation: Evaluation,
): Value | undefined {
  return (within ?? evaluation).returned(outline);
}

/** The arguments of a call by parameter, where the calls of the function differ in what decides the API; else undefined. */
function decidingArguments(
  outline: FunctionOutline,
  call: ts.CallExpression,
  scope: Scope,
  evaluation: Evaluation,
): ReadonlyMap<object, Value | undefined> | undefined {
  const own = (index: number) => {
    const argument = call.arguments[index];
    return argument && evaluation.evaluate(argument, scope);
  };
  const { parameters } = outline.node;
  const decides = parameters.some((_, index) => {
    evaluation.budget.spend();
    if (parameterValue(outline, index, evaluation)?.kind !== "mixed") return false;
    const value = own(index);
    return value !== undefined && decidesApi(value, evaluation.budget);
  });
  return decides ? new Map(parameters.map((parameter, index) => [parameter, own(index)])) : undefined;
}

/** Names under which options hold addresses. */
const ADDRESS_NAMES = /url|base|host|origin|endpoint/i;

function decidesApi(value: Value, budget: Budget): boolean {
  switch (value.kind) {
    case "text":
      return hasHost(value.text);
    case "client":
      return value.base !== undefined;
    case "part":
      return value.source.call?.url !== undefined && hasHost(value.source.call.url.text);
    case "object":
      return value.node.properties.some(({ name }) => {
        budget.spend();
        return ADDRESS_NAMES.test(memberName(name) ?? "");
      });
    default:
      return false;
  }
}

function hasHost(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
}
