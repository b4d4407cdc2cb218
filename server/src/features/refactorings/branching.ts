// By what code can tell an API's errors apart: the discriminator that every body has and whose values do not repeat under
// other statuses, else the status. One list of branches for whoever writes a switch over an API's errors.

import type { Catalog, Discriminator, Entry, Value } from "../../catalog/model.ts";
import { shapesOf } from "../../catalog/shapes.ts";
import { familyOf, valuesAt } from "../../catalog/values.ts";

export interface Branching {
  /** The field to branch on; undefined: on the status. */
  readonly discriminator: Discriminator | undefined;
  /** In the order of the catalog; by status, rising. */
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly value: string | number;
  readonly entries: readonly Entry[];
}

/** How to branch on the errors that an API answers requests with. No branches: there is nothing to branch on. */
export function branchingOf(catalog: Catalog): Branching {
  const entries = catalog.entries.filter(({ channel }) => channel === "http");
  const discriminator = catalog.discriminators.find((each) => tellsApart(each, entries, catalog));
  const branches = new Map<string | number, Entry[]>();
  for (const entry of entries) {
    for (const value of discriminator ? valuesAt(entry, discriminator.name) : entry.statuses) {
      const branch = branches.get(value);
      if (branch) branch.push(entry);
      else branches.set(value, [entry]);
    }
  }
  const list = [...branches].map(([value, of]) => ({ value, entries: of }));
  if (discriminator === undefined) list.sort((a, b) => Number(a.value) - Number(b.value));
  return { discriminator, branches: list };
}

function tellsApart(
  { kind, name, pointer }: Discriminator,
  entries: readonly Entry[],
  catalog: Catalog,
): boolean {
  if (kind === "message") return false;
  const seen = new Set<Value>();
  return entries.every((entry) => {
    const values = valuesAt(entry, name);
    if (values.length === 0 || values.some((value) => seen.has(value) || familyOf(value) !== undefined))
      return false;
    for (const value of values) seen.add(value);
    const shapes = shapesOf(catalog, entry);
    return (
      shapes.length > 0 &&
      shapes.every(({ fields }) => fields.some((field) => field.pointer === pointer && field.required))
    );
  });
}
