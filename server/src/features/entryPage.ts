// The page of an entry: everything the catalog says of it, as Markdown for a preview. The short form for hovers is entryMarkdown.ts.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { exampleBody } from "../catalog/example.ts";
import type { AsyncOperation, Catalog, Citation, Entry, EntryRef } from "../catalog/model.ts";
import { shapesOf } from "../catalog/shapes.ts";
import { codeSpan, escapeMarkdown, fencedBlock, link, proseMarkdown, strong } from "../text/markdown.ts";
import {
  entryStatusWords,
  fieldPath,
  fieldWords,
  limitWords,
  relatedWords,
  retryWords,
  shortName,
  sourceWords,
  statusWords,
} from "./entryWords.ts";

/** The whole page. Sections without content are left out. */
export function entryPage(ref: EntryRef, index: CatalogIndex): string {
  const { catalog, entry } = ref;
  return join(
    `# ${heading(entry)}`,
    `${escapeMarkdown(entry.title)} · ${escapeMarkdown(catalog.name)}`,
    deprecation(ref),
    proseMarkdown(entry.meaning),
    facts(ref, index),
    section("Causes", bullets(entry.causes.map(({ text }) => proseMarkdown(text)))),
    section("What to do", bullets(entry.resolution.map(proseMarkdown))),
    section("Retry", entry.retry && sentence(retryWords(entry.retry))),
    section(
      "Accepted values",
      bullets(
        entry.allowedValues.map(
          ({ parameter, values }) => `${codeSpan(parameter)}: ${values.map(codeSpan).join(", ")}`,
        ),
      ),
    ),
    section("Limits", bullets([...entry.limits, ...limitsOfStatus(ref)].map(limitWords))),
    section("Body", body(ref)),
    section("Statuses", bullets(statusMeanings(ref, index))),
    section("Later failure", entry.channel === "async" && join(...catalog.operations.map(operation))),
    section("Note", entry.note && proseMarkdown(entry.note)),
    section("The same condition elsewhere", related(ref, index)),
    section("Practice", bullets(catalog.practices.map(({ text }) => proseMarkdown(text)))),
    section("What the source leaves open", bullets(notes(ref))),
    section("Pages", bullets(entry.related.map(({ title, url }) => link(title, url)))),
    section("Sources", bullets(sources(ref))),
  );
}

function heading({ code, type, label, title }: Entry): string {
  const name = code ?? type ?? label;
  return name === undefined ? escapeMarkdown(title) : codeSpan(name);
}

/** What it is told apart by, in a list: code, type, message, status, category, condition. */
function facts({ catalog, entry }: EntryRef, index: CatalogIndex): string {
  const at = (kind: string) => {
    const pointer = catalog.discriminators.find((one) => one.kind === kind)?.pointer;
    return pointer === undefined ? "" : ` at ${codeSpan(fieldPath(pointer))}`;
  };
  const condition = index.conditions.get(entry.condition);
  const status = entryStatusWords(index, entry);
  return bullets([
    entry.code !== undefined && `Code${at("code")}: ${codeSpan(entry.code)}`,
    entry.type !== undefined && `Type${at("type")}: ${codeSpan(entry.type)}`,
    entry.label !== undefined && `Name in the documentation, not in the body: ${codeSpan(entry.label)}`,
    entry.number !== undefined && `Number: ${entry.number}`,
    ...entry.messages.map((message) => `Message${at("message")}: ${codeSpan(message)}`),
    status !== "" && `Status: ${status}`,
    entry.category !== undefined && `Category: ${escapeMarkdown(entry.category)}`,
    condition && `Condition: ${escapeMarkdown(condition.title)}. ${proseMarkdown(condition.meaning)}`,
  ]);
}

function deprecation({ catalog, entry: { deprecated } }: EntryRef): string | undefined {
  if (!deprecated) return undefined;
  const { since, replacedBy, note } = deprecated;
  const replacement = catalog.entries.find(({ id }) => id === replacedBy);
  const parts = [
    strong(`Deprecated${since === undefined ? "" : ` since ${since}`}.`),
    replacement && `Use ${shortName(replacement)}.`,
    note && proseMarkdown(note),
  ];
  return `> ${parts.filter(Boolean).join(" ")}`;
}

/** The forms of its body: fields and notes of each, and one example. */
function body({ catalog, entry }: EntryRef): string {
  const example = exampleBody(catalog, entry);
  const forms = shapesOf(catalog, entry).map((shape) =>
    join(
      `${strong(shape.title)}${shape.basis === "example" ? ", known from an example" : ""}${shape.guaranteed ? "" : ", need not come"}`,
      bullets(shape.fields.map(fieldWords)),
      shape.note && proseMarkdown(shape.note),
    ),
  );
  return join(...forms, example !== undefined && fencedBlock("json", JSON.stringify(example, null, 2)));
}

function statusMeanings({ catalog, entry }: EntryRef, index: CatalogIndex): readonly string[] {
  return catalog.statuses
    .filter(({ status }) => entry.statuses.includes(status))
    .map(({ status, meaning, retry }) => {
      const again = retry === undefined ? "" : ` Retry: ${retryWords(retry)}`;
      return `${statusWords(index, status)}: ${proseMarkdown(meaning)}${again}`;
    });
}

/** Limits of the API as a whole matter where their excess is what the entry is about. */
function limitsOfStatus({ catalog, entry }: EntryRef): Catalog["limits"] {
  return entry.statuses.includes(429) ? catalog.limits : [];
}

function operation({ title, acceptedStatus, statePointer, ...rest }: AsyncOperation): string {
  const { pendingStates, failedStates, errorPointers, note } = rest;
  const state = codeSpan(fieldPath(statePointer));
  return join(
    `${strong(title)} is accepted with ${acceptedStatus} and ${state} ${codeSpan(rest.initialState)}.`,
    bullets([
      pendingStates.length > 0 && `Under way: ${codes(pendingStates)}`,
      rest.succeededStates.length > 0 && `Done: ${codes(rest.succeededStates)}`,
      `Failed: ${codes(failedStates)}`,
      errorPointers.length > 0 && `Why it failed: ${codes(errorPointers.map(fieldPath))}`,
    ]),
    note && proseMarkdown(note),
  );
}

function related(ref: EntryRef, index: CatalogIndex): string {
  return bullets(relatedWords(ref, index));
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

function section(title: string, content: string | false | undefined): string | undefined {
  return content ? `## ${title}\n\n${content}` : undefined;
}

function bullets(items: readonly (string | false | undefined)[]): string {
  return items
    .filter((item) => typeof item === "string")
    .map((item) => `- ${item}`)
    .join("\n");
}

function join(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join("\n\n");
}
