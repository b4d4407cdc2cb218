// Objects as programs print them → the tree that JSON has: JSON itself, what Node.js and Python print, also cut off anywhere.
// Finding them in a text is objects.ts's business.

import type { JsonNode, JsonObject, JsonProperty, JsonString } from "../parse/json.ts";

/** A value that was read, and the offset behind it. */
export interface LooseValue {
  readonly value: LooseObject;
  readonly end: number;
}

/** An object that may have had more where it is open: its end is missing. */
export interface LooseObject extends JsonObject {
  readonly isOpen?: boolean;
}

/** Deeper objects are left out. */
const DEEPEST = 40;

/**
 * The object whose brace stands at `start`; most braces of code give one without properties. What makes no sense ends the object that
 * it stands in. Takes time linear in what is read.
 */
export function readObject(text: string, start: number): LooseValue {
  const reader = new LooseReader(text, start);
  const value = reader.object(0);
  return { value, end: reader.at };
}

class LooseReader {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  object(depth: number): LooseObject {
    const start = this.at++;
    const properties: JsonProperty[] = [];
    let isOpen = true;
    for (;;) {
      this.#skip(SEPARATORS);
      if (this.#takes("}")) {
        isOpen = false;
        break;
      }
      const key = this.#key();
      if (key === undefined) break;
      this.#skip(BLANKS);
      if (!this.#takes(":") && !this.#takes("=>")) break;
      const value = this.#value(depth + 1);
      properties.push(value === undefined ? { key } : { key, value });
    }
    return { kind: "object", span: { start, end: this.at }, properties, isOpen };
  }

  #array(depth: number): JsonNode {
    const start = this.at++;
    const items: JsonNode[] = [];
    for (;;) {
      this.#skip(SEPARATORS);
      if (this.at >= this.text.length || this.#takes("]")) break;
      const before = this.at;
      const item = this.#value(depth + 1);
      if (item) items.push(item);
      if (this.at === before) break;
    }
    return { kind: "array", span: { start, end: this.at }, items };
  }

  /** undefined for what is no value of JSON: `undefined`, `[Function]`, `<Buffer …>`. */
  #value(depth: number): JsonNode | undefined {
    this.#skip(BEFORE_VALUE);
    const start = this.at;
    const first = this.text[start];
    if (first === undefined) return undefined;
    if (QUOTES.includes(first)) return this.#string();
    if (depth > DEEPEST) {
      this.at = this.text.length;
      return undefined;
    }
    if (first === "{") return this.object(depth);
    if (first === "[") {
      // `[Object]`, `[Function: then]`: what is left out, or is no data.
      const left = match(LEFT_OUT, this.text, start);
      if (left === undefined) return this.#array(depth);
      this.at += left.length;
      return this.#braced(depth);
    }
    const word = match(WORD, this.text, start) ?? "";
    this.at += word.length;
    const span = { start, end: this.at };
    if (/^(?:true|false)$/i.test(word))
      return { kind: "boolean", span, value: word.toLowerCase() === "true" };
    if (word === "null" || word === "None") return { kind: "null", span, value: null };
    const number = Number(word.replace(/n$/, ""));
    if (word !== "" && !Number.isNaN(number)) return { kind: "number", span, value: number };
    return word === "" ? undefined : this.#braced(depth);
  }

  /** The object behind the name of its class: `AxiosHeaders { … }`, `Object [AxiosHeaders] { … }`. */
  #braced(depth: number): JsonNode | undefined {
    const before = match(BEFORE_BRACE, this.text, this.at);
    if (before === undefined && this.text[this.at] !== "{") return undefined;
    this.at += before?.length ?? 0;
    return this.object(depth);
  }

  #key(): JsonString | undefined {
    const start = this.at;
    const first = this.text[start];
    if (first !== undefined && QUOTES.includes(first)) return this.#string();
    const word = match(KEY, this.text, start);
    if (word === undefined) return undefined;
    this.at += word.length;
    return { kind: "string", span: { start, end: this.at }, value: word, closed: true };
  }

  /** Where its quote is missing, it ends with the line, or with the text. */
  #string(): JsonString {
    const start = this.at;
    const quote = this.text[start];
    let value = "";
    let from = start + 1;
    let at = from;
    let closed = false;
    for (; at < this.text.length; at++) {
      const char = this.text[at]!;
      if (char === quote) {
        closed = true;
        break;
      }
      if (char === "\n" && quote !== "`") break;
      if (char !== "\\") continue;
      const [meant, length] = unescaped(this.text, at);
      value += this.text.slice(from, at) + meant;
      at += length - 1;
      from = at + 1;
    }
    value += this.text.slice(from, at);
    this.at = closed ? at + 1 : Math.min(at, this.text.length);
    return { kind: "string", span: { start, end: this.at }, value, closed };
  }

  #skip(pattern: RegExp): void {
    this.at += match(pattern, this.text, this.at)?.length ?? 0;
  }

  #takes(mark: string): boolean {
    const isHere = this.text.startsWith(mark, this.at);
    if (isHere) this.at += mark.length;
    return isHere;
  }
}

const QUOTES = ["'", '"', "`"];
const BLANKS = /\s*/y;
/** Node.js marks what is referred to further in: `<ref *1> ClientRequest { … }`. */
const BEFORE_VALUE = /\s*(?:<ref \*\d{1,3}>\s*)?/y;
const SEPARATORS = /[\s,]*/y;
const KEY = /\[?[\w$-]+(?:\([\w.$-]*\))?\]?/y;
const BEFORE_BRACE = /\s*(?:\[[\w ]{1,60}\]\s*)?(?=\{)/y;
const WORD = /[^\s,{}[\]:"'`()]+/y;
const LEFT_OUT = /\[[A-Z<][^\]\n"'{]{0,80}\]/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === "" ? undefined : found;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** What the escape at `at` stands for, and how long it is. */
function unescaped(text: string, at: number): readonly [string, number] {
  const next = text[at + 1] ?? "";
  const hex = next === "u" ? /^[\da-f]{4}$/i.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
  if (hex !== undefined) return [String.fromCharCode(Number.parseInt(hex, 16)), 6];
  return [ESCAPES[next] ?? next, 2];
}
