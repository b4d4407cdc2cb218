// Collects the faults of a catalog's value while it is checked: all parts that cannot be used, and as many faults as are told. What is a
// fault is decided in schemaProblems.ts, validate.ts and identities.ts.

import type { FindNearest } from "../text/nearest.ts";
import { MOST_FAULTS } from "./limits.ts";
import { partOf } from "./parts.ts";
import type { ValueProblem } from "./valueProblem.ts";

export interface Faults {
  /** The first faults, in the order in which they were found. */
  readonly told: readonly ValueProblem[];
  /** How many there are, told or not. */
  readonly count: number;
  /** The pointers of the parts with an error, which cannot be used: see `partOf`. */
  readonly parts: ReadonlySet<string>;
  /** `message` is asked only where the fault is told. */
  add(fault: Omit<ValueProblem, "message">, message: () => string): void;
  /** The known name that a wrong one is a slip of, for the first faults only: each look is at all the names. */
  near(value: string, find: FindNearest): string | undefined;
}

/** Wrong names for which a near one is sought. */
const MOST_SOUGHT = 5;

/**
 * Faults as they are found by one check. A check that goes through the file as it is written has told the first ones by place;
 * that of several checks the first are told is up to the one who joins them (`load.ts`).
 */
export function createFaults(most = MOST_FAULTS): Faults {
  /** Of the catalog's own properties, which decide whether it can be used at all; and of the rest. */
  const own: ValueProblem[] = [];
  const inner: ValueProblem[] = [];
  const parts = new Set<string>();
  let count = 0;
  let sought = 0;
  return {
    get told() {
      return [...own, ...inner];
    },
    parts,
    get count() {
      return count;
    },
    add(fault, message) {
      count++;
      if (fault.severity === "error") parts.add(partOf(fault.path));
      const told = fault.path.length <= 1 ? own : inner;
      if (told.length < most) told.push({ ...fault, message: message() });
    },
    near(value, find) {
      if (sought >= MOST_SOUGHT) return undefined;
      sought++;
      return find(value, 1)[0];
    },
  };
}
