// What the parts of a catalog's file are called, and where these names are mentioned: read from the text as it is being typed.
// What is shown or done at a place belongs in the files beside this one.

import { contentOf, type JsonNode, type JsonObject, parseJson } from "../../parse/json.ts";
import { type Span, touches } from "../../text/span.ts";
import { pathOfProperty, type Role, roleOfKey, roleOfValue } from "./roles.ts";

/** A place that names something. */
export interface CatalogPlace extends Role {
  readonly value: string;
  /** Without the quotes. */
  readonly span: Span;
  /** The element of the file's lists that it stands in: the entry, the shape, … */
  readonly element: JsonNode | undefined;
  /** False while its closing quote is missing. */
  readonly closed: boolean;
  readonly isQuoted: boolean;
}

/** A catalog's file, or an error-atlas.json, as it stands in an editor. */
export interface PlacedFile {
  readonly text: string;
  readonly root: JsonObject | undefined;
  /** In the order of the text. */
  readonly places: readonly CatalogPlace[];
}

/** Reads a catalog's text, however broken. */
export function readCatalogFile(text: string): PlacedFile {
  const root = objectIn(text);
  const places: CatalogPlace[] = [];
  if (root) visit(root, "", undefined);
  return { text, root, places };

  function visit(node: JsonNode, path: string, element: JsonNode | undefined): void {
    if (node.kind === "object") {
      for (const { key, value } of node.properties) {
        note(key, roleOfKey(path, key.value), element);
        // A body is the API's: what it holds names nothing here.
        if (value && key.value !== "example") visit(value, pathOfProperty(path, key.value), element);
      }
    } else if (node.kind === "array") {
      for (const item of node.items) visit(item, `${path}/*`, element ?? item);
    } else {
      note(node, roleOfValue(path, node.kind === "string" ? node.value : undefined), element);
    }
  }

  function note(node: JsonNode, role: Role | undefined, element: JsonNode | undefined): void {
    const place = role && placeOf(node, role, element);
    if (place) places.push(place);
  }
}

/** Reads an error-atlas.json, however broken. */
export function readConfigurationFile(text: string): PlacedFile {
  const root = objectIn(text);
  const members = (section: string) =>
    (root?.properties ?? []).flatMap(({ key, value }) =>
      key.value === section && value?.kind === "object" ? value.properties : [],
    );
  const catalogs = ["apis", "hosts"].flatMap(members).flatMap(({ value }) => {
    const place =
      value?.kind === "string" ? placeOf(value, { kind: "catalog", role: "mention" }, undefined) : undefined;
    return place && place.value !== "none" ? [place] : [];
  });
  const rules = members("rules").flatMap(
    ({ key }) => placeOf(key, { kind: "rule", role: "mention" }, undefined) ?? [],
  );
  return { text, root, places: [...catalogs, ...rules].sort((a, b) => a.span.start - b.span.start) };
}

/** The place at `offset`, the quotes included. */
export function placeAt({ places }: PlacedFile, offset: number): CatalogPlace | undefined {
  return places.find(({ span, isQuoted, closed }) => {
    const quote = isQuoted ? 1 : 0;
    return touches({ start: span.start - quote, end: span.end + (closed ? quote : 0) }, offset);
  });
}

/** All places that name the same thing. */
export function occurrences({ places }: PlacedFile, { kind, value }: CatalogPlace): readonly CatalogPlace[] {
  return places.filter((place) => place.kind === kind && place.value === value);
}

function objectIn(text: string): JsonObject | undefined {
  const [root] = parseJson(text).roots;
  return root?.kind === "object" ? root : undefined;
}

/** Statuses are numbers, values may be; all else is a string. */
function placeOf(node: JsonNode, role: Role, element: JsonNode | undefined): CatalogPlace | undefined {
  const { kind } = role;
  if (node.kind === "number" && (kind === "status" || kind === "value"))
    return { ...role, value: String(node.value), span: node.span, element, closed: true, isQuoted: false };
  if (node.kind !== "string" || kind === "status") return undefined;
  const { value, closed } = node;
  return { ...role, value, span: contentOf(node), element, closed, isQuoted: true };
}
