// Which values and which names of properties in a catalog's file name something, by the path that leads there.

/** What has a name of its own in a catalog. A `field` is named by its pointer, a `status` where its meaning is told. */
export type NamedKind =
  | "catalog"
  | "source"
  | "shape"
  | "entry"
  | "operation"
  | "practice"
  | "discriminator"
  | "class"
  | "guard"
  | "value"
  | "field"
  | "status";

/** `condition` and `rule` are named elsewhere: in the shared list, by Error Atlas. */
export type PlaceKind = NamedKind | "condition" | "rule";

/** `name`: this is what it is called. `mention`: something of that name is meant. */
export interface Role {
  readonly kind: PlaceKind;
  readonly role: "name" | "mention";
  /** Of a value, the discriminator that it is of. */
  readonly of?: string;
}

/** Objects whose properties are named as the catalog likes, by their path: each of them is `*`. */
const OPEN = /^(?:entries\/\*\/values|libraries\/\*\/(?:classes|guards|errors\/\*\/fields))$/;
/** What a class or guard stands for: a list for statuses, and for each discriminator. */
const ALTERNATIVE = /^libraries\/\*\/(?:classes|guards)\/\*\/\*$/;

const SECTIONS = ["shapes", "statuses", "entries", "operations", "limits", "practices", "notes"];

/** By the path of the value, with `*` for an index or for a name that the catalog is free to choose. */
const VALUES: ReadonlyMap<string, Role> = new Map([
  ["id", name("catalog")],
  ["carries/*", mention("catalog")],
  ["libraries/*/carries/*", mention("catalog")],
  ["sources/*/id", name("source")],
  ["shapes/*/id", name("shape")],
  ["shapes/*/fields/*/pointer", name("field")],
  ["entries/*/id", name("entry")],
  ["operations/*/id", name("operation")],
  ["practices/*/id", name("practice")],
  ["discriminators/*/name", name("discriminator")],
  ["libraries/*/class", mention("discriminator")],
  ["entries/*/deprecated/replacedBy", mention("entry")],
  ["requests/*/entries/*", mention("entry")],
  ["entries/*/shapes/*", mention("shape")],
  ...[...SECTIONS, "entries/*/limits"].flatMap((section): [string, Role][] => [
    [`${section}/*/source`, mention("source")],
    [`${section}/*/source/source`, mention("source")],
  ]),
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

/** What the places of an error can be beside fields and discriminators: `Fields` in libraries/model.ts. */
const PARTS: ReadonlySet<string> = new Set([
  ...["status", "ok", "headers", "text", "response", "error", "class"],
]);

/** The path with `*` for each name that the catalog is free to choose. */
export function patternOf(names: readonly string[]): string {
  return names.reduce(pathOfProperty, "");
}

/** The path of a property's value, where `path` is that of its object. */
export function pathOfProperty(path: string, key: string): string {
  const step = OPEN.test(path) ? "*" : key;
  return path === "" ? step : `${path}/${step}`;
}

/** What the value at a path names; undefined: nothing. `value` is what stands there, where something does. */
export function roleOfValue(path: string, value: string | undefined): Role | undefined {
  const known = VALUES.get(path);
  if (known) return known;
  if (path === "libraries/*/errors/*/fields/*") {
    if (value !== undefined && PARTS.has(value)) return undefined;
    return mention(value?.startsWith("/") ? "field" : "discriminator");
  }
  const [, list, of] = /^(libraries\/\*\/(?:classes|guards)\/\*\/\*)\/([^/]+)\/\*$/.exec(path) ?? [];
  if (list === undefined || of === undefined) return undefined;
  return of === "status" ? mention("status") : { ...mention("value"), of };
}

/** What the name of a property names, where `path` is that of its object. */
export function roleOfKey(path: string, key: string): Role | undefined {
  if (path === "libraries/*/classes") return name("class");
  if (path === "libraries/*/guards") return name("guard");
  if (path === "entries/*/values" || path === "knownCodes") return mention("discriminator");
  const isOwn = path === "complete" && !["codes", "statuses", "fields"].includes(key);
  if (isOwn || (ALTERNATIVE.test(path) && key !== "status")) return mention("discriminator");
  return undefined;
}

function name(kind: PlaceKind): Role {
  return { kind, role: "name" };
}

function mention(kind: PlaceKind): Role {
  return { kind, role: "mention" };
}
