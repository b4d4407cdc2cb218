// An entry for a terminal.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { exampleBody } from "../catalog/example.ts";
import type { Entry, EntryRef, Retry } from "../catalog/model.ts";
import { nameInCode } from "../catalog/values.ts";
import { stepLists } from "../features/entryWords.ts";
import { facts as entryFacts } from "../features/messages.ts";
import { retryWords } from "../features/retryWords.ts";
import { plainSource } from "../features/sourceWords.ts";
import { type Line, type Painted, paint } from "../node/terminal.ts";
import { listInWords } from "../text/lists.ts";
import { printable } from "../text/printable.ts";
import { shortList } from "../text/shortLists.ts";
import { facts } from "./messages.ts";

const WIDTH = 80;
const LABEL_WIDTH = 12;
/** Errors of other APIs that are named. */
const MOST_OTHERS = 6;

/** The entry's facts, a line each: as much as a person needs to act on the error. */
export function renderEntry({ catalog, entry }: EntryRef, index: CatalogIndex): readonly Line[] {
  const example = exampleBody(catalog, entry);
  const others = index
    .byCondition(entry.condition)
    .filter((other) => other.catalog !== catalog)
    .map((other) => `${other.catalog.name} ${nameOf(other.entry)}`);
  return [
    headline({ catalog, entry }),
    ...wrap(printable(entry.meaning), WIDTH),
    "",
    ...Object.entries(entry.values).flatMap(([name, values]) =>
      values.map(String).includes(nameOf(entry))
        ? []
        : fact(labelOf(name), listInWords(values.map(String), "or")),
    ),
    ...entry.messages.flatMap((message) => fact(facts.message({}), message)),
    ...entry.causes.flatMap(({ text }, i) => fact(i === 0 ? facts.causes({}) : "", `· ${text}`)),
    ...stepLists(entry).flatMap(([title, steps]) =>
      steps.flatMap((step, i) => fact(i === 0 ? title : "", `${i + 1}. ${step}`)),
    ),
    ...(entry.retry ? fact(facts.retry({}), retryFact(entry.retry)) : []),
    ...(entry.deprecated
      ? fact(facts.deprecated({}), entry.deprecated.note ?? entry.deprecated.replacedBy ?? facts.yes({}))
      : []),
    ...(entry.note === undefined ? [] : fact(facts.note({}), entry.note)),
    ...(others.length === 0 ? [] : fact(facts.otherApis({}), shortList(others, MOST_OTHERS))),
    ...fact(facts.source({}), plainSource(catalog, entry.source)),
    ...(example === undefined ? [] : ["", ...JSON.stringify(example, null, 2).split("\n")]),
  ];
}

/** The entry in one line. */
export function renderEntryLine(ref: EntryRef): readonly (string | Painted)[] {
  return [...headline(ref), "  ", paint("dim", ref.entry.title)];
}

function headline({ catalog, entry }: EntryRef): readonly (string | Painted)[] {
  const statuses =
    entry.channel === "async"
      ? [entryFacts.asyncFailure({})]
      : entry.statuses.length === 0
        ? []
        : [entry.statuses.join(", ")];
  return [paint("bold", nameOf(entry)), ...[...statuses, catalog.name].map((part) => ` · ${part}`)];
}

/** What a program would see of it: code or type; else the title. */
function nameOf(entry: Entry): string {
  return nameInCode(entry) ?? entry.title;
}

/** Of a discriminator, as short as there is room for. */
function labelOf(name: string): string {
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  return label.length < LABEL_WIDTH ? label : `${label.slice(0, LABEL_WIDTH - 2)}…`;
}

function fact(label: string, text: string): readonly Line[] {
  const lines = wrap(printable(text), WIDTH - LABEL_WIDTH);
  return lines.map((line, i) => [paint("dim", (i === 0 ? label : "").padEnd(LABEL_WIDTH)), line]);
}

/** Breaks text at spaces into lines of at most `width` characters; longer words stay whole. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The column of labels is too narrow for what a suggestion is called elsewhere. */
function retryFact(retry: Retry): string {
  const how = retryWords(retry);
  return retry.basis === "judgement" ? facts.suggestion({ how }) : how;
}
