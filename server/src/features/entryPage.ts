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
  entryStatusWords,
  fieldPath,
  fieldWords,
  limitWords,
  sameCondition,
  shortName,
  statusWords,
  stepLists,
} from "./entryWords.ts";
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
      section("Causes", list(entry.causes.map(({ text: cause }) => proseMarkdown(cause)))),
      ...stepLists(entry).map(([title, steps]) => section(title, list(steps.map(proseMarkdown)))),
      section(entry.retry ? retryLabel(entry.retry) : "Retry", retry(entry)),
      section(
        "Accepted values",
        list(
          entry.allowedValues.map(
            ({ parameter, values }) => `${codeSpan(parameter)}: ${values.map(codeSpan).join(", ")}`,
          ),
        ),
      ),
      section("Limits", list([...entry.limits, ...limitsOfStatus(ref)].map(limitWords))),
      section("Body", body(ref)),
      section("Statuses", list(statusMeanings(ref, index))),
      section("Later failure", entry.channel === "async" ? catalog.operations.flatMap(operation) : []),
      section("Note", entry.note === undefined ? [] : text(proseMarkdown(entry.note))),
      section("The same condition elsewhere", related(ref, index)),
      section("Practice", list(catalog.practices.map((practice) => proseMarkdown(practice.text)))),
      section("What the source leaves open", list(notes(ref))),
      section("Pages", list(entry.related.map(({ title, url }) => link(title, url)))),
      section("Sources", list(sources(ref))),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

/** What the page can be left for: the code, the documentation, the entry where it is written. */
function actions({ catalog, entry }: EntryRef, params: EntryParams): readonly Action[] {
  const address = addressOf(catalog, entry.source);
  return [
    { title: "Copy Code", command: copyCodeCommand, argument: params },
    ...(address === undefined ? [] : [{ title: "Documentation", address }]),
    { title: "Open Catalog", command: openCatalogCommand, argument: params },
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
  const at = (name: string | undefined) => {
    const pointer = catalog.discriminators.find((one) => one.name === name)?.pointer;
    return pointer === undefined ? "" : ` at ${codeSpan(fieldPath(pointer))}`;
  };
  const condition = entry.condition === undefined ? undefined : index.conditions.get(entry.condition);
  return [
    ...Object.entries(entry.values).map(
      ([name, values]) =>
        `${discriminatorWords(name)}${at(name)}: ${values.map((value) => codeSpan(`${value}`)).join(" or ")}`,
    ),
    familyFact(entry),
    arrivalFact(catalog, entry),
    entry.label !== undefined && `Name in the documentation, not in the body: ${codeSpan(entry.label)}`,
    entry.number !== undefined && `Number: ${entry.number}`,
    ...entry.messages.map(
      (message) =>
        `Message${at(catalog.discriminators.find(({ kind }) => kind === "message")?.name)}: ${codeSpan(message)}`,
    ),
    entry.category !== undefined && `Category: ${escapeMarkdown(entry.category)}`,
    condition &&
      `Condition${entry.derived.includes("condition") ? ", from the status" : ""}: ${escapeMarkdown(condition.title)}. ${proseMarkdown(condition.meaning)}`,
    condition === undefined &&
      entry.condition !== undefined &&
      `Condition: ${codeSpan(entry.condition)}, which this version of Error Atlas does not know.`,
  ].filter((fact) => typeof fact === "string");
}

/** "Code", "Type", or the name that the API has for it. */
function discriminatorWords(name: string): string {
  return name === "code" ? "Code" : name === "type" ? "Type" : codeSpan(name);
}

function familyFact({ values }: Entry): string | undefined {
  const families = Object.values(values)
    .flat()
    .flatMap((value) => familyOf(value) ?? []);
  if (families.length === 0) return undefined;
  return `It stands for all codes that begin with ${families.map(codeSpan).join(" or ")}.`;
}

/** What hands over an error that is no response. */
function arrivalFact({ libraries, ambient }: Catalog, { channel }: Entry): string | undefined {
  if (channel !== "library") return undefined;
  if (ambient) return "It comes from the runtime, and is no response: it has no status.";
  const packages = [...new Set(libraries.flatMap((library) => library.packages))];
  const from =
    packages.length === 0 ? "a library" : packages.slice(0, MOST_PACKAGES).map(codeSpan).join(", ");
  return `It comes from ${from}, and is no response: it has no status.`;
}

/** More are not listed. */
const MOST_PACKAGES = 4;

function deprecation({ catalog, entry: { deprecated } }: EntryRef): readonly Block[] {
  if (!deprecated) return [];
  const { since, replacedBy, note } = deprecated;
  const replacement = catalog.entries.find(({ id }) => id === replacedBy);
  const parts = [
    strong(`Deprecated${since === undefined ? "" : ` since ${since}`}.`),
    replacement && `Use ${shortName(replacement)}.`,
    note && proseMarkdown(note),
  ];
  return [{ kind: "callout", text: parts.filter(Boolean).join(" ") }];
}

/** How to try again: in words, and the waits as a picture where they are known. */
function retry({ retry: policy }: Entry): readonly Block[] {
  if (policy === undefined) return [];
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
      `${strong(shape.title)}${shape.basis === "example" ? ", known from an example" : ""}${shape.guaranteed ? "" : ", not guaranteed"}`,
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
    .map(({ status, meaning, retry }) => {
      const again = retry === undefined ? "" : ` ${retryLabel(retry)}: ${retryWords(retry, MARKDOWN)}`;
      return `${statusWords(index, status)}: ${proseMarkdown(meaning)}${again}`;
    });
}

/** Limits of the API as a whole matter where their excess is what the entry is about. */
function limitsOfStatus({ catalog, entry }: EntryRef): Catalog["limits"] {
  return entry.statuses.includes(429) ? catalog.limits : [];
}

function operation({ title, acceptedStatus, statePointer, ...rest }: AsyncOperation): readonly Block[] {
  const { pendingStates, failedStates, errorPointers, note } = rest;
  const state = codeSpan(fieldPath(statePointer));
  return [
    ...text(
      `${strong(title)} is accepted with ${acceptedStatus} and ${state} ${codeSpan(rest.initialState)}.`,
    ),
    ...list([
      pendingStates.length > 0 && `Under way: ${codes(pendingStates)}`,
      rest.succeededStates.length > 0 && `Done: ${codes(rest.succeededStates)}`,
      `Failed: ${codes(failedStates)}`,
      errorPointers.length > 0 && `Why it failed: ${codes(errorPointers.map(fieldPath))}`,
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
      ...(hasStatuses ? [[entry.channel === "async" ? "later" : entry.statuses.join(", ") || "—"]] : []),
      entry.retry === undefined ? [] : [retryWithoutNote(entry.retry)],
    ];
  });
  return [{ kind: "table", head: ["API", "Error", ...(hasStatuses ? ["Status"] : []), "Try again"], rows }];
}

function retryWithoutNote({ note: _, ...retry }: Retry): string {
  const words = retryWords(retry, MARKDOWN);
  return retry.basis === "judgement" ? `suggestion: ${words}` : words;
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

function codes(values: readonly string[]): string {
  return values.map(codeSpan).join(", ");
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
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
