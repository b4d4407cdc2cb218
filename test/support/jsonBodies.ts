// Tables of JSON documents with the error bodies that are found in them and what the rules say of these. `«…»` marks a value of
// each body and `‹…›` the place of each finding, so that a table shows places without counting them.

import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { analyseText } from "../../server/src/engine/analyse.ts";
import { completion } from "../../server/src/features/completion.ts";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { hover } from "../../server/src/features/hover.ts";
import { bodySymbols } from "../../server/src/features/json/symbols.ts";
import type { BodyCandidate } from "../../server/src/references/bodyModel.ts";
import { encloses, type Span, touches } from "../../server/src/text/span.ts";
import { indexWith } from "./analyse.ts";
import { faultsOfFixes } from "./jsonRoundTrip.ts";

/** One document and all that is to be found in it. */
export interface BodyCase {
  readonly what: string;
  /** With the marks. */
  readonly text: string;
  /** Its name in the workspace, whose extension says how it is read; `fixture.json` by default. */
  readonly file?: string;
  /** The catalog id that the configuration names. */
  readonly api?: string;
  /** Whether it names it for files of this API. Not so by default. */
  readonly isNarrow?: boolean;
  /** Whether it names it for this very file. Not so by default. */
  readonly isOwn?: boolean;
  /** Catalogs besides the built-in ones. */
  readonly catalogs?: readonly object[];
  /**
   * The error bodies of catalogued APIs in the order of source, one for each `«…»`, as `describeBody` puts them. None by default.
   */
  readonly bodies?: readonly string[];
  /** The rules that report something, one for each `‹…›` in the order of source. Nothing by default, and never anything else. */
  readonly findings?: readonly string[];
}

