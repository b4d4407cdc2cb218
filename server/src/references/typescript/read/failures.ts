// From a value to the calls whose errors it is.

import { errorsOfSource } from "../values/described.ts";
import type { Value, ValueSource } from "../values/model.ts";

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
