// The attributes of log records: by name, or as OpenTelemetry's JSON has them, `[{ "key": "…", "value": { "stringValue": "…" } }]`
// (opentelemetry-proto, common.proto: KeyValue and AnyValue).

import type { JsonNode, JsonObject, JsonProperty } from "../../parse/json.ts";
import { memberOf, propertyOf } from "./members.ts";

/** A record has a few dozen at most; of a longer list of something else no more is looked at. */
const MOST_ATTRIBUTES = 200;

/** The attributes as an object with them by name, each value at its own place; undefined for what are none of a request. */
export function attributesIn(value: JsonNode): JsonObject | undefined {
  // Much else is called so.
  if (value.kind === "object")
    return value.properties.some(({ key }) => /^(?:http|url|server)\./.test(key.value)) ? value : undefined;
  if (value.kind !== "array") return undefined;
  const properties: JsonProperty[] = [];
  for (const item of value.items.slice(0, MOST_ATTRIBUTES)) {
    const key = item.kind === "object" ? memberOf(item, "key") : undefined;
    const held = item.kind === "object" ? memberOf(item, "value") : undefined;
    if (key?.kind !== "string" || held?.kind !== "object") return undefined;
    const scalar = propertyOf(held, "stringValue") ?? propertyOf(held, "intValue");
    if (scalar?.value) properties.push({ key, value: scalar.value });
  }
  return { kind: "object", span: value.span, properties };
}
