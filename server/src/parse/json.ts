// JSON text → a compact tree with places, as tolerant as an editor needs: comments, trailing commas, duplicate keys and
// half-typed text are fine. Built on jsonc-parser's scanner instead of its parser, which recurses and so overflows on deep input.

import { createScanner, type JSONScanner } from "jsonc-parser";
import { JsonToken as Token } from "../text/jsonTokens.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import type { Span } from "../text/span.ts";

export type JsonNode = JsonObject | JsonArray | JsonString | JsonScalar;

export interface JsonObject {
  readonly kind: "object";
  readonly span: Span;
  /** In source order; a key that is given twice is here twice. */
  readonly properties: readonly JsonProperty[];
}

export interface JsonArray {
  readonly kind: "array";
  readonly span: Span;
  readonly items: readonly JsonNode[];
}

export interface JsonString {
  readonly kind: "string";
  /** With the quotes. */
  readonly span: Span;
  /** Unescaped. */
  readonly value: string;
  /** False while its closing quote is missing; it then ends at the end of the line. */
  readonly closed: boolean;
}

export interface JsonScalar {
  readonly kind: "number" | "boolean" | "null";
  readonly span: Span;
  readonly value: number | boolean | null;
}

export interface JsonProperty {
  readonly key: JsonString;
  /** Offset of the colon, once it is typed. */
  readonly colon?: number;
  /** Missing while it is not typed yet, or where it is nested too deep. */
  readonly value?: JsonNode;
}

/** What is read out of one text. */
export interface JsonTree {
  /** The values at the top: one in JSON, one for each line in JSON Lines; more or none while a text is being written. */
  readonly roots: readonly JsonNode[];
  /** Places of all comments, with their marks. */
  readonly comments: readonly Span[];
  /** Whether all that is opened is closed and nothing in between makes no sense. Commas and colons do not count. */
  readonly isWhole: boolean;
  /** For JSON Lines: those of `roots` that their line does not end. */
  readonly cut: ReadonlySet<JsonNode>;
}

/** The place of a string without its quotes. */
export function contentOf({ span, closed }: JsonString): Span {
  return { start: span.start + 1, end: closed ? span.end - 1 : span.end };
}

/** Objects and arrays nested deeper than this are left out of the tree, so that walking it recursively is safe. */
export const maxJsonDepth = 256;

/**
 * Parses JSON or JSONC in linear time and without recursion; `byLine`: JSON Lines, in which what one line leaves open ends with it.
 * Never fails; what makes no sense is skipped.
 * @param jumps from where to where to go on without reading what is between: offsets at which a token ends, or 0
 */
export function parseJson(text: string, byLine = false, jumps?: ReadonlyMap<number, number>): JsonTree {
  return atOnce(parsingJson(text, byLine, jumps));
}

/** Tokens read at a time. */
const SLICE = 5_000;

