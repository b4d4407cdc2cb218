// A catalog file into a catalog: what is good of it, and a problem for each part that is not. Reads no file and never throws;
// which files there are is the business of workspace/ and builtin.ts, what can be wrong that of schemaProblems.ts and validate.ts.

import { toPointer } from "../text/jsonPlace.ts";
import { findingPlaces, type JsonPlace, readingJson } from "../text/jsonReader.ts";
import { createLineCounter } from "../text/lines.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import type { Span } from "../text/span.ts";
import { createFaults } from "./faults.ts";
import { JSON_BOUNDS, LONGEST_TEXT, MOST_FAULTS } from "./limits.ts";
import type { LoadedCatalog, LoadResult } from "./loadedModel.ts";
import { fileMessages, messages, outcomes } from "./messages.ts";
import type { Catalog, CatalogProblem, LeftOut } from "./model.ts";
import { type CatalogFile, normalising } from "./normalise.ts";
import { partOf, removingParts, withOutcome } from "./parts.ts";
import { createNamePlaces } from "./places.ts";
import { checkSchema } from "./schemaProblems.ts";
import { validateCatalog } from "./validate.ts";
import type { ValueProblem } from "./valueProblem.ts";
import { writtenIn } from "./written.ts";

/**
 * Loads a catalog from its text, JSON with comments and trailing commas allowed. Parts with a fault are left out, each with a
 * problem, as far as these are not too many to be told; where the text is no JSON, or `id`, `name` or `entries` cannot be used, the
 * whole catalog is. `uri` is only passed on.
 */
export function loadCatalog(text: string, uri: string, origin: LoadedCatalog["origin"]): LoadResult {
  return atOnce(loadingCatalog(text, uri, origin));
}

/** The same in slices. */
export function* loadingCatalog(
  text: string,
  uri: string,
  origin: LoadedCatalog["origin"],
): Slices<LoadResult> {
  if (text.length > LONGEST_TEXT) {
    return unusable(uri, text, fileMessages.longText({ most: LONGEST_TEXT / 1e6 }));
  }
  const names = createNamePlaces(text);
  const read = yield* readingJson(text, JSON_BOUNDS, names.see);
  if ("fault" in read) return unusable(uri, text, read.fault.message, read.fault.span);
  const { value } = read;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return unusable(uri, text, fileMessages.noObject({}));
  }
  const file = value as Readonly<Record<string, unknown>>;
  const { catalog, faults, count } = yield* readingCatalog(file);
  return {
    catalogs: catalog ? [{ catalog, uri, origin, text, places: names.end() }] : [],
    problems: yield* locate(
      uri,
      text,
      faults.map((fault) => {
        const message = catalog ? withOutcome(value, fault) : outcomes.notUsed({ problem: fault.message });
        return { ...fault, message };
      }),
      count,
    ),
  };
}

/** What a catalog's value comes to. */
interface Contents {
  /** What is left of it. undefined: `id`, `name` or `entries` cannot be used. */
  readonly catalog: Catalog | undefined;
  /** By their paths in the value: all of them, but for those that are too many to be told. */
  readonly faults: readonly ValueProblem[];
  /** How many there are, told or not. */
  readonly count: number;
}

/** What is left of a catalog's value, and its faults. */
export function readCatalog(value: Readonly<Record<string, unknown>>): Contents {
  return atOnce(readingCatalog(value));
}

function* readingCatalog(value: Readonly<Record<string, unknown>>): Slices<Contents> {
  const form = createFaults();
  yield* checkSchema(value, form);
  const { file, originalPath } = yield* removingParts(value, form.parts);
  if (!hasHeader(file)) {
    const own = form.told.filter(({ path }) => path.length <= 1);
    return { catalog: undefined, faults: own, count: own.length };
  }
  const wellFormed = yield* normalising(file);
  const found = yield* validateCatalog(wellFormed, writtenIn(value, form.parts));
  const faults = found.flatMap(({ told }) =>
    told.map((fault) => ({ ...fault, path: originalPath(fault.path) })),
  );
  const doubled = new Set<string>();
  for (const { parts } of found)
    for (const part of parts) doubled.add(partOf(originalPath(part.split("/").slice(1))));
  let catalog = wellFormed;
  const isSound = doubled.size === 0;
  for (const part of form.parts) doubled.add(part);
  if (!isSound) {
    const { file: sound } = yield* removingParts(value, doubled);
    if (hasHeader(sound)) catalog = yield* normalising(sound);
  }
  return {
    catalog: doubled.size === 0 ? catalog : { ...catalog, leftOut: leftOutOf(value.entries, doubled) },
    faults: [...form.told.map(mildHeader), ...faults],
    count: found.reduce((sum, { count }) => sum + count, form.count),
  };
}

