// Values of an API that are near one which it does not have.

import { classesOf } from "../catalog/classes.ts";
import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog, NamedDiscriminator } from "../catalog/model.ts";
import { familyOf, valuesAt } from "../catalog/values.ts";
import type { Reference } from "../references/model.ts";
import { createNearest, type FindNearest } from "../text/nearest.ts";
import { isClassName } from "./classNames.ts";
import { discriminatorOf } from "./discriminators.ts";
import type { Candidate } from "./model.ts";

/** Values that are near one, with the candidate whose they are. */
export interface Near {
  readonly values: readonly string[];
  readonly of?: Candidate;
}

export const nothingNear: Near = { values: [] };

const MOST_SUGGESTIONS = 3;

/** What is near in the first candidate that has anything near. */
export function nearestAmong(candidates: readonly Candidate[], reference: Reference): Near {
  for (const of of candidates) {
    if (!hasOwnErrors(of.catalog)) continue;
    const values = nearestIn(of.catalog, reference)(String(reference.value), MOST_SUGGESTIONS);
    if (values.length > 0) return { values, of };
  }
  return nothingNear;
}

/** By the discriminator that is asked, or by whether only codes count. Prepared once: a file may have hundreds of values that a catalog of thousands does not have. */
const finders = new WeakMap<Catalog, Map<string, FindNearest>>();

function nearestIn(catalog: Catalog, reference: Reference): FindNearest {
  const known = finders.get(catalog) ?? new Map<string, FindNearest>();
  finders.set(catalog, known);
  const discriminator = discriminatorOf(reference.subject, catalog);
  const isClass = discriminator === undefined && isClassName(reference.subject, catalog);
  const isNamed = discriminator !== undefined && discriminator.kind !== "message";
  const key = isClass
    ? "class"
    : isNamed
      ? `at ${discriminator.name}`
      : reference.kind === "code"
        ? "code"
        : "other";
  const find =
    known.get(key) ??
    createNearest(
      isClass
        ? classesOf(catalog).keys()
        : isNamed
          ? valuesNamed(discriminator, catalog)
          : valuesOf(catalog, reference),
    );
  known.set(key, find);
  return find;
}

/** The values at a discriminator that can be written, and the names that the API has for them beside. */
function valuesNamed({ kind, name }: NamedDiscriminator, { entries }: Catalog): readonly string[] {
  const values = entries.flatMap((entry) => [
    ...valuesAt(entry, name).filter((value) => familyOf(value) === undefined),
    ...(kind === "code" && entry.label !== undefined ? [entry.label] : []),
  ]);
  return [...new Set(values.map(String))];
}

function valuesOf(catalog: Catalog, { kind }: Reference): readonly string[] {
  const values = catalog.entries.flatMap(({ code, type, label }) =>
    [code, kind === "code" ? undefined : type, label].filter((v) => v !== undefined),
  );
  const all = values.length > 0 ? values : catalog.entries.flatMap(({ type }) => type ?? []);
  return [...new Set(all)];
}
