// What a hover says of an entry, a status or a field, as Markdown for a small box, which shows all of it without scrolling: VS Code's
// has about 12 lines of 70 characters. The whole of an entry is on its page (entryPage.ts); how single facts are worded is in
// entryWords.ts, how a hover is shortened in hoverParts.ts.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { type ErrorClass, entriesOfClass } from "../catalog/classes.ts";
import type {
  AsyncOperation,
  Catalog,
  Discriminator,
  EntryRef,
  Field,
  Pointer,
  Shape,
} from "../catalog/model.ts";
import { nameInCode, wordsAt } from "../catalog/values.ts";
import { codeSpan, escapeMarkdown, proseMarkdown, strong } from "../text/markdown.ts";
import { type Reason, reasonMarkdown } from "../text/reason.ts";
import { ASYNC_FAILURE, fieldPath, headline, shortName, statusWords, typeWords } from "./entryWords.ts";
import {
  documentationText,
  entryLinks,
  exampleText,
  relatedText,
  retryText,
  stepsTexts,
  withRoomFor,
} from "./hoverParts.ts";

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
  /** Whether the client runs links to the commands of pages. */
  readonly linksToPages?: boolean;
}

/** Most elements of a list that a hover shows; one more is shown rather than counted. */
const MOST_ITEMS = 4;
/** Most values and texts that stand in one line. */
const MOST_VALUES = 6;

/** Of an entry what helps at once where its code is written: meaning, what to do, retry; and where there is more. */
export function renderEntry(ref: EntryRef, options: EntryOptions): string {
  const { index, reason, status, relatedApis, linksToPages = false } = options;
  const { catalog, entry } = ref;
  const whole = [
    headline(ref, index, status),
    deprecationText(ref),
    proseMarkdown(entry.meaning),
    arrivalText(ref),
    // A code says all that the text does.
    entry.code === undefined ? messageText(ref) : undefined,
    ...stepsTexts(entry),
    entry.retry && retryText(entry.retry),
    footer(entryLinks(ref, linksToPages), reason),
  ];
  const more = [exampleText(catalog, entry, status), relatedApis ? relatedText(ref, index) : undefined];
  return paragraphs(...withRoomFor(whole, more));
}

/** An entry in one line, for those that are less likely meant. */
export function renderCandidateLine({ catalog, entry }: EntryRef): string {
  const inCode = nameInCode(entry);
  const name = inCode === undefined ? strong(entry.title) : codeSpan(inCode);
  const statuses = entry.channel === "async" ? ASYNC_FAILURE : entry.statuses.join(", ");
  const label = [name, statuses, escapeMarkdown(catalog.name)].filter((part) => part !== "").join(" · ");
  return inCode === undefined ? label : `${label}: ${proseMarkdown(entry.title)}`;
}

