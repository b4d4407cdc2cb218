// What can stand in an error body: the statuses, and the values of each discriminator, as far as a catalog tells.

import type { Catalog, Entry, NamedDiscriminator, Value } from "../catalog/model.ts";
import { familyOf, isComplete, valuesAt } from "../catalog/values.ts";

export interface Possible {
  /** Each once, in the order of the catalog; families as written. */
  readonly values: readonly Value[];
  /** Whether there may be others. */
  readonly isOpen: boolean;
}

/** All that can stand in place of a discriminator. */
export function possibleValues(catalog: Catalog, { name }: Pick<NamedDiscriminator, "name">): Possible {
  const own = catalog.entries.flatMap((entry) => valuesAt(entry, name));
  const values = [...new Set([...own, ...(catalog.knownCodes.get(name) ?? [])])];
  return { values, isOpen: isComplete(catalog, name) === "no" || values.some(isFamily) };
}

/** What can stand there in an answer with that status. */
export function possibleWith(catalog: Catalog, { name }: NamedDiscriminator, status: number): Possible {
  const all = possibleValues(catalog, { name });
  const entries = responses(catalog).filter(({ statuses }) => statuses.includes(status));
  const values = [...new Set(entries.flatMap((entry) => valuesAt(entry, name)))];
  // An entry that says nothing of it may come with any of them.
  const isTold = values.length > 0 && entries.every((entry) => valuesAt(entry, name).length > 0);
  return isTold ? { values, isOpen: all.isOpen } : all;
}

/** The statuses that errors come with, ascending. */
export function errorStatuses(catalog: Catalog): readonly number[] {
  const statuses = [
    ...responses(catalog).flatMap((entry) => entry.statuses),
    ...catalog.shapes.flatMap((shape) => shape.statuses),
  ];
  return [...new Set(statuses)].sort((a, b) => a - b);
}

/** The discriminators of which there are values, each name once. */
export function toldApart(catalog: Catalog): readonly NamedDiscriminator[] {
  return catalog.named.filter(
    (discriminator) =>
      discriminator.kind !== "message" && possibleValues(catalog, discriminator).values.length > 0,
  );
}

export function isFamily(value: Value): boolean {
  return familyOf(value) !== undefined;
}

function responses({ entries }: Catalog): readonly Entry[] {
  return entries.filter(({ channel }) => channel === "http");
}
