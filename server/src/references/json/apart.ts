// What stands in a JSON document beside responses and is none: requests, and what only describes values.

import type { JsonObject } from "../../parse/json.ts";
import { tellsOfRequest } from "./bodies.ts";
import { memberOf } from "./members.ts";
import { statementsOf } from "./statements.ts";

/** Whether a value of an object is no response: a request, or what only describes values. */
export function isApartIn(node: JsonObject, key: string): boolean {
  if (key === "body") return tellsOfRequest(node);
  if (key === "options") return statementsOf(node)?.request === memberOf(node, key);
  return APART.has(key) && (key !== "properties" || isSchema(node));
}

/** Values of these are no responses. */
const APART: ReadonlySet<string> = new Set([
  "request",
  "originalRequest",
  "req",
  "httpRequest",
  "requestContext",
  "predicates",
  "config",
  "postData",
  "requestBody",
  "request_body",
  "headers",
  "reqheaders",
  "rawHeaders",
  "bodyPatterns",
  "matchingRules",
  "generators",
  "properties",
  "patternProperties",
  "definitions",
  "$defs",
  "schema",
  "schemas",
]);
/** Whether an object describes values, as JSON Schema does: its `properties` are none. */
function isSchema({ properties }: JsonObject): boolean {
  return properties.some(
    ({ key, value }) =>
      (key.value === "type" && value?.kind === "string" && value.value === "object") ||
      ["$schema", "$ref", "required", "additionalProperties"].includes(key.value),
  );
}
