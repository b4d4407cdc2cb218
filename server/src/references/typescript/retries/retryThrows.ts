// What a function throws that a library runs again after whatever it throws: `pRetry(async () => { … if (res.status === 402) throw … })`.

import * as ts from "typescript";
import type { RetryPlace } from "../../retryModel.ts";
import { complementStatuses, intersectStatuses, okStatuses } from "../../statusSet.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { FunctionOutline } from "../outline/scopes.ts";
import { calleeNames } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, spanOf, unwrap } from "../syntax.ts";
import type { Runner } from "../values/model.ts";
import { handlerOf } from "../values/policies.ts";
import { functionRun } from "../values/runners.ts";
import { optionsOf, type PolicyOptions } from "./policyRetries.ts";
import { onlyRequestOf } from "./retryFunctions.ts";
import { clarityOf, framesOf, startOf } from "./retryWay.ts";

/** The `throw` statements that lead to another attempt after an answer of which more is known than that it is an error. */
export function thrownRetries({ calls }: Outline, reader: Reader): readonly RetryPlace[] {
  return calls.flatMap((place) => {
    const run = runAgain(place, reader);
    return run && run.outline.file === reader.file ? placesIn(run, reader) : [];
  });
}

interface RunAgain extends PolicyOptions {
  readonly outline: FunctionOutline;
  readonly except: readonly string[];
}

/** The function that a call runs again after whatever it throws; undefined where something else decides. */
function runAgain(place: CallPlace, reader: Reader): RunAgain | undefined {
  const { node, scope } = place;
  const { evaluator } = reader;
  const called = unwrap(node.expression);
  if (called.kind !== ts.SyntaxKind.Identifier && !isAccess(called)) return undefined;
  const callee = evaluator.evaluate(called, scope);
  if (callee?.kind !== "runner") return undefined;
  if (callee.again) return runByPolicy(callee, place, reader);
  const { except, decides, own } = callee.library.description.retries ?? {};
  const found = functionRun(callee, node, scope, evaluator);
  if (found === undefined || except === undefined) return undefined;
  for (const argument of node.arguments) {
    const options = evaluator.evaluate(argument, scope);
    if (options?.kind !== "object") continue;
    if (decides && evaluator.property(options, decides.option) !== undefined) return undefined;
    const times = own?.option === undefined ? undefined : evaluator.property(options, own.option);
    if (times?.kind === "number" && times.number === 0) return undefined;
  }
  return { outline: found.run.outline, except, wait: { kind: "growing" }, isBounded: true };
}

/** The same of policies, of which the first that handles all errors counts. */
function runByPolicy(callee: Runner, { node, scope }: CallPlace, reader: Reader): RunAgain | undefined {
  const run = functionRun(callee, node, scope, reader.evaluator)?.run;
  for (const made of callee.again ?? []) {
    const handler = handlerOf(made, reader.evaluator);
    if (run === undefined || handler?.handles !== "all" || handler.by) continue;
    const options = optionsOf(made, callee.library, reader);
    if (options !== "off") return { outline: run.outline, except: [], ...options };
  }
  return undefined;
}

/** What is thrown for more statuses is thrown for all that were not told apart before. */
const MOST_STATUSES = 12;

const notOk = complementStatuses(okStatuses);

function placesIn({ outline, except, wait, isBounded }: RunAgain, reader: Reader): readonly RetryPlace[] {
  const source = onlyRequestOf(outline, reader.evaluator);
  const call = source && reader.calls.of(source);
  if (source === undefined || call === undefined) return [];
  return outline.attempt.throws.flatMap(({ node, scope, frame }): readonly RetryPlace[] => {
    if (isExcepted(node, except)) return [];
    if (clarityOf(framesOf({ frame, from: startOf(frame) }), reader) === "unclear") return [];
    const facts = reader.narrower.factsAt(frame, source, node, scope);
    const statuses = intersectStatuses(facts?.statuses ?? notOk, notOk);
    const size = statuses.reduce((sum, [low, high]) => sum + high - low + 1, 0);
    if (facts === undefined || size === 0 || size > MOST_STATUSES) return [];
    return [
      {
        call,
        form: "thrown",
        span: facts.because.at(-1) ?? spanOf(node, reader.file),
        facts: { ...facts, statuses },
        takesAll: false,
        listed: [],
        wait,
        isBounded,
      },
    ];
  });
}

/** `new AbortError(…)`; what is thrown under another name may be one as well. */
function isExcepted(thrown: ts.Expression, except: readonly string[]): boolean {
  const node = unwrap(thrown);
  if (node.kind !== ts.SyntaxKind.NewExpression) return except.length > 0;
  return except.includes(calleeNames(unwrap((node as ts.NewExpression).expression)).last);
}
