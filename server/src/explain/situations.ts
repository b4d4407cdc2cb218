// A text → what it tells of each response in it: one for each object that stands in it, with the words around, or one for all of
// it. Parts of it are read by objects.ts and textClues.ts; what it means is for weigh.ts.

import type { JsonNode, JsonObject } from "../parse/json.ts";
import { memberOf } from "../references/json/members.ts";
import { type Statements, statementsOf, statusIn } from "../references/json/statements.ts";
import type { ReadBody, Situation } from "./model.ts";
import { type FoundObject, objectsIn } from "./objects.ts";
import {
  addressesIn,
  hintedStatuses,
  messagesIn,
  namesIn,
  statedClasses,
  statedStatuses,
} from "./textClues.ts";

/** What is behind that, in UTF-16 code units, is not read: nobody pastes more to have one error explained. */
export const LONGEST_TEXT = 200_000;

/** The responses that a text tells of, in its order; at least one. */
export function situationsOf(whole: string): readonly Situation[] {
  const text = unescaped(whole.slice(0, LONGEST_TEXT));
  const objects = objectsIn(text);
  if (objects.length === 0) return [situationOf(text, [])];
  // What stands before an object is about it; what stands behind the last one too.
  return objects.map((object, index) => {
    const from = objects[index - 1]?.end ?? 0;
    const behind = index === objects.length - 1 ? text.slice(object.end) : "";
    return situationOf(`${text.slice(from, object.start)}\n${behind}`, [object]);
  });
}

/** JSON that was copied out of a string: `{\"code\":\"x\"}`. */
function unescaped(text: string): string {
  return text.includes('{\\"') ? text.replace(/\\(["\\])/g, "$1") : text;
}

function situationOf(around: string, objects: readonly FoundObject[]): Situation {
  const bodies: ReadBody[] = [];
  const said: string[] = [];
  for (const { value } of objects) visit(value, {}, 0, bodies, said);
  // What is nothing but an address leads to a page, where it is not said to be that of the request.
  const texts = said.filter((text) => !IS_LINK.test(text)).join("\n");
  const stated = [...bodies.flatMap(({ status }) => status ?? []), ...statedStatuses(around)];
  const statuses = stated.length > 0 ? stated : statedStatuses(texts);
  const addresses = [...bodies.flatMap(({ url }) => url ?? []), ...addressesIn(around)];
  return {
    bodies,
    statuses: [...new Set(statuses)],
    hints: statuses.length > 0 ? [] : hintedStatuses(around),
    classes: statedClasses(around),
    addresses: [...new Set(addresses.length > 0 ? addresses : addressesIn(texts))],
    names: namesIn(around),
    messages: [...new Set([...messagesIn(around), ...said.flatMap(messagesIn)])],
  };
}

const IS_LINK = /^https?:\/\/\S+$/i;

type Around = Omit<ReadBody, "root">;

/** Objects that are read for bodies: no record of one response has more. */
const MOST_BODIES = 1_000;
/** JSON in strings of JSON in strings. */
const MOST_LAYERS = 3;

/** Notes an object and those in it, and the texts of all. */
function visit(root: JsonObject, around: Around, layer: number, bodies: ReadBody[], said: string[]): void {
  if (bodies.length >= MOST_BODIES) return;
  const stated = statementsOf(root);
  const here: Around = {
    status: statusOf(root, stated) ?? around.status,
    url: urlOf(stated) ?? around.url,
  };
  bodies.push({ root, ...here });
  for (const { value } of root.properties) if (value) visitValue(value, here, layer, bodies, said);
}

function visitValue(node: JsonNode, around: Around, layer: number, bodies: ReadBody[], said: string[]): void {
  if (node.kind === "object") visit(node, around, layer, bodies, said);
  else if (node.kind === "array")
    for (const item of node.items) visitValue(item, around, layer, bodies, said);
  else if (node.kind === "string") {
    const inner = layer < MOST_LAYERS && /[{]/.test(node.value) ? objectsIn(node.value) : [];
    for (const { value } of inner) visit(value, around, layer + 1, bodies, said);
    if (inner.length === 0) said.push(node.value);
  }
}

/** The status of an object or of the response in it. */
function statusOf(root: JsonObject, stated: Statements | undefined): number | undefined {
  const inside = [stated?.response, stated?.meta].flatMap((object) =>
    object ? statementsOf(object) : undefined,
  );
  const numbers = [stated, ...inside].map((each) => statusIn(each?.status?.value));
  return numbers.find((number) => number !== undefined) ?? statusIn(asNumber(memberOf(root, "code")));
}

/** A text may be a code of digits. */
function asNumber(node: JsonNode | undefined): JsonNode | undefined {
  return node?.kind === "number" ? node : undefined;
}

function urlOf(stated: Statements | undefined): string | undefined {
  if (!stated) return undefined;
  const own = addressOf(stated);
  if (own !== undefined) return own;
  for (const object of [stated.request, stated.response]) {
    const inside = object && urlOf(statementsOf(object));
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** `url` behind `baseURL`, as axios has them; undefined where no host is named. */
function addressOf({ url, path, base, host }: Statements): string | undefined {
  const below = url ?? path ?? "";
  if (/^https?:\/\//i.test(below)) return below;
  const start = base ?? host;
  if (start === undefined) return undefined;
  return `${start}${start.endsWith("/") || below.startsWith("/") ? "" : "/"}${below}`;
}
