// What a recorded response has beside its status: a header by which it asks to wait, and the name of the file that has its body.

import type { JsonNode, JsonObject } from "../../parse/json.ts";
import { memberOf, stringIn } from "../../references/json/members.ts";

export interface Beside {
  /** Whether a header says how long to wait. */
  readonly wait: boolean;
  /** Relative to the folder of such files: `bodyFileName` of WireMock. */
  readonly bodyFile: string | undefined;
}

/** What stands beside statuses, by the offsets of these. */
export function besideIn(roots: readonly JsonNode[]): ReadonlyMap<number, Beside> {
  const found = new Map<number, Beside>();
  const pending = [...roots];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === "array") pending.push(...node.items.slice(0, MOST_ITEMS));
    if (node.kind !== "object") continue;
    const status = ["status", "statusCode", "code"]
      .map((key) => memberOf(node, key))
      .find((each) => each?.kind === "number");
    const wait = hasWait(memberOf(node, "headers") ?? memberOf(node, "header"));
    const bodyFile = stringIn(memberOf(node, "bodyFileName"));
    if (status && (wait || bodyFile !== undefined)) found.set(status.span.start, { wait, bodyFile });
    for (const { value } of node.properties) if (value) pending.push(value);
  }
  return found;
}

/** Of one list: recordings have some hundred thousand at most. */
const MOST_ITEMS = 1_000_000;

/** Whether headers have `Retry-After`: by name, or as a list of `{ name, value }` (HAR), `{ key, value }` (Postman). */
function hasWait(headers: JsonNode | undefined): boolean {
  if (headers?.kind === "object") return headers.properties.some(({ key }) => isWait(key.value));
  if (headers?.kind !== "array") return false;
  return headers.items.some((each) =>
    each.kind === "object" ? isWait(nameOf(each)) : each.kind === "string" && isWait(each.value),
  );
}

function nameOf(header: JsonObject): string {
  return stringIn(memberOf(header, "name") ?? memberOf(header, "key")) ?? "";
}

function isWait(name: string): boolean {
  return name.toLowerCase() === "retry-after";
}

/**
 * The place of a body's file: WireMock has them in `__files`, beside the folder `mappings` of the file that names them. Undefined where that is
 * no such folder.
 */
export function placeOfBody(mapping: string, bodyFile: string): string | undefined {
  const parts = mapping.split("/");
  const folder = parts.lastIndexOf("mappings");
  const inside = bodyFile.split("/").filter((part) => part !== "." && part !== "");
  if (folder < 0 || folder === parts.length - 1) return undefined;
  return [...parts.slice(0, folder), BODIES, ...inside].join("/");
}

const BODIES = "__files";

/** Whether a file is one of those that have bodies. */
export function isBodyFile(name: string): boolean {
  return name.split("/").slice(0, -1).includes(BODIES);
}
