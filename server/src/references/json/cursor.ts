// Where a cursor is in a JSON document: which key or value stands there or could stand there, in which objects and arrays, and
// what is typed of it already. Looks at what is around the cursor only, since documents may be large. Knows no catalog.

import { createScanner } from "jsonc-parser";
import {
  contentOf,
  type JsonArray,
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  type JsonString,
  type JsonTree,
  parseJson,
} from "../../parse/json.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import type { Span } from "../../text/span.ts";
import { fileLayer, innerLayer, type Layer, offsetIn } from "./layer.ts";

/** A place for a key or a value. Places are those of the text of `layer`. */
export interface JsonCursor {
  readonly place: "key" | "value";
  readonly layer: Layer;
  readonly offset: number;
  /** The objects and arrays around it, from the outermost of the file inwards, through strings that hold JSON. */
  readonly around: readonly Container[];
  /** The property that is being written: by its key, or by the value that belongs to it. Undefined for a key of which no quote stands. */
  readonly property?: JsonProperty | undefined;
  /** The string or scalar at the cursor. */
  readonly node?: JsonNode | undefined;
  /** What is typed there, without quotes. Of a string without an end only what is before the cursor. */
  readonly typed: Span;
  readonly quotes: "none" | "open" | "closed";
  /** For a key: whether a colon follows. */
  readonly hasColon: boolean;
  /** Where a comma has to come first. */
  readonly lacksCommaAt?: number | undefined;
  /** Whether something follows without a comma in between. */
  readonly lacksCommaBehind: boolean;
}

/** An object or array around a cursor. */
export interface Container {
  readonly node: JsonObject | JsonArray;
  readonly layer: Layer;
  /** The property whose value it is, or is the JSON in; undefined for what is in an array or at the top. */
  readonly property: JsonProperty | undefined;
}

/** JSON in strings in strings is looked at this deep. */
const DEEPEST_LAYER = 3;
/** What stands between two values is not looked at where it is longer: it would have to be read anew at every keystroke. */
const LONGEST_GAP = 20_000;

/** The place at `offset`; undefined in comments, and where neither a key nor a value can stand. `text` is that of the tree. */
export function cursorIn(tree: JsonTree, text: string, offset: number): JsonCursor | undefined {
  return inLayer(tree, { layer: fileLayer(text), offset, around: [], property: undefined });
}

/** Whether an object or array has its closing bracket. */
export function isClosed(text: string, node: JsonObject | JsonArray): boolean {
  const last = node.kind === "object" ? node.properties.at(-1) : node.items.at(-1);
  const inner = last && ("key" in last ? (last.value ?? last.key) : last);
  // The last bracket may be that of what is inside.
  if (inner && inner.span.end >= node.span.end) return false;
  return (
    node.span.end - node.span.start > 1 && text[node.span.end - 1] === (node.kind === "object" ? "}" : "]")
  );
}

/** What is known on the way down. */
interface Way {
  readonly layer: Layer;
  readonly offset: number;
  readonly around: readonly Container[];
  /** The property whose value is looked at. */
  readonly property: JsonProperty | undefined;
}

function inLayer({ roots, comments }: JsonTree, way: Way): JsonCursor | undefined {
  const { layer, offset } = way;
  if (isInComment(comments, layer.text, offset)) return undefined;
  const index = lastBefore(roots, offset, ({ span }) => span.start);
  const root = roots[index];
  if (root && isInside(layer.text, root, offset)) return inNode(root, way);
  const gap = gapAround(layer.text, root?.span.end ?? 0, roots[index + 1]?.span.start, offset);
  return gap && emptyValue(gap, way);
}

function inNode(node: JsonNode, way: Way): JsonCursor | undefined {
  switch (node.kind) {
    case "object":
      return inObject(node, into(node, way));
    case "array":
      return inArray(node, into(node, way));
    case "string":
      return inString(node, way);
    default:
      return { ...standing, ...way, place: "value", node, typed: node.span };
  }
}

const standing = { quotes: "none", hasColon: false, lacksCommaBehind: false } as const;

function into(node: JsonObject | JsonArray, { layer, offset, around, property }: Way): Way {
  return { layer, offset, around: [...around, { node, layer, property }], property: undefined };
}

function inObject(node: JsonObject, way: Way): JsonCursor | undefined {
  const { offset, layer } = way;
  const { text } = layer;
  const index = lastBefore(node.properties, offset, ({ key }) => key.span.start);
  const property = node.properties[index];
  const next = node.properties[index + 1]?.key.span.start ?? endOfContent(text, node);
  if (property === undefined) {
    const gap = gapAround(text, node.span.start + 1, next, offset);
    return gap && emptyKey(gap, node.properties.length > 0, undefined, way);
  }
  const { key, colon, value } = property;
  if (isInside(text, key, offset)) {
    const from = key.closed ? key.span.end : offset;
    const follows = index + 1 < node.properties.length;
    return {
      ...stringAt(key, { ...way, property }),
      place: "key",
      hasColon: colon !== undefined,
      lacksCommaBehind: colon === undefined && follows && !hasComma(text, from, next),
    };
  }
  if (colon !== undefined && offset <= colon) return undefined;
  const isLast = index + 1 >= node.properties.length;
  if (value === undefined) {
    const gap = gapAround(text, (colon ?? key.span.end - 1) + 1, next, offset);
    if (gap?.commaBefore) return emptyKey(gap, !isLast, undefined, way);
    return gap && colon !== undefined ? emptyValue(gap, { ...way, property }, !isLast) : undefined;
  }
  if (offset <= value.span.start) return undefined;
  if (isInside(text, value, offset)) {
    const found = inNode(value, { ...way, property });
    if (found?.quotes !== "open" || found.layer !== layer) return found;
    return { ...found, lacksCommaBehind: !isLast && !hasComma(text, offset, next) };
  }
  const gap = gapAround(text, value.span.end, next, offset);
  return gap && emptyKey(gap, !isLast, value.span.end, way);
}

