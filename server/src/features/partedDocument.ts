// A large JSON document as the long lists of objects that it consists of: each object is read and checked by itself, and once for all
// versions of the document in which it stands. What is asked of a place is answered from the object there and what is around the lists.

import { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { parseJson } from "../parse/json.ts";
import { type JsonParts, jumpsFor, partsOf, type UpdatedParts, updateParts } from "../parse/jsonParts.ts";
import { type FileReferences, noReferences } from "../references/fileReferences.ts";
import type { PartStart } from "../references/json/reader.ts";
import { readAround, readJson } from "../references/json.ts";
import { fileApis } from "../resolve/fileEvidence.ts";
import type { FileApi } from "../resolve/model.ts";
import type { Span, TextChange } from "../text/span.ts";
import { type AnalyseOptions, analyse, languageOf, parse, readReferences } from "./analyse.ts";
import type { AnalysedDocument, DocumentPart } from "./document.ts";

/** What is kept of the parts of a document from version to version. */
export interface PartCache {
  /** What the edits since the last version did. `undefined`: that is not known. */
  edits: TextChange[] | undefined;
  last: PartedVersion | undefined;
}

/** A cache for a document of which nothing was read yet. */
export function createPartCache(): PartCache {
  return { edits: undefined, last: undefined };
}

interface PartedVersion {
  readonly lists: readonly JsonParts[];
  /** For each list what holds around it, and the results of its items. */
  readonly results: readonly { readonly key: string; readonly items: readonly PartResult[] }[];
}

interface PartResult {
  /** A copy of its own: a slice would keep the whole text that it is cut from. */
  readonly text: string;
  readonly references: FileReferences;
  analysis?: {
    readonly catalogs: CatalogIndex;
    readonly options: AnalyseOptions;
    readonly document: AnalysedDocument;
  };
}

/**
 * Analyses a JSON document by its parts; undefined where it has none, or where a part cannot be told apart from what is around it.
 * @param cache what earlier versions left; it is brought up to date
 */
export function analyseParts(
  text: TextDocument,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
  cache: PartCache,
  shortest?: number,
): AnalysedDocument | undefined {
  const language = languageOf(text.uri, text.languageId);
  if (language !== "json" && language !== "jsonl") return undefined;
  const byLine = language === "jsonl";
  const source = text.getText();
  const { last, edits } = cache;
  cache.last = undefined;
  cache.edits = [];
  const updated = last && edits && updateParts(last.lists, edits, source, byLine);
  const lists = updated?.lists ?? partsOf(source, byLine, shortest);
  if (lists.length === 0) return undefined;
  const around = readAroundLists(source, lists, byLine);
  if (around === undefined) return undefined;
  const version = versionOf(source, lists, around.starts, byLine, last, updated);
  cache.last = version;
  const results = placed(version);

  const partsWith = (result: PartResult, start: number): DocumentPart => ({
    start,
    document: analysed(result, text.uri, catalogs, options),
  });
  const rest = analyse({ text, references: around.references }, catalogs, options);
  let apis: readonly FileApi[] | undefined;
  let whole: AnalysedDocument | undefined;
  const all = (): AnalysedDocument => {
    if (whole === undefined) {
      const parsed = parse(text);
      const references = parsed ? readReferences(text, parsed) : noReferences;
      whole = analyse({ text, references }, catalogs, options);
    }
    return whole;
  };
  const document: AnalysedDocument = {
    ...rest,
    get references() {
      return all().references;
    },
    get apis() {
      apis ??= apisOf(results, rest, (result) => partsWith(result, 0).document.apis);
      return apis;
    },
    resolve: (reference) => all().resolve(reference),
    resolveBody: (body) => all().resolveBody(body),
    bodyOf: (reference) => all().bodyOf(reference),
    parts: {
      *all() {
        yield { start: 0, document: rest };
        for (const { result, start } of results) yield partsWith(result, start);
      },
      at(offset) {
        const tree = parseJson(source, byLine, jumpsFor(lists, offset, byLine));
        const known = document.apis;
        return analyse({ text, references: readJson(tree, source) }, catalogs, { ...options, known });
      },
    },
  };
  return document;
}

function readAroundLists(source: string, lists: readonly JsonParts[], byLine: boolean) {
  const tree = parseJson(source, byLine, jumpsFor(lists, -1, byLine));
  const { references, starts } = readAround(tree, source, new Set(lists.map(({ span }) => span.start)));
  if (byLine) return { references, starts: undefined };
  // A status beside a list is a place outside of its items.
  const isApart = lists.every(({ span }) => {
    const start = starts.get(span.start);
    return start !== undefined && start.around.status === undefined;
  });
  return isApart ? { references, starts } : undefined;
}

interface PlacedResult {
  readonly result: PartResult;
  readonly start: number;
}

function placed({ lists, results }: PartedVersion): readonly PlacedResult[] {
  return lists.flatMap(({ items }, list) =>
    items.map(({ start }, i): PlacedResult => ({ result: results[list]!.items[i]!, start })),
  );
}

/** The results for all items. Those of the version before are used where the text and what holds around it are the same. */
function versionOf(
  source: string,
  lists: readonly JsonParts[],
  starts: ReadonlyMap<number, PartStart | undefined> | undefined,
  byLine: boolean,
  last: PartedVersion | undefined,
  updated: UpdatedParts | undefined,
): PartedVersion {
  const known = new Map<string, Map<string, PartResult>>();
  if (!updated)
    for (const { key, items } of last?.results ?? []) known.set(key, byText(items, known.get(key)));
  const results = lists.map(({ span, items }, list) => {
    const start = starts?.get(span.start);
    const key = start ? startKey(start) : "";
    const before = updated && last?.results[list]?.key === key ? last.results[list] : undefined;
    const same = known.get(key) ?? new Map<string, PartResult>();
    const read = (item: Span): PartResult => {
      const slice = source.slice(item.start, item.end);
      const result = same.get(slice) ?? readPart(slice, start, byLine);
      same.set(result.text, result);
      return result;
    };
    return {
      key,
      items: items.map((item, i) =>
        before && !updated?.changed[list]?.has(i) ? before.items[i]! : read(item),
      ),
    };
  });
  return { lists, results };
}

function byText(
  results: readonly PartResult[],
  known = new Map<string, PartResult>(),
): Map<string, PartResult> {
  for (const result of results) known.set(result.text, result);
  return known;
}

function startKey({ around: { url, base, variables }, key, place }: PartStart): string {
  return JSON.stringify([url, base, [...variables], key, place]);
}

function readPart(slice: string, start: PartStart | undefined, byLine: boolean): PartResult {
  const text: string = JSON.parse(JSON.stringify(slice));
  const tree = parseJson(text, byLine);
  const references = readJson(tree, text, start);
  // That it is JSON is known from there being a tree, even without its values, which are not kept.
  return { text, references: { ...references, json: { ...tree, roots: [], cut: new Set() } } };
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

function isSame(a: AnalyseOptions, b: AnalyseOptions): boolean {
  return a.api === b.api && a.apiSource === b.apiSource && a.produced === b.produced;
}

/** The APIs of the whole document: for each, the evidence of the first part that has it, with the lines of the document. */
function apisOf(
  results: readonly PlacedResult[],
  rest: AnalysedDocument,
  apisIn: (result: PartResult) => readonly FileApi[],
): readonly FileApi[] {
  const found = new Map(rest.apis.map((api) => [api.catalog, api]));
  for (const { result, start } of results) {
    if (apisIn(result).every(({ catalog }) => found.has(catalog))) continue;
    const { text, catalogs } = rest;
    const lineOf = (offset: number) => text.positionAt(start + offset).line + 1;
    for (const { catalog, evidence } of fileApis({ references: result.references, catalogs, lineOf })) {
      if (found.has(catalog)) continue;
      const { span } = evidence;
      const there = span && { span: { start: span.start + start, end: span.end + start } };
      found.set(catalog, { catalog, evidence: { ...evidence, ...there } });
    }
  }
  return [...found.values()];
}
