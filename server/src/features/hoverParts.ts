// The parts of a hover that are cut to fit: what to do, retry, body, the other APIs, links. Nothing is lost: the page of the entry has
// all of it (entryPage.ts).

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { exampleBody } from "../catalog/example.ts";
import type { Catalog, Citation, Entry, EntryRef, Retry } from "../catalog/model.ts";
import { openCatalogCommand, showEntryCommand } from "../protocol.ts";
import { commandLink, fencedBlock, link, proseMarkdown, strong } from "../text/markdown.ts";
import { extraFields, relatedWords, stepLists } from "./entryWords.ts";
import { facts, hover as words } from "./messages.ts";
import { MARKDOWN, retryLabel, retryWords } from "./retryWords.ts";
import { addressOf, sourceWords } from "./sourceWords.ts";

/** Characters of about two lines of VS Code's hover. */
const TWO_LINES = 140;
const ONE_LINE = 70;

/** What to do, and what is only suggested: as many steps as two lines have room for, at least one. */
export function stepsTexts(entry: Entry): readonly string[] {
  let room = TWO_LINES;
  const lines: string[] = [];
  for (const [title, steps] of stepLists(entry)) {
    const count = fitting(steps, room);
    const shown = lines.length === 0 ? Math.max(1, count) : count;
    if (steps.length === 0) continue;
    const words = steps.slice(0, shown);
    room -= words.join(" ").length;
    const more = shown < steps.length ? " …" : "";
    if (shown > 0) lines.push(`${strong(title)} ${words.map(proseMarkdown).join(" ")}${more}`);
  }
  return lines;
}

/** VS Code's hover: characters of a line, at most; in pixels a line, the space below a paragraph, and the box. */
const WIDTH = 90;
const LINE = 19;
const SPACE = 8;
const BOX = 240;

/** `whole` with those of `more` before its last part for which the box has room. */
export function withRoomFor(
  whole: readonly (string | undefined)[],
  more: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  let height = whole.reduce((sum, part) => sum + heightOf(part), 0);
  const fits = more.filter((part) => {
    const added = heightOf(part);
    if (height + added > BOX) return false;
    height += added;
    return true;
  });
  return [...whole.slice(0, -1), ...fits, ...whole.slice(-1)];
}

function heightOf(paragraph: string | undefined): number {
  if (paragraph === undefined || paragraph === "") return 0;
  // Of links nothing is read but their titles.
  const shown = paragraph.replace(/\]\([^()]*\)/g, "").replace(/^`{3,}.*\n?/gm, "");
  return SPACE + LINE * Math.ceil(shown.length / WIDTH);
}

/** How many of the first texts stand in `room` characters. */
function fitting(texts: readonly string[], room: number): number {
  let length = 0;
  const over = texts.findIndex((text) => {
    length += text.length + 1;
    return length > room + 1;
  });
  return over === -1 ? texts.length : over;
}

/** Whether and how to try again; with the note on it where that is short. */
export function retryText({ note, ...retry }: Retry): string {
  const isShort = note !== undefined && note.length <= ONE_LINE;
  return `${strong(retryLabel(retry))} ${retryWords(isShort ? { ...retry, note } : retry, MARKDOWN)}`;
}

/** An example of the body where it has fields beside those that tell errors apart, and is short; in one line. */
export function exampleText(catalog: Catalog, entry: Entry, status: number | undefined): string | undefined {
  if (extraFields(catalog, entry, status).length === 0) return undefined;
  const example = exampleBody(catalog, entry, status);
  if (example === undefined) return undefined;
  const text = JSON.stringify(example, null, 1).replace(/\n\s*/g, " ");
  return text.length > TWO_LINES ? undefined : fencedBlock("json", text);
}

/** The same condition in other APIs, those of `near` first, as many as a line has room for; undefined where there are none. */
export function relatedText(
  ref: EntryRef,
  index: CatalogIndex,
  near: readonly string[] = [],
): string | undefined {
  const related = relatedWords(ref, index, near);
  if (related.length === 0) return undefined;
  const shown = related.slice(0, Math.max(1, fitting(related, ONE_LINE)));
  const left = related.length - shown.length;
  const more = left === 0 ? [] : [words.more({ left })];
  return `${strong(words.inOtherApis({}))} ${[...shown, ...more].join(" · ")}`;
}

/** Where there is more on an entry: its page and its place in the catalog, where the client can go there, and its documentation. */
export function entryLinks({ catalog, entry }: EntryRef, linksToPages: boolean): string {
  if (!linksToPages) return documentationText(catalog, entry.source);
  const ids = { catalogId: catalog.id, entryId: entry.id };
  return [
    commandLink(words.page({}), showEntryCommand, ids),
    commandLink(words.catalog({}), openCatalogCommand, ids),
    documentationLink(catalog, entry.source),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

/** A link to the documentation; where it has no address, what it is. */
export function documentationText(catalog: Catalog, source: Citation): string {
  return documentationLink(catalog, source) ?? facts.source({ source: sourceWords(catalog, source) });
}

function documentationLink(catalog: Catalog, citation: Citation): string | undefined {
  const made = link(words.documentation({}), addressOf(catalog, citation));
  return made.startsWith("[") ? made : undefined;
}
