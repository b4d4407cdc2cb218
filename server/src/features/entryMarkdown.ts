// What a hover says of an entry, a status or a field, as Markdown for a narrow box: short lines, no tables, the essential first.
// The whole of an entry is on its page (entryPage.ts); how single facts are worded is in entryWords.ts.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { exampleBody } from "../catalog/example.ts";
import type { AsyncOperation, Catalog, Discriminator, EntryRef, Pointer, Retry } from "../catalog/model.ts";
import { codeSpan, escapeMarkdown, fencedBlock, proseMarkdown, strong } from "../text/markdown.ts";
import { type Reason, reasonMarkdown } from "../text/reason.ts";
import {
  extraFields,
  fieldPath,
  fieldWords,
  headline,
  relatedWords,
  retryLabel,
  retryWords,
  shortName,
  sourceWords,
  statusWords,
  stepLists,
  typeWords,
} from "./entryWords.ts";

export interface RenderOptions {
  readonly index: CatalogIndex;
  /** Why this API is meant. */
  readonly reason?: Reason;
}

export interface EntryOptions extends RenderOptions {
  /** The status known at the place, where the entry has several. */
  readonly status?: number;
  /** Whether the same condition in other APIs is shown. */
  readonly relatedApis: boolean;
}

/** Most elements of a list that a hover shows; one more is shown rather than counted. */
const MOST_ITEMS = 6;
/** Longest example body shown, in lines. */
const LONGEST_EXAMPLE = 12;

/** All of an entry that helps where its code is written: meaning, what to do, retry, fields, example, related APIs, reason and source. */
export function renderEntry(ref: EntryRef, { index, reason, status, relatedApis }: EntryOptions): string {
  const { catalog, entry } = ref;
  const related = relatedApis ? relatedWords(ref, index) : [];
  const condition = index.conditions.get(entry.condition)?.title ?? entry.condition;
  return paragraphs(
    headline(ref, index, status),
    deprecationText(ref),
    proseMarkdown(entry.meaning),
    arrivalText(ref),
    messageText(ref),
    // A single cause is what the meaning says already.
    entry.causes.length > 1 &&
      list(
        "Causes",
        entry.causes.map(({ text }) => proseMarkdown(text)),
      ),
    ...stepLists(entry).map(([title, steps]) => list(title, steps.map(proseMarkdown))),
    entry.retry && retryText(entry.retry),
    list("Fields", extraFields(catalog, entry, status).map(fieldWords)),
    exampleText(exampleBody(catalog, entry, status)),
    entry.note && `Note: ${proseMarkdown(entry.note)}`,
    related.length > 0 && `${strong(`${condition} elsewhere`)} ${related.join(" · ")}`,
    reasonText(catalog, reason),
    `Source: ${sourceWords(catalog, entry.source)}`,
  );
}

function retryText(retry: Retry): string {
  return `${strong(retryLabel(retry))} ${retryWords(retry)}`;
}

/** An entry in one line, for those that are less likely meant. */
export function renderCandidateLine({ catalog, entry }: EntryRef): string {
  const inCode = entry.code ?? entry.type;
  const name = inCode === undefined ? strong(entry.title) : codeSpan(inCode);
  const statuses = entry.channel === "async" ? "later failure" : entry.statuses.join(", ");
  const label = [name, statuses, escapeMarkdown(catalog.name)].filter((part) => part !== "").join(" · ");
  return inCode === undefined ? label : `${label}: ${proseMarkdown(entry.title)}`;
}