/** `parseJson` in slices. */
export function* parsingJson(
  text: string,
  byLine = false,
  jumps?: ReadonlyMap<number, number>,
): Slices<JsonTree> {
  const scanner = createScanner(text, false);
  if (jumps?.has(0)) scanner.setPosition(jumps.get(0) ?? 0);
  const comments: Span[] = [];
  const open: OpenContainer[] = [];
  const roots: JsonNode[] = [];
  const cut = new Set<JsonNode>();
  let isWhole = true;
  /** How many containers are open below `maxJsonDepth`. */
  let skipped = 0;
  let tokens = 0;

  for (let token: number = scanner.scan(); token !== Token.end; token = next()) {
    if (++tokens % SLICE === 0) yield;
    const container = open.at(-1);
    switch (token) {
      case Token.lineComment:
      case Token.blockComment:
        comments.push(tokenSpan(scanner));
        break;
      case Token.openBrace:
      case Token.openBracket:
        if (skipped > 0 || open.length === maxJsonDepth) skipped++;
        else begin(token);
        break;
      case Token.closeBrace:
      case Token.closeBracket:
        if (skipped > 0) skipped--;
        else end(token);
        break;
      case Token.colon:
        if (skipped === 0 && container?.kind === "object") addColon(container);
        break;
      case Token.comma:
        if (skipped === 0 && container?.kind === "object") container.pending = undefined;
        break;
      case Token.string:
        if (skipped === 0) addString(stringNode(scanner));
        break;
      case Token.number:
        if (skipped === 0) add(scalar(scanner, "number", Number(scanner.getTokenValue())));
        break;
      case Token.true:
      case Token.false:
        if (skipped === 0) add(scalar(scanner, "boolean", token === Token.true));
        break;
      case Token.null:
        if (skipped === 0) add(scalar(scanner, "null", null));
        break;
      case Token.lineBreak:
        if (byLine) closeAll(scanner.getTokenOffset());
        break;
      case Token.unknown:
        if (scanner.getTokenValue() !== "\uFEFF") isWhole = false;
        break;
    }
  }
  closeAll(text.length);
  return { roots, comments, isWhole, cut };

  function next(): number {
    const to = jumps?.get(scanner.getPosition());
    if (to !== undefined) scanner.setPosition(to);
    return scanner.scan();
  }

  function closeAll(end: number): void {
    if (open.length > 0 || skipped > 0) isWhole = false;
    if (byLine && open[0]) cut.add(open[0]);
    for (const container of open.splice(0)) container.span.end = end;
    skipped = 0;
  }

  function begin(token: number): void {
    const span = { start: scanner.getTokenOffset(), end: text.length };
    const node: OpenContainer =
      token === Token.openBrace
        ? { kind: "object", span, properties: [], pending: undefined }
        : { kind: "array", span, items: [] };
    add(node);
    open.push(node);
  }

  /** Closes the innermost container of that kind and all that is still open within; a stray bracket closes nothing. */
  function end(token: number): void {
    const kind = token === Token.closeBrace ? "object" : "array";
    const index = open.findLastIndex((container) => container.kind === kind);
    if (index !== open.length - 1) isWhole = false;
    if (index < 0) return;
    for (const inner of open.splice(index + 1)) inner.span.end = scanner.getTokenOffset();
    const [closed] = open.splice(index);
    if (closed) {
      closed.span.end = scanner.getTokenOffset() + 1;
      if (closed.kind === "object") closed.pending = undefined;
    }
  }

  /** A colon after a string that was taken for a value makes it the next key: `{"code":  "message": "…"}`, half typed. */
  function addColon(object: OpenObject): void {
    const last = object.properties.at(-1);
    if (object.pending === undefined && last?.value?.kind === "string") {
      object.pending = { key: last.value };
      object.properties.push(object.pending);
      delete last.value;
    }
    if (object.pending) object.pending.colon ??= scanner.getTokenOffset();
  }

  /** In an object a string is a key, unless a key with its colon waits for a value. */
  function addString(node: JsonString): void {
    if (!node.closed) isWhole = false;
    const container = open.at(-1);
    if (container?.kind === "object" && container.pending?.colon === undefined) {
      container.pending = { key: node };
      container.properties.push(container.pending);
    } else {
      add(node);
    }
  }

  function add(node: JsonNode): void {
    const container = open.at(-1);
    if (container === undefined) {
      roots.push(node);
    } else if (container.kind === "array") {
      container.items.push(node);
    } else if (container.pending?.colon !== undefined) {
      container.pending.value = node;
      container.pending = undefined;
    }
  }
}

/** jsonc-parser's `ScanError.UnexpectedEndOfString`. */
const unterminatedString = 2;

type OpenContainer = OpenObject | { kind: "array"; span: MutableSpan; items: JsonNode[] };

interface OpenObject {
  kind: "object";
  span: MutableSpan;
  properties: OpenProperty[];
  /** The property that is being read: its key stands, its value does not yet. */
  pending: OpenProperty | undefined;
}

interface MutableSpan {
  start: number;
  end: number;
}

interface OpenProperty {
  key: JsonString;
  colon?: number;
  value?: JsonNode;
}

function tokenSpan(scanner: JSONScanner): Span {
  const start = scanner.getTokenOffset();
  return { start, end: start + scanner.getTokenLength() };
}

function scalar(scanner: JSONScanner, kind: JsonScalar["kind"], value: JsonScalar["value"]): JsonScalar {
  return { kind, span: tokenSpan(scanner), value };
}

function stringNode(scanner: JSONScanner): JsonString {
  const span = tokenSpan(scanner);
  const closed = scanner.getTokenError() !== unterminatedString;
  return { kind: "string", span, value: scanner.getTokenValue(), closed };
}
