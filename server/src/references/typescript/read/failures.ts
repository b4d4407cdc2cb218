// From a value to the calls whose errors it is, and what is known of these.

import type { FailingCall } from "../../arrivalModel.ts";
import type { Facts } from "../../model.ts";
import { errorsOfSource } from "../values/described.ts";
import type { Value, ValueSource } from "../values/model.ts";
import type { CallNumbers } from "./subject.ts";

/**
 * Where the errors come from that a value is; none for other values.
 * @param of `error`: only errors count · `any`: what a call gives counts for its failure as well
 */
export function failingSources(
  value: Value | undefined,
  of: "error" | "any" = "error",
): readonly ValueSource[] {
  switch (value?.kind) {
    case "part":
      return value.part === "error" || of === "any" ? [value.source] : [];
    case "described": {
      const { given } = value;
      const isGiven = of === "any" && given !== undefined && given.names.length === 0;
      return isGiven && errorsOfSource(given.source) ? [given.source] : [];
    }
    case "mixed":
      return value.of.flatMap((each) => failingSources(each, of));
    default:
      return [];
  }
}

/**
 * The calls whose errors a value is.
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
