// The page of an entry: everything the catalog says of it. The short form for hovers is entryMarkdown.ts.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { exampleBody } from "../catalog/example.ts";
import type { AsyncOperation, Catalog, Citation, Entry, EntryRef, Retry } from "../catalog/model.ts";
import { shapesOf } from "../catalog/shapes.ts";
import { familyOf, nameInCode } from "../catalog/values.ts";
import { copyCodeCommand, type EntryParams, openCatalogCommand } from "../protocol.ts";
import { jsonPlace } from "../text/jsonPlace.ts";
import { codeSpan, escapeMarkdown, link, proseMarkdown, strong } from "../text/markdown.ts";
import {
  deprecationWords,
  entryStatusWords,
  fieldPath,
  fieldWords,
  limitWords,
  sameCondition,
  sentences,
  statusWords,
  stepLists,
} from "./entryWords.ts";
import { facts as factWords, retry as retryWordsOf } from "./messages.ts";
import {
  body as bodyWords,
  columns,
  headings,
  operation as operationWords,
  entry as words,
} from "./page/messages.ts";
import type { Action, Block, Cell, Page, Section } from "./page/model.ts";
import { waitsOf } from "./page/waits.ts";
import { MARKDOWN, retryLabel, retryWords } from "./retryWords.ts";
import { addressOf, sourceWords } from "./sourceWords.ts";

