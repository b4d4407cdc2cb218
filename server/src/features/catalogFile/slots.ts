// Where in a JSON text a value stands, or could stand: the path that leads there and what is there already. Knows no catalog.

import type { JsonNode, JsonObject, JsonString } from "../../parse/json.ts";
import { type Span, touches } from "../../text/span.ts";

/** A place for a value. */
export interface Slot {
  /** Names of properties, `*` for an element of an array. */
  readonly path: readonly string[];
  /** The value that stands there. */
  readonly node: JsonNode | undefined;
  /** What is typed of a value without quotes, up to the cursor: it makes no value yet. */
  readonly word: Span;
  /** The objects and arrays around it, from the outside inwards. */
  readonly around: readonly JsonNode[];
}

/** The slot at `offset`; undefined in names, between properties and where no value can stand. */
export function slotAt(text: string, root: JsonObject, offset: number): Slot | undefined {
  const path: string[] = [];
  const around: JsonNode[] = [];
  let node: JsonNode = root;
  while (isOpenAt(text, node, offset)) {
    around.push(node);
    const step: Step | undefined = node.kind === "object" ? inObject(node, offset) : inArray(node, offset);
    if (step === undefined) return undefined;
    path.push(step.name);
    if (step.node?.kind === "object" || step.node?.kind === "array") {
      node = step.node;
      continue;
    }
    if (step.node && touches(step.node.span, offset))
      return { path, node: step.node, word: { start: offset, end: offset }, around };
    const gap = (step.afterItem ? /^\s*,\s*([\w-]*)$/ : /^\s*([\w-]*)$/).exec(text.slice(step.from, offset));
    if (!gap) return undefined;
    const word = { start: offset - (gap[1]?.length ?? 0), end: offset };
    return { path, node: undefined, word, around };
  }
  return undefined;
}

/** The name of a property at `offset`, with the object that it is in and the path to that. */
export function keyAt(
  root: JsonObject,
  offset: number,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly node: JsonString; readonly around: JsonObject } | undefined {
  const inside = (node: JsonNode, to: readonly string[]): ReturnType<typeof keyAt> => {
    if (!touches(node.span, offset)) return undefined;
    if (node.kind === "object") return keyAt(node, offset, to);
    const items = node.kind === "array" ? node.items : [];
    return firstOf(items, (item) => inside(item, [...to, "*"]));
  };
  return firstOf(root.properties, ({ key, value }) => {
    if (touches(key.span, offset)) return { path, node: key, around: root };
    return value && inside(value, [...path, key.value]);
  });
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The string, number or name of a property at `offset` in `root`. */
export function tokenAt(root: JsonNode, offset: number): Span | undefined {
  if (!touches(root.span, offset)) return undefined;
  switch (root.kind) {
    case "object":
      for (const { key, value } of root.properties) {
        const found = touches(key.span, offset) ? key.span : value && tokenAt(value, offset);
        if (found) return found;
      }
      return undefined;
    case "array":
      for (const item of root.items) {
        const found = tokenAt(item, offset);
        if (found) return found;
      }
      return undefined;
    default:
      return root.span;
  }
}

interface Step {
  readonly name: string;
  readonly node: JsonNode | undefined;
  /** Where the gap begins in which a value could be typed. */
  readonly from: number;
  /** Whether an element is before the gap, so that a comma has to come first. */
  readonly afterItem: boolean;
}

function inObject({ properties }: JsonObject, offset: number): Step | undefined {
  const index = properties.findLastIndex(({ colon }) => colon !== undefined && colon < offset);
  const property = properties[index];
  if (property?.colon === undefined) return undefined;
  const next = properties[index + 1];
  if (next && next.key.span.start < offset) return undefined;
  const { key, value, colon } = property;
  const node = value && value.span.start <= offset ? value : undefined;
  return { name: key.value, node, from: colon + 1, afterItem: false };
}

function inArray(node: JsonNode, offset: number): Step {
  const items = node.kind === "array" ? node.items : [];
  const item = items.find(({ span }) => touches(span, offset));
  const before = items.findLast(({ span }) => span.end < offset);
  return {
    name: "*",
    node: item,
    from: before?.span.end ?? node.span.start + 1,
    afterItem: before !== undefined,
  };
}

/** Whether `offset` is inside of an object or array, also of one that is not closed yet. */
function isOpenAt(text: string, { kind, span }: JsonNode, offset: number): boolean {
  if (kind !== "object" && kind !== "array") return false;
  const isClosed = text[span.end - 1] === (kind === "object" ? "}" : "]");
  return span.start < offset && (isClosed ? offset < span.end : offset <= span.end);
}
