// Places inside a JSON text: from a JSON Pointer to offsets, and from offsets to a line. Reads JSON with comments too.

import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import type { Span } from "./span.ts";

/** The reference tokens of a JSON Pointer, unescaped (RFC 6901, section 4). `""` has none. */
export function pointerTokens(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The JSON Pointer made of `tokens`, escaped. */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The place of the value at `pointer`; undefined where the text has none there or is no JSON at all. */
export function jsonPlace(text: string, pointer: string): Span | undefined {
  const root = parseJson(text);
  const node = root && nodeAt(root, pointerTokens(pointer));
  return node && spanOf(node);
}

/**
 * Where each element of the top-level array `entries` says what it is: the text of its `code`, else `type`, else `id`, without
 * the quotes; by `id`. Of entries with the same id the first counts.
 */
export function entryPlaces(text: string): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const root = parseJson(text);
  for (const entry of (root && findNodeAtLocation(root, ["entries"])?.children) ?? []) {
    const id: unknown = findNodeAtLocation(entry, ["id"])?.value;
    if (typeof id !== "string" || places.has(id)) continue;
    const named = ["code", "type", "id"].map((key) => findNodeAtLocation(entry, [key]));
    const node = named.find((candidate) => candidate?.type === "string");
    if (node) places.set(id, { start: node.offset + 1, end: node.offset + node.length - 1 });
  }
  return places;
}

/** The 0-based line of `offset`: line feeds, carriage returns and pairs of them each end one. */
export function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let at = 0; at < offset; at++) {
    const char = text.charCodeAt(at);
    const endsLine = char === 10 || (char === 13 && text.charCodeAt(at + 1) !== 10);
    if (endsLine) line++;
  }
  return line;
}

/** The tree of a JSON text, as far as it can be read; a byte order mark is passed over. Undefined where there is no value. */
export function parseJson(text: string): Node | undefined {
  return parseTree(text.replace(/^\uFEFF/, " "), undefined, { allowTrailingComma: true });
}

/** The node at `tokens` below `root`. A token counts as an index where there is an array. */
export function nodeAt(root: Node, tokens: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const token of tokens) {
    if (node === undefined) return undefined;
    node = findNodeAtLocation(node, [node.type === "array" ? Number(token) : token]);
  }
  return node;
}

/** The place of a node's text. */
export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