/** What a status means for an API, and the errors that come with it. Says so where the catalog has nothing on it. */
export function renderStatus(catalog: Catalog, status: number, { index, reason }: RenderOptions): string {
  const meaning = catalog.statuses.find((one) => one.status === status);
  const entries = catalog.entries.filter(({ statuses }) => statuses.includes(status));
  const lines = entries.map((entry) => {
    const name = nameInCode(entry);
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
    footer(source && documentationText(catalog, source), reason),
  );
}

/** A class of errors of a library: the errors that it can be, or their statuses. Says so where it can be any. */
export function renderClass(
  catalog: Catalog,
  errorClass: ErrorClass,
  { reason }: Pick<RenderOptions, "reason"> = {},
): string {
  const { name, library, is } = errorClass;
  const entries = entriesOfClass(errorClass, catalog);
  const statuses = [...new Set(is.flatMap((each) => each.status ?? []))];
  const lines = (entries ?? []).map((entry) => {
    const own = nameInCode(entry);
    return own === undefined ? proseMarkdown(entry.title) : `${codeSpan(own)} ${proseMarkdown(entry.title)}`;
  });
  return paragraphs(
    `${codeSpan(name)} · class of errors · ${escapeMarkdown(catalog.name)}`,
    entries === undefined
      ? `All errors that ${escapeMarkdown(library.name)} makes of answers can be of this class.`
      : is.every((each) => Object.values(each).some((values) => values.length === 0)) &&
          `No error of the catalog of ${escapeMarkdown(catalog.name)} is of this class: none has a code that tells it apart.`,
    statuses.length > 0 && `${strong("Status")} ${statuses.join(", ")}`,
    list(lines.length === 1 ? "Error" : "Errors", lines),
    footer(undefined, reason),
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
  const byStatus = meaningsByStatus(found);
  return paragraphs(
    `${codeSpan(fieldPath(pointer))} · ${escapeMarkdown(unit === undefined ? types : `${types}, ${unit}`)} · ${escapeMarkdown(catalog.name)}`,
    byStatus ?? [...new Set(found.map(({ field }) => field.meaning))].map(proseMarkdown).join(" "),
    constant !== undefined && `Always ${codeSpan(JSON.stringify(constant))}.`,
    discriminator && discriminatorText(catalog, discriminator),
    presenceText(
      // The list has them.
      byStatus === undefined ? having.flatMap(({ statuses }) => statuses) : [],
      lacking.flatMap(({ statuses }) => statuses),
      found.some(({ field }) => !field.required),
    ),
    footer(documentationText(catalog, first.shape.source), reason),
  );
}

/** What a field says with each status; undefined where that does not go by the status. */
function meaningsByStatus(
  found: readonly { readonly shape: Shape; readonly field: Field }[],
): string | undefined {
  const statusesOf = new Map<string, readonly number[]>();
  for (const { shape, field } of found)
    statusesOf.set(field.meaning, [...(statusesOf.get(field.meaning) ?? []), ...shape.statuses]);
  const meanings = [...statusesOf];
  if (meanings.length === 1 || meanings.some(([, statuses]) => statuses.length === 0)) return undefined;
  return meanings
    .map(([meaning, statuses]) => `- ${ascending(statuses)}: ${proseMarkdown(meaning)}`)
    .join("\n");
}

function ascending(statuses: readonly number[]): string {
  return [...new Set(statuses)].sort((a, b) => a - b).join(", ");
}

/** For which statuses a field is documented, and for which not where these are fewer. */
function presenceText(
  having: readonly number[],
  lacking: readonly number[],
  optional: boolean,
): string | undefined {
  const parts = [
    having.length > 0 ? `Documented for ${ascending(having)}.` : "",
    lacking.length > 0 && (having.length === 0 || lacking.length < having.length)
      ? `Not in the bodies of ${ascending(lacking)}.`
      : "",
    optional ? "May be absent." : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function discriminatorText(catalog: Catalog, discriminator: Discriminator): string {
  const { stability, note } = discriminator;
  const values = new Set(catalog.entries.flatMap((entry) => wordsAt(entry, discriminator).map(String)));
  const shown = [...values].slice(0, MOST_VALUES).map(codeSpan);
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
  const texts = entry.messages.slice(0, 2).map(codeSpan).join(" or ");
  const more = entry.messages.length > 2 ? " …" : "";
  const mayChange = catalog.discriminators.some(
    (one) => one.kind === "message" && one.stability === "may-change",
  );
  const better = catalog.discriminators.find(
    ({ kind, stability }) => kind !== "message" && stability === "stable",
  );
  const advice = mayChange && better ? ` (may change: compare ${codeSpan(fieldPath(better.pointer))})` : "";
  return `Message: ${texts}${more}${advice}`;
}

/** Why an API is meant; undefined without a reason. */
export function reasonText(reason: Reason | undefined): string | undefined {
  return reason === undefined ? undefined : `Detected from ${reasonMarkdown(reason)}`;
}

/** The last line: where there is more, and why this API. */
export function footer(links: string | undefined, reason: Reason | undefined): string {
  return [links, reasonText(reason)].filter((part) => part !== undefined).join(" · ");
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
    documentationText(catalog, source),
  );
}
