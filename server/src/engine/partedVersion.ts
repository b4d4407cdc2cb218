// One version of a large JSON document as what was read of the items of its lists, and how the next version takes over what has not
// changed. What they mean is partedDocument.ts's to say.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import type { AnalysedDocument } from "../features/document.ts";
import { parsingJson } from "../parse/json.ts";
import {
  findingParts,
  type JsonParts,
  jumpsFor,
  type UpdatedParts,
  updateParts,
} from "../parse/jsonParts.ts";
import type { FileReferences } from "../references/fileReferences.ts";
import type { PartStart } from "../references/json/reader.ts";
import { readingAround, readingJson } from "../references/json.ts";
import type { Slices } from "../text/slices.ts";
import type { TextChange } from "../text/span.ts";
import type { AnalyseOptions } from "./analyse.ts";

/** What is kept of the parts of a document from version to version. */
export interface PartCache {
  /** What the edits since the last version did. `undefined`: that is not known. */
  edits: TextChange[] | undefined;
  last: PartedVersion | undefined;
  /** What was read of a version that was not read to its end. */
  begun: KnownResults | undefined;
}

/** A cache for a document of which nothing was read yet. */
export function createPartCache(): PartCache {
  return { edits: undefined, last: undefined, begun: undefined };
}

/** Results by what holds around their list, and their texts. */
type KnownResults = ReadonlyMap<string, ReadonlyMap<string, PartResult>>;

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
export function* readingVersion(
  source: string,
  byLine: boolean,
  cache: PartCache,
  shortest?: number,
): Slices<ReadVersion | undefined> {
  const { last, edits } = cache;
  const updated = last && edits && updateParts(last.lists, edits, source, byLine);
  const lists = updated?.lists ?? (yield* findingParts(source, byLine, shortest));
  const around = lists.length === 0 ? undefined : yield* readingAroundLists(source, lists, byLine);
  const version =
    around && (yield* readingItems(source, { lists, starts: around.starts, byLine, last, updated }, cache));
  // Only now: work that is given up leaves the version before, and the edits since.
  cache.last = version;
  cache.edits = [];
  return around && version && { version, around: around.references, last };
}

type Starts = ReadonlyMap<number, PartStart | undefined>;

function* readingAroundLists(
  source: string,
  lists: readonly JsonParts[],
  byLine: boolean,
): Slices<{ readonly references: FileReferences; readonly starts: Starts | undefined } | undefined> {
  const tree = yield* parsingJson(source, byLine, jumpsFor(lists, -1, byLine));
  const { references, starts } = yield* readingAround(
    tree,
    source,
    new Set(lists.map(({ span }) => span.start)),
  );
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

/** What there is to go by when the items of a version are read. */
interface Ahead {
  readonly lists: readonly JsonParts[];
  readonly starts: Starts | undefined;
  readonly byLine: boolean;
  readonly last: PartedVersion | undefined;
  readonly updated: UpdatedParts | undefined;
}

/**
 * The results for all items. Those of the version before are used where the text and what holds around it are the same, and those of
 * one that was begun and given up.
 */
function* readingItems(
  source: string,
  { lists, starts, byLine, last, updated }: Ahead,
  cache: PartCache,
): Slices<PartedVersion> {
  const known = new Map<string, Map<string, PartResult>>();
  for (const [key, results] of cache.begun ?? []) known.set(key, new Map(results));
  if (!updated)
    for (const { key, items } of last?.results ?? []) known.set(key, byText(items, known.get(key)));
  cache.begun = known;
  const results: { key: string; items: PartResult[] }[] = [];
  for (const [list, { span, items }] of lists.entries()) {
    const start = starts?.get(span.start);
    const key = start ? startKey(start) : "";
    const before = updated && last?.results[list]?.key === key ? last.results[list] : undefined;
    const same = known.get(key) ?? new Map<string, PartResult>();
    known.set(key, same);
    const read: PartResult[] = [];
    for (const [i, item] of items.entries()) {
      const kept = updated?.changed[list]?.has(i) ? undefined : before?.items[i];
      const slice = kept ? "" : source.slice(item.start, item.end);
      const result = kept ?? same.get(slice) ?? (yield* readingPart(slice, start, byLine));
      if (!kept) same.set(result.text, result);
      read.push(result);
    }
    results.push({ key, items: read });
  }
  cache.begun = undefined;
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

function* readingPart(slice: string, start: PartStart | undefined, byLine: boolean): Slices<PartResult> {
  yield;
  const text: string = JSON.parse(JSON.stringify(slice));
  const tree = yield* parsingJson(text, byLine);
  const references = yield* readingJson(tree, text, start);
  // That it is JSON is known from there being a tree, even without its values, which are not kept.
  return { text, references: { ...references, json: { ...tree, roots: [], cut: new Set() } } };
}
