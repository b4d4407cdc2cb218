// Findings of several places that are about one error, made one; rows of statuses become entries of their own where no error has that
// status.

import type { DraftEntry, DraftStatus } from "../draft.ts";
import type { StatusAdvice } from "./advice.ts";
import type { Confidence, Field, Finding, Identity } from "./finding.ts";
import { PHRASES } from "./statuses.ts";
import type { StatusRow } from "./tables.ts";

export interface Joined {
  readonly entries: readonly DraftEntry[];
  readonly statuses: readonly DraftStatus[];
}

/** Joins what was found. */
export function join(
  findings: readonly Finding[],
  statusRows: readonly StatusRow[],
  told: readonly StatusAdvice[],
): Joined {
  const splits = typesWithMessages(findings);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding, splits);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const retries = retriesOf(statusRows, told);
  const entries = [...groups.values()].map((group) => withRetry(entryOf(group), retries));
  const taken = new Set(entries.flatMap(({ statuses }) => statuses.map(({ value }) => value)));
  const own = new Map<number, DraftEntry>();
  for (const row of statusRows) {
    if (!taken.has(row.status)) own.set(row.status, statusEntry(row, own.get(row.status), retries));
  }
  return { entries: [...entries, ...own.values()], statuses: statusesOf(statusRows, taken, retries) };
}

/** What the page says of trying again after a status. */
type Retries = (status: number) => DraftEntry["retry"];

/** A table's answer, then running text on the status, then on its class. An answer without a way to do it gives way to one with. */
function retriesOf(rows: readonly StatusRow[], told: readonly StatusAdvice[]): Retries {
  return (status) => {
    const inTable = rows.find((row) => row.status === status && row.retry)?.retry;
    const inText =
      told.find(({ statuses }) => statuses.includes(status)) ??
      told.find(({ classes }) => classes.includes(Math.floor(status / 100)));
    return inTable && inTable.value.policy !== "yes" ? inTable : (inText?.retry ?? inTable);
  };
}

/** Whether types stand with several messages each, so that only both together tell an error. */
function typesWithMessages(findings: readonly Finding[]): boolean {
  const seen = new Map<string, Set<string>>();
  for (const { identities, messages = [], statuses } of findings) {
    const [first] = identities;
    if (
      first?.kind !== "type" ||
      messages.length === 0 ||
      !statuses.every(({ confidence }) => confidence === "certain")
    )
      continue;
    const own = seen.get(first.value) ?? new Set();
    for (const { value } of messages) own.add(value);
    seen.set(first.value, own);
  }
  return [...seen.values()].some((own) => own.size > 1);
}

function keyOf({ identities, messages = [] }: Finding, splits: boolean): string {
  const [first] = identities;
  const message = splits && first?.kind === "type" ? (messages[0]?.value ?? "") : "";
  const named = identities.filter(({ kind }) => kind === "type" || kind === "code");
  // A heading may say what a line below it says.
  const own = [...new Set(named.map(({ value }) => value))];
  return JSON.stringify([first?.value, ...own.slice(1, 2), message]);
}

function entryOf(group: readonly Finding[]): DraftEntry {
  const [first] = group;
  if (first === undefined) throw new Error("A group has at least one finding.");
  const values: Record<string, Field<string>> = {};
  let label: Field<string> | undefined;
  for (const identity of group.flatMap(({ identities }) => identities)) {
    const name = nameOf(identity, first.identities[0]);
    if (name === undefined) label = withName(label, identity);
    else values[name] ??= identity;
  }
  return {
    values,
    label,
    statuses: statusesIn(group),
    messages: unique(group.flatMap(({ messages = [] }) => messages)).filter(
      ({ value }) => value !== "" && value !== values.message?.value,
    ),
    meaning: group.find(({ meaning }) => meaning !== undefined)?.meaning,
    causes: unique(group.flatMap(({ causes = [] }) => causes)),
    actions: unique(group.flatMap(({ actions = [] }) => actions)),
    retry:
      group.find(({ retry }) => retry?.confidence === "certain")?.retry ??
      group.find(({ retry }) => retry)?.retry,
    section: first.section,
    line: first.line,
    confidence: best(
      group.flatMap(({ identities }) => identities.slice(0, 1).map(({ confidence }) => confidence)),
    ),
  };
}

/** Several names may share a number. */
function withName(label: Field<string> | undefined, { value, line, confidence }: Identity): Field<string> {
  if (label === undefined) return { value, line, confidence };
  return label.value.split(" / ").includes(value) ? label : { ...label, value: `${label.value} / ${value}` };
}

/** The discriminator that has an identity's value; a further name beside a code is only a label. */
function nameOf({ kind, value, nested }: Identity, first: Identity | undefined): string | undefined {
  if (nested !== undefined) return nested;
  if (first?.nested !== undefined && (kind === "code" || kind === "name")) return "code";
  if (first?.value === value && first.kind === kind) return kind === "name" ? "code" : kind;
  return kind === "type" || kind === "message" ? kind : undefined;
}

/** What is said of this very error overrules what its heading or an example says. */
function statusesIn(group: readonly Finding[]): readonly Field<number>[] {
  const all = unique(group.flatMap(({ statuses }) => statuses));
  const certain = all.filter(({ confidence }) => confidence === "certain");
  return [...(certain.length > 0 ? certain : all)].sort((a, b) => a.value - b.value);
}

function withRetry(entry: DraftEntry, retries: Retries): DraftEntry {
  if (entry.retry?.confidence === "certain") return entry;
  const retry = entry.statuses.map(({ value }) => retries(value)).find((each) => each !== undefined);
  return retry ? { ...entry, retry } : entry;
}

function statusEntry(row: StatusRow, before: DraftEntry | undefined, retries: Retries): DraftEntry {
  if (before) return before;
  const { status, meaning, action, line, section, phrase } = row;
  const at = <T>(value: T): Field<T> => ({ value, line, confidence: "certain" });
  const label = phrase === "" ? PHRASES.get(status) : phrase;
  return {
    values: {},
    label: label === undefined ? undefined : at(label),
    statuses: [at(status)],
    messages: [],
    meaning: meaning === "" ? undefined : at(meaning),
    causes: [],
    actions: action === "" ? [] : [at(action)],
    retry: retries(status),
    section,
    line,
    confidence: "certain",
  };
}

function statusesOf(rows: readonly StatusRow[], taken: ReadonlySet<number>, retries: Retries): DraftStatus[] {
  const found = new Map<number, DraftStatus>();
  for (const { status, meaning, phrase, line, section } of rows) {
    if (!taken.has(status) || found.has(status)) continue;
    found.set(status, {
      status,
      meaning: meaning || phrase || (PHRASES.get(status) ?? ""),
      retry: retries(status),
      line,
      section,
    });
  }
  return [...found.values()].sort((a, b) => a.status - b.status);
}

function best(all: readonly Confidence[]): Confidence {
  return all.includes("certain") ? "certain" : all.includes("likely") ? "likely" : "guess";
}

/** The first of each value, but the surer of two. */
function unique<T>(fields: readonly Field<T>[]): readonly Field<T>[] {
  const found = new Map<T, Field<T>>();
  for (const field of fields) {
    const before = found.get(field.value);
    if (!before || (before.confidence !== "certain" && field.confidence === "certain"))
      found.set(field.value, field);
  }
  return [...found.values()];
}
