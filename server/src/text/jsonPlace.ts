// Places inside a JSON text: from a JSON Pointer to offsets, and from offsets to a line; and the whole text as a tree, or what
// keeps it from being one. Reads JSON with comments too.

import { createScanner, type Node, type ParseError, parseTree } from "jsonc-parser";
import { describeSyntax, type JsonFault } from "./jsonCursor.ts";
import { JsonToken as Token } from "./jsonTokens.ts";
import { json } from "./messages.ts";
import { partitionPoint } from "./partitionPoint.ts";
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

/** Tells the 0-based lines of offsets in a text: line feeds, carriage returns and pairs of them each end one. */
export function linesOf(text: string): (offset: number) => number {
  const ends = Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length);
  return (offset) => partitionPoint(ends.length, (i) => ends[i]! <= offset);
}

/** Objects and arrays nested deeper than this are not read: the parser recurses, and so does whatever looks at its tree. */
const DEEPEST = 256;

/** The tree of a JSON text, with comments and trailing commas allowed; or what is wrong with the text. A byte order mark is passed over. */
export function readJson(text: string): { readonly root: Node } | { readonly fault: JsonFault } {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = json.deep({ most: DEEPEST });
    return { fault: { span: { start: deep, end: deep + 1 }, message } };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (root && !error) return { root };
  const start = Math.min(error?.offset ?? 0, text.length);
  const span = { start, end: Math.min(start + (error?.length ?? 1), text.length) };
  return {
    fault: { span, message: json.syntax({ what: error ? describeSyntax(error.error) : "value expected" }) },
  };
}

/** The first bracket that opens more levels than are read; undefined where there is none. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (token === Token.openBrace || token === Token.openBracket) {
      if (++depth > DEEPEST) return scanner.getTokenOffset();
    } else if (token === Token.closeBrace || token === Token.closeBracket) depth--;
  }
  return undefined;
}

/** The tree of a JSON text, as far as it can be read. Undefined where there is no value, or it is nested too deep. */
export function parseJson(text: string): Node | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  return parseTree(text.replace(/^\uFEFF/, " "), undefined, { allowTrailingComma: true });
}

/** The node at `tokens` below `root`. A token counts as an index where there is an array; of a key given twice the last counts. */
export function nodeAt(root: Node, tokens: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const token of tokens) {
    if (node === undefined) return undefined;
    node =
      node.type === "array"
        ? node.children?.[Number(token)]
        : node.children?.findLast(({ children }) => children?.[0]?.value === token)?.children?.[1];
  }
  return node;
}

/** The place of a node's text. */
export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
