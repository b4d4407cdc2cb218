// What responses say of their status, whatever their bodies have: its meaning, messages, and whether to wait. Where none of the errors with
// a name comes with a status, it is an error by itself.

import type { DraftEntry, DraftStatus } from "../draft.ts";
import type { Advice, Field } from "../recognise/finding.ts";
import { messageIn } from "../recognise/keys.ts";
import { PHRASES } from "../recognise/statuses.ts";
import type { Reading } from "./bodies.ts";

/** What is said of a status, over all responses that have it. */
export interface StatusRow {
  readonly status: number;
  readonly meaning: string;
  readonly messages: readonly Field<string>[];
  readonly wait: boolean;
  readonly line: number;
}

/** What responses say of each status, in ascending order. */
export function statusesOf(readings: readonly Reading[]): ReadonlyMap<number, StatusRow> {
  const rows = new Map<number, Reading[]>();
  for (const reading of readings) {
    for (const status of reading.statuses) {
      if (status !== undefined) rows.set(status, [...(rows.get(status)?.slice(0, MOST_READ) ?? []), reading]);
    }
  }
  return new Map([...rows].sort(([a], [b]) => a - b).map(([status, own]) => [status, rowOf(status, own)]));
}

/** Responses of one status whose texts are looked at. */
const MOST_READ = 500;

function rowOf(status: number, readings: readonly Reading[]): StatusRow {
  const messages = new Map<string, Field<string>>();
  for (const { leaves, line } of readings.flatMap(({ examples }) => examples)) {
    const message = messageIn(leaves);
    if (message && messages.size < MOST_MESSAGES) {
      const value = String(message.value);
      messages.set(value, { value, line, confidence: "certain" });
    }
  }
  return {
    status,
    meaning: mostOften(readings.map(({ description }) => description).filter((text) => text !== "")),
    messages: [...messages.values()],
    wait: readings.some(({ wait }) => wait),
    line: readings[0]?.line ?? 1,
  };
}

const MOST_MESSAGES = 20;

function mostOften(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

/** The error that a status is by itself. */
export function statusEntry({ status, meaning, messages, wait, line }: StatusRow): DraftEntry {
  const at = <T>(value: T): Field<T> => ({ value, line, confidence: "certain" });
  const phrase = PHRASES.get(status);
  return {
    values: {},
    label: phrase === undefined ? undefined : at(phrase),
    statuses: [at(status)],
    messages,
    meaning: meaning === "" ? undefined : at(meaning),
    causes: [],
    actions: [],
    retry: wait ? at(WAIT) : undefined,
    section: "",
    line,
    confidence: "certain",
  };
}

/** The status as catalogs list it beside errors with a name. */
export function statusOf({ status, meaning, wait, line }: StatusRow): DraftStatus {
  const retry: Field<Advice> | undefined = wait ? { value: WAIT, line, confidence: "certain" } : undefined;
  return { status, meaning: meaning || (PHRASES.get(status) ?? ""), retry, section: "", line };
}

const WAIT: Advice = { policy: "after-delay", text: "Retry-After" };

/** The error with the wait that all its statuses ask for. */
export function withWait(entry: DraftEntry, rows: ReadonlyMap<number, StatusRow>): DraftEntry {
  const row = entry.statuses.map(({ value }) => rows.get(value)).find((each) => each?.wait);
  const isAlways = entry.statuses.every(({ value }) => rows.get(value)?.wait);
  return row && isAlways && !entry.retry
    ? { ...entry, retry: { value: WAIT, line: row.line, confidence: "certain" } }
    : entry;
}

/** Where most bodies have the text for people; undefined where none does. */
export function messagePointer(readings: readonly Reading[]): string | undefined {
  const pointers = readings.flatMap(({ form, examples }) => {
    const fields = (form?.facts ?? []).filter(({ types }) => types.includes("string"));
    const inSchema = messageIn(fields.map(({ pointer, key }) => ({ pointer, key, value: "…" })));
    return [inSchema, ...examples.map(({ leaves }) => messageIn(leaves))].flatMap(
      (leaf) => leaf?.pointer ?? [],
    );
  });
  return mostOften(pointers.filter((pointer) => !pointer.includes("*"))) || undefined;
}
