// One version of a large JSON document as what was read of the items of its lists, and how the next version takes over what has not
// changed. What they mean is partedDocument.ts's to say.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import { parseJson } from "../parse/json.ts";
import { type JsonParts, jumpsFor, partsOf, type UpdatedParts, updateParts } from "../parse/jsonParts.ts";
import type { FileReferences } from "../references/fileReferences.ts";
import type { PartStart } from "../references/json/reader.ts";
import { readAround, readJson } from "../references/json.ts";
import type { Span, TextChange } from "../text/span.ts";
import type { AnalyseOptions } from "./analyse.ts";
import type { AnalysedDocument } from "./document.ts";

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

export interface PartedVersion {
  readonly lists: readonly JsonParts[];
  /** For each list what holds around it, and the results of its items. */
  readonly results: readonly { readonly key: string; readonly items: readonly PartResult[] }[];
  /** The items that have become others since the version before, as they were and as they are; undefined where that is not known. */
  readonly changed?: readonly (readonly [before: PartResult, now: PartResult])[];
  sources?: ApiSources;
}

/** Which of all items is the first one that is about an API, under certain catalogs and options. */
export interface ApiSources {
  readonly catalogs: CatalogIndex;
  readonly options: AnalyseOptions;
  readonly items: ReadonlyMap<Catalog, number>;
}

export interface PartResult {
  /** A copy of its own: a slice would keep the whole text that it is cut from. */
  readonly text: string;
  readonly references: FileReferences;
  analysis?: {
    readonly catalogs: CatalogIndex;
    readonly options: AnalyseOptions;
    readonly document: AnalysedDocument;
  };
}

/** What is read of a version: its lists and, without their items, all that is around them. */
export interface ReadVersion {
  readonly version: PartedVersion;
  readonly around: FileReferences;
  /** The version before. */
  readonly last: PartedVersion | undefined;
}

/** Reads a version, and brings the cache up to date; undefined where the text has no lists, or an item needs what is around it. */
export function readVersion(
  source: string,
  byLine: boolean,
  cache: PartCache,
  shortest?: number,
): ReadVersion | undefined {
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
  return { version, around: around.references, last };
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

export interface PlacedResult {
  readonly result: PartResult;
  readonly start: number;
}

export function placed({ lists, results }: PartedVersion): readonly PlacedResult[] {
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
  const changed = updated?.changed.flatMap((indices, list) =>
    [...indices].map((i) => [last!.results[list]!.items[i]!, results[list]!.items[i]!] as const),
  );
  return { lists, results, ...(changed && { changed }) };
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
