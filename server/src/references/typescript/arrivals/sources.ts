// From values to the calls whose errors they are, and from a call to what it fails with.

import * as ts from "typescript";
import type { FailingCall } from "../../arrivalModel.ts";
import type { Facts } from "../../model.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scoped } from "../outline/scopes.ts";
import { failingSources } from "../read/failures.ts";
import type { CallNumbers } from "../read/subject.ts";
import { isAccess, memberName, nameOf, unwrap } from "../syntax.ts";
import { errorsOfSource } from "../values/described.ts";
import type { Evaluator, Value, ValueSource } from "../values/model.ts";

/**
 * @param of `error`: only errors count · `any`: what a call gives counts for its failure as well
 * @param factsOf what is known of the errors of a source where the value stands
 */
export function failingIn(
  value: Value | undefined,
  numbers: CallNumbers,
  of: "error" | "any" = "error",
  factsOf: (source: ValueSource) => Facts | undefined = () => undefined,
): readonly FailingCall[] {
  return [...new Set(failingSources(value, of))].flatMap((source) => {
    const number = numbers.of(source);
    const call = number === undefined ? undefined : numbers.calls[number];
    if (call === undefined) return [];
    const discriminators = discriminatorsOf(source);
    const { classes = [], error, throws } = errorsOfSource(source) ?? {};
    const isThrown = throws ?? source.call?.client.library.throws === true;
    const facts = factsOf(source);
    return {
      call,
      ...(discriminators ? { discriminators } : {}),
      ...(classes.length > 0 ? { classes } : {}),
      ...(isThrown ? { isThrown } : {}),
      ...(error ? { fields: [...error].map(([name, { part, path }]) => ({ name, part, path })) } : {}),
      ...(facts ? { facts } : {}),
    };
  });
}

/** Undefined where errors are bodies as a whole, or nothing is said. */
function discriminatorsOf(source: ValueSource): readonly string[] | undefined {
  const parts = [...(errorsOfSource(source)?.error.values() ?? [])];
  const names = parts.flatMap(({ part, path }) => (part === "discriminator" ? path : []));
  return names.length === 0 ? undefined : [...new Set(names)];
}

/** What a call fails with. */
export interface Failure {
  readonly failing: readonly FailingCall[];
  /** Where nothing is known of it: what is called. */
  readonly other?: string;
}

/** What a call in a block lets the block fail with; nothing where it is not known to fail. */
export function failuresOf(
  { node, scope }: Scoped<ts.CallExpression | ts.TaggedTemplateExpression>,
  { awaited }: Pick<Outline, "awaited">,
  evaluator: Evaluator,
  numbers: CallNumbers,
): readonly Failure[] {
  const failing = failingIn(evaluator.rejection(node, scope), numbers);
  if (failing.length > 0) return [{ failing }];
  if (node.kind !== ts.SyntaxKind.CallExpression) return [];
  const other = calleeText((node as ts.CallExpression).expression);
  if (other === undefined) return [];
  const isUnknown = awaited.has(node) && evaluator.evaluate(node, scope) === undefined;
  return (isUnknown && !other.startsWith("Promise.")) || THROWING.has(other) ? [{ failing: [], other }] : [];
}

/** What of the language throws on bad input: it stands in many a `try` beside a request. */
const THROWING = new Set(["JSON.parse", "decodeURIComponent", "decodeURI", "structuredClone"]);

/** Names that make up what is called, where it is nothing but names: `this.orders.save`. */
function calleeText(expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.Identifier) return (node as ts.Identifier).text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return "this";
  if (!isAccess(node)) return undefined;
  const name = memberName(nameOf(node) as ts.PropertyName);
  const object = calleeText(node.expression);
  return name === undefined || object === undefined ? undefined : `${object}.${name}`;
}