/** The whole page. Sections without content are left out. */
export function entryPage(ref: EntryRef, index: CatalogIndex): Page {
  const { catalog, entry } = ref;
  const params = { catalogId: catalog.id, entryId: entry.id };
  return {
    heading: heading(entry),
    subheading: subheading(ref, index),
    entry: params,
    actions: actions(ref, params),
    lead: [...deprecation(ref), ...text(proseMarkdown(entry.meaning)), ...list(facts(ref, index))],
    sections: [
      section(headings.causes({}), list(entry.causes.map(({ text: cause }) => proseMarkdown(cause)))),
      ...stepLists(entry).map(([title, steps]) => section(title, list(steps.map(proseMarkdown)))),
      ...(entry.retry ? [section(retryLabel(entry.retry), retry(entry.retry))] : []),
      section(
        headings.accepted({}),
        list(
          entry.allowedValues.map(({ parameter, values }) =>
            words.accepted({ parameter: codeSpan(parameter), values: values.map(codeSpan) }),
          ),
        ),
      ),
      section(headings.limits({}), list([...entry.limits, ...limitsOfStatus(ref)].map(limitWords))),
      section(headings.body({}), body(ref)),
      section(headings.statuses({}), list(statusMeanings(ref, index))),
      section(
        headings.asyncFailure({}),
        entry.channel === "async" ? catalog.operations.flatMap(operation) : [],
      ),
      section(headings.note({}), entry.note === undefined ? [] : text(proseMarkdown(entry.note))),
      section(headings.otherApis({}), related(ref, index)),
      section(headings.practice({}), list(catalog.practices.map((practice) => proseMarkdown(practice.text)))),
      section(headings.open({}), list(notes(ref))),
      section(headings.pages({}), list(entry.related.map(({ title, url }) => link(title, url)))),
      section(headings.sources({}), list(sources(ref))),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

/** What the page can be left for: the code, the documentation, the entry where it is written. */
function actions({ catalog, entry }: EntryRef, params: EntryParams): readonly Action[] {
  const address = addressOf(catalog, entry.source);
  return [
    { title: headings.copyCode({}), command: copyCodeCommand, argument: params },
    ...(address === undefined ? [] : [{ title: headings.documentation({}), address }]),
    { title: headings.openCatalog({}), command: openCatalogCommand, argument: params },
  ];
}

function subheading({ catalog, entry }: EntryRef, index: CatalogIndex): string {
  const statuses = entryStatusWords(index, entry);
  // "Too many requests · 429 Too Many Requests" says it twice.
  const isStatus = statuses.toLowerCase().endsWith(` ${entry.title.toLowerCase()}`);
  const isName = entry.title === nameInCode(entry);
  return [isStatus || isName ? "" : escapeMarkdown(entry.title), statuses, escapeMarkdown(catalog.name)]
    .filter((part) => part !== "")
    .join(" · ");
}

function heading(entry: Entry): string {
  const name = nameInCode(entry);
  return name === undefined ? escapeMarkdown(entry.title) : codeSpan(name);
}

/** What it is told apart by, in a list: code, type, message, status, category, condition. */
function facts({ catalog, entry }: EntryRef, index: CatalogIndex): readonly string[] {
  const placeOf = (name: string | undefined) => {
    const pointer = catalog.discriminators.find((one) => one.name === name)?.pointer;
    return pointer === undefined ? undefined : codeSpan(fieldPath(pointer));
  };
  const messagePlace = placeOf(catalog.discriminators.find(({ kind }) => kind === "message")?.name);
  return [
    ...Object.entries(entry.values).map(([name, all]) => {
      const said = { name: discriminatorWords(name), values: all.map((value) => codeSpan(`${value}`)) };
      const place = placeOf(name);
      return place === undefined ? words.named(said) : words.namedAt({ ...said, place });
    }),
    familyFact(entry),
    arrivalFact(catalog, entry),
    entry.label !== undefined && labelFact(entry.channel, codeSpan(entry.label)),
    entry.number !== undefined && words.number({ number: entry.number }),
    ...entry.messages
      .map(codeSpan)
      .map((message) =>
        messagePlace === undefined
          ? words.message({ message })
          : words.messageAt({ message, place: messagePlace }),
      ),
    entry.category !== undefined && words.category({ category: escapeMarkdown(entry.category) }),
    entry.condition !== undefined && conditionFact(entry, entry.condition, index),
  ].filter((fact) => typeof fact === "string");
}

/** What is no response has no body. */
function labelFact(channel: Entry["channel"], label: string): string {
  return channel === "library" ? words.labelOfLibrary({ label }) : words.label({ label });
}

function conditionFact({ derived }: Entry, id: string, index: CatalogIndex): string {
  const condition = index.conditions.get(id);
  if (condition === undefined) return words.unknownCondition({ condition: codeSpan(id) });
  const said = { title: escapeMarkdown(condition.title), meaning: proseMarkdown(condition.meaning) };
  return derived.includes("condition") ? words.conditionOfStatus(said) : words.condition(said);
}

/** "Code", "Type", or the name that the API has for it. */
function discriminatorWords(name: string): string {
  return name === "code" ? words.code({}) : name === "type" ? words.type({}) : codeSpan(name);
}

function familyFact({ values }: Entry): string | undefined {
  const families = Object.values(values)
    .flat()
    .flatMap((value) => familyOf(value) ?? []);
  return families.length === 0 ? undefined : words.family({ families: families.map(codeSpan) });
}

/** What hands over an error that is no response. */
function arrivalFact({ libraries, ambient }: Catalog, { channel }: Entry): string | undefined {
  if (channel !== "library") return undefined;
  if (ambient) return words.fromRuntime({});
  const packages = [...new Set(libraries.flatMap((library) => library.packages))];
  if (packages.length === 0) return words.fromLibrary({});
  return words.fromPackages({ packages: packages.slice(0, MOST_PACKAGES).map(codeSpan) });
}

/** More are not listed. */
const MOST_PACKAGES = 4;

function deprecation(ref: EntryRef): readonly Block[] {
  const said = deprecationWords(ref);
  return said === undefined ? [] : [{ kind: "callout", text: said }];
}

/** How to try again: in words, and the waits as a picture where they are known. */
function retry(policy: Retry): readonly Block[] {
  const waits = waitsOf(policy);
  return [
    ...text(sentence(retryWords(policy, MARKDOWN))),
    ...(waits ? [{ kind: "waits" as const, ...waits }] : []),
  ];
}

/** The forms of its body: fields and notes of each, and one example in which the values that tell errors apart are marked. */
function body({ catalog, entry }: EntryRef): readonly Block[] {
  const example = exampleBody(catalog, entry);
  const forms = shapesOf(catalog, entry).flatMap((shape) => [
    ...text(
      bodyWords.form({
        facts: [
          strong(shape.title),
          ...(shape.basis === "example" ? [bodyWords.fromExample({})] : []),
          ...(shape.guaranteed ? [] : [bodyWords.notGuaranteed({})]),
        ],
      }),
    ),
    ...list(shape.fields.map(fieldWords)),
    ...(shape.note === undefined ? [] : text(proseMarkdown(shape.note))),
  ]);
  if (example === undefined) return forms;
  const json = JSON.stringify(example, null, 2);
  const marks = catalog.discriminators
    .map(({ pointer }) => jsonPlace(json, pointer.replaceAll("*", "0")))
    .filter((span) => span !== undefined)
    .sort((a, b) => a.start - b.start);
  return [...forms, { kind: "json", text: json, marks }];
}

function statusMeanings({ catalog, entry }: EntryRef, index: CatalogIndex): readonly string[] {
  return catalog.statuses
    .filter(({ status }) => entry.statuses.includes(status))
    .map(({ status, meaning, retry: policy }) =>
      sentences(
        words.meaning({ name: statusWords(index, status), meaning: proseMarkdown(meaning) }),
        policy && words.retry({ label: retryLabel(policy), how: retryWords(policy, MARKDOWN) }),
      ),
    );
}

/** Limits of the API as a whole matter where their excess is what the entry is about. */
function limitsOfStatus({ catalog, entry }: EntryRef): Catalog["limits"] {
  return entry.statuses.includes(429) ? catalog.limits : [];
}

function operation(described: AsyncOperation): readonly Block[] {
  const { title, acceptedStatus, statePointer, initialState, note } = described;
  const { pendingStates, succeededStates, failedStates, errorPointers } = described;
  const named = (states: readonly string[]) => ({ states: states.map(codeSpan) });
  return [
    ...text(
      operationWords.accepted({
        title: strong(title),
        status: acceptedStatus,
        place: codeSpan(fieldPath(statePointer)),
        state: codeSpan(initialState),
      }),
    ),
    ...list([
      pendingStates.length > 0 && operationWords.underWay(named(pendingStates)),
      succeededStates.length > 0 && operationWords.done(named(succeededStates)),
      operationWords.failed(named(failedStates)),
      errorPointers.length > 0 &&
        operationWords.whyFailed({ places: errorPointers.map(fieldPath).map(codeSpan) }),
    ]),
    ...(note === undefined ? [] : text(proseMarkdown(note))),
  ];
}

/** Side by side: what the other APIs answer in the same case, and whether to try again there. */
function related(ref: EntryRef, index: CatalogIndex): readonly Block[] {
  const others = sameCondition(ref, index);
  if (others.length === 0) return [];
  const hasStatuses = [ref, ...others].some(({ entry }) => entry.channel !== "library");
  const rows = [ref, ...others].map(({ catalog, entry }): readonly (readonly Cell[])[] => {
    // A name that only the documentation has is not in any body.
    const name = nameInCode(entry);
    const shown = name === undefined ? escapeMarkdown(entry.title) : codeSpan(name);
    const isThis = catalog === ref.catalog && entry === ref.entry;
    return [
      [escapeMarkdown(catalog.name)],
      [isThis ? shown : { text: shown, entry: { catalogId: catalog.id, entryId: entry.id } }],
      ...(hasStatuses
        ? [[entry.channel === "async" ? factWords.asyncFailure({}) : entry.statuses.join(", ") || "—"]]
        : []),
      entry.retry === undefined ? [] : [retryWithoutNote(entry.retry)],
    ];
  });
  const head = [columns.api, columns.error, ...(hasStatuses ? [columns.status] : []), retryWordsOf.label];
  return [{ kind: "table", head: head.map((title) => title({})), rows }];
}

function retryWithoutNote({ note: _, ...retry }: Retry): string {
  const how = retryWords(retry, MARKDOWN);
  return retry.basis === "judgement" ? words.suggestion({ how }) : how;
}

/** The catalog's notes that are about the section this entry is from, or about the document as a whole where it is short. */
function notes({ catalog, entry }: EntryRef): readonly string[] {
  return catalog.notes
    .filter(({ source }) => source.section === entry.source.section)
    .map(({ text }) => proseMarkdown(text));
}

/** Every place that a fact on this page is from, once. */
function sources({ catalog, entry }: EntryRef): readonly string[] {
  const cited: readonly Citation[] = [
    entry.source,
    ...entry.limits.map(({ source }) => source),
    ...limitsOfStatus({ catalog, entry }).map(({ source }) => source),
    ...shapesOf(catalog, entry).map(({ source }) => source),
    ...catalog.statuses.filter(({ status }) => entry.statuses.includes(status)).map(({ source }) => source),
    ...(entry.channel === "async" ? catalog.operations.map(({ source }) => source) : []),
    ...catalog.practices.map(({ source }) => source),
  ];
  return [...new Set(cited.map((citation) => sourceWords(catalog, citation)))];
}

function sentence(how: string): string {
  return how.charAt(0).toUpperCase() + how.slice(1);
}

function section(title: string, blocks: readonly Block[]): Section {
  return { title, blocks };
}

function text(line: string): readonly Block[] {
  return line === "" ? [] : [{ kind: "text", text: line }];
}

function list(items: readonly (string | false | undefined)[]): readonly Block[] {
  const said = items.filter((item) => typeof item === "string");
  return said.length === 0 ? [] : [{ kind: "list", items: said }];
}
