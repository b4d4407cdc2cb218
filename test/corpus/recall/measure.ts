// How much of what stands in generated documents is recognised, how many of the planted mistakes are reported, and what is said
// where nothing is wrong. What is expected of these figures is in exceptions.ts.

import { TextDocument } from "vscode-languageserver-textdocument";
import { analyseText } from "../../../server/src/engine/analyse.ts";
import type { AnalysedDocument } from "../../../server/src/features/document.ts";
import { headline } from "../../../server/src/features/entryWords.ts";
import { findingsOf } from "../../../server/src/features/findings.ts";
import { hover } from "../../../server/src/features/hover.ts";
import type { Container } from "./containers.ts";
import type { Recorded } from "./formats.ts";
import { type MistakeKind, mistakes } from "./mistakes.ts";
import { foreignResponses, harmlessResponses } from "./quiet.ts";
import { type Random, randomFrom } from "./random.ts";
import { catalogs, type Documented, type Response } from "./responses.ts";
import { type Json, Marked, Pairs, type Written, writeJson } from "./writeJson.ts";

/** What is asked of a response in a document: that its API, its entry and its status are known, or that a mistake is reported. */
export type Question = "API" | "entry" | "status" | MistakeKind;

export interface Answer {
  readonly question: Question;
  readonly container: string;
  readonly response: Documented;
  readonly isRight: boolean;
  /** For a mistake: the rule that has to report it. */
  readonly rule?: string;
  /** All findings, with their rules. */
  readonly said: readonly string[];
  /** The document. */
  readonly text: string;
}

/** All questions that a container can be asked of a documented response. */
export function ask(container: Container, response: Documented): readonly Answer[] {
  const random = randomFrom(`${container.name} ${response.catalog.id} ${response.entry.id}`);
  const right = analyse(container, response, random);
  const said = findingsIn(right.document);
  const answer = (question: Question, isRight: boolean): Answer => ({
    question,
    container: container.name,
    response,
    isRight,
    said,
    text: right.written.text,
  });
  const shown = hoverAt(right, `value ${response.pointer}`) ?? hoverAt(right, `key ${response.pointer}`);
  const title = headline(response, catalogs, response.status);
  return [
    answer("API", namesApi(shown, response) && said.length === 0),
    ...(response.isTelling ? [answer("entry", shown?.startsWith(title) === true)] : []),
    answer("status", namesApi(hoverAt(right, "status"), response)),
    ...Object.entries(mistakes).flatMap(([kind, { rule, plant }]): Answer[] => {
      const wrong = plant(response);
      if (wrong === undefined) return [];
      const analysed = analyse(container, wrong, random);
      const found = findingsIn(analysed.document);
      const expected = rule(response);
      const isRight = found.some((finding) => finding.startsWith(`${expected}: `));
      return [
        { ...answer(kind as MistakeKind, isRight), rule: expected, said: found, text: analysed.written.text },
      ];
    }),
  ];
}

/** A document for each mistake that can be planted into a response, in a container. */
export function documentsWithMistakes(
  container: Container,
  response: Documented,
): readonly { readonly kind: string; readonly text: string }[] {
  const random = randomFrom(`${container.name} ${response.catalog.id} ${response.entry.id}`);
  return Object.entries(mistakes).flatMap(([kind, { plant }]) => {
    const wrong = plant(response);
    return wrong ? [{ kind, text: write(container, [wrong], random).text }] : [];
  });
}

/** What is said of responses of other APIs in a container, alone and together: nothing should be. */
export function askOfOthers(container: Container): readonly string[] {
  const documents = foreignResponses.map((response) => [response]);
  if (container.isList) documents.push([...foreignResponses]);
  return documents.flatMap((responses) => {
    const random = randomFrom(container.name);
    const written = write(container, responses, random);
    const document = documentOf(container, written);
    return [...findingsIn(document), ...hoversOfApis(document, written)];
  });
}

