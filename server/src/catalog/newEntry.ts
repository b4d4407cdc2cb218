// An entry that is added to the text of a catalog: what it says.

import { shortNames } from "./discriminators.ts";
import { added } from "./messages.ts";
import type { Catalog, Value } from "./model.ts";
import { addedElement, type Insertion } from "./newElement.ts";

/** What is known of an error that a catalog lacks. */
export interface NewEntry {
  /** By the names of discriminators; of messages none. */
  readonly values: Readonly<Record<string, Value>>;
  readonly status?: number | undefined;
}

/** Adds behind the last entry, written as that one is; undefined where the text is no catalog. */
export function addedEntry(
  text: string,
  entry: NewEntry,
  catalog: Pick<Catalog, "named" | "entries">,
): Insertion | undefined {
  return addedElement(text, ["entries"], writtenEntry(entry, catalog));
}

function writtenEntry(
  { values, status }: NewEntry,
  { named, entries }: Pick<Catalog, "named" | "entries">,
): Readonly<Record<string, unknown>> {
  const isLibrary = entries.length > 0 && entries.every(({ channel }) => channel === "library");
  const short = shortNames(named);
  const others = Object.entries(values).filter(([name]) => name !== short.code && name !== short.type);
  return {
    ...(Object.hasOwn(values, short.code) && { code: values[short.code] }),
    ...(Object.hasOwn(values, short.type) && { type: values[short.type] }),
    ...(others.length > 0 && { values: Object.fromEntries(others) }),
    ...(isLibrary ? { channel: "library" } : status !== undefined && { statuses: [status] }),
    meaning: added.notDescribed({}),
  };
}
