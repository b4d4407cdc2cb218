// Which mutants are tried: some of all that there are in a folder, by a seed, without those that are known to change nothing.

import { createRandom } from "../fuzz/random.ts";
import { describeMutant, type Mutant, mutantsOf } from "./mutations.ts";

export interface PlacedMutant extends Mutant {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly described: string;
}

/** A mutant that does what the original does: no test can tell them apart. */
export interface Equivalent {
  readonly file: string;
  /** The line of the source that it begins on, without space around it. */
  readonly line: string;
  /** As `describeMutant` says it. */
  readonly mutant: string;
  /** Why nothing changes. */
  readonly why: string;
}

/** All mutants of a file that are not listed as equivalent. */
export function mutantsIn(
  file: string,
  text: string,
  equivalents: readonly Equivalent[],
): readonly PlacedMutant[] {
  const known = equivalents.filter((each) => each.file === file);
  const lines = text.split("\n");
  return mutantsOf(text)
    .map((mutant) => {
      const line = text.slice(0, mutant.start).split("\n").length;
      return { ...mutant, file, line, described: describeMutant(mutant, text) };
    })
    .filter(
      ({ line, described }) =>
        !known.some((each) => each.mutant === described && each.line === lines[line - 1]?.trim()),
    );
}

/** So many of them, each at most once, sorted by place; the same for the same mutants and seed. */
export function picked(
  mutants: readonly PlacedMutant[],
  count: number,
  seed: number,
): readonly PlacedMutant[] {
  return createRandom(seed)
    .some(mutants, count)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}