/** What is found in responses of our APIs that are no errors of theirs: nothing should be. */
export function askOfHarmless(container: Container): readonly string[] {
  return harmlessResponses().flatMap((response) => {
    const written = write(container, [response], randomFrom(container.name));
    return findingsIn(documentOf(container, written)).map((finding) => `${finding}\n${written.text}`);
  });
}

/** Whether a body that nothing says the API of is known by its words, and what is found in it. */
export function askUnaddressed(
  container: Container,
  response: Documented,
): { readonly isKnown: boolean; readonly findings: readonly string[] } {
  const analysed = analyse(container, response, randomFrom(container.name));
  const shown = hoverAt(analysed, `value ${response.pointer}`);
  return { isKnown: namesApi(shown, response), findings: findingsIn(analysed.document) };
}

interface Analysed {
  readonly written: Written;
  readonly document: AnalysedDocument | undefined;
}

/** A list has the responses of other APIs around it. */
function analyse(container: Container, response: Documented, random: Random): Analysed {
  const others: Response[] = container.isList
    ? [random.pick(foreignResponses), random.pick(foreignResponses)]
    : [];
  const written = write(container, others.toSpliced(random.below(others.length + 1), 0, response), random);
  return { written, document: documentOf(container, written) };
}

function write(container: Container, responses: readonly Response[], random: Random): Written {
  const json = container.document(responses.map(record), random);
  if (container.extension === "json") return writeJson(json, random.pick(["  ", "    ", "\t", ""]));
  const lines = (json as readonly Json[]).map((line) => writeJson(line, ""));
  let text = "";
  const places = new Map<string, { start: number; end: number }>();
  for (const line of lines) {
    for (const [name, { start, end }] of line.places)
      places.set(name, { start: start + text.length, end: end + text.length });
    text += `${line.text}\n`;
  }
  return { text, places };
}

/** Marks all places of a response. Those of another API's are marked as such. */
function record(response: Response): Recorded {
  const prefix = "catalog" in response ? "" : "other ";
  return {
    response,
    status: new Marked(`${prefix}status`, response.status),
    body: mark(response.body, "", prefix),
  };
}

function mark(value: unknown, pointer: string, prefix: string): Json {
  if (Array.isArray(value)) return value.map((item) => mark(item, `${pointer}/*`, prefix));
  if (typeof value === "object" && value !== null)
    return new Pairs(
      Object.entries(value).map(([name, item]) => {
        const below = `${pointer}/${name}`;
        return [new Marked(`${prefix}key ${below}`, name), mark(item, below, prefix)];
      }),
    );
  return new Marked(`${prefix}value ${pointer}`, value as Json);
}

function documentOf({ extension }: Container, { text }: Written): AnalysedDocument | undefined {
  const document = TextDocument.create(`file:///recall.${extension}`, extension, 1, text);
  return analyseText(document, catalogs, {});
}

function findingsIn(document: AnalysedDocument | undefined): readonly string[] {
  return document ? findingsOf(document).map(({ rule, message }) => `${rule.metadata.id}: ${message}`) : [];
}

function hoverAt({ document, written }: Analysed, name: string): string | undefined {
  const place = written.places.get(name);
  return document && place && textAt(document, place.start);
}

function textAt(document: AnalysedDocument, offset: number): string | undefined {
  const contents = hover(document, offset, { relatedApis: false })?.contents;
  return contents && typeof contents === "object" && "value" in contents ? contents.value : undefined;
}

function namesApi(text: string | undefined, { catalog }: Pick<Documented, "catalog">): boolean {
  return text?.includes(` ${catalog.name}`) === true;
}

function hoversOfApis(document: AnalysedDocument | undefined, { places }: Written): readonly string[] {
  if (document === undefined) return [];
  const apis = catalogs.catalogs.map(({ catalog }) => catalog).filter(({ kind }) => kind === "api");
  return [...places].flatMap(([name, { start }]) => {
    const text = textAt(document, start);
    return apis
      .filter((catalog) => namesApi(text, { catalog }))
      .map((api) => `${name} is taken for ${api.name}`);
  });
}
