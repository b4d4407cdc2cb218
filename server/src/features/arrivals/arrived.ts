// What can arrive at a place, by API: which errors, of which classes, and where the code behind the place names them already.

import { classOfEntry, type ErrorClass, entriesOfClass, possibleStatuses } from "../../catalog/classes.ts";
import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Arrival, FailingCall } from "../../references/arrivalModel.ts";
import type { Call } from "../../references/model.ts";
import { canCome } from "../../resolve/arriving.ts";
import type { FileApi } from "../../resolve/model.ts";
import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";

/** An error that can arrive. */
export interface ArrivingError {
  readonly entry: Entry;
  /** The one class of the library that it is of, as code writes it, where the catalog tells. */
  readonly errorClass?: string;
  /** The first place behind that names it. */
  readonly handledAt?: Span;
}

/** The errors of one API that can arrive. */
export interface ArrivingErrors {
  readonly api: FileApi;
  /** The calls that fail with them. */
  readonly failing: readonly FailingCall[];
  /** The classes that errors of these calls are of, where the catalog does not tell those of each error. */
  readonly classes: readonly string[];
  /** Those that such calls fail with most first, then in the order of the catalog, which has those that are met most first. */
  readonly errors: readonly ArrivingError[];
  /** The errors of other APIs that come with its own. */
  readonly passes: readonly PassedErrors[];
}

/** Errors of an API that another one passes on. */
export interface PassedErrors {
  readonly catalog: Catalog;
  readonly errors: readonly ArrivingError[];
}

/** What can arrive at a place. */
export interface Arrived extends Pick<Arrival, "kind" | "span" | "others" | "isProved"> {
  /** At least one. */
  readonly apis: readonly ArrivingErrors[];
}

/**
 * What can arrive at the name at `offset`; undefined where no errors of a known API do, and where a name is used before any test has
 * told its errors apart: all of them are shown where they arrive.
 */
export function arrivedAt(document: AnalysedDocument, offset: number): Arrived | undefined {
  const arrival = document.references.arrivalAt?.(offset);
  if (arrival === undefined) return undefined;
  const { kind, failing, isProved } = arrival;
  if (kind === "use" && !isProved && failing.every(({ facts }) => facts === undefined)) return undefined;
  return arrivedOf(arrival, document);
}

/** The same of what is read already. */
export function arrivedOf(arrival: Arrival, document: AnalysedDocument): Arrived | undefined {
  const named = arrival.handled ? namedIn(arrival.handled, document) : new Map<Entry, Span>();
  const byCatalog = new Map<
    Catalog,
    { readonly apis: readonly FileApi[]; readonly failing: FailingCall[] }
  >();
  for (const failing of arrival.failing) {
    const apis = document.apisOfFailure(failing.call);
    const [api] = apis;
    if (api === undefined) continue;
    const known = byCatalog.get(api.catalog);
    if (known) known.failing.push(failing);
    else byCatalog.set(api.catalog, { apis, failing: [failing] });
  }
  const apis: ArrivingErrors[] = [];
  for (const {
    apis: [api, ...carried],
    failing,
  } of byCatalog.values()) {
    if (api === undefined) continue;
    const errors = errorsOf(api.catalog, failing, named);
    const passes = carried
      .map(({ catalog }) => ({ catalog, errors: errorsOf(catalog, failing, named) }))
      .filter((passed) => passed.errors.length > 0);
    if (errors.length + passes.length === 0) continue;
    const isTold = errors.some(({ errorClass }) => errorClass !== undefined);
    const classes = isTold ? [] : [...new Set(failing.flatMap((each) => each.classes ?? []))];
    apis.push({ api, failing, classes, errors, passes });
  }
  const { kind, span, others, isProved } = arrival;
  if (apis.length === 0) return undefined;
  return { kind, span, others, apis, ...(isProved ? { isProved } : {}) };
}

/**
 * The errors that can come of some calls, by how they come, by what tells them apart there, and by what tests have left of them: first
 * those that such calls fail with most; last those that may be left only because the catalog does not say with which statuses they come.
 */
function errorsOf(
  catalog: Catalog,
  failing: readonly FailingCall[],
  named: ReadonlyMap<Entry, Span>,
): readonly ArrivingError[] {
  const coming = catalog.entries.flatMap((entry) => {
    const statuses = possibleStatuses(entry, catalog);
    const of = failing.filter((each) => canCome(entry, each, catalog, statuses));
    if (of.length === 0) return [];
    const isStated = statuses.length > 0 || of.some(({ facts }) => facts?.statuses === undefined);
    return [{ entry, isStated }];
  });
  const typical = failing.flatMap(({ call }) => typicalOf(call, catalog));
  const rank = ({ entry, isStated }: (typeof coming)[number]) =>
    isStated ? placeAmong(entry, typical) : Number.MAX_SAFE_INTEGER;
  return coming
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ entry }) => {
      const handledAt = named.get(entry);
      const errorClass = classOfEntry(entry, catalog)?.path;
      return { entry, ...(errorClass ? { errorClass } : {}), ...(handledAt ? { handledAt } : {}) };
    });
}

/** The place of an error among codes, behind all of them where it is none of them. */
function placeAmong({ values }: Entry, codes: readonly string[]): number {
  const own = Object.values(values).flat();
  const place = codes.findIndex((code) => own.includes(code));
  return place < 0 ? codes.length : place;
}

/** The codes that a call fails with most, where the catalog says so of what makes it. */
function typicalOf({ client }: Call, { libraries }: Catalog): readonly string[] {
  return libraries.find(({ name }) => name === client)?.typical ?? [];
}

/** The errors that code in `span` names, each with the first place that does. */
function namedIn(span: Span, document: AnalysedDocument): ReadonlyMap<Entry, Span> {
  const named = new Map<Entry, Span>();
  for (const reference of document.references.references) {
    const { kind, span: at } = reference;
    if (kind === "field" || at.start < span.start || at.end > span.end) continue;
    for (const { entries, errorClass, catalog } of document.resolve(reference).candidates) {
      const meant = errorClass ? entriesNamedBy(errorClass, catalog) : entries;
      for (const entry of meant) if (!named.has(entry)) named.set(entry, at);
    }
  }
  return named;
}

/** The errors of an API with those that it passes on. */
export function allErrors({ errors, passes }: ArrivingErrors): readonly ArrivingError[] {
  return [...errors, ...passes.flatMap((passed) => passed.errors)];
}

/** The errors that a test for a class names: those that the catalog says to be of it. */
function entriesNamedBy(errorClass: ErrorClass, catalog: Catalog): readonly Entry[] {
  const told = entriesOfClass(errorClass, catalog) ?? [];
  return catalog.entries.filter(
    (entry) => told.includes(entry) || classOfEntry(entry, catalog) === errorClass,
  );
}
