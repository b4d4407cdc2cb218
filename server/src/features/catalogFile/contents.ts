// What an editor's text says, as the loader would take it: a part of the catalog at a time, so that what is broken elsewhere, or
// long, costs nothing.

import { readCatalog } from "../../catalog/load.ts";
import type { Catalog } from "../../catalog/model.ts";
import type { ValueProblem } from "../../catalog/valueProblem.ts";
import type { JsonNode, JsonObject } from "../../parse/json.ts";
import type { CatalogPlace, PlacedFile } from "./places.ts";

export interface Contents {
  readonly catalog: Catalog;
  readonly faults: readonly ValueProblem[];
}

/** The catalog with `entries` only, in that order; undefined where the file says too little yet to be a catalog. */
export function contentsWith({ root }: PlacedFile, entries: readonly JsonNode[]): Contents | undefined {
  const rest = (root?.properties ?? []).filter(({ key }) => key.value !== "entries");
  const { catalog, faults } = readCatalog({ ...membersOf(rest), entries: entries.map(plainOf) });
  return catalog && { catalog, faults };
}

/** The elements of `entries`. */
export function entryNodes({ root }: PlacedFile): readonly JsonNode[] {
  const list = root?.properties.findLast(({ key }) => key.value === "entries")?.value;
  return list?.kind === "array" ? list.items : [];
}

/** The elements that have the same name as `place`, or that it mentions. */
export function namedElements({ places }: PlacedFile, { kind, value }: Pick<CatalogPlace, "kind" | "value">) {
  return places
    .filter((place) => place.role === "name" && place.kind === kind && place.value === value)
    .flatMap(({ element }) => element ?? []);
}

/** The entries that have a value at a discriminator; where it has none of that name, those with it as their code. */
export function entriesWithValue(
  file: PlacedFile,
  { of, value }: Pick<CatalogPlace, "of" | "value">,
): readonly JsonNode[] {
  const has = (node: JsonNode | undefined): boolean =>
    node?.kind === "array"
      ? node.items.some(has)
      : node !== undefined && node.kind !== "object" && String(node.value) === value;
  return entryNodes(file).filter(
    (entry) =>
      has(propertyOf(entry, of === "type" ? "type" : "code")) ||
      has(propertyOf(propertyOf(entry, "values"), of ?? "")),
  );
}

/** The text of a property of an element, `undefined` where it is none. */
export function textProperty(element: JsonNode | undefined, name: string): string | undefined {
  const value = propertyOf(element, name);
  return value?.kind === "string" ? value.value : undefined;
}

/** The value of a property of an element; of several the last, as everywhere. */
export function propertyOf(element: JsonNode | undefined, name: string): JsonNode | undefined {
  return element?.kind === "object"
    ? element.properties.findLast(({ key }) => key.value === name)?.value
    : undefined;
}

/** The numbers of a list of an element. */
export function numbersOf(element: JsonNode | undefined, name: string): readonly number[] {
  const list = propertyOf(element, name);
  return list?.kind === "array"
    ? list.items.flatMap((item) => (item.kind === "number" ? [Number(item.value)] : []))
    : [];
}

/** `Object.fromEntries` makes a property of its own of every name, `__proto__` too. */
function membersOf(properties: JsonObject["properties"]): Record<string, unknown> {
  return Object.fromEntries(
    properties.flatMap(({ key, value }) => (value ? [[key.value, plainOf(value)]] : [])),
  );
}

function plainOf(node: JsonNode): unknown {
  switch (node.kind) {
    case "object":
      return membersOf(node.properties);
    case "array":
      return node.items.map(plainOf);
    default:
      return node.value;
  }
}
