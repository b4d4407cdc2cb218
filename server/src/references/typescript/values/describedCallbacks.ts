// What functions are called with that are handed to calls of described libraries: errors, by their place or event, and what the library
// makes, such as the client of a transaction.

import * as ts from "typescript";
import type { Passed } from "../outline/scopes.ts";
import { accessedName, isAccess, unwrap } from "../syntax.ts";
import { errorsOfSource } from "./described.ts";
import type { Described, Evaluation, Value } from "./model.ts";

/** What `parameter`, the one at `index` of a function, is that is handed to the call which gives `made`. */
export function describedArgument(
  { library, given }: Described,
  passed: Passed,
  parameter: ts.ParameterDeclaration | undefined,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const { call } = passed;
  const errors = given?.source.call?.node === call ? errorsOfSource(given.source) : undefined;
  if (given === undefined || errors === undefined) return undefined;
  const event = eventOf(call);
  const isError =
    event === undefined
      ? errors.callbacks.has(index) || (errors.possibleCallbacks.has(index) && isCalledError(parameter))
      : index === 0 && errors.events.has(event);
  // Others may be thrown or handed on there as well.
  if (isError) return { kind: "part", source: given.source, part: "error", path: [], orElse: true };
  if (parameter === undefined || functionAt(passed) === undefined) return undefined;
  const source = evaluation.sourceFor(parameter, "", { library });
  return { kind: "described", library, path: [], given: { source, names: [] }, isMade: true };
}

/** Whether a parameter goes by the name of an error. */
export function isCalledError(parameter: ts.ParameterDeclaration | undefined): boolean {
  const name = parameter?.name;
  return (
    name?.kind === ts.SyntaxKind.Identifier &&
    /^_?(?:e|ex|exception|cause|reason|.*err(?:or)?)$/i.test((name as ts.Identifier).text)
  );
}

const LISTENING = new Set(["on", "once", "addListener", "prependListener", "addEventListener"]);

/** The event that a call listens to: `stream.on("error", …)`. */
function eventOf({ expression, arguments: args }: Passed["call"]): string | undefined {
  const event = args?.[0];
  const callee = unwrap(expression);
  if (!isAccess(callee) || !LISTENING.has(accessedName(callee))) return undefined;
  return event && ts.isStringLiteralLike(event) ? event.text : undefined;
}

function functionAt({ call, index }: Passed): ts.SignatureDeclaration | undefined {
  const argument = call.arguments?.[index];
  const node = argument && unwrap(argument);
  return node?.kind === ts.SyntaxKind.ArrowFunction || node?.kind === ts.SyntaxKind.FunctionExpression
    ? (node as ts.ArrowFunction | ts.FunctionExpression)
    : undefined;
}
