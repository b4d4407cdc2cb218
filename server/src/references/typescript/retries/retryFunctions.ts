// Functions in the options of a library that decide whether a request is made again: `retry: (count, error) => …`. Which options
// these are, and which make the request and give the wait, is in the library's description.

import * as ts from "typescript";
import type { RetriesDescription } from "../../../libraries/model.ts";
import type { Facts } from "../../model.ts";
import type { RetryPlace, RetryWait } from "../../retryModel.ts";
import {
  complementStatuses,
  errorStatuses,
  intersectStatuses,
  isSubset,
  okStatuses,
} from "../../statusSet.ts";
import { eitherOf, NOTHING } from "../facts/facts.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Definition, Frame, FunctionOutline } from "../outline/scopes.ts";
import { type NameRead, namesRead } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, spanOf, unwrap } from "../syntax.ts";
import { isCalledError } from "../values/describedCallbacks.ts";
import type { Evaluator, Value, ValueSource } from "../values/model.ts";
import { functionRun } from "../values/runners.ts";
import { clarityOf, framesOf, startOf } from "./retryWay.ts";

/** The functions that say by the error what is tried again; not those that let everything through, as the libraries do by themselves. */
export function functionRetries({ calls }: Outline, reader: Reader): readonly RetryPlace[] {
  return calls.flatMap((place): readonly RetryPlace[] => {
    const target = targetOf(place, reader);
    if (target === undefined) return [];
    return place.node.arguments.flatMap((argument): readonly RetryPlace[] => {
      const options = reader.evaluator.evaluate(argument, place.scope);
      const found = options?.kind === "object" ? retryIn(options, target, reader) : undefined;
      return found ? [found] : [];
    });
  });
}

type Options = Value & { readonly kind: "object" };

/** A call of a library whose options decide what is tried again. */
interface Target {
  readonly place: CallPlace;
  readonly callee: Value & { readonly kind: "runner" | "configurer" };
  readonly decides: NonNullable<RetriesDescription["decides"]>;
}

/** Only what is imported can be such a library's. */
function targetOf(place: CallPlace, { evaluator }: Reader): Target | undefined {
  const called = unwrap(place.node.expression);
  if (called.kind !== ts.SyntaxKind.Identifier && !isAccess(called)) return undefined;
  const callee = evaluator.evaluate(called, place.scope);
  if (callee?.kind !== "runner" && callee?.kind !== "configurer") return undefined;
  const { decides } = callee.library.description.retries ?? {};
  return decides && { place, callee, decides };
}

function retryIn(options: Options, target: Target, reader: Reader): RetryPlace | undefined {
  const { decides } = target;
  const decision = functionIn(options, decides.option, reader);
  if (decision === undefined || decision.file !== reader.file) return undefined;
  const error = errorOf(decision, decides.option, target);
  if (error === undefined) return undefined;
  const { source, isThrown } = requestedBy(options, target, error, reader);
  if (source === undefined) return undefined;
  const how = { wait: waitIn(options, target, reader), isBounded: isLimited(target) };
  return retryDecidedBy(decision, error, { source, isThrown }, how, reader);
}

/** What a function lets through that is called with `error`; undefined where that is everything, or is not understood. */
export function retryDecidedBy(
  decision: FunctionOutline,
  error: ErrorParameter,
  { source, isThrown }: { readonly source: ValueSource; readonly isThrown: boolean },
  { wait, isBounded }: Pick<RetryPlace, "wait" | "isBounded">,
  reader: Reader,
): RetryPlace | undefined {
  const call = reader.calls.of(source);
  if (call === undefined) return undefined;
  const facts = factsWhereTrue(decision, error, source, reader);
  if (facts === undefined) return undefined;
  const possible = isThrown ? errorStatuses : notOk;
  const statuses = intersectStatuses(facts.statuses ?? possible, possible);
  if (statuses.length === 0 || isSubset(errorStatuses, statuses)) return undefined;
  const isCount = ({ binding }: NameRead) =>
    binding?.definitions.some(
      (each) => each.kind === "parameter" && each.owner === decision && each.index !== error.index,
    ) === true;
  return {
    call,
    form: "function",
    span: facts.because.at(-1) ?? spanOf(decision.node, reader.file),
    facts: { ...facts, statuses },
    takesAll: false,
    listed: [],
    wait,
    isBounded: isBounded || decision.returns.some((returned) => namesRead(returned).some(isCount)),
  };
}

