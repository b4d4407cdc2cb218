// What a hover says of an entry, a status or a field, as Markdown for a small box, which shows all of it without scrolling: VS Code's
// has about 12 lines of 70 characters. The whole of an entry is on its page (entryPage.ts); how single facts are worded is in
// entryWords.ts, how a hover is shortened in hoverParts.ts.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
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
import { bullets, shortList } from "../text/shortLists.ts";
import {
  constantWords,
  deprecationWords,
  fieldPath,
  headline,
  sentences,
  stabilityWords,
  statusWords,
  typeWords,
} from "./entryWords.ts";
import {
  documentationText,
  entryLinks,
  exampleText,
  relatedText,
  retryText,
  stepsTexts,
  withRoomFor,
} from "./hoverParts.ts";
import { facts, hover as words } from "./messages.ts";

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
  /** Ids of the APIs that are shown first of these: those that the file is about, then those of the project. */
  readonly near?: readonly string[];
  /** Whether the client runs links to the commands of pages. */
  readonly linksToPages?: boolean;
}

/** Most elements of a list that a hover shows; one more is shown rather than counted. */
const MOST_ITEMS = 4;
/** Most values and texts that stand in one line. */
const MOST_VALUES = 6;

/** Of an entry what helps at once where its code is written: meaning, what to do, retry; and where there is more. */
export function renderEntry(ref: EntryRef, options: EntryOptions): string {
  const { index, reason, status, relatedApis, near, linksToPages = false } = options;
  const { catalog, entry } = ref;
  const whole = [
    headline(ref, index, status),
    deprecationWords(ref),
    proseMarkdown(entry.meaning),
    arrivalText(ref),
    // A code says all that the text does.
    entry.code === undefined ? messageText(ref) : undefined,
    ...stepsTexts(entry),
    entry.retry && retryText(entry.retry),
    footer(entryLinks(ref, linksToPages), reason),
  ];
  const more = [exampleText(catalog, entry, status), relatedApis ? relatedText(ref, index, near) : undefined];
  return paragraphs(...withRoomFor(whole, more));
}

/** An entry in one line, for those that are less likely meant. */
export function renderCandidateLine({ catalog, entry }: EntryRef): string {
  const inCode = nameInCode(entry);
  const name = inCode === undefined ? strong(entry.title) : codeSpan(inCode);
  const statuses = entry.channel === "async" ? facts.asyncFailure({}) : entry.statuses.join(", ");
  const label = [name, statuses, escapeMarkdown(catalog.name)].filter((part) => part !== "").join(" · ");
  return inCode === undefined ? label : words.candidate({ label, title: proseMarkdown(entry.title) });
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
    list(words.errors({ count: entries.length }), lines),
    meaning === undefined &&
      entries.length === 0 &&
      words.statusNotListed({ api: escapeMarkdown(catalog.name) }),
    retry && retryText(retry),
    footer(source && documentationText(catalog, source), reason),
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
    constantWords(constant),
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
    .map(([meaning, statuses]) => {
      const text = words.meaningFor({ statuses: ascending(statuses), meaning: proseMarkdown(meaning) });
      return `- ${text}`;
    })
    .join("\n");
}

function ascending(statuses: readonly number[]): readonly number[] {
  return [...new Set(statuses)].sort((a, b) => a - b);
}

/** For which statuses a field is documented, and for which not where these are fewer. */
function presenceText(
  having: readonly number[],
  lacking: readonly number[],
  optional: boolean,
): string | undefined {
  const isLackingFew = lacking.length > 0 && (having.length === 0 || lacking.length < having.length);
  return sentences(
    having.length > 0 ? words.documentedFor({ statuses: ascending(having) }) : undefined,
    isLackingFew ? words.notInBodiesOf({ statuses: ascending(lacking) }) : undefined,
    optional ? words.mayBeAbsent({}) : undefined,
  );
}

function discriminatorText(catalog: Catalog, discriminator: Discriminator): string {
  const all = new Set(catalog.entries.flatMap((entry) => wordsAt(entry, discriminator).map(String)));
  const values = shortList([...all].map(codeSpan), MOST_VALUES);
  return sentences(
    stabilityWords(discriminator),
    values === "" ? undefined : facts.known({ values }),
    discriminator.note && proseMarkdown(discriminator.note),
  );
}

/** How an error arrives that is not told apart by the code or type of a response's body. */
function arrivalText({ catalog, entry }: EntryRef): string | undefined {
  const [operation] = catalog.operations;
  if (entry.channel === "async" && operation) {
    return words.arrivesLater({
      accepted: operation.acceptedStatus,
      states: operation.failedStates.map(codeSpan),
      place: codeSpan(fieldPath(operation.statePointer)),
    });
  }
  const isInBody = entry.code !== undefined || entry.type !== undefined || entry.label === undefined;
  return isInBody ? undefined : words.labelOnly({ label: codeSpan(entry.label) });
}

/** The documented texts, with a warning where they may change and something better is there to compare. */
function messageText({ catalog, entry }: EntryRef): string | undefined {
  if (entry.messages.length === 0) return undefined;
  const texts = entry.messages.slice(0, 2).map(codeSpan);
  const mayChange = catalog.discriminators.some(
    (one) => one.kind === "message" && one.stability === "may-change",
  );
  const better = catalog.discriminators.find(
    ({ kind, stability }) => kind !== "message" && stability === "stable",
  );
  const isAll = entry.messages.length === texts.length;
  if (!mayChange || !better) return isAll ? words.message({ texts }) : words.messages({ texts });
  const values = { texts, better: codeSpan(fieldPath(better.pointer)) };
  return isAll ? words.messageMayChange(values) : words.messagesMayChange(values);
}

/** Why an API is meant; undefined without a reason. */
export function reasonText(reason: Reason | undefined): string | undefined {
  return reason === undefined ? undefined : words.detectedFrom({ reason: reasonMarkdown(reason) });
}

/** The last line: where there is more, and why this API. */
export function footer(links: string | undefined, reason: Reason | undefined): string {
  return [links, reasonText(reason)].filter((part) => part !== undefined).join(" · ");
}

/** A title with elements below it, of many the first; undefined without any. */
export function list(title: string, items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  return `**${title}**\n${bullets(items, MOST_ITEMS)}`;
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
    { states: pendingStates, text: words.underWay({}) },
    { states: succeededStates, text: words.done({}) },
    { states: failedStates, text: words.failed({}) },
  ].find(({ states }) => states.includes(state))?.text;
  if (meaning === undefined) return undefined;
  const isFailed = failedStates.includes(state);
  const causes = catalog.entries.filter(({ channel }) => isFailed && channel === "async");
  return paragraphs(
    `${codeSpan(state)} · ${escapeMarkdown(title)} · ${escapeMarkdown(catalog.name)}`,
    meaning,
    isFailed &&
      errorPointers.length > 0 &&
      words.whyFailed({ places: errorPointers.map((pointer) => codeSpan(fieldPath(pointer))) }),
    list(
      words.causes({}),
      causes.map(({ title: cause, meaning: text }) =>
        words.cause({ title: proseMarkdown(cause), meaning: proseMarkdown(text) }),
      ),
    ),
    note && proseMarkdown(note),
    documentationText(catalog, source),
  );
}
