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
import { type Definition, type Frame, type FunctionOutline, findBinding } from "../outline/scopes.ts";
import { type NameRead, namesRead } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { spanOf, unwrap } from "../syntax.ts";
import type { Value, ValueSource } from "../values/model.ts";
import { clarityOf, framesOf, startOf } from "./retryWay.ts";

/** The functions that say by the error what is tried again; not those that let everything through, as the libraries do by themselves. */
export function functionRetries({ calls }: Outline, reader: Reader): readonly RetryPlace[] {
  return calls.flatMap((place): readonly RetryPlace[] => {
    const decides = decisionsOf(place, reader);
    if (decides === undefined) return [];
    return place.node.arguments.flatMap((argument): readonly RetryPlace[] => {
      const options = reader.evaluator.evaluate(argument, place.scope);
      const found = options?.kind === "object" ? retryIn(options, decides, reader) : undefined;
      return found ? [found] : [];
    });
  });
}

type Decisions = NonNullable<RetriesDescription["decides"]>;
type Options = Value & { readonly kind: "object" };

/** What the library of an imported function says of its options. */
function decisionsOf(
  { node, scope }: CallPlace,
  { evaluator: { libraries } }: Reader,
): Decisions | undefined {
  const callee = unwrap(node.expression);
  if (callee.kind !== ts.SyntaxKind.Identifier) return undefined;
  const [definition] = findBinding((callee as ts.Identifier).text, scope)?.definitions ?? [];
  return definition?.kind === "import"
    ? libraries.ofModule(definition.module)?.description.retries?.decides
    : undefined;
}

function retryIn(options: Options, decides: Decisions, reader: Reader): RetryPlace | undefined {
  const decision = functionIn(options, decides.option, reader);
  if (decision === undefined || decision.file !== reader.file) return undefined;
  const error: Definition = { kind: "parameter", owner: decision, index: decides.error, path: [] };
  const { source, isThrown } = requestedBy(options, decides, error, reader);
  const call = source && reader.calls.of(source);
  if (source === undefined || call === undefined) return undefined;
  const facts = factsWhereTrue(decision, error, source, reader);
  if (facts === undefined) return undefined;
  const possible = isThrown ? errorStatuses : notOk;
  const statuses = intersectStatuses(facts.statuses ?? possible, possible);
  if (statuses.length === 0 || isSubset(errorStatuses, statuses)) return undefined;
  const isCount = ({ binding }: NameRead) =>
    binding?.definitions.some(
      (each) => each.kind === "parameter" && each.owner === decision && each.index !== decides.error,
    ) === true;
  return {
    call,
    form: "function",
    span: facts.because.at(-1) ?? spanOf(decision.node, reader.file),
    facts: { ...facts, statuses },
    takesAll: false,
    listed: [],
    wait: waitIn(options, decides, reader),
    isBounded: decision.returns.some((returned) => namesRead(returned).some(isCount)),
  };
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
  { requests }: Decisions,
  error: Definition,
  reader: Reader,
): { readonly source?: ValueSource; readonly isThrown: boolean } {
  const { evaluator } = reader;
  const [first] = requests.flatMap((name) => functionIn(options, name, reader) ?? []);
  if (first === undefined) return { isThrown: false };
  const thrown = evaluator.define(error, options.scope);
  if (thrown?.kind === "part" && thrown.source.call) return { source: thrown.source, isThrown: true };
  const made = new Set<ValueSource>();
  for (const { node, scope } of first.attempt.calls) {
    evaluator.budget.spend();
    const value = evaluator.evaluate(node, scope);
    if (value?.kind === "part" && value.source.call) made.add(value.source);
  }
  const [only, other] = made;
  return only && !other ? { source: only, isThrown: false } : { isThrown: false };
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
function waitIn(options: Options, { delay, error }: Decisions, reader: Reader): RetryWait {
  const given = delay === undefined ? undefined : reader.evaluator.property(options, delay);
  if (given === undefined) return { kind: delay === undefined ? "unknown" : "growing" };
  if (given.kind === "number") return constant(given.number);
  if (given.kind !== "function") return { kind: "unknown" };
  const { node, returns } = given.outline;
  if (node.parameters.length > error) return { kind: "stated" };
  const [only, other] = returns;
  const value = only && !other ? reader.evaluator.evaluate(only.node, only.scope) : undefined;
  return value?.kind === "number" ? constant(value.number) : { kind: "growing" };
}

function constant(milliseconds: number): RetryWait {
  return { kind: "constant", seconds: milliseconds / 1000 };
}
