// What a person has to look at in what was read of a page, and what is only guessed at.

import type { Doubt, DraftEntry, Guess } from "../draft.ts";
import { doubts as words } from "../messages.ts";
import { discriminatorsOf, type ExampleFields } from "./discriminators.ts";
import { type Example, exampleFindings } from "./examples.ts";
import { join } from "./join.ts";
import { candidatesIn, isValue } from "./keys.ts";
import { nestedValues } from "./nested.ts";

/** What a person has to look at: values that only an example has, statuses that are not stated, or in passing. */
export function doubtsOf(
  entries: readonly DraftEntry[],
  examples: readonly Example[],
  fields: ExampleFields,
): readonly Doubt[] {
  const values = new Set(entries.flatMap((entry) => Object.values(entry.values).map(({ value }) => value)));
  const doubts: Doubt[] = [];
  const guessed = new Map<string, Example[]>();
  for (const example of examples) {
    const shown = candidatesIn(example.leaves).find(isValue);
    const value = String(shown?.value);
    if (!shown || values.has(value) || tailsOf(value).some((tail) => values.has(tail))) continue;
    const same = guessed.get(value);
    if (same) same.push(example);
    else guessed.set(value, [example]);
  }
  for (const [about, own] of guessed) {
    const line = own[0]?.line ?? 1;
    doubts.push({ line, about, why: words.exampleOnly({}), guess: guessOf(own, fields) });
  }
  for (const doubt of nestedDoubts(examples, values)) doubts.push(doubt);
  for (const [entry, { values: own, statuses, line }] of entries.entries()) {
    const about = Object.values(own)[0]?.value ?? "";
    if (about === "") continue;
    if (statuses.length === 0) doubts.push({ line, about, entry, why: words.noStatus({}) });
    else if (statuses.every(({ confidence }) => confidence !== "certain")) {
      doubts.push({
        line: statuses[0]?.line ?? line,
        about,
        entry,
        why: words.inferredStatus({ statuses: statuses.map(({ value }) => value) }),
      });
    }
  }
  return doubts;
}

/** The error that some of the examples show, which have one value. */
function guessOf(shown: readonly Example[], fields: ExampleFields): Guess | undefined {
  const [first] = join(exampleFindings(shown, true), [], []).entries;
  if (first === undefined) return undefined;
  const entry: DraftEntry = { ...first, confidence: "guess" };
  return { entry, discriminators: discriminatorsOf([entry], fields) };
}

/** Codes that only examples show inside of an error. */
function nestedDoubts(examples: readonly Example[], known: ReadonlySet<string>): readonly Doubt[] {
  const nested = nestedValues(examples);
  return [...nested].flatMap(([value, { name, pointer }]): Doubt[] => {
    const shown = examples.find(({ leaves }) =>
      leaves.some((leaf) => leaf.pointer === pointer && String(leaf.value) === value),
    );
    if (shown === undefined || known.has(value)) return [];
    const { line, status, section } = shown;
    const entry: DraftEntry = {
      values: { [name]: { value, line, confidence: "guess" } },
      statuses: status ? [status] : [],
      messages: [],
      causes: [],
      actions: [],
      section,
      line,
      confidence: "guess",
    };
    const guess = { entry, discriminators: [{ name, kind: "code" as const, pointer }] };
    return [{ line, about: value, why: words.exampleOnly({}), guess }];
  });
}

/** What stands behind each separator of an address or a dotted name: pages name the end alone. */
function tailsOf(value: string): readonly string[] {
  return [...value.matchAll(/[/:.#]/g)].map(({ index }) => value.slice(index + 1));
}
