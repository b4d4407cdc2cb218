// Which APIs could have sent a body: by its discriminator's value and its documented shapes, never by one generic word.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Discriminator, Entry, EntryRef, Pointer, Shape } from "../catalog/model.ts";

/** The values at `pointer` in a body; `*` reaches every element of an array. Empty where there is none. */
export function valuesAt(body: unknown, pointer: Pointer): readonly unknown[] {
  let values: unknown[] = [body];
  for (const token of tokensOf(pointer)) {
    values = values.flatMap((value) => {
      if (Array.isArray(value)) return token === "*" ? value : [];
      return isRecord(value) && Object.hasOwn(value, token) ? [value[token]] : [];
    });
  }
  return values;
}

/** The reference tokens of a JSON Pointer, unescaped (RFC 6901, section 4). */
export function tokensOf(pointer: Pointer): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The entries of the APIs that a body's own words tell: a distinctive code, or a type with a whole sentence of the same entry. */
export function catalogOfBody(body: unknown, catalogs: CatalogIndex): readonly EntryRef[] {
  return catalogs.catalogs.flatMap(({ catalog }) => {
    if (catalog.kind !== "api") return [];
    const entries = entriesOfBody(body, catalog, catalogs);
    return entries.some((entry) => isTelling(body, catalog, entry, catalogs))
      ? entries.map((entry) => ({ catalog, entry }))
      : [];
  });
}

/** The entries of a catalog that a body names by its discriminators, those with a matching message first. */
export function entriesOfBody(body: unknown, catalog: Catalog, catalogs: CatalogIndex): readonly Entry[] {
  const matches = catalog.discriminators.flatMap((discriminator) =>
    entriesAt(body, discriminator, catalog, catalogs),
  );
  const counts = new Map<Entry, number>();
  for (const entry of matches) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

function entriesAt(
  body: unknown,
  { pointer, kind }: Discriminator,
  catalog: Catalog,
  catalogs: CatalogIndex,
): readonly Entry[] {
  return valuesAt(body, pointer).flatMap((value) => {
    if (typeof value !== "string") return [];
    const found = kind === "message" ? catalogs.byMessage(value) : catalogs.byCode(value);
    return found
      .filter((ref) => ref.catalog === catalog && (kind === "message" || ref.entry[kind] === value))
      .map((ref) => ref.entry);
  });
}

function isTelling(body: unknown, catalog: Catalog, entry: Entry, catalogs: CatalogIndex): boolean {
  if (!catalog.shapes.some((shape) => fitsShape(body, shape))) return false;
  const own = entry.code ?? entry.type;
  const named = catalog.discriminators.filter(
    ({ kind, pointer }) => kind !== "message" && valuesAt(body, pointer).includes(own),
  );
  if (named.length === 0) return false;
  if (own !== undefined && catalogs.isDistinctive(own)) return true;
  return catalog.discriminators.some(
    ({ kind, pointer }) =>
      kind === "message" &&
      valuesAt(body, pointer).some(
        (text) =>
          typeof text === "string" &&
          isOwnSentence(text) &&
          catalogs.byMessage(text).some((ref) => ref.entry === entry),
      ),
  );
}

/** "Invalid API key" is anybody's; from five words on, a sentence tells who wrote it. */
function isOwnSentence(text: string): boolean {
  return text.trim().split(/\s+/).length >= 5;
}

/** Whether a body has every required field of a shape, with the types it documents. Further fields are allowed. */
export function fitsShape(body: unknown, shape: Shape): boolean {
  return shape.fields.every((field) => {
    const values = valuesAt(body, field.pointer);
    if (values.length === 0) return !field.required;
    return values.every(
      (value) =>
        field.types.includes(typeOf(value)) ||
        (typeOf(value) === "integer" && field.types.includes("number")),
    );
  });
}

/** The JSON type of a value. */
export function typeOf(value: unknown): Shape["fields"][number]["types"][number] {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "string" ? "string" : typeof value === "boolean" ? "boolean" : "object";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
