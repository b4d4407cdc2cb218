// Which objects of a JSON document may be error bodies, by what they have; and the references in one. Whether a body is some API's
// is for resolve/ to say.

import { contentOf, type JsonObject, type JsonScalar, type JsonString } from "../../parse/json.ts";
import type { Facts, Reference, ReferenceKind } from "../model.ts";
import { recordNames } from "../recordNames.ts";
import { type Layer, spanIn } from "./layer.ts";

/** The body that a value is part of, and the way down to it. */
export interface Inside {
  readonly body: number;
  readonly path: readonly string[];
  readonly facts: Facts | undefined;
}

const KIND_BY_KEY: ReadonlyMap<string, ReferenceKind> = new Map([
  ["code", "code"],
  ["type", "type"],
  ["message", "message"],
  ["msg", "message"],
  ["detail", "message"],
]);
/** Keys whose object belongs to the body around it. */
const INNER_KEYS = new Set(["error", "detail", "data", "errors"]);
/** Longer texts are no codes, types or messages. */
const LONGEST_VALUE = 500;

/** Whether an object has what error bodies begin with, or a key is being typed. One word proves nothing: the catalogs decide. */
export function looksLikeBody({ properties }: JsonObject): boolean {
  return properties.some(({ key, colon, value }) => {
    switch (key.value) {
      case "error":
        return value === undefined || value.kind === "object" || value.kind === "string";
      case "detail":
        return true;
      case "message":
      case "code":
      case "errorCode":
        return value === undefined || value.kind === "string";
      default:
        return colon === undefined && value === undefined;
    }
  });
}

/** Whether an object tells of a response, so that what looks like a part of its body may be the body. */
export function isRecord({ properties }: JsonObject): boolean {
  return properties.some(({ key }) => recordNames.has(key.value));
}

/** Whether what an object calls its body was sent with a request: nothing in it tells of a response. */
export function tellsOfRequest({ properties }: JsonObject): boolean {
  const has = (names: readonly string[]) => properties.some(({ key }) => names.includes(key.value));
  // In a recording of nock `body` is what was sent, and `response` what came back.
  if (has(["scope"]) && has(["response"])) return true;
  return has(["method", "httpMethod"]) && !has(["status", "statusCode", "status_code", "response", "res"]);
}

/** Whether a string begins as a JSON object or array does. */
export function mayHoldJson({ value }: JsonString): boolean {
  return /^\s*(?:\[|\{\s*["}/])/.test(value);
}

/** Whether an object under the last key of `path` belongs to the body around it. */
export function isInner(path: readonly string[]): boolean {
  return INNER_KEYS.has(path.findLast((name) => name !== "*") ?? "");
}

/** The reference of a text in a body; undefined where it is too long to name anything. */
export function textReference(
  node: JsonString,
  key: string,
  { body, path, facts }: Inside,
  layer: Layer,
): Reference | undefined {
  if (node.value.length > LONGEST_VALUE) return undefined;
  const span = spanIn(layer, contentOf(node));
  return {
    kind: KIND_BY_KEY.get(key) ?? "text",
    role: "body",
    value: node.value,
    span,
    quote: '"',
    partial: node.value === "" || !node.closed,
    subject: { span, root: "", path, pathSpans: [], origin: { part: "body", path } },
    ...(facts ? { facts } : {}),
    body,
  };
}

/** The reference of a number in a body, where a code stands; undefined for other numbers. */
export function numberReference(
  { span: place, value }: JsonScalar,
  key: string,
  { body, path, facts }: Inside,
  layer: Layer,
): Reference | undefined {
  const kind = KIND_BY_KEY.get(key);
  if ((kind !== "code" && kind !== "type") || !Number.isInteger(value)) return undefined;
  const span = spanIn(layer, place);
  return {
    kind,
    role: "body",
    value: Number(value),
    span,
    quote: "",
    partial: false,
    subject: { span, root: "", path, pathSpans: [], origin: { part: "body", path } },
    ...(facts ? { facts } : {}),
    body,
  };
}

/** Whether a number under a key may be a code. */
export function mayBeNumberedCode(key: string): boolean {
  const kind = KIND_BY_KEY.get(key);
  return kind === "code" || kind === "type";
}
