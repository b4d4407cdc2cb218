// What is wrong with the library descriptions of a catalog beyond their form: what libraries/validate.ts says of each, and discriminators
// that they name and the catalog has not.

import type { ErrorDescription, LibraryDescription } from "../libraries/model.ts";
import { faultsOf } from "../libraries/validate.ts";
import { createNearest } from "../text/nearest.ts";
import type { Slices } from "../text/slices.ts";
import type { Faults } from "./faults.ts";
import { messages } from "./messages.ts";
import type { Catalog } from "./model.ts";
import { unknownDiscriminator } from "./nameFaults.ts";
import { quoted } from "./quoted.ts";

/** Tells them, each at its place. */
export function* faultyLibraries(catalog: Catalog, faults: Faults): Slices<void> {
  const names = new Set(catalog.named.map(({ name }) => name));
  const find = createNearest(new Set([...names, ...PARTS]));
  takenNames(catalog, faults);
  for (const [index, library] of catalog.libraries.entries()) {
    const own = ["libraries", String(index)];
    const { of: _, ...described } = library;
    const found = faultsOf(described);
    for (const { at, message } of found) {
      const path = [...own, ...at.split("/").filter((name) => name !== "")];
      faults.add({ rule: "catalog-schema", path, severity: "error" }, () => message);
    }
    yield;
    if (found.length > 0) continue;
    for (const [path, name] of namesIn(library)) {
      if (names.has(name)) continue;
      faults.add({ rule: "catalog-reference", path: [...own, ...path], severity: "warning" }, () => {
        return unknownDiscriminator(name, faults.near(name, find));
      });
    }
  }
}

/** Discriminators that nothing in a library can name, as their names mean something else there. */
function takenNames({ named, libraries }: Catalog, faults: Faults): void {
  const used = new Set(
    libraries.flatMap(({ errors = [] }) => errors.flatMap(({ fields }) => Object.values(fields))),
  );
  for (const [index, { name }] of named.entries()) {
    // The names of classes are what a discriminator of classes has as its values.
    if (name === "class" || !PARTS.has(name) || !used.has(name)) continue;
    const path = ["discriminators", String(index), "name"];
    faults.add({ rule: "catalog-reference", path, severity: "warning" }, () =>
      messages.takenName({ value: quoted(name) }),
    );
  }
}

/** What a place of an object can have that is no discriminator: see `Fields` in libraries/model.ts. */
const PARTS: ReadonlySet<string> = new Set(["status", "ok", "headers", "text", "response", "error", "class"]);

/** The discriminators that a description names, with their places in it. */
function* namesIn({
  errors = [],
  classes = {},
  guards = {},
  class: own,
}: LibraryDescription): Iterable<readonly [path: readonly string[], name: string]> {
  for (const [index, error] of errors.entries())
    for (const [place, name] of namesOfFields(error))
      yield [["errors", String(index), "fields", place], name];
  for (const [section, table] of Object.entries({ classes, guards })) {
    for (const [key, alternatives] of Object.entries(table)) {
      for (const [index, alternative] of alternatives.entries()) {
        for (const name of Object.keys(alternative))
          if (name !== "status") yield [[section, key, String(index), name], name];
      }
    }
  }
  if (own !== undefined) yield [["class"], own];
}

function* namesOfFields({ fields }: ErrorDescription): Iterable<readonly [place: string, name: string]> {
  for (const [place, name] of Object.entries(fields)) {
    if (name !== null && name !== "" && !name.startsWith("/") && !PARTS.has(name)) yield [place, name];
  }
}
