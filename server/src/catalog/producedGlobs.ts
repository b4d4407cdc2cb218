// What is wrong with the globs in a catalog's `produces`. Which files they are about is workspace/producers.ts's.

import { globListFaults } from "../text/globFaults.ts";
import type { Catalog } from "./model.ts";
import type { ValueProblem } from "./schemaProblems.ts";

/** Globs that match nothing, or not what was meant. */
export function faultyGlobs({ produces }: Catalog): readonly ValueProblem[] {
  return globListFaults(produces).faults.map(({ index, message }) => ({
    rule: "catalog-schema",
    path: ["produces", String(index)],
    message,
    severity: "warning",
  }));
}
