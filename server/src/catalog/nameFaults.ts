// Names of discriminators that a catalog uses and does not have: in the values of its entries, in `complete` and `knownCodes`.

import { createNearest } from "../text/nearest.ts";
import { eachOf, type Slices } from "../text/slices.ts";
import type { Faults } from "./faults.ts";
import { messages } from "./messages.ts";
import type { Catalog } from "./model.ts";
import { quoted } from "./quoted.ts";

/** Tells each that is none of the catalog's discriminators, nor one that every catalog has. */
export function* unknownNames(
  { named, entries, complete, knownCodes }: Catalog,
  faults: Faults,
): Slices<void> {
  const known = new Set([...named.map(({ name }) => name), "code", "type"]);
  const find = createNearest(known);
  const check = (name: string, path: readonly string[]) => {
    if (known.has(name)) return;
    faults.add({ rule: "catalog-reference", path, onName: true, severity: "warning" }, () => {
      return unknownDiscriminator(name, faults.near(name, find));
    });
  };
  for (const name of Object.keys(complete.stated)) if (name !== "codes") check(name, ["complete", name]);
  for (const name of knownCodes.keys()) check(name, ["knownCodes", name]);
  yield* eachOf(entries, ({ values }, index) => {
    for (const name of Object.keys(values)) check(name, ["entries", String(index), "values", name]);
  });
}

/** What is said of a name that is none of the catalog's discriminators; `near`: one that is spelt nearly so. */
export function unknownDiscriminator(name: string, near: string | undefined): string {
  const value = quoted(name);
  return near === undefined
    ? messages.noDiscriminator({ value })
    : messages.misspelledDiscriminator({ value, near: quoted(near) });
}
