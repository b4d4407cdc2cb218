// The classes of errors that the libraries of a catalog have: by name, where errors carry their names, and which entries are of one.

import type { Alternative, LibraryDescription } from "../libraries/model.ts";
import type { Catalog, Entry } from "./model.ts";
import { hasValue } from "./values.ts";

/** A class of errors of a library. */
export interface ErrorClass {
  /** The last of the names that lead to it. */
  readonly name: string;
  /** All of them, as code writes them: `Stripe.errors.StripeCardError`. */
  readonly path: string;
  readonly library: LibraryDescription;
  /** What an error of the class can be: one of these. */
  readonly is: readonly Alternative[];
}

/** The classes of a catalog's libraries by their names; of two of one name the first. Worked out once. */
export function classesOf(catalog: Catalog): ReadonlyMap<string, ErrorClass> {
  let found = known.get(catalog);
  if (found === undefined) {
    const classes = new Map<string, ErrorClass>();
    for (const library of catalog.libraries) {
      for (const [path, is] of Object.entries(library.classes ?? {})) {
        const name = path.slice(path.lastIndexOf(".") + 1);
        if (!classes.has(name)) classes.set(name, { name, path, library, is });
      }
    }
    found = classes;
    known.set(catalog, found);
  }
  return found;
}

const known = new WeakMap<Catalog, ReadonlyMap<string, ErrorClass>>();

/** Where errors have the name of their class, names joined with `.`: not where these names are codes. */
export function classFieldsOf({ libraries }: Catalog): readonly string[] {
  return libraries.flatMap(({ class: code, errors = [] }) =>
    code === undefined
      ? errors.flatMap(({ fields }) =>
          Object.entries(fields).flatMap(([path, what]) => (what === "class" ? [path] : [])),
        )
      : [],
  );
}

/** The entries that an error of a class can be, in the catalog's order; undefined where it can be any of the library's. */
export function entriesOfClass({ is }: ErrorClass, { entries }: Catalog): readonly Entry[] | undefined {
  if (is.some((each) => Object.keys(each).length === 0)) return undefined;
  return entries.filter((entry) => is.some((each) => fits(entry, each)));
}

/**
 * The statuses that an error comes with; where it has none itself, those of all errors of its class. Empty where these are not known
 * either.
 */
export function possibleStatuses(entry: Entry, catalog: Catalog): readonly number[] {
  if (entry.statuses.length > 0) return entry.statuses;
  const { is = [] } = classOfEntry(entry, catalog) ?? {};
  const fitting = is.filter((each) => !contradicts(entry, each));
  return fitting.every(({ status }) => status !== undefined)
    ? fitting.flatMap(({ status = [] }) => status.map(Number))
    : [];
}

/**
 * Whether an error may be what a class or guard lets through, as far as the catalog tells. `statuses`: those that it can come with; none
 * where that is not known.
 */
export function mayBe(entry: Entry, statuses: readonly number[], alternative: Alternative): boolean {
  const { status } = alternative;
  if (status && statuses.length > 0 && !status.some((each) => statuses.includes(Number(each)))) return false;
  return !contradicts(entry, alternative);
}

/** Whether two lists of alternatives are of classes apart: none of them is one that all errors of the library can be of. */
export function areApart(a: readonly Alternative[], b: readonly Alternative[]): boolean {
  const isOfSome = (is: readonly Alternative[]) => is.every((each) => Object.keys(each).length > 0);
  return isOfSome(a) && isOfSome(b) && JSON.stringify(a) !== JSON.stringify(b);
}

/** Whether an error has other values than an alternative asks for. */
function contradicts(entry: Entry, alternative: Alternative): boolean {
  return Object.entries(alternative).some(
    ([name, values]) =>
      name !== "status" &&
      (entry.values[name] ?? []).length > 0 &&
      !values.some((value) => hasValue(entry, name, value)),
  );
}

/**
 * The class that an error always is of: as the entry says, else the one, of several, that the fewest errors are of. Undefined where
 * there are two of these, and where only classes are known that all errors of the library can be of.
 */
export function classOfEntry(entry: Entry, catalog: Catalog): ErrorClass | undefined {
  let found = closest.get(catalog);
  if (found === undefined) {
    found = closestClasses(catalog);
    closest.set(catalog, found);
  }
  return found.get(entry);
}

const closest = new WeakMap<Catalog, ReadonlyMap<Entry, ErrorClass>>();

function closestClasses(catalog: Catalog): ReadonlyMap<Entry, ErrorClass> {
  const classes = new Map<Entry, { readonly of: ErrorClass | undefined; readonly size: number }>();
  const byPath = new Map([...classesOf(catalog).values()].map((each) => [each.path, each]));
  for (const of of classesOf(catalog).values()) {
    const entries = entriesOfClass(of, catalog) ?? [];
    for (const entry of entries.filter((each) => isAlways(each, of))) {
      const size = classes.get(entry)?.size ?? Number.POSITIVE_INFINITY;
      if (entries.length < size) classes.set(entry, { of, size: entries.length });
      else if (entries.length === size) classes.set(entry, { of: undefined, size });
    }
  }
  const stated = catalog.entries.flatMap((entry) => {
    const of = entry.errorClass === undefined ? undefined : byPath.get(entry.errorClass);
    return of ? [[entry, of] as const] : [];
  });
  const told = [...classes].flatMap(([entry, { of }]) => (of ? [[entry, of] as const] : []));
  return new Map([...told, ...stated]);
}

/** Whether an error is of a class with each of the statuses that it comes with. */
function isAlways(entry: Entry, { is }: ErrorClass): boolean {
  const { statuses } = entry;
  return statuses.every((status) =>
    is.some(
      (each) => fits(entry, each) && (each.status === undefined || each.status.map(Number).includes(status)),
    ),
  );
}

function fits(entry: Entry, alternative: Alternative): boolean {
  return Object.entries(alternative).every(([name, values]) =>
    name === "status"
      ? values.length === 0
        ? entry.statuses.length === 0 && entry.channel === "library"
        : values.some((status) => entry.statuses.includes(Number(status)))
      : values.some((value) => hasValue(entry, name, value)),
  );
}
