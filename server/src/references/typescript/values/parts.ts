// The parts of a response and of the error that stands for one, under the names that their library gives them.

import type { GivenPart, Library } from "../../../libraries/library.ts";
import type { NamedPart } from "../../../libraries/parts.ts";
import type { Origin } from "../../model.ts";
import { limits } from "../budget.ts";
import { errorField, errorsOfSource } from "./described.ts";
import type { Part, Value, ValueSource } from "./model.ts";

/** The names of members of a string or array, which are no fields of a body. */
const BUILT_IN_MEMBERS = new Set([
  "length",
  "includes",
  "startsWith",
  "endsWith",
  "indexOf",
  "match",
  "matchAll",
  "search",
  "test",
  "split",
  "slice",
  "substring",
  "trim",
  "toLowerCase",
  "toUpperCase",
  "toString",
  "replace",
  "replaceAll",
  "concat",
  "map",
  "filter",
  "find",
  "findIndex",
  "some",
  "every",
  "forEach",
  "join",
  "flatMap",
  "reduce",
  "at",
  "push",
  "hasOwnProperty",
  "then",
  "catch",
  "finally",
  "normalize",
  "localeCompare",
  "padStart",
  "padEnd",
  "charAt",
  "toFixed",
  "valueOf",
  "keys",
  "values",
  "entries",
  "sort",
  "reverse",
  "flat",
]);

/** Whether `name` is a member that every string or array has, such as `includes`. */
export function isBuiltInMember(name: string): boolean {
  return BUILT_IN_MEMBERS.has(name);
}

/** The property `name` of a part of a response; undefined where it has none that matters here. */
export function partProperty(value: Part, name: string): Value | undefined {
  const { part, path } = value;
  switch (part) {
    case "response": {
      const next = libraryOf(value.source)?.response.get(name);
      return next && partOf(value, next.part, next.path);
    }
    case "error":
      return errorProperty(value, name);
    case "body":
      return isBuiltInMember(name) ? undefined : partOf(value, part, [...path, name]);
    default:
      return undefined;
  }
}

/** Another part of the same response; undefined where it is too deep. What stands in for the one does not for the other. */
function partOf(
  { source, failed, orElse }: Part,
  part: Origin["part"],
  path: readonly string[],
): Part | undefined {
  if (path.length > limits.path) return undefined;
  const more = { ...(failed ? { failed } : {}), ...(orElse ? { orElse } : {}) };
  return { kind: "part", source, part, path, ...more };
}

/** The property of a part of a response, or of what the file does not explain; undefined for everything else. */
export function knownProperty(value: Value | undefined, name: string): Value | undefined {
  if (value?.kind === "part") return partProperty(value, name);
  return value?.kind === "opaque" && !isBuiltInMember(name) && value.path.length < limits.path
    ? { kind: "opaque", source: value.source, path: [...value.path, name] }
    : undefined;
}

function errorProperty(error: Part, name: string): Value | undefined {
  const path = [...error.path, name];
  const described = errorsOfSource(error.source);
  const next = described
    ? (errorField(described.error, path) ?? described.returned.get(path.join(".")))
    : fieldOfClient(error, path);
  if (next) return partOf({ ...error, failed: true }, next.part, next.path);
  return ownOfClient(error, path) ?? partOf(error, error.part, path);
}

/**
 * A part of the answer for which an HTTP client throws an error. Of an object in which a catalog describes parts of the client's own
 * (`data.code` of tRPC), only what it does not name is the answer's.
 */
function fieldOfClient({ source }: Part, path: readonly string[]): NamedPart | undefined {
  const library = libraryOf(source);
  const own = library?.error.get(path.join("."));
  const around = path.length > 1 ? library?.error.get(path[0] ?? "") : undefined;
  const isShared = library?.beside.some((by) => hasBelow(by, path[0] ?? "")) === true;
  if (!isShared) return own;
  if (path.length === 1 || around?.part !== "body") return own?.part === "body" ? undefined : own;
  const isNamed = library?.beside.some((by) => by.errors.of(undefined).error.has(path.join(".")));
  return isNamed ? undefined : { part: "body", path: [...around.path, ...path.slice(1)] };
}

function hasBelow({ errors }: Library, name: string): boolean {
  return [...errors.of(undefined).error.keys()].some((path) => path.startsWith(`${name}.`));
}

/** A part of the errors that an HTTP client makes itself, which a catalog describes: they are no answers of the API that is asked. */
function ownOfClient({ source, isTested }: Part, path: readonly string[]): Part | undefined {
  for (const by of libraryOf(source)?.beside ?? []) {
    const own = errorField(by.errors.of(undefined).error, path);
    const isSure = isTested || source.call === undefined;
    if (own) return { kind: "part", source, ...own, by, failed: true, ...(!isSure && { orElse: true }) };
  }
  return undefined;
}

/** Whether a value stands at a place of an error of which nothing is known, nor of what is in it. */
export function isUnnamed(value: Value): boolean {
  if (value.kind !== "part" || value.part !== "error" || value.path.length === 0) return false;
  const described = errorsOfSource(value.source);
  const maps = described ? [described.error, described.returned] : [libraryOf(value.source)?.error];
  const below = `${value.path.join(".")}.`;
  return !maps.some((fields) => [...(fields?.keys() ?? [])].some((path) => path.startsWith(below)));
}

/** The library that a source is of, where that is known. */
export function libraryOf({ call, library }: ValueSource): Library | undefined {
  return call?.client.library ?? library;
}

/** What a method of a part of a response gives: `response.json()` the body; undefined for methods that say nothing. */
export function partCall(value: Part, method: string): Value | undefined {
  const { source, part, path } = value;
  const library = libraryOf(source);
  if (part === "response") {
    const client = source.call?.client;
    const given = library?.responseMethods.get(method);
    if (given) return given.part === "response" ? value : partOf(value, given.part, given.path);
    return client?.chained.has(method) || client?.handlers.has(method) ? value : undefined;
  }
  if (part === "text" && TEXT_METHODS.has(method)) return value;
  if (part !== "body") return undefined;
  const given = path.length === 0 ? library?.bodyMethods.get(method) : undefined;
  if (given) return partOf(value, given.part, given.path);
  if (ELEMENT_METHODS.has(method))
    return path.length < limits.path ? { ...value, path: [...path, "*"] } : undefined;
  return SAME_METHODS.has(method) ? value : undefined;
}

/** What a description says that a callback is given, as the parts of a source. */
export function givenValue(given: GivenPart | undefined, source: ValueSource): Value | undefined {
  if (given === undefined) return undefined;
  return "members" in given ? recordOf(given.members, (part) => partAs(part, source)) : partAs(given, source);
}

/** An object of parts. */
export function recordOf(
  members: ReadonlyMap<string, NamedPart>,
  toValue: (part: NamedPart) => Value | undefined,
): Value {
  return {
    kind: "record",
    members: Object.fromEntries([...members].map(([name, part]) => [name, toValue(part)])),
  };
}

function partAs({ part, path }: NamedPart, source: ValueSource): Part {
  return { kind: "part", source, part, path };
}

/** Methods that give the same text, in so far as it is still the body. */
const TEXT_METHODS = new Set(["toString", "trim"]);
/** Methods of lists that give one of the elements, and those that give some of them. */
export const ELEMENT_METHODS = new Set(["find", "findLast", "at", "pop", "shift"]);
const SAME_METHODS = new Set(["filter", "slice", "reverse", "toReversed", "sort", "toSorted"]);
