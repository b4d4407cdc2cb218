// JSON behind words, as logs have it: `POST https://api.example.com/jobs failed with status code 404: {"detail":"…"}`.

import type { JsonString } from "../../parse/json.ts";
import type { Span } from "../../text/span.ts";
import { innerLayer, type Layer, partOf } from "./layer.ts";

/** What a text says. */
export interface Sentence {
  /** The one object of JSON in it. */
  readonly layer: Layer;
  /** The status that the words before it name, with its place in the file. */
  readonly status: { readonly value: number; readonly span: Span } | undefined;
  /** The one address that they name. */
  readonly url: string | undefined;
}

/** Where a text may hold JSON behind words, or is all JSON. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  "text",
  "content",
  "log",
  "message",
  "msg",
  "line",
  "raw",
  "textPayload",
  "errorMessage",
  "error_message",
  "stringValue",
  "Body",
  "error",
]);

/** Whether a text under a key may hold a body as JSON behind words: most of what is logged so has none of its names. */
export function maySayJson(key: string, { value }: JsonString): boolean {
  return value.includes("{") && TEXT_KEYS.has(key) && OBJECT.test(value) && NAMES.test(value);
}

const OBJECT = /\{\s*"/;
const NAMES = /"(?:code|error|errors|detail|message|title|type|status|statusCode|errorCode)"/;

/** The sentence in a string; undefined where it has no JSON behind words, or more than one object: one may be what was sent. */
export function sentenceIn(outer: Layer, literal: JsonString): Sentence | undefined {
  const whole = innerLayer(outer, literal);
  const start = whole.text.search(OBJECT);
  if (start < 0) return undefined;
  const end = endOfObject(whole.text, start);
  if (end === undefined || OBJECT.test(whole.text.slice(end))) return undefined;
  const words = whole.text.slice(0, start);
  return {
    layer: partOf(whole, { start, end }),
    status: statusIn(words, whole),
    url: onlyOne(words.match(/\bhttps?:\/\/[^\s"'<>()]+/gi)?.map((url) => url.replace(/[,;:.]$/, ""))),
  };
}

/** The offset behind the bracket that closes the one at `start`; undefined where none does. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let isText = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (isText) {
      if (char === "\\") i++;
      else if (char === '"') isText = false;
    } else if (char === '"') isText = true;
    else if (char === "{" || char === "[") depth++;
    else if ((char === "}" || char === "]") && --depth === 0) return i + 1;
  }
  return undefined;
}

/** The one status that words name: `status code 404`, `HTTP 404`, `failed with 404`, `returned 404`. */
function statusIn(words: string, { at }: Layer): Sentence["status"] {
  const found = [
    ...words.matchAll(
      /\b(?:status(?: ?code)?|http(?:\/[\d.]{1,3})?|with|returned|answered)[ :=(]{1,3}([1-5]\d\d)\b/gi,
    ),
  ];
  const value = onlyOne(found.map((match) => match[1] ?? ""));
  const [first] = found;
  if (value === undefined || first === undefined) return undefined;
  const end = first.index + first[0].length;
  return { value: Number(value), span: { start: at(end - value.length), end: at(end) } };
}

/** What all of a list are; undefined where they differ, or there are none. */
function onlyOne(values: readonly string[] | undefined): string | undefined {
  const [first] = values ?? [];
  return values?.every((value) => value === first) ? first : undefined;
}
