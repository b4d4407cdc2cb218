// What an expression can stand for, as far as the analysis cares: parts of a response, literals, clients, tables. Reading a
// property of a value is defined here; which value an expression has is evaluate.ts's to find out.

import type * as ts from "typescript";
import type { Origin } from "../model.ts";
import type { HttpClient } from "./httpClients.ts";
import type { ClassOutline, FunctionOutline, Scope } from "./outline.ts";
import type { LiteralNode } from "./syntax.ts";

/**
 * Where values come from: one call, or one thing that the file does not explain (a parameter, an unknown call).
 * Compared by identity: what is known of one source says nothing about another.
 */
export interface Source {
  /** The name it goes by in the file; `""` where it has none. */
  readonly name: string;
  /** The call, where it is one to a web API. */
  readonly call?: ApiCall;
}

export interface ApiCall {
  readonly node: ts.CallExpression | ts.NewExpression;
  readonly client: HttpClient;
  readonly url: TextValue | undefined;
  readonly method: string | undefined;
}

/** A string that is known at least in parts; `{}` stands for a part that is not. */
export interface TextValue {
  readonly kind: "text";
  readonly text: string;
  /** Where the beginning of it is written. */
  readonly node: ts.Node;
}

export type Value =
  | {
      readonly kind: "part";
      readonly source: Source;
      readonly part: Origin["part"];
      readonly path: readonly string[];
    }
  /** Something the file does not explain, and the properties read from it. */
  | { readonly kind: "opaque"; readonly source: Source; readonly path: readonly string[] }
  | TextValue
  | { readonly kind: "number"; readonly number: number; readonly node: LiteralNode }
  | { readonly kind: "client"; readonly client: HttpClient; readonly base: TextValue | undefined }
  | { readonly kind: "object"; readonly node: ts.ObjectLiteralExpression; readonly scope: Scope }
  | { readonly kind: "array"; readonly node: ts.ArrayLiteralExpression; readonly scope: Scope }
  | { readonly kind: "enum"; readonly node: ts.EnumDeclaration; readonly scope: Scope }
  | { readonly kind: "function"; readonly outline: FunctionOutline }
  | { readonly kind: "class"; readonly outline: ClassOutline }
  | { readonly kind: "instance"; readonly outline: ClassOutline }
  /** One of several things that differ: as good as unknown, and it stays so whatever is joined to it. */
  | { readonly kind: "mixed" };

/** The names under which clients give the parts of a response; they do not clash, so one table serves all. */
const RESPONSE_PARTS: Readonly<Record<string, Origin["part"]>> = {
  status: "status",
  statusCode: "status",
  ok: "ok",
  headers: "headers",
  data: "body",
  body: "body",
  _data: "body",
};

/** The parts of the error that clients throw for a failed response. */
const ERROR_PARTS: Readonly<Record<string, Origin["part"]>> = {
  response: "response",
  status: "status",
  statusCode: "status",
  data: "body",
};

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
export function partProperty(value: Value & { kind: "part" }, name: string): Value | undefined {
  const { source, part, path } = value;
  switch (part) {
    case "response": {
      const next = RESPONSE_PARTS[name];
      return next && { kind: "part", source, part: next, path: [] };
    }
    case "error": {
      const next = path.length === 0 ? ERROR_PARTS[name] : undefined;
      if (next) return { kind: "part", source, part: next, path: [] };
      return { kind: "part", source, part, path: [...path, name] };
    }
    case "body":
      return isBuiltInMember(name) ? undefined : { kind: "part", source, part, path: [...path, name] };
    default:
      return undefined;
  }
}

/** What a method of a part of a response gives: `response.json()` the body. */
export function partCall(value: Value & { kind: "part" }, method: string): Value | undefined {
  const { source, part, path } = value;
  const isResponse = part === "response" || (part === "body" && path.length === 0);
  if (isResponse && method === "json") return { kind: "part", source, part: "body", path: [] };
  if (isResponse && method === "text") return { kind: "part", source, part: "text", path: [] };
  if (part === "response" && method === "clone") return value;
  return undefined;
}

/** Whether two values are the same thing; literals are compared by value, parts by source and path. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === "text" && b.kind === "text") return a.text === b.text;
  if (a.kind === "number" && b.kind === "number") return a.number === b.number;
  if (a.kind === "part" && b.kind === "part")
    return a.source === b.source && a.part === b.part && samePath(a.path, b.path);
  if (a.kind === "opaque" && b.kind === "opaque") return a.source === b.source && samePath(a.path, b.path);
  if ((a.kind === "function" && b.kind === "function") || (a.kind === "instance" && b.kind === "instance"))
    return a.outline === b.outline;
  return false;
}

export function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
