// A large JSON document as the long lists of objects that it consists of: each object is read and checked by itself, and once for all
// versions of the document in which it stands. What is asked of a place is answered from the object there and what is around the lists.

import { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import type { AnalysedDocument, DocumentPart, LargeDocument } from "../features/document.ts";
import { type JsonTree, parseJson } from "../parse/json.ts";
import { jumpsFor } from "../parse/jsonParts.ts";
import { languageOf } from "../parse/languages.ts";
import type { FileReferences } from "../references/fileReferences.ts";
import { joinReferences } from "../references/join.ts";
import { fileApis } from "../resolve/fileEvidence.ts";
import type { FileApi } from "../resolve/model.ts";
import { partitionPoint } from "../text/partitionPoint.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import { type Span, touches } from "../text/span.ts";
import { type AnalyseOptions, analyse, isSame, readingJsonText } from "./analyse.ts";
import {
  type ApiSources,
  type PartCache,
  type PartedVersion,
  type PartResult,
  type PlacedResult,
  placed,
  readingVersion,
} from "./partedVersion.ts";

/**
 * Analyses a JSON document by its parts; undefined where it has none, or where a part cannot be told apart from what is around it.
 * @param cache what earlier versions left; it is brought up to date
 */
export function analyseParts(...parameters: Parameters<typeof analysingParts>): LargeDocument | undefined {
  return atOnce(analysingParts(...parameters));
}

/** `analyseParts` in slices. */
export function* analysingParts(
  text: TextDocument,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
  cache: PartCache,
  shortest?: number,
): Slices<LargeDocument | undefined> {
  const language = languageOf(text.uri, text.languageId);
  if (language !== "json" && language !== "jsonl") return undefined;
  const byLine = language === "jsonl";
  const source = text.getText();
  const read = yield* readingVersion(source, byLine, cache, shortest);
  if (read === undefined) return undefined;
  const { version, last } = read;
  const results = placed(version);

  const partsWith = (result: PartResult, start: number): DocumentPart => ({
    start,
    document: analysed(result, text.uri, catalogs, options),
  });
  const apisIn = (result: PartResult) => partsWith(result, 0).document.apis;
  const sources = sameSources(last, version, catalogs, options, apisIn);
  if (sources) version.sources = sources;
  else for (const { result } of results) yield void partsWith(result, 0);
  const rest = analyse({ text, references: read.around }, catalogs, options);
  /** What was read of the item at `offset` and of what is around the lists, at the places of the document. */
  const referencesAt = (offset: number): FileReferences => {
    const { result, start } = itemAt(results, offset) ?? {};
    const around = { references: read.around, start: 0, length: source.length };
    const item = result && { references: result.references, start: start ?? 0, length: result.text.length };
    let json: JsonTree | undefined;
    return {
      ...joinReferences(item ? [around, item] : [around], source.length),
      /** Few ask for it. */
      get json() {
        json ??= parseJson(source, byLine, jumpsFor(version.lists, offset, byLine));
        return json;
      },
    };
  };
  let apis: readonly FileApi[] | undefined;
  let whole: AnalysedDocument | undefined;
  const document: LargeDocument = {
    text,
    source,
    catalogs,
    produced: rest.produced,
    get apis() {
      version.sources ??= { catalogs, options, items: firstItems(results, apisIn) };
      apis ??= apisOf(version.sources.items, results, rest);
      return apis;
    },
    *parts() {
      yield { start: 0, document: rest };
      for (const { result, start } of results) yield partsWith(result, start);
    },
    isEmptyAt(offset) {
      const item = itemAt(results, offset);
      if (item === undefined) return false;
      const { references, bodies } = item.result.references;
      const isHere = ({ span }: { readonly span: Span }) => touches(span, offset - item.start);
      return !references.some(isHere) && !bodies.some(isHere);
    },
    at(offset) {
      const references = referencesAt(offset);
      return analyse({ text, references }, catalogs, { ...options, known: document.apis });
    },
    whole() {
      whole ??= analyse({ text, references: atOnce(readingJsonText(text)) }, catalogs, options);
      return whole;
    },
  };
  return document;
}

/** The item that holds `offset`, its ends included. */
function itemAt(results: readonly PlacedResult[], offset: number): PlacedResult | undefined {
  const endOf = ({ result, start }: PlacedResult) => start + result.text.length;
  const found = results[partitionPoint(results.length, (i) => endOf(results[i]!) < offset)];
  return found && found.start <= offset ? found : undefined;
}

function analysed(
  result: PartResult,
  uri: string,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
): AnalysedDocument {
  const { analysis } = result;
  if (analysis?.catalogs === catalogs && isSame(analysis.options, options)) return analysis.document;
  const text = TextDocument.create(uri, "json", 0, result.text);
  const document = analyse({ text, references: result.references }, catalogs, options);
  result.analysis = { catalogs, options, document };
  return document;
}

/** The sources of the version before, where no edit has made an item be about other APIs. */
function sameSources(
  last: PartedVersion | undefined,
  { changed }: PartedVersion,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
  apisIn: (result: PartResult) => readonly FileApi[],
): ApiSources | undefined {
  const sources = last?.sources;
  if (!changed || sources?.catalogs !== catalogs || !isSame(sources.options, options)) return undefined;
  const isAbout = (result: PartResult) =>
    apisIn(result)
      .map(({ catalog: { id } }) => id)
      .sort()
      .join();
  return changed.every(([before, now]) => isAbout(before) === isAbout(now)) ? sources : undefined;
}

function firstItems(
  results: readonly PlacedResult[],
  apisIn: (result: PartResult) => readonly FileApi[],
): ReadonlyMap<Catalog, number> {
  const first = new Map<Catalog, number>();
  for (const [i, { result }] of results.entries())
    for (const { catalog } of apisIn(result)) if (!first.has(catalog)) first.set(catalog, i);
  return first;
}

/** The APIs of the whole document: for each, the evidence of the first item that has it, with the lines of the document. */
function apisOf(
  firstOf: ApiSources["items"],
  results: readonly PlacedResult[],
  rest: AnalysedDocument,
): readonly FileApi[] {
  const found = new Map(rest.apis.map((api) => [api.catalog, api]));
  const { text, catalogs } = rest;
  for (const i of new Set(firstOf.values())) {
    const { result, start } = results[i]!;
    const lineOf = (offset: number) => text.positionAt(start + offset).line + 1;
    for (const { catalog, evidence } of fileApis({ references: result.references, catalogs, lineOf })) {
      const { span } = evidence;
      const there = span && { span: { start: span.start + start, end: span.end + start } };
      const known = found.get(catalog)?.evidence;
      // What is around the lists may come behind them.
      const isEarlier =
        known?.kind === evidence.kind && there && known.span && there.span.start < known.span.start;
      if (known === undefined || isEarlier)
        found.set(catalog, { catalog, evidence: { ...evidence, ...there } });
    }
  }
  return [...found.values()];
}
