// The parts of a response and of the error that stands for one, under the names that clients give them. Facts are from the
// clients' own documentation, see httpClients.ts.

import type { HttpClient } from "../../../libraries/httpClients.ts";
import type { Origin } from "../../model.ts";
import { limits } from "../budget.ts";
import type { Part, Value } from "./model.ts";

/** The names under which clients give the parts of a response; they do not clash, so one table serves all. */
const RESPONSE_PARTS: ReadonlyMap<string, Origin["part"]> = new Map<string, Origin["part"]>([
  ["status", "status"],
  ["statusCode", "status"],
  ["ok", "ok"],
  ["headers", "headers"],
  ["data", "body"],
  ["body", "body"],
  ["_data", "body"],
]);

/** The parts of the error that clients throw for a failed response. */
const ERROR_PARTS: ReadonlyMap<string, Origin["part"]> = new Map<string, Origin["part"]>([
  ["response", "response"],
  ["status", "status"],
  ["statusCode", "status"],
  ["data", "body"],
]);

/**
 * The parts of the errors of RPC clients: the body of the response is what they are made of (oRPC, "ORPCError"). The code is
 * left with the error: over plain HTTP it is in no body.
 */
const RPC_ERROR_PATHS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["message", ["message"]],
  ["data", ["data"]],
]);

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
      const next = RESPONSE_PARTS.get(name);
      return next && partOf(value, next, []);
    }
    case "error":
      return path.length === 0 ? errorProperty(value, name) : partOf(value, part, [...path, name]);
    case "body":
      return isBuiltInMember(name) ? undefined : partOf(value, part, [...path, name]);
    default:
      return undefined;
  }
}

/** Another part of the same response; undefined where it is too deep. What stands in for the one does not for the other. */
function partOf({ source, failed }: Part, part: Origin["part"], path: readonly string[]): Part | undefined {
  if (path.length > limits.path) return undefined;
  return failed ? { kind: "part", source, part, path, failed } : { kind: "part", source, part, path };
}

/** The property of a part of a response, or of what the file does not explain; undefined for everything else. */
export function knownProperty(value: Value | undefined, name: string): Value | undefined {
  if (value?.kind === "part") return partProperty(value, name);
  return value?.kind === "opaque" && !isBuiltInMember(name) && value.path.length < limits.path
    ? { ...value, path: [...value.path, name] }
    : undefined;
}

function errorProperty(error: Part, name: string): Value | undefined {
  const isRpc = clientOf(error.source)?.gives === "output";
  const path = isRpc ? RPC_ERROR_PATHS.get(name) : undefined;
  const failure: Part = { ...error, failed: true };
  if (path) return partOf(failure, "body", path);
  const next = isRpc && name !== "status" ? undefined : ERROR_PARTS.get(name);
  return next ? partOf(failure, next, []) : partOf(error, error.part, [name]);
}

function clientOf(source: Part["source"]): HttpClient | undefined {
  return source.call?.client ?? source.client;
}

/** What a method of a part of a response gives: `response.json()` the body; undefined for methods that say nothing. */
export function partCall(value: Part, method: string): Value | undefined {
  const { source, part, path } = value;
  const isResponse = part === "response" || (part === "body" && path.length === 0);
  if (isResponse && method === "json") return partOf(value, "body", []);
  if (isResponse && method === "text") return partOf(value, "text", []);
  if (part === "response" && (method === "clone" || clientOf(source)?.chained?.has(method))) return value;
  if (part === "text" && TEXT_METHODS.has(method)) return value;
  if (part === "body" && ELEMENT_METHODS.has(method))
    return path.length < limits.path ? { ...value, path: [...path, "*"] } : undefined;
  if (part === "body" && SAME_METHODS.has(method)) return value;
  return undefined;
}

/** Methods that give the same text, in so far as it is still the body. */
const TEXT_METHODS = new Set(["toString", "trim"]);
/** Methods of lists that give one of the elements, and those that give some of them. */
const ELEMENT_METHODS = new Set(["find", "findLast", "at", "pop", "shift"]);
const SAME_METHODS = new Set(["filter", "slice", "reverse", "toReversed", "sort", "toSorted"]);
