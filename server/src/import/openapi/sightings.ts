// The values that responses were seen to have where errors are told apart: those that schemas list, those of examples, and those that schemas
// show at a field. Which of these places tell errors is decided elsewhere.

import type { Doubt } from "../draft.ts";
import { doubts as words } from "../messages.ts";
import type { Confidence, Field } from "../recognise/finding.ts";
import type { Allowed } from "./allowed.ts";
import type { Reading, Shown } from "./bodies.ts";
import { type Candidate, candidateAt } from "./candidates.ts";
import type { Fact } from "./schema.ts";
import { createTies, type Ties } from "./ties.ts";

/** A value at a candidate's place, from a schema or an example. */
export interface Sighting {
  readonly candidate: Candidate;
  readonly allowed: Allowed;
  readonly fact: Fact | undefined;
  readonly shown: Shown | undefined;
  readonly reading: Reading;
  /** undefined: nothing says with which statuses. */
  readonly statuses: readonly number[] | undefined;
  readonly confidence: Confidence;
}

/** All of them, with what has to be looked at. */
export function sightingsOf(readings: readonly Reading[]): {
  readonly sightings: readonly Sighting[];
  readonly doubts: readonly Doubt[];
} {
  const ties = createTies(readings);
  const listed = readings.flatMap((reading) => inSchema(reading, ties));
  const doubts: Doubt[] = [];
  const shown = readings.flatMap((reading) => inExamples(reading, ties, doubts));
  const fields = inFieldExamples(readings, ties, [...listed, ...shown], doubts);
  return { sightings: [...listed, ...shown, ...fields], doubts };
}

function inSchema(reading: Reading, ties: Ties): readonly Sighting[] {
  const { form } = reading;
  if (!form) return [];
  return form.facts.flatMap((fact) =>
    fact.allowed.flatMap((allowed): Sighting[] => {
      const candidate = candidateAt({ pointer: fact.pointer, key: fact.key, value: allowed.value }, true);
      const statuses = ties.tied(fact, form);
      return candidate
        ? [{ candidate, allowed, fact, shown: undefined, reading, statuses, confidence: "certain" }]
        : [];
    }),
  );
}

/** The values that each field was seen to have. */
function valuesByPointer(sightings: readonly Sighting[]): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const { candidate, allowed } of sightings) {
    const own = values.get(candidate.pointer) ?? new Set();
    values.set(candidate.pointer, own.add(String(allowed.value)));
  }
  return values;
}

function inExamples(reading: Reading, ties: Ties, doubts: Doubt[]): readonly Sighting[] {
  const { form, examples } = reading;
  const fixed = valuesByPointer(inSchema(reading, ties));
  const ofResponse = [...reading.statuses].filter((status) => status !== undefined);
  const shared = form && ties.of(form).size === 1 ? form.examples : [];
  return [...examples, ...shared].flatMap((shown) =>
    shown.leaves.flatMap((leaf): Sighting[] => {
      const candidate = candidateAt(leaf, fixed.has(leaf.pointer));
      if (!candidate) return [];
      const value = String(leaf.value);
      const listed = fixed.get(candidate.pointer);
      if (listed && !listed.has(value)) {
        doubts.push({ line: leaf.line, about: value, why: words.notListed({}) });
        return [];
      }
      const own = ofResponse.length > 0 ? ofResponse : [...(shown.named ? [shown.named] : [])];
      return [
        {
          candidate,
          allowed: { value: leaf.value as string | number, meaning: "", label: "", line: leaf.line },
          fact: undefined,
          shown,
          reading,
          statuses: own.length === 0 ? undefined : own,
          confidence: ofResponse.length > 0 ? "certain" : "likely",
        },
      ];
    }),
  );
}

/**
 * Values that schemas show at a field: of the errors, where schemas that have a status each show several; else one may be the example of
 * a format.
 */
function inFieldExamples(
  readings: readonly Reading[],
  ties: Ties,
  others: readonly Sighting[],
  doubts: Doubt[],
): readonly Sighting[] {
  const known = new Set(others.map(({ candidate }) => candidate.pointer));
  const found = readings.flatMap((reading) => {
    const { form } = reading;
    if (!form) return [];
    return form.facts.flatMap((fact) =>
      fact.shown.flatMap((allowed): Sighting[] => {
        if (fact.allowed.length > 0 || known.has(fact.pointer)) return [];
        const candidate = candidateAt({ pointer: fact.pointer, key: fact.key, value: allowed.value }, false);
        const statuses = ties.of(form).size === 1 ? ties.tied(fact, form) : undefined;
        return candidate
          ? [{ candidate, allowed, fact, shown: undefined, reading, statuses, confidence: "likely" }]
          : [];
      }),
    );
  });
  const several = valuesByPointer(found.filter(({ statuses }) => statuses !== undefined));
  const told = new Set<string>();
  return found.filter(({ candidate, allowed, statuses }) => {
    const isOne = statuses !== undefined && (several.get(candidate.pointer)?.size ?? 0) > 1;
    const about = String(allowed.value);
    if (!isOne && !told.has(about)) {
      told.add(about);
      doubts.push({
        line: allowed.line,
        about,
        why: words.fieldExample({}),
        guess: guessOf(candidate, about, allowed.line, statuses),
      });
    }
    return isOne;
  });
}

/** The error that the example of a field may be. */
function guessOf(
  { kind, pointer }: Candidate,
  value: string,
  line: number,
  statuses: readonly number[] = [],
): Doubt["guess"] {
  const name = kind === "type" ? "type" : "code";
  const at = <T>(each: T): Field<T> => ({ value: each, line, confidence: "guess" });
  return {
    entry: {
      values: { [name]: at(value) },
      statuses: statuses.map(at),
      messages: [],
      causes: [],
      actions: [],
      section: "",
      line,
      confidence: "guess",
    },
    discriminators: [{ name, kind: name, pointer }],
  };
}
