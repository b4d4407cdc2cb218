// What the parts of a catalog's file are called, and where these names are mentioned: read from the text as it is being typed.
// What is shown or done at a place belongs in the files beside this one.

import { contentOf, type JsonNode, type JsonObject, parseJson } from "../../parse/json.ts";
import { type Span, touches } from "../../text/span.ts";

/** What has a name of its own in a catalog. A `field` is named by its pointer, a `status` where its meaning is told. */
export type NamedKind =
  | "catalog"
  | "source"
  | "shape"
  | "entry"
  | "operation"
  | "practice"
  | "field"
  | "status";

/** `condition` and `rule` are named elsewhere: in the shared list, by Error Atlas. */
export type PlaceKind = NamedKind | "condition" | "rule";

/** A place that names something. */
export interface CatalogPlace {
  readonly kind: PlaceKind;
  /** `name`: this is what it is called. `mention`: something of that name is meant. */
  readonly role: "name" | "mention";
  readonly value: string;
  /** Without the quotes. */
  readonly span: Span;
  /** The element of the file's lists that it stands in: the entry, the shape, … */
  readonly element: JsonNode | undefined;
  /** False while its closing quote is missing. */
  readonly closed: boolean;
}

/** A catalog's file, or an error-atlas.json, as it stands in an editor. */
export interface PlacedFile {
  readonly text: string;
  readonly root: JsonObject | undefined;
  /** In the order of the text. */
  readonly places: readonly CatalogPlace[];
}

type Role = Pick<CatalogPlace, "kind" | "role">;

/** By the path of the value, with `*` for an index. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ["id", name("catalog")],
  ["sources/*/id", name("source")],
  ["shapes/*/id", name("shape")],
  ["shapes/*/fields/*/pointer", name("field")],
  ["entries/*/id", name("entry")],
  ["operations/*/id", name("operation")],
  ["practices/*/id", name("practice")],
  ["entries/*/deprecated/replacedBy", mention("entry")],
  ["entries/*/shapes/*", mention("shape")],
  ["entries/*/limits/*/source/source", mention("source")],
  ...["shapes", "statuses", "entries", "operations", "limits", "practices", "notes"].map(
    (section): [string, Role] => [`${section}/*/source/source`, mention("source")],
  ),
  ["entries/*/condition", mention("condition")],
  ["entries/*/causes/*/condition", mention("condition")],
  ["discriminators/*/pointer", mention("field")],
  ["entries/*/retry/field", mention("field")],
  ["statuses/*/retry/field", mention("field")],
  ["operations/*/statePointer", mention("field")],
  ["operations/*/errorPointers/*", mention("field")],
  ["entries/*/statuses/*", mention("status")],
  ["shapes/*/statuses/*", mention("status")],
  ["statuses/*/status", name("status")],
  ["operations/*/acceptedStatus", mention("status")],
]);

function name(kind: PlaceKind): Role {
  return { kind, role: "name" };
}

function mention(kind: PlaceKind): Role {
  return { kind, role: "mention" };
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
        // A body is the API's: what it holds names nothing here.
        if (value && key.value !== "example") visit(value, join(path, key.value), element);
      }
    } else if (node.kind === "array") {
      for (const item of node.items) visit(item, join(path, "*"), element ?? item);
    } else {
      const role = ROLES.get(path);
      const place = role && placeOf(node, role, element);
      if (place) places.push(place);
    }
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
    const place = value?.kind === "string" ? placeOf(value, mention("catalog"), undefined) : undefined;
    return place && place.value !== "none" ? [place] : [];
  });
  const rules = members("rules").flatMap(({ key }) => placeOf(key, mention("rule"), undefined) ?? []);
  return { text, root, places: [...catalogs, ...rules].sort((a, b) => a.span.start - b.span.start) };
}

/** What the slot at a path (`*` for an index) is for; undefined where it names nothing. */
export function roleAt(path: string): Role | undefined {
  return ROLES.get(path);
}

/** The place at `offset`, the quotes included. */
export function placeAt({ places }: PlacedFile, offset: number): CatalogPlace | undefined {
  return places.find(({ span, kind, closed }) => {
    const quote = kind === "status" ? 0 : 1;
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

function join(path: string, step: string): string {
  return path === "" ? step : `${path}/${step}`;
}

/** Statuses are numbers, all else is a string. */
function placeOf(node: JsonNode, role: Role, element: JsonNode | undefined): CatalogPlace | undefined {
  if (role.kind === "status") {
    if (node.kind !== "number") return undefined;
    return { ...role, value: String(node.value), span: node.span, element, closed: true };
  }
  if (node.kind !== "string") return undefined;
  return { ...role, value: node.value, span: contentOf(node), element, closed: node.closed };
}
