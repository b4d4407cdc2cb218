// What is wrong with the globs in a catalog's `produces`. Which files they are about is workspace/producers.ts's.

import { globListFaults } from "../text/globFaults.ts";
import type { Slices } from "../text/slices.ts";
import type { Faults } from "./faults.ts";
import type { Catalog } from "./model.ts";

/** Tells globs that match nothing, or not what was meant. There are a hundred at most. */
export function* faultyGlobs({ produces }: Catalog, faults: Faults): Slices<void> {
  for (const { index, message } of globListFaults(produces).faults) {
    const path = ["produces", String(index)];
    faults.add({ rule: "catalog-schema", path, severity: "warning" }, () => message);
    yield;
  }
}
