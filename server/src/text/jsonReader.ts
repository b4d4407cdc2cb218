// Reads JSON texts that may be long, with comments and trailing commas, into plain values, and finds places in them afterwards: in
// slices, and without a tree, which would take many times the memory of the text.

import { createJsonCursor, type JsonCursor, JsonError, type JsonFault } from "./jsonCursor.ts";
import { pointerTokens } from "./jsonPlace.ts";
import { JsonToken as Token } from "./jsonTokens.ts";
import { json } from "./messages.ts";
import type { Slices } from "./slices.ts";
import type { Span } from "./span.ts";

/** Bounds of what is read: what has more is not read at all. */
export interface JsonBounds {
  /** Objects and arrays in each other. */
  readonly depth: number;
  /** Objects, arrays, strings, numbers and the like, all together. */
  readonly values: number;
  /** Properties of one object. */
  readonly properties: number;
}

/** An object or array that is being read, with what of it is read. */
export interface OpenValue {
  readonly value: Record<string, unknown> | unknown[];
  /** The property that is being read. */
  key: string | undefined;
  size: number;
}

/** Hears of each string, number and the like: `open` is what it stands in, from the outside inwards. */
export type ScalarListener = (open: readonly OpenValue[], value: unknown, start: number, end: number) => void;

/** Tokens that are read before it may be left for a while. */
const TOKENS_A_STEP = 512;

/** The value of a JSON text, or the first thing that keeps it from being read. Of a key that is given twice the last counts. */
export function* readingJson(
  text: string,
  bounds: JsonBounds,
  onScalar?: ScalarListener,
): Slices<{ readonly value: unknown } | { readonly fault: JsonFault }> {
  const cursor = createJsonCursor(text);
  const open: OpenValue[] = [];
  let values = 0;
  let root: unknown;
  let tokens = 0;
  /** What may come: a value (or the end of an empty container), a comma (or an end), what follows a comma. */
  let expects: "value" | "separator" | "next" = "value";
  const step = (): boolean => {
    tokens++;
    return cursor.next();
  };
  const tooMuch = (what: string): { readonly fault: JsonFault } => ({
    fault: { span: { start: cursor.start, end: cursor.start + 1 }, message: what },
  });

  if (!step()) return { fault: cursor.fault() };
  for (;;) {
    if (tokens % TOKENS_A_STEP === 0) yield;
    const container = open.at(-1);
    const { token } = cursor;
    if (container === undefined) {
      if (expects === "separator") {
        return token === Token.end ? { value: root } : { fault: cursor.fault(JsonError.endOfFileExpected) };
      }
    } else {
      const isObject = !Array.isArray(container.value);
      const close = isObject ? Token.closeBrace : Token.closeBracket;
      if (token === close) {
        open.pop();
        expects = "separator";
        if (!step()) return { fault: cursor.fault() };
        continue;
      }
      if (token === Token.end && expects !== "next") {
        return {
          fault: cursor.fault(isObject ? JsonError.closeBraceExpected : JsonError.closeBracketExpected),
        };
      }
      if (token === Token.comma) {
        if (expects !== "separator") return { fault: cursor.fault(afterComma(isObject, expects)) };
        expects = "next";
        if (!step()) return { fault: cursor.fault() };
        continue;
      }
      if (expects === "separator") return { fault: cursor.fault(JsonError.commaExpected) };
      if (++container.size > bounds.properties && isObject)
        return tooMuch(json.properties({ most: count(bounds.properties) }));
      if (isObject) {
        if (token !== Token.string) return { fault: cursor.fault(JsonError.propertyNameExpected) };
        container.key = cursor.value as string;
        if (!step()) return { fault: cursor.fault() };
        if (cursor.token !== Token.colon) return { fault: cursor.fault(JsonError.colonExpected) };
        if (!step()) return { fault: cursor.fault() };
      }
    }

    if (++values > bounds.values) return tooMuch(json.values({ most: count(bounds.values) }));
    const value = valueAt(cursor);
    if (value === undefined) return { fault: cursor.fault(JsonError.valueExpected) };
    if (container === undefined) root = value;
    else put(container, value);
    expects = "separator";
    if (typeof value === "object" && value !== null) {
      if (open.length === bounds.depth) return tooMuch(json.deep({ most: bounds.depth }));
      open.push({ value: value as OpenValue["value"], key: undefined, size: 0 });
      expects = "value";
    } else onScalar?.(open, value, cursor.start, cursor.end);
    if (!step()) return { fault: cursor.fault() };
  }
}

/** What is said of a comma that nothing stands before. */
function afterComma(isObject: boolean, expects: "value" | "next"): number {
  return isObject && expects === "next" ? JsonError.propertyNameExpected : JsonError.valueExpected;
}

/** The value that begins at the cursor, empty where it is an object or array; undefined where none does. */
function valueAt({ token, value }: JsonCursor): unknown {
  switch (token) {
    case Token.openBrace:
      return {};
    case Token.openBracket:
      return [];
    case Token.string:
    case Token.number:
    case Token.true:
    case Token.false:
    case Token.null:
      return value;
    default:
      return undefined;
  }
}

function put({ value: container, key }: OpenValue, value: unknown): void {
  if (Array.isArray(container)) container.push(value);
  else if (key !== "__proto__") container[key!] = value;
  // A property of its own like any other, and not what the object inherits from.
  else Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

/** A value in a text. */
export interface JsonPlace {
  /** Of an object or array only the bracket that opens it. */
  readonly span: Span;
  /** Of the name of the property that it is the value of. */
  readonly name: Span | undefined;
}

/** What leads on to the places that are looked for. */
interface Wanted {
  pointer: string | undefined;
  readonly below: Map<string, Wanted>;
}

/** Where the values at `pointers` are in a text that is good JSON; those that are not there are left out. One pass for all of them. */
export function* findingPlaces(
  text: string,
  pointers: Iterable<string>,
): Slices<ReadonlyMap<string, JsonPlace>> {
  const root: Wanted = { pointer: undefined, below: new Map() };
  for (const pointer of pointers) {
    let at = root;
    for (const token of pointerTokens(pointer)) {
      const below = at.below.get(token) ?? { pointer: undefined, below: new Map() };
      at.below.set(token, below);
      at = below;
    }
    at.pointer = pointer;
  }
  const found = new Map<string, JsonPlace>();
  const cursor = createJsonCursor(text);
  /** Of what is open; `wanted` undefined: nothing in it is looked for. */
  const open: { readonly wanted: Wanted | undefined; readonly isObject: boolean; index: number }[] = [];
  let key: Span | undefined;
  let next: Wanted | undefined = root;
  let tokens = 0;
  let isKey = false;
  while (cursor.next() && cursor.token !== Token.end) {
    if (++tokens % TOKENS_A_STEP === 0) yield;
    const { token, start, end } = cursor;
    const container = open.at(-1);
    if (token === Token.closeBrace || token === Token.closeBracket) {
      open.pop();
      isKey = false;
    } else if (token === Token.comma) isKey = container?.isObject === true;
    else if (token === Token.colon) isKey = false;
    else if (isKey) {
      key = { start, end };
      next = container?.wanted?.below.get(cursor.value as string);
    } else {
      if (container && !container.isObject) {
        key = undefined;
        next = container.wanted?.below.get(String(container.index++));
      }
      if (next?.pointer !== undefined) found.set(next.pointer, { span: { start, end }, name: key });
      isKey = token === Token.openBrace;
      if (isKey || token === Token.openBracket) open.push({ wanted: next, isObject: isKey, index: 0 });
    }
  }
  return found;
}
