// Objects that hold the body of a response and are none themselves: records of a response with its status and headers, and what keeps a
// body with its type or encoding.

import type { JsonNode, JsonObject, JsonProperty } from "../../parse/json.ts";
import type { BodyCandidate } from "../bodyModel.ts";
import { recordNames } from "../recordNames.ts";
import { isRecord, looksLikeBody, mayHoldJson } from "./bodies.ts";
import { memberOf } from "./members.ts";
import { maySayJson } from "./sentences.ts";
import { isStatusName, statusIn } from "./statements.ts";

/** Where formats have the body of a response. */
export const BODY_KEYS: ReadonlySet<string> = new Set([
  "body",
  "jsonBody",
  "json",
  "data",
  "response",
  "responseBody",
  "response_body",
  "payload",
]);

/** Those that say so of themselves, also in an object that might be a body. */
const PLAIN_BODY_KEYS: ReadonlySet<string> = new Set([
  "body",
  "jsonBody",
  "response",
  "responseBody",
  "response_body",
]);

export const isPlainBodyKey = (key: string): boolean => PLAIN_BODY_KEYS.has(key);

/** Whether an object has the body of a response as one of its values: then it is none itself. `data` may be a part of a body. */
export function holdsBody(node: JsonObject): boolean {
  const isRecordOfOne = isRecord(node);
  return node.properties.some(({ key: { value: key }, value }) => {
    if (value === undefined || key === "data" || !BODY_KEYS.has(key)) return false;
    return isRecordOfOne ? isWorthALook(value) : isPlainBodyKey(key) && isLikeABody(value);
  });
}

/**
 * Whether what stands in the place of a body is a record of the response, with a field for the body, or headers, beside its status:
 * `{ status, headers, body }`.
 */
export function isEnvelope(node: JsonObject): boolean {
  const isRecordOfOne = isRecord(node);
  return (
    holdsBody(node) ||
    node.properties.some(({ key: { value: key }, value }) => {
      if (HEADER_KEYS.has(key)) return value?.kind === "object" || value?.kind === "array";
      if (key === "content") return value?.kind === "object" && contentOf(value) !== undefined;
      return isRecordOfOne && BESIDE_STATUS_ONLY.has(key);
    })
  );
}

const HEADER_KEYS: ReadonlySet<string> = new Set([
  "headers",
  "header",
  "multiValueHeaders",
  "rawHeaders",
  "cookies",
]);

/** What stands beside a status in records of responses only: where the body is, or why there is none. */
const BESIDE_STATUS_ONLY: ReadonlySet<string> = new Set([
  "body",
  "jsonBody",
  "base64Body",
  "bodyFileName",
  "proxyBaseUrl",
  "fault",
  "statusText",
  "statusMessage",
  "httpVersion",
]);

/** Whether an object under a status as its key says a status of its own, as bodies do. */
export function saysStatus(node: JsonObject, key: string): boolean {
  return key.length === 3 && /^[1-5]\d\d$/.test(key) && node.properties.some(isStatus);
}

/**
 * Whether what stands in the place of a body may be one, though it has nothing that error bodies have: where a response with an error
 * status is told of, its body may have any form. In a text an address has to say so too, and records of other things stand there.
 */
export function mayBeAnyBody(
  node: JsonObject,
  place: "body" | "text",
  { status, url }: { readonly status: BodyCandidate["status"] | undefined; readonly url: string | undefined },
): boolean {
  const { properties } = node;
  if (properties.length === 0) return true;
  if (status === undefined || status.value < 400) return false;
  const isTold = url !== undefined || (place === "body" && properties.some(isStatus));
  if (!isTold || (place === "text" && properties.some(isOfRecord))) return false;
  if ((isRecord(node) && isRecordOnly(node)) || properties.every(isOfContent)) return false;
  // Of what holds a body as a string, that is the body.
  return !properties.some(({ value }) => value?.kind === "string" && mayHoldJson(value));
}

/** Whether what a record says of a response is all that it has, or it has the data that came with it. */
function isRecordOnly(node: JsonObject): boolean {
  const data = memberOf(node, "data");
  return (
    (data !== undefined && isWorthALook(data)) ||
    node.properties.every(({ key }) => recordNames.has(key.value) || BESIDE_STATUS.has(key.value))
  );
}

/** Whether a property is one of a record, and none of those that bodies carry too. */
function isOfRecord({ key }: JsonProperty): boolean {
  return recordNames.has(key.value) && !isStatusName(key.value) && key.value !== "timestamp";
}

/** Whether a property is one of those that keep a text with its encoding, whatever the text is. */
function isOfContent({ key: { value: key } }: JsonProperty): boolean {
  return CONTENT_KEYS.has(key) || BESIDE_CONTENT.has(key);
}

function isStatus({ key, value }: JsonProperty): boolean {
  return isStatusName(key.value) && statusIn(value) !== undefined;
}

const BESIDE_STATUS: ReadonlySet<string> = new Set([
  "data",
  "ok",
  "redirected",
  "type",
  "duration",
  "size",
  "id",
]);

/**
 * The body in an object that keeps it with its type or encoding, in the place of a body or as HAR has it: `{ encoding, string }`,
 * `{ type: "JSON", json }`, `{ mimeType, text }`.
 */
export function bodyHeldIn(
  node: JsonObject,
  key: string,
  place: string | undefined,
): JsonProperty | undefined {
  return place === "body" || (place === undefined && key === "content") ? contentOf(node) : undefined;
}

function contentOf({ properties }: JsonObject): JsonProperty | undefined {
  let content: JsonProperty | undefined;
  for (const property of properties) {
    const { key, value } = property;
    if (CONTENT_KEYS.has(key.value)) {
      const isHeld =
        value && (isWorthALook(value) || (value.kind === "string" && maySayJson(key.value, value)));
      if (content || !isHeld) return undefined;
      content = property;
    } else if (!BESIDE_CONTENT.has(key.value) && !key.value.startsWith("_")) return undefined;
  }
  return content;
}

const CONTENT_KEYS: ReadonlySet<string> = new Set(["string", "json", "content", "text", "stringValue"]);

const BESIDE_CONTENT: ReadonlySet<string> = new Set([
  "encoding",
  "base64_string",
  "type",
  "contentType",
  "contentTypeHint",
  "encoded",
  "matchType",
  "mimeType",
  "size",
  "bytes",
  "compression",
  "comment",
  "not",
]);

/** Whether a property has what a program logged: Google Cloud's `jsonPayload`, and the `body` of a record of OpenTelemetry. */
export function isLogged(node: JsonObject, key: string): boolean {
  if (key !== "body") return key === "jsonPayload";
  return memberOf(node, "severityText") !== undefined || memberOf(node, "severityNumber") !== undefined;
}

/** Whether a value may be a body, or a string that holds one as JSON. */
function isWorthALook(value: JsonNode): boolean {
  return value.kind === "object" || (value.kind === "string" && mayHoldJson(value));
}

function isLikeABody(value: JsonNode): boolean {
  return value.kind === "object" ? looksLikeBody(value) : value.kind === "string" && mayHoldJson(value);
}
