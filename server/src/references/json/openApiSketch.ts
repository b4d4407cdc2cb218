// A body put together from the examples of single properties of a schema, where nothing gives an example of the whole: what has none
// is left out, and so is what stands in another schema: a body is one place of a document.

import type { JsonNode, JsonObject, JsonProperty } from "../../parse/json.ts";
import { encloses } from "../../text/span.ts";
import { memberOf } from "./members.ts";

/** Bodies of errors are no deeper; schemas may go in circles. */
const DEEPEST = 4;
/** Of a schema with more properties, no more are looked at: examples are of the few that errors have. */
const MOST_PROPERTIES = 100;

/**
 * The body that a schema describes by examples of its properties; undefined where none has one.
 * @param target follows references
 */
export function sketchOf(
  schema: JsonObject,
  target: (node: JsonNode | undefined) => JsonObject | undefined,
  depth = 0,
): JsonObject | undefined {
  if (depth > DEEPEST) return undefined;
  const properties: JsonProperty[] = [];
  for (const part of [schema, ...partsOf(schema, target)]) {
    const own = memberOf(part, "properties");
    if (own?.kind !== "object") continue;
    for (const { key, value } of own.properties.slice(0, MOST_PROPERTIES)) {
      const property = target(value);
      const example = property && (exampleOf(property) ?? sketchOf(property, target, depth + 1));
      if (example && encloses(schema.span, example.span)) properties.push({ key, value: example });
    }
  }
  return properties.length > 0 ? { kind: "object", span: schema.span, properties } : undefined;
}

function partsOf(
  schema: JsonObject,
  target: (node: JsonNode | undefined) => JsonObject | undefined,
): readonly JsonObject[] {
  const parts = memberOf(schema, "allOf");
  return parts?.kind === "array" ? parts.items.flatMap((item) => target(item) ?? []) : [];
}

function exampleOf(property: JsonObject): JsonNode | undefined {
  const examples = memberOf(property, "examples");
  return memberOf(property, "example") ?? (examples?.kind === "array" ? examples.items[0] : undefined);
}
