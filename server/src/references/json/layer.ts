// Texts within texts: a JSON string may hold JSON of its own. A layer is one such text, unescaped, with the way back to the places
// of the file. What is read in a layer is the reader's business.

import { contentOf, type JsonNode, type JsonString } from "../../parse/json.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import type { Span } from "../../text/span.ts";
import type { BodyNode, BodyProperty } from "../bodyModel.ts";

/** A text whose offsets lead to those of the file. */
export interface Layer {
  readonly text: string;
  /** The string literals that it stands in, without their quotes, in offsets of the file: the outermost first. None for the file itself. */
  readonly literals: readonly Span[];
  /** The offset in the file of one in `text`. */
  at(offset: number): number;
}

/** The text of the file itself. */
export function fileLayer(text: string): Layer {
  return { text, literals: [], at: (offset) => offset };
}

/** The text that a string of `outer` holds. */
export function innerLayer(outer: Layer, literal: JsonString): Layer {
  return layerIn(outer, contentOf(literal));
}

/** A part of the text of a layer that is in a string; places are those of its text. */
export function partOf({ text, literals, at }: Layer, { start, end }: Span): Layer {
  const literal = { start: at(start), end: at(end) };
  return {
    text: text.slice(start, end),
    literals: [...literals.slice(0, -1), literal],
    at: (offset) => at(start + offset),
  };
}

/** The layer of the innermost of `literals`, as `Layer.literals` gives them, in a file. */
export function layerOf(source: string, literals: readonly Span[]): Layer {
  let layer = fileLayer(source);
  for (const { start, end } of literals)
    layer = layerIn(layer, { start: offsetIn(layer, start), end: offsetIn(layer, end) });
  return layer;
}

/** The offset in a layer of one in the file: the first that is not before it. */
export function offsetIn({ text, at }: Layer, fileOffset: number): number {
  return partitionPoint(text.length, (offset) => at(offset) < fileOffset);
}

/** The place in the file of one in a layer. */
export function spanIn({ at }: Layer, { start, end }: Span): Span {
  return { start: at(start), end: at(end) };
}

/** A node of a layer's text with the places of the file. */
export function bodyIn(layer: Layer, node: JsonNode): BodyNode {
  return layer.literals.length === 0 ? node : moved(node, layer.at);
}

/** The same node, of which no object has all that it may have. */
export function opened(node: BodyNode): BodyNode {
  if (node.kind === "array") return { ...node, items: node.items.map(opened) };
  if (node.kind !== "object") return node;
  const properties = node.properties.map((each) =>
    each.value ? { ...each, value: opened(each.value) } : each,
  );
  return { ...node, properties, isOpen: true };
}

/** The same node with every place led elsewhere by `at`. */
export function moved(node: BodyNode, at: (offset: number) => number): BodyNode {
  const span = { start: at(node.span.start), end: at(node.span.end) };
  switch (node.kind) {
    case "object":
      return { ...node, span, properties: node.properties.map((property) => movedProperty(property, at)) };
    case "array":
      return { ...node, span, items: node.items.map((item) => moved(item, at)) };
    default:
      return { ...node, span };
  }
}

function movedProperty(
  { key, colon, value, span }: BodyProperty,
  at: (offset: number) => number,
): BodyProperty {
  return {
    key: { ...key, span: { start: at(key.span.start), end: at(key.span.end) } },
    ...(span && { span: { start: at(span.start), end: at(span.end) } }),
    ...(colon !== undefined && { colon: at(colon) }),
    ...(value && { value: moved(value, at) }),
  };
}

function layerIn(outer: Layer, content: Span): Layer {
  const { text, offsets } = unescaped(outer.text.slice(content.start, content.end));
  const literals = [...outer.literals, spanIn(outer, content)];
  const at = (offset: number) => outer.at(content.start + (offsets ? (offsets[offset] ?? 0) : offset));
  return { text, literals, at };
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** The value of a string's source (RFC 8259, section 7), and where each code unit of it comes from: nothing where they are the same. */
function unescaped(raw: string): { readonly text: string; readonly offsets?: Uint32Array } {
  if (!raw.includes("\\")) return { text: raw };
  const offsets = new Uint32Array(raw.length + 1);
  const parts: string[] = [];
  let length = 0;
  let plain = 0;
  for (let i = 0; i < raw.length; ) {
    offsets[length++] = i;
    if (raw.charCodeAt(i) !== BACKSLASH) {
      i++;
      continue;
    }
    const code = /^[\da-f]{4}/i.exec(raw.slice(i + 2, i + 6))?.[0];
    const isCode = raw[i + 1] === "u" && code !== undefined;
    const escaped = raw[i + 1] ?? "";
    parts.push(
      raw.slice(plain, i),
      isCode ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPED.get(escaped) ?? escaped),
    );
    if (!isCode && escaped === "") length--;
    i += isCode ? 6 : 2;
    plain = i;
  }
  offsets[length] = raw.length;
  parts.push(raw.slice(plain));
  return { text: parts.join(""), offsets: offsets.subarray(0, length + 1) };
}

const BACKSLASH = 92;
