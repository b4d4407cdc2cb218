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

function fits(entry: Entry, alternative: Alternative): boolean {
  return Object.entries(alternative).every(([name, values]) =>
    name === "status"
      ? values.length === 0
        ? entry.statuses.length === 0 && entry.channel === "library"
        : values.some((status) => entry.statuses.includes(Number(status)))
      : values.some((value) => hasValue(entry, name, value)),
  );
}
