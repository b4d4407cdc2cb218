// Which APIs could have sent a body: by its discriminator's value and its documented shapes, never by one generic word. How a
// body differs from a shape is in bodyFaults.ts.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Discriminator, Entry, EntryRef, Pointer } from "../catalog/model.ts";
import type { BodyNode } from "../references/bodyModel.ts";
import { pointerTokens } from "../text/jsonPlace.ts";
import { fitsShape } from "./bodyFaults.ts";

/** The plain value of a body: of a key that is given twice, the last; `""` for what is worked out at run time. */
export function plainValue(node: BodyNode): unknown {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(
        node.properties.map(({ key, value }) => [key.value, value && plainValue(value)]),
      );
    case "array":
      return node.items.map(plainValue);
    case "unknown":
      return "";
    default:
      return node.value;
  }
}

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

/** The reference tokens of a pointer of a catalog. Asked for each body, and always for the same few: taken apart once. */
export function tokensOf(pointer: Pointer): readonly string[] {
  let tokens = tokensOfPointers.get(pointer);
  if (tokens === undefined) {
    tokens = pointerTokens(pointer);
    tokensOfPointers.set(pointer, tokens);
  }
  return tokens;
}

const tokensOfPointers = new Map<Pointer, readonly string[]>();

/** The entries of the APIs that a body's own words tell: a distinctive code, or a type with a whole sentence of the same entry. */
export function catalogOfBody(root: BodyNode, catalogs: CatalogIndex): readonly EntryRef[] {
  const body = plainValue(root);
  return catalogs.catalogs.flatMap(({ catalog }) => {
    if (catalog.kind !== "api") return [];
    const entries = entriesOfBody(body, catalog, catalogs);
    if (!catalog.shapes.some((shape) => fitsShape(root, shape))) return [];
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

/**
 * Whether a body that may be anybody's has what only this API's errors have: a code or type that no other has, wherever it
 * stands, or one of its codes in a body of its form.
 */
export function isOwnOf(root: BodyNode, catalog: Catalog, catalogs: CatalogIndex): boolean {
  const words = codesIn(root).filter((word) =>
    catalog.entries.some(({ code, type }) => code === word || type === word),
  );
  if (words.some((word) => catalogs.isDistinctive(word))) return true;
  return words.length > 0 && catalog.shapes.some((shape) => fitsShape(root, shape));
}

/** The texts of a body that stand under a name for codes or types, at whatever place. */
export function codesIn(node: BodyNode): readonly string[] {
  if (node.kind === "array") return node.items.flatMap(codesIn);
  if (node.kind !== "object") return [];
  return node.properties.flatMap(({ key, value }) => {
    if (value?.kind !== "string") return value ? codesIn(value) : [];
    return /^(error|(error_?)?(code|type))$/i.test(key.value) ? [value.value] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