/** Whether a library ends by itself, whatever the function says: where it has a number of attempts beside it. */
function isLimited({ callee, decides }: Target): boolean {
  const { option } = callee.library.description.retries?.own ?? {};
  return option !== undefined && option !== decides.option;
}

type ErrorParameter = Definition & { readonly kind: "parameter" };

/** Where a function is handed the error: as a parameter, or in an object that one is. */
function errorOf(owner: FunctionOutline, option: string, { callee }: Target): ErrorParameter | undefined {
  const given = callee.library.hooks.get(option) ?? [];
  const index = given.findIndex((each) => each !== undefined);
  const each = given[index];
  if (each === undefined) return undefined;
  const isIn = "members" in each && !isCalledError(owner.node.parameters[index]);
  return { kind: "parameter", owner, index, path: isIn ? ["error"] : [] };
}

const notOk = complementStatuses(okStatuses);

/** The function that an option is. */
function functionIn(options: Options, name: string, { evaluator }: Reader): FunctionOutline | undefined {
  const value = evaluator.property(options, name);
  return value?.kind === "function" ? value.outline : undefined;
}

/** The one request that fails with the error: that of the error itself, else the only one that the function makes. */
function requestedBy(
  options: Options,
  { place, callee }: Target,
  error: Definition,
  reader: Reader,
): { readonly source?: ValueSource; readonly isThrown: boolean } {
  const { evaluator } = reader;
  const thrown = evaluator.define(error, options.scope);
  if (thrown?.kind === "part" && thrown.source.call) return { source: thrown.source, isThrown: true };
  const run =
    callee.kind === "runner" ? functionRun(callee, place.node, place.scope, evaluator)?.run : undefined;
  const source = run && onlyRequestOf(run.outline, evaluator);
  return source ? { source, isThrown: false } : { isThrown: false };
}

/** The only request that a function makes itself. */
export function onlyRequestOf({ attempt }: FunctionOutline, evaluator: Evaluator): ValueSource | undefined {
  const made = new Set<ValueSource>();
  for (const { node, scope } of attempt.calls) {
    evaluator.budget.spend();
    const value = evaluator.evaluate(node, scope);
    if (value?.kind === "part" && value.source.call) made.add(value.source);
  }
  const [only, other] = made;
  return other ? undefined : only;
}

/** What is known of the response where a function gives something true; undefined where that is not understood. */
function factsWhereTrue(
  decision: FunctionOutline,
  error: Definition,
  source: ValueSource,
  reader: Reader,
): Facts | undefined {
  const found: Facts[] = [];
  for (const { node, scope, frame } of decision.returns) {
    const { kind } = unwrap(node);
    if (kind === ts.SyntaxKind.FalseKeyword) continue;
    const where: Frame | undefined =
      kind === ts.SyntaxKind.TrueKeyword
        ? frame
        : { kind: "condition", node, truthy: true, scope, outer: frame };
    if (clarityOf(framesOf({ frame: where, from: startOf(frame) }), reader) === "unclear") return undefined;
    found.push(reader.narrower.factsAt(where, source, { definition: error }, scope) ?? NOTHING);
  }
  return found.length === 0 ? undefined : eitherOf(found);
}

/** What is waited for: without the option, the libraries wait longer after each attempt. */
function waitIn(options: Options, { callee, decides: { delay } }: Target, reader: Reader): RetryWait {
  const given = delay === undefined ? undefined : reader.evaluator.property(options, delay);
  if (given === undefined) return { kind: delay === undefined ? "unknown" : "growing" };
  if (given.kind === "number") return constant(given.number);
  if (given.kind !== "function") return { kind: "unknown" };
  const { node, returns } = given.outline;
  const error = callee.library.hooks.get(delay ?? "")?.findIndex((each) => each !== undefined) ?? -1;
  if (error >= 0 && node.parameters.length > error) return { kind: "stated" };
  const [only, other] = returns;
  const value = only && !other ? reader.evaluator.evaluate(only.node, only.scope) : undefined;
  return value?.kind === "number" ? constant(value.number) : { kind: "growing" };
}

function constant(milliseconds: number): RetryWait {
  return { kind: "constant", seconds: milliseconds / 1000 };
}