/** What a status means for an API, and the errors that come with it. Says so where the catalog has nothing on it. */
export function renderStatus(catalog: Catalog, status: number, { index, reason }: RenderOptions): string {
  const meaning = catalog.statuses.find((one) => one.status === status);
  const entries = catalog.entries.filter(({ statuses }) => statuses.includes(status));
  const lines = entries.map((entry) => {
    const name = entry.code ?? entry.type;
    return name === undefined
      ? proseMarkdown(entry.title)
      : `${codeSpan(name)} ${proseMarkdown(entry.title)}`;
  });
  const retry = meaning?.retry ?? (entries.length === 1 ? entries[0]?.retry : undefined);
  const source = meaning?.source ?? entries[0]?.source;
  return paragraphs(
    `**${statusWords(index, status)}** · ${escapeMarkdown(catalog.name)}`,
    meaning && proseMarkdown(meaning.meaning),
    list(entries.length === 1 ? "Error" : "Errors", lines),
    meaning === undefined &&
      entries.length === 0 &&
      `The catalog of ${escapeMarkdown(catalog.name)} does not list this status.`,
    retry && retryText(retry),
    reasonText(catalog, reason),
    source && `Source: ${sourceWords(catalog, source)}`,
  );
}

/** What a field of an error body says and when it is there; undefined where no shape of the catalog has it. */
export function renderField(
  catalog: Catalog,
  pointer: Pointer,
  { reason }: Pick<RenderOptions, "reason"> = {},
): string | undefined {
  const found = catalog.shapes.flatMap((shape) =>
    shape.fields.filter((field) => field.pointer === pointer).map((field) => ({ shape, field })),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const having = found.map(({ shape }) => shape);
  const lacking = catalog.shapes.filter((shape) => !having.includes(shape));
  const types = typeWords([...new Set(found.flatMap(({ field }) => field.types))]);
  const { unit, constant } = first.field;
  const discriminator = catalog.discriminators.find((one) => one.pointer === pointer);
  return paragraphs(
    `${codeSpan(fieldPath(pointer))} · ${escapeMarkdown(unit === undefined ? types : `${types}, ${unit}`)} · ${escapeMarkdown(catalog.name)}`,
    [...new Set(found.map(({ field }) => field.meaning))].map(proseMarkdown).join(" "),
    constant !== undefined && `Always ${codeSpan(JSON.stringify(constant))}.`,
    discriminator && discriminatorText(catalog, discriminator),
    presenceText(
      having.flatMap(({ statuses }) => statuses),
      lacking.flatMap(({ statuses }) => statuses),
      found.some(({ field }) => !field.required),
    ),
    reasonText(catalog, reason),
    `Source: ${sourceWords(catalog, first.shape.source)}`,
  );
}

/** For which statuses a field is documented, and for which not where these are fewer. */
function presenceText(
  having: readonly number[],
  lacking: readonly number[],
  optional: boolean,
): string | undefined {
  const inOrder = (statuses: readonly number[]) => [...statuses].sort((a, b) => a - b).join(", ");
  const parts = [
    having.length > 0 ? `Documented for ${inOrder(having)}.` : "",
    lacking.length > 0 && lacking.length < having.length ? `Not in the bodies of ${inOrder(lacking)}.` : "",
    optional ? "May be absent." : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function discriminatorText(catalog: Catalog, { kind, stability, note }: Discriminator): string {
  const values = new Set(
    catalog.entries.flatMap((entry) => (kind === "message" ? entry.messages : (entry[kind] ?? []))),
  );
  const shown = [...values].slice(0, MOST_ITEMS).map(codeSpan);
  const left = values.size - shown.length;
  const promise = {
    stable: "Its values stay the same.",
    "may-change": "Its values may change.",
    unstated: "",
  }[stability];
  const known = shown.length === 0 ? "" : `Known: ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}.`;
  return [promise, known, note === undefined ? "" : proseMarkdown(note)]
    .filter((part) => part !== "")
    .join(" ");
}

/** How an error arrives that is not told apart by the code or type of a response's body. */
function arrivalText({ catalog, entry }: EntryRef): string | undefined {
  const [operation] = catalog.operations;
  if (entry.channel === "async" && operation) {
    const state = codeSpan(fieldPath(operation.statePointer));
    const failed = operation.failedStates.map(codeSpan).join(" or ");
    return `It comes after a ${operation.acceptedStatus}: a later poll or webhook has ${failed} at ${state}.`;
  }
  const isInBody = entry.code !== undefined || entry.type !== undefined || entry.label === undefined;
  return isInBody
    ? undefined
    : `${codeSpan(entry.label)} is only in the documentation, not in the body. Check the status.`;
}

function deprecationText({ catalog, entry }: EntryRef): string | undefined {
  if (!entry.deprecated) return undefined;
  const { since, replacedBy, note } = entry.deprecated;
  const replacement = catalog.entries.find(({ id }) => id === replacedBy);
  return [
    `**Deprecated**${since === undefined ? "" : ` since ${escapeMarkdown(since)}`}.`,
    replacement === undefined ? "" : `Use ${shortName(replacement)}.`,
    note === undefined ? "" : proseMarkdown(note),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The documented texts, with a warning where they may change and something better is there to compare. */
function messageText({ catalog, entry }: EntryRef): string | undefined {
  if (entry.messages.length === 0) return undefined;
  const texts = entry.messages.slice(0, MOST_ITEMS).map(codeSpan).join(" or ");
  const mayChange = catalog.discriminators.some(
    (one) => one.kind === "message" && one.stability === "may-change",
  );
  const better = catalog.discriminators.find(
    ({ kind, stability }) => kind !== "message" && stability === "stable",
  );
  const advice = mayChange && better ? ` (may change: compare ${codeSpan(fieldPath(better.pointer))})` : "";
  return `Message: ${texts}${advice}`;
}

function exampleText(example: unknown): string | undefined {
  if (example === undefined) return undefined;
  const text = JSON.stringify(example, null, 2);
  return text.split("\n").length > LONGEST_EXAMPLE ? undefined : fencedBlock("json", text);
}

/** Why an API is meant; undefined without a reason. */
export function reasonText({ name }: Catalog, reason: Reason | undefined): string | undefined {
  return reason === undefined ? undefined : `Why ${escapeMarkdown(name)}: ${reasonMarkdown(reason)}`;
}

/** A title with elements below it, of many the first; undefined without any. */
export function list(title: string, items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  const most = items.length === MOST_ITEMS + 1 ? items.length : MOST_ITEMS;
  const shown = items.slice(0, most).map((item) => `- ${item}`);
  const left = items.length - shown.length;
  return [`**${title}**`, ...shown, ...(left > 0 ? [`- … and ${left} more`] : [])].join("\n");
}

/** What there is of `parts`, each a paragraph. */
export function paragraphs(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join("\n\n");
}

/** What a state of an operation means, and what to look at where it failed; undefined for a state it does not have. */
export function renderOperationState(
  catalog: Catalog,
  operation: AsyncOperation,
  state: string,
): string | undefined {
  const { title, pendingStates, succeededStates, failedStates, errorPointers, note, source } = operation;
  const meaning = [
    { states: pendingStates, text: "Under way: keep polling." },
    { states: succeededStates, text: "Done: stop polling." },
    { states: failedStates, text: "Failed: stop polling." },
  ].find(({ states }) => states.includes(state))?.text;
  if (meaning === undefined) return undefined;
  const isFailed = failedStates.includes(state);
  const causes = catalog.entries.filter(({ channel }) => isFailed && channel === "async");
  return paragraphs(
    `${codeSpan(state)} · ${escapeMarkdown(title)} · ${escapeMarkdown(catalog.name)}`,
    meaning,
    isFailed &&
      errorPointers.length > 0 &&
      `Why it failed is in ${errorPointers.map((pointer) => codeSpan(fieldPath(pointer))).join(" or ")}.`,
    list(
      "Causes",
      causes.map(({ title: cause, meaning: text }) => `${proseMarkdown(cause)}: ${proseMarkdown(text)}`),
    ),
    note && proseMarkdown(note),
    `Source: ${sourceWords(catalog, source)}`,
  );
}