/** What the entries say that are left out, as far as it can be read. */
function leftOutOf(entries: unknown, parts: ReadonlySet<string>): LeftOut {
  const values = new Set<string>();
  const statuses = new Set<number>();
  for (const part of parts) {
    const index = /^\/entries\/(\d+)$/.exec(part)?.[1];
    const entry = index === undefined ? undefined : (entries as readonly unknown[])[Number(index)];
    if (typeof entry !== "object" || entry === null) continue;
    const { code, type, label, values: named, statuses: own } = entry as Readonly<Record<string, unknown>>;
    const others = typeof named === "object" && named !== null ? Object.values(named).flat() : [];
    for (const value of [code, type, label, ...others])
      if (typeof value === "string" || typeof value === "number") values.add(`${value}`);
    for (const status of Array.isArray(own) ? own : [own])
      if (typeof status === "number") statuses.add(status);
  }
  return { values, statuses };
}

/** Whether what is left of the file says enough to be a catalog. */
function hasHeader(file: Partial<CatalogFile>): file is CatalogFile {
  return file.id !== undefined && file.name !== undefined && file.entries !== undefined;
}

/** A fault of the file's own properties that did not cost the catalog is only a warning. */
function mildHeader(fault: ValueProblem): ValueProblem {
  return fault.path.length === 0 ? { ...fault, severity: "warning" } : fault;
}

/** Faults where they are in the text, the first ones by their places, and how many more there are of `count`. */
function* locate(
  uri: string,
  text: string,
  faults: readonly ValueProblem[],
  count: number,
): Slices<readonly CatalogProblem[]> {
  if (faults.length === 0) return [];
  const pointers = faults.map(({ path }) => toPointer(path));
  const places = yield* findingPlaces(text, ["", ...pointers]);
  const located = faults
    .map((fault, i) => ({ fault, pointer: pointers[i]!, span: spanOf(fault, places, pointers[i]!) }))
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MOST_FAULTS);
  const placeAt = createLineCounter(text);
  const problems = located.map(({ fault: { rule, message, severity }, pointer, span }): CatalogProblem => {
    const { line, column } = placeAt(span.start);
    return { rule, uri, pointer, span, line: line + 1, column, message, severity };
  });
  const left = count - problems.length;
  const last = problems.at(-1);
  if (left <= 0 || last === undefined) return problems;
  const message = messages.tooMany({ left, shown: left.toLocaleString("en-US") });
  return [...problems, { ...last, rule: "catalog-schema", message, severity: "warning" }];
}

/** Of an object or array only the bracket is marked: what is wrong is not its content as such. */
function spanOf({ onName }: ValueProblem, places: ReadonlyMap<string, JsonPlace>, pointer: string): Span {
  const place = places.get(pointer) ?? places.get("");
  return (onName ? place?.name : undefined) ?? place?.span ?? { start: 0, end: 0 };
}

/** Nothing of the file can be used, for one reason. */
export function unusable(uri: string, text: string, why: string, at?: Span): LoadResult {
  const span = at ?? { start: 0, end: Math.min(1, text.length) };
  const { line, column } = createLineCounter(text)(span.start);
  const problem = {
    rule: "catalog-schema",
    uri,
    pointer: "",
    span,
    line: line + 1,
    column,
    message: outcomes.notUsed({ problem: why }),
    severity: "error",
  } as const;
  return { catalogs: [], problems: [problem] };
}
