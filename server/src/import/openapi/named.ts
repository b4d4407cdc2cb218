// The errors that responses name: values of the fields that tell errors apart, with their statuses as far as schemas and examples tie
// them.

import type { Doubt, DraftEntry } from "../draft.ts";
import type { Confidence, Field } from "../recognise/finding.ts";
import { messageIn } from "../recognise/keys.ts";
import type { Allowed } from "./allowed.ts";
import type { Reading, Shown } from "./bodies.ts";
import {
  type Candidate,
  candidateAt,
  chosen,
  type Discriminator,
  type Seen,
  type SeenAt,
} from "./candidates.ts";
import type { Fact } from "./schema.ts";
import { type Sighting, sightingsOf } from "./sightings.ts";

/** An error, as it is put together. */
export interface Named {
  readonly discriminator: Discriminator;
  readonly value: string;
  readonly line: number;
  readonly confidence: Confidence;
  readonly type: Field<string> | undefined;
  readonly label: string;
  readonly meaning: string;
  readonly messages: Map<string, Field<string>>;
  readonly statuses: Map<number, Field<number>>;
  readonly section: string;
  /** The responses in which it can come. */
  readonly responses: Set<Reading>;
}

export interface Identities {
  readonly discriminators: readonly Discriminator[];
  readonly errors: readonly Named[];
  readonly doubts: readonly Doubt[];
}

/** Finds the errors. */
export function identitiesOf(readings: readonly Reading[]): Identities {
  const { sightings, doubts } = sightingsOf(readings);
  const discriminators = chosen(seenOf(sightings));
  const errors = new Map<string, Named>();
  for (const sighting of sightings) {
    const own = discriminators.find(({ pointer }) => pointer === sighting.candidate.pointer);
    if (own) add(errors, own, sighting, discriminators);
  }
  return { discriminators, errors: withoutDoubled([...errors.values()]), doubts };
}

function seenOf(sightings: readonly Sighting[]): readonly Seen[] {
  const seen = new Map<
    string,
    Candidate & { values: Map<string, Set<number | undefined>>; isShown: boolean; places: SeenAt[] }
  >();
  for (const { candidate, allowed, fact, reading, shown } of sightings) {
    const own = seen.get(candidate.pointer) ?? {
      ...candidate,
      values: new Map(),
      isShown: false,
      places: [] as SeenAt[],
    };
    own.isShown ||= shown !== undefined;
    own.places.push({ response: reading, branch: fact?.branch ?? [], example: shown });
    const value = String(allowed.value);
    const statuses = own.values.get(value) ?? new Set();
    for (const status of reading.statuses) statuses.add(status);
    own.values.set(value, statuses);
    seen.set(candidate.pointer, own);
  }
  return [...seen.values()];
}

function add(
  errors: Map<string, Named>,
  discriminator: Discriminator,
  { allowed, fact, shown, reading, statuses, confidence, candidate }: Sighting,
  discriminators: readonly Discriminator[],
): void {
  const value = String(allowed.value);
  const key = JSON.stringify([discriminator.name, value]);
  const type = discriminators.find(({ name }) => name === "type");
  const before = errors.get(key);
  const error: Named = before ?? {
    discriminator,
    value,
    line: allowed.line,
    confidence,
    type: type && discriminator.name === "code" ? typeBeside(type.pointer, fact, shown, reading) : undefined,
    label: allowed.label,
    meaning: meaningOf(allowed, fact, reading),
    messages: new Map(),
    statuses: new Map(),
    section: reading.form?.name ?? "",
    responses: new Set(),
  };
  if (!before) errors.set(key, error);
  else if (before.meaning === "" || before.label === "") {
    const meaning = before.meaning || meaningOf(allowed, fact, reading);
    errors.set(key, { ...before, meaning, label: before.label || allowed.label });
  }
  error.responses.add(reading);
  for (const status of statuses ?? []) {
    if (!error.statuses.has(status))
      error.statuses.set(status, { value: status, line: allowed.line, confidence });
  }
  const message = shown && messageIn(shown.leaves.filter(({ pointer }) => pointer !== candidate.pointer));
  if (message && isAlone(shown, candidate.pointer)) {
    const line = shown.leaves.find((leaf) => leaf === message)?.line ?? shown.line;
    error.messages.set(String(message.value), { value: String(message.value), line, confidence: "certain" });
  }
}

/** Whether an example has one value at a place: with several its message is that of all. */
function isAlone({ leaves }: Shown, at: string): boolean {
  return leaves.filter(({ pointer }) => pointer === at).length === 1;
}

/** The type that an error with a code has: the only one of its alternative, or that of its example. */
function typeBeside(
  pointer: string,
  fact: Fact | undefined,
  shown: Shown | undefined,
  { form }: Reading,
): Field<string> | undefined {
  const leaf = shown?.leaves.find((each) => each.pointer === pointer);
  if (leaf && typeof leaf.value === "string" && candidateAt(leaf, true))
    return { value: leaf.value, line: leaf.line, confidence: "certain" };
  const beside = fact && form?.facts.find((each) => each.pointer === pointer && isComparable(each, fact));
  const [only, second] = beside?.allowed ?? [];
  if (!only || second || typeof only.value !== "string") return undefined;
  if (!candidateAt({ pointer, key: beside?.key ?? "", value: only.value }, true)) return undefined;
  return { value: only.value, line: only.line, confidence: "certain" };
}

function isComparable(a: Fact, b: Fact): boolean {
  const [short, long] = a.branch.length <= b.branch.length ? [a.branch, b.branch] : [b.branch, a.branch];
  return short.every((each, i) => each === long[i]);
}

/** What is said of the value; where the field has one value alone, what is said of the field may be it. */
function meaningOf(allowed: Allowed, fact: Fact | undefined, reading: Reading): string {
  if (allowed.meaning !== "") return allowed.meaning;
  const isOnly = (fact === undefined || fact.allowed.length === 1) && reading.statuses.size === 1;
  return isOnly ? reading.description : "";
}

/** Types that only stand beside codes are known by these. */
function withoutDoubled(errors: readonly Named[]): readonly Named[] {
  const beside = new Set(errors.flatMap(({ type }) => type?.value ?? []));
  return errors.filter(({ discriminator, value }) => discriminator.name !== "type" || !beside.has(value));
}

/** The entry of an error. */
export function entryOf(error: Named): DraftEntry {
  const { discriminator, value, line, confidence, type, label, meaning, messages, statuses, section } = error;
  const at = <T>(each: T): Field<T> => ({ value: each, line, confidence });
  return {
    values: { [discriminator.name]: at(value), ...(type ? { type } : {}) },
    label: label === "" ? undefined : at(label),
    statuses: [...statuses.values()].sort((a, b) => a.value - b.value),
    messages: [...messages.values()],
    meaning: meaning === "" ? undefined : at(meaning),
    causes: [],
    actions: [],
    section,
    line,
    confidence,
  };
}
