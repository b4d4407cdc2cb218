// What libraries make again by themselves: how often, by their options as far as the file has them.

import * as ts from "typescript";
import type { Library } from "../../../libraries/library.ts";
import type { Call } from "../../model.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope } from "../outline/scopes.ts";
import { unwrap } from "../syntax.ts";
import { memberOfObject } from "../values/members.ts";
import type { ApiCall, Evaluator, Runner, Value } from "../values/model.ts";
import { callsWithOptions } from "../values/runners.ts";
import { UNKNOWN } from "../values/value.ts";

type Retried = NonNullable<Call["retried"]>;

/** What is said of the requests of a function that a library runs; `at`: the option or the place of the function. */
export function retriedByRunner(
  runner: Runner,
  at: string | number,
  call: ts.CallExpression,
  scope: Scope,
  evaluator: Evaluator,
): Retried | undefined {
  const { library } = runner;
  for (const { node, scope: own } of callsWithOptions(runner, { node: call, scope })) {
    const retried = retriedBy(library, at, optionIn(node.arguments, own, library, evaluator));
    if (retried) return retried;
  }
  return undefined;
}

/** What is said of a request whose client makes it again, by the options of the call. */
export function retriedByCall(
  { client: { library } }: ApiCall,
  place: CallPlace | undefined,
  evaluator: Evaluator,
): Retried | "not" | undefined {
  const option = place && optionIn(place.node.arguments, place.scope, library, evaluator);
  return option && (retriedBy(library, undefined, option) ?? "not");
}

/** The same by the options of a client that the file makes, else as the library does without. */
export function retriedByClient(
  library: Library,
  { newsOfObjects }: Pick<Outline, "newsOfObjects">,
  evaluator: Evaluator,
): Retried | undefined {
  for (const { node, scope } of newsOfObjects) {
    const option = optionIn(node.arguments ?? [], scope, library, evaluator);
    const made = option && evaluator.evaluate(node, scope);
    if (option && made?.kind === "described" && made.library === library)
      return retriedBy(library, undefined, option);
  }
  return retriedBy(library, undefined, undefined);
}

/** The value of the option that has the number. */
function optionIn(
  args: readonly ts.Expression[],
  scope: Scope,
  { description: { retries } }: Library,
  evaluator: Evaluator,
): Value | "off" | undefined {
  const name = retries?.own?.option;
  if (name === undefined) return undefined;
  for (const argument of args) {
    const options = evaluator.evaluate(argument, scope);
    if (options?.kind !== "object") continue;
    const { member } = memberOfObject(options.node, name);
    if (member === undefined) continue;
    const isOff =
      member.kind === ts.SyntaxKind.PropertyAssignment &&
      unwrap(member.initializer).kind === ts.SyntaxKind.FalseKeyword;
    return isOff ? "off" : (evaluator.property(options, name) ?? UNKNOWN);
  }
  return undefined;
}

function retriedBy(
  { name, description: { retries } }: Library,
  at: string | number | undefined,
  option: Value | "off" | undefined,
): Retried | undefined {
  const { own } = retries ?? {};
  if (own === undefined || option === "off") return undefined;
  const usual = typeof own.times === "number" ? own.times : own.times[at ?? ""];
  const given = option?.kind === "number" ? option.number - (own.countsFirst ? 1 : 0) : undefined;
  const times = option === undefined ? usual : given;
  if (times !== undefined && times <= 0) return undefined;
  return { by: name, ...(times === undefined || !Number.isFinite(times) ? {} : { times }) };
}
