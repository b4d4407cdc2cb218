// What an object of a JSON tree has under a name.

import type { JsonNode, JsonObject, JsonProperty } from "../../parse/json.ts";

/** The last property of a name. */
export function propertyOf(node: JsonObject, name: string): JsonProperty | undefined {
  return node.properties.findLast(({ key }) => key.value === name);
}

/** The value of the last property of a name. */
export function memberOf(node: JsonObject, name: string): JsonNode | undefined {
  return propertyOf(node, name)?.value;
}

/** The text that a value is; undefined for anything else. */
export function stringIn(value: JsonNode | undefined): string | undefined {
  return value?.kind === "string" ? value.value : undefined;
}
