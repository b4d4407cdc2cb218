// The responses by which a document says that a request failed, with the operations that give them: statuses from 400, ranges such as
// `4XX`, and `default`.

import { itemsOf, member, membersOf, type Tree, textOf } from "../tree/tree.ts";
import type { Documents, Place } from "./documents.ts";

export interface Operation {
  /** Upper case. */
  readonly method: string;
  /** As the document has it: `/pets/{id}`. */
  readonly path: string;
  readonly place: Place;
  readonly failures: readonly Failure[];
}

/** A response of an operation. */
export interface Failure {
  /** Undefined for `default`, and for ranges of statuses. */
  readonly status: number | undefined;
  readonly response: Place;
  /** The line on which the operation names it. */
  readonly line: number;
}

/** The operations of a document with the responses that are errors. Several may have the same response. */
export function operationsOf(root: Tree, documents: Documents): readonly Operation[] {
  return pathsOf(root).flatMap(([path, item]) => {
    const place = documents.resolve({ node: item, file: "" });
    if (!place) return [];
    const own = membersOf(place.node).filter(([key]) => METHODS.has(key));
    // OpenAPI 3.2 has methods of any name under a key of their own.
    const additional = membersOf(member(place.node, "additionalOperations"));
    return [...own, ...additional].flatMap(([method, node]) => {
      const operation = documents.resolve({ node, file: place.file });
      if (!operation) return [];
      const failures = failuresOf(operation, documents);
      return [{ method: method.toUpperCase(), path, place: operation, failures }];
    });
  });
}

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/** Paths; of a piece of a document, what looks like them. */
function pathsOf(root: Tree): readonly (readonly [string, Tree])[] {
  const paths = membersOf(member(root, "paths"));
  if (paths.length > 0) return paths;
  const loose = membersOf(root).filter(([key]) => key.startsWith("/"));
  if (loose.length > 0) return loose;
  if (membersOf(root).some(([key, node]) => METHODS.has(key) && member(node, "responses")))
    return [["", root]];
  return member(root, "responses") && !member(root, "swagger")
    ? [["", { kind: "object", members: new Map([["get", root]]), line: root.line }]]
    : [];
}

function failuresOf({ node, file }: Place, documents: Documents): readonly Failure[] {
  return membersOf(member(node, "responses")).flatMap(([key, each]): Failure[] => {
    const status = statusOf(key);
    if (status === undefined) return [];
    const response = documents.resolve({ node: each, file });
    return response ? [{ status: status === "any" ? undefined : status, response, line: each.line }] : [];
  });
}

/** `404`, `4XX` and `default`; undefined for what is no error. */
function statusOf(key: string): number | "any" | undefined {
  if (/^[45]\d\d$/.test(key)) return Number(key);
  return /^(?:[45]xx|default)$/i.test(key) ? "any" : undefined;
}

/** What a response says of its body. */
export interface Body {
  readonly schema: Place | undefined;
  readonly examples: readonly Example[];
}

/** An example with the name that it has among others; empty: it has none. */
export interface Example {
  readonly name: string;
  readonly place: Place;
}

/** The bodies in JSON that a response is documented to have, that of `application/json` first. */
export function bodiesOf({ node, file }: Place, documents: Documents): readonly Body[] {
  const inside = (each: Tree): Place => ({ node: each, file });
  const content = membersOf(member(node, "content")).filter(([type]) => rankOf(type) < 3);
  const media = [...content].sort(([a], [b]) => rankOf(a) - rankOf(b));
  if (media.length > 0)
    return media.flatMap(([, each]) => {
      const target = documents.resolve(inside(each));
      return target ? [{ schema: within(target, "schema"), examples: examplesOf(target, documents) }] : [];
    });
  // Swagger 2.0
  const schema = member(node, "schema");
  const shown = membersOf(member(node, "examples"));
  if (!schema && shown.length === 0) return [];
  const isByType = shown.some(([key]) => key.includes("/"));
  const examples = shown
    .filter(([key]) => !isByType || rankOf(key) < 3)
    .map(([name, each]) => ({ name, place: inside(each) }));
  return [{ schema: schema && inside(schema), examples }];
}

/** 0 is what is read first; 3 and more is no JSON. */
function rankOf(type: string): number {
  const name = type.toLowerCase().split(";")[0]?.trim() ?? "";
  if (name === "application/json") return 0;
  if (/^[\w.*-]+\/(?:[\w.-]+\+)?json$/.test(name)) return 1;
  return name === "*/*" || name === "application/*" ? 2 : 3;
}

function within({ node, file }: Place, key: string): Place | undefined {
  const inner = member(node, key);
  return inner && { node: inner, file };
}

/** `example`, and each `value` of `examples`. */
function examplesOf(media: Place, documents: Documents): readonly Example[] {
  const single = within(media, "example");
  const several = membersOf(member(media.node, "examples")).flatMap(([name, each]) => {
    const example = documents.resolve({ node: each, file: media.file });
    const value = example && (within(example, "value") ?? within(example, "dataValue"));
    // A body that is in a file of its own.
    const body = value && documents.resolve(value);
    if (body) return { name, place: body };
    // Documents that are not quite right have the bodies themselves here.
    return example && !member(example.node, "externalValue") && !isDescribed(example.node)
      ? { name, place: example }
      : [];
  });
  const listed = itemsOf(member(media.node, "examples")).map((node) => ({ node, file: media.file }));
  const unnamed = [...(single ? [single] : []), ...listed].map((place) => ({ name: "", place }));
  return [...unnamed, ...several];
}

function isDescribed(example: Tree): boolean {
  const keys = membersOf(example).map(([key]) => key);
  return (
    keys.length === 0 || keys.every((key) => ["summary", "description", "serializedValue"].includes(key))
  );
}

/** Whether a response says by a header how long to wait. */
export function statesWait({ node, file }: Place, documents: Documents): boolean {
  const headers = membersOf(member(node, "headers"));
  return headers.some(
    ([name, header]) =>
      name.toLowerCase() === "retry-after" && documents.resolve({ node: header, file }) !== undefined,
  );
}

/** What a response says of itself, on one line. */
export function descriptionOf({ node }: Place): string {
  return oneLine(textOf(member(node, "description")) ?? textOf(member(node, "summary")) ?? "");
}

/** A text on one line: its first paragraph. */
export function oneLine(text: string): string {
  return (text.trim().split(/\n[ \t]*\n/)[0] ?? "").replace(/\s+/g, " ").trim();
}