const LANGUAGE_IDS: ReadonlyMap<string, string> = new Map([
  ["json", "json"],
  ["har", "json"],
  ["jsonc", "jsonc"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
]);

/** Runs a table. */
export function testBodies(cases: readonly BodyCase[]): void {
  test.each(cases.map((one) => [one.what, one] as const))(
    "%s",
    (_what, { bodies = [], findings = [], ...one }) => {
      const { source, values, places } = takeMarks(one.text);
      const document = analyseJson(source, one);
      expect(describeBodies(document)).toEqual(bodies);
      expect(values.length, "each body needs a «…»").toBe(bodies.length);
      expect(valuesFound(document, values)).toEqual(values.map((span) => describePlace(source, span)));
      expect(wrongPlaces(document)).toEqual([]);
      expect(describeFindings(document)).toEqual(
        findings.map((rule, i) => `${rule} at ${describePlace(source, places[i] ?? { start: 0, end: 0 })}`),
      );
      expect(places.length, "each finding needs a ‹…›").toBe(findings.length);
      expect(wrongHovers(document)).toEqual([]);
      expect(placesOfSymbols(document, bodySymbols(document) ?? [])).toEqual(
        bodiesOf(document).map(({ body }) => describePlace(source, body.span)),
      );
      expect(wrongOffers(document)).toEqual([]);
      expect(faultsOfFixes(document, (text) => analyseJson(text, one))).toEqual([]);
    },
  );
}

/** How a document is read. */
export type JsonOptions = Pick<BodyCase, "file" | "api" | "isNarrow" | "isOwn" | "catalogs">;

/** Analyses a document under the built-in catalogs and those that are given. */
export function analyseJson(
  source: string,
  { file = "fixture.json", api, isNarrow, isOwn, catalogs = [] }: JsonOptions = {},
): AnalysedDocument {
  const languageId = LANGUAGE_IDS.get(file.slice(file.lastIndexOf(".") + 1)) ?? "json";
  const text = TextDocument.create(`file:///work/${file}`, languageId, 1, source);
  const document = analyseText(text, indexWith(catalogs), { api, isNarrow, isOwn });
  if (document === undefined) throw new Error(`No reader for ${file}`);
  return document;
}

/**
 * `<catalog id> <status> <entry id>`, with `-` for what is not known, and a `!` behind it where it is certain enough for a diagnostic.
 * Of several APIs or entries, the likeliest.
 */
export function describeBody(document: AnalysedDocument, index: number): string {
  const { apis, certain, entries } = document.resolveBody(index);
  const status = document.references.bodies[index]?.status?.value ?? "-";
  return `${apis[0]?.catalog.id ?? "-"} ${status} ${entries[0]?.id ?? "-"}${certain ? "!" : ""}`;
}

/** A value as the text of a JSON document, two blanks for each level. What `raw` made stands in it as it was given. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/"\\u0001((?:[^"\\]|\\.)*)"/g, (_all, text: string) =>
    JSON.parse(`"${text}"`),
  );
}

/** JSON text to stand in a document of `json` as it is: for marks around what is no string, and for any spelling. */
export function raw(text: string): string {
  return `\u0001${text}`;
}

/** The text without its marks, and what they mark. */
function takeMarks(text: string): { source: string; values: readonly Span[]; places: readonly Span[] } {
  const values: Span[] = [];
  const places: Span[] = [];
  const open: number[] = [];
  let source = "";
  for (const part of text.split(/([«»‹›])/)) {
    if (part === "«" || part === "‹") open.push(source.length);
    else if (part === "»" || part === "›") {
      const start = open.pop();
      if (start === undefined) throw new Error(`A mark is closed that was not opened: ${source.slice(-40)}`);
      (part === "»" ? values : places).push({ start, end: source.length });
    } else source += part;
  }
  if (open.length > 0) throw new Error("A mark is not closed");
  return { source, values, places };
}

function bodiesOf(document: AnalysedDocument): readonly { index: number; body: BodyCandidate }[] {
  return document.references.bodies
    .map((body, index) => ({ index, body }))
    .filter(({ index }) => document.resolveBody(index).apis.length > 0)
    .sort((a, b) => a.body.span.start - b.body.span.start);
}

function describeBodies(document: AnalysedDocument): readonly string[] {
  return bodiesOf(document).map(({ index }) => describeBody(document, index));
}

/** For each marked value the place of the reference that is exactly there, in the body that it is to be of. */
function valuesFound(document: AnalysedDocument, values: readonly Span[]): readonly string[] {
  const bodies = bodiesOf(document);
  return values.map((value, i) => {
    const of = bodies[i];
    if (!of || !encloses(of.body.span, value)) return "outside of the body";
    const found = document.references.references.find(
      ({ span, body }) => body === of.index && span.start === value.start && span.end === value.end,
    );
    return found ? describePlace(document.source, found.span) : "no reference";
  });
}

/** References whose place does not say what they hold, however often it is escaped; and statuses that are not where they say. */
function wrongPlaces(document: AnalysedDocument): readonly string[] {
  const { source, references } = document;
  const wrong = references.references.filter(
    ({ body, value, span, partial }) =>
      body !== undefined && !partial && !isSpelt(String(value), source.slice(span.start, span.end)),
  );
  const statuses = bodiesOf(document).flatMap(({ body: { status } }) =>
    status && !source.slice(status.span.start, status.span.end).includes(String(status.value))
      ? [status]
      : [],
  );
  return [...wrong, ...statuses].map(({ value, span }) => `${value}: ${describePlace(source, span)}`);
}

function isSpelt(value: string, text: string): boolean {
  for (let left = 4, at = text; left > 0; left--) {
    if (at === value) return true;
    try {
      at = JSON.parse(`"${at}"`);
    } catch (error) {
      if (error instanceof SyntaxError) return false;
      throw error;
    }
  }
  return false;
}

function describeFindings(document: AnalysedDocument): readonly string[] {
  return findingsOf(document).map(
    ({ rule, span }) => `${rule.metadata.id} at ${describePlace(document.source, span)}`,
  );
}

function describePlace(source: string, { start, end }: Span): string {
  const line = source.slice(0, start).split("\n").length;
  return `${line}:${start - source.lastIndexOf("\n", start - 1)} ${source.slice(start, end)}`;
}

/** Hovers anywhere in a document that are not where they are asked for, or where there is neither one of its bodies nor a status. */
function wrongHovers(document: AnalysedDocument): readonly string[] {
  const { source, text, references } = document;
  const known = [
    ...bodiesOf(document).map(({ body }) => body.span),
    ...references.references.filter(({ kind }) => kind === "status").map(({ span }) => span),
  ];
  const wrong: string[] = [];
  for (let offset = 0; offset <= source.length; offset++) {
    const range = hover(document, offset, { relatedApis: false })?.range;
    if (range === undefined) continue;
    const span = { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
    // Quotes, which may be escaped, belong to the text between them.
    const before = source.slice(offset, span.start);
    const after = source.slice(span.end, offset);
    const isThere = known.some((each) => touches(each, offset)) && /^\\*["']?$/.test(before + after);
    if (!isThere)
      wrong.push(`${describePlace(source, { start: offset, end: offset })}: ${describePlace(source, span)}`);
  }
  return wrong;
}

/** In long documents not every offset is asked: each place in them is one of many alike. */
const MOST_OFFSETS = 500;

/** Completions whose place is not on the cursor's line, as LSP asks for. That none throws is tested by asking for them. */
function wrongOffers(document: AnalysedDocument): readonly string[] {
  const { text, source } = document;
  const wrong: string[] = [];
  for (let offset = 0; offset <= source.length; offset += Math.ceil(source.length / MOST_OFFSETS)) {
    const { line, character } = text.positionAt(offset);
    for (const { label, textEdit } of completion(document, offset, { tabStops: true })?.items ?? []) {
      const range = textEdit && "range" in textEdit ? textEdit.range : undefined;
      const isAround =
        range?.start.line === line &&
        range.end.line === line &&
        range.start.character <= character &&
        character <= range.end.character;
      if (!isAround) wrong.push(`${label} at ${describePlace(source, { start: offset, end: offset })}`);
    }
  }
  return wrong;
}

/** What the outline is of, in its order, with what is inside other bodies. */
function placesOfSymbols(document: AnalysedDocument, symbols: readonly DocumentSymbol[]): readonly string[] {
  const { text, source } = document;
  return symbols.flatMap(({ range: { start, end }, children = [] }) => [
    describePlace(source, { start: text.offsetAt(start), end: text.offsetAt(end) }),
    ...placesOfSymbols(document, children),
  ]);
}