function inArray(node: JsonArray, way: Way): JsonCursor | undefined {
  const { offset, layer } = way;
  const index = lastBefore(node.items, offset, ({ span }) => span.start);
  const item = node.items[index];
  if (item && isInside(layer.text, item, offset)) return inNode(item, way);
  const next = node.items[index + 1];
  const to = next?.span.start ?? endOfContent(layer.text, node);
  const gap = gapAround(layer.text, item?.span.end ?? node.span.start + 1, to, offset);
  if (gap === undefined) return undefined;
  const missing = item && missingComma(gap, item.span.end);
  if (missing === "here") return undefined;
  return { ...emptyValue(gap, way, next !== undefined), lacksCommaAt: missing };
}

function inString(node: JsonString, way: Way): JsonCursor | undefined {
  const { layer, offset } = way;
  const mayHoldJson = /^\s*(?:\[|\{(?!\{))/.test(node.value);
  if (!mayHoldJson || layer.literals.length >= DEEPEST_LAYER) return stringAt(node, way);
  const inner = innerLayer(layer, node);
  const place = offsetIn(inner, layer.at(offset));
  // Within what is one character of the text.
  if (inner.at(place) !== layer.at(offset)) return undefined;
  return inLayer(parseJson(inner.text), { ...way, layer: inner, offset: place });
}

function stringAt(node: JsonString, way: Way): JsonCursor {
  const content = contentOf(node);
  const typed = node.closed ? content : { start: content.start, end: Math.max(content.start, way.offset) };
  return { ...standing, ...way, place: "value", node, typed, quotes: node.closed ? "closed" : "open" };
}

function emptyValue({ word, commaAfter }: Gap, way: Way, isFollowed = false): JsonCursor {
  return { ...standing, ...way, place: "value", typed: word, lacksCommaBehind: isFollowed && !commaAfter };
}

/** @param valueEnd the end of a value before it: then a comma has to stand in between */
function emptyKey(
  gap: Gap,
  isFollowed: boolean,
  valueEnd: number | undefined,
  way: Way,
): JsonCursor | undefined {
  const missing = valueEnd === undefined ? undefined : missingComma(gap, valueEnd);
  if (missing === "here") return undefined;
  return {
    ...standing,
    ...way,
    place: "key",
    typed: gap.word,
    hasColon: gap.colonAfter,
    lacksCommaAt: missing,
    lacksCommaBehind: isFollowed && !gap.commaAfter && !gap.colonAfter,
  };
}

/** Where a comma is missing behind a value. Right behind it nobody begins with the next: it has just been written. */
function missingComma({ commaBefore, word }: Gap, valueEnd: number): number | "here" | undefined {
  if (commaBefore) return undefined;
  return word.start > valueEnd ? valueEnd : "here";
}

/** What stands between two values, around the cursor. */
interface Gap {
  readonly commaBefore: boolean;
  readonly commaAfter: boolean;
  readonly colonAfter: boolean;
  /** The word at the cursor. */
  readonly word: Span;
}

/** The gap from `from` to `to`, or the end of the text; undefined where something is in it that makes no sense. */
function gapAround(text: string, from: number, to = text.length, offset: number): Gap | undefined {
  if (offset < from || offset > to || to - from > LONGEST_GAP) return undefined;
  let commaBefore = false;
  let commaAfter = false;
  let colonAfter = false;
  let word = { start: offset, end: offset };
  const scanner = createScanner(text.slice(from, to), true);
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    const start = from + scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (token === Token.comma) {
      if (end <= offset) commaBefore = true;
      else commaAfter = true;
    } else if (token === Token.colon && start >= offset) colonAfter = true;
    else if (start <= offset && offset <= end && token > Token.colon) word = { start, end };
    else if (start < offset && scanner.getTokenValue() !== "\uFEFF") return undefined;
  }
  return { commaBefore, commaAfter, colonAfter, word };
}

function hasComma(text: string, from: number, to: number): boolean {
  return gapAround(text, from, to, from)?.commaAfter === true;
}

/** jsonc-parser's `SyntaxKind`, which it publishes as a `const enum` only: those cannot be read file by file. */
const Token = { comma: 5, colon: 6, end: 17 } as const;

/** Where a cursor counts as being in a node: between its quotes or brackets, or at a scalar. */
function isInside(text: string, node: JsonNode, offset: number): boolean {
  const { span, kind } = node;
  if (offset <= span.start) return false;
  switch (kind) {
    case "object":
    case "array":
      return isClosed(text, node) ? offset < span.end : offset <= span.end;
    case "string":
      return node.closed ? offset < span.end : offset <= span.end;
    default:
      return offset <= span.end;
  }
}

function endOfContent(text: string, node: JsonObject | JsonArray): number {
  return isClosed(text, node) ? node.span.end - 1 : node.span.end;
}

function isInComment(comments: readonly Span[], text: string, offset: number): boolean {
  const comment = comments[lastBefore(comments, offset, ({ start }) => start)];
  if (comment === undefined || offset > comment.end) return false;
  return offset < comment.end || text.startsWith("//", comment.start);
}

/** The index of the last that begins before `offset`, or -1. */
function lastBefore<T>(list: readonly T[], offset: number, startOf: (value: T) => number): number {
  return partitionPoint(list.length, (i) => startOf(list[i] as T) < offset) - 1;
}
