// Goes through the tokens of a JSON text, comments passed over, each in the time that it is long: jsonc-parser's scanner puts
// spaces and escapes together letter by letter. Says where the first fault of the text is, as jsonc-parser would.

import { createScanner, type ParseErrorCode, printParseErrorCode } from "jsonc-parser";
import { JsonToken as Token } from "./jsonTokens.ts";
import { json } from "./messages.ts";
import type { Span } from "./span.ts";

/** What keeps a text from being read, in a sentence for people, and where it is. */
export interface JsonFault {
  readonly span: Span;
  readonly message: string;
}

/** jsonc-parser's `ParseErrorCode`s that are found here; it publishes them as a `const enum` only. */
export const JsonError = {
  invalidSymbol: 1,
  propertyNameExpected: 3,
  valueExpected: 4,
  colonExpected: 5,
  commaExpected: 6,
  closeBraceExpected: 7,
  closeBracketExpected: 8,
  endOfFileExpected: 9,
} as const;

/** By jsonc-parser's `ScanError`: end of comment, of string, of number, unicode, escape, character. */
const SCAN_ERRORS = [0, 11, 12, 13, 14, 15, 16];

export interface JsonCursor {
  /** The token that it stands at, a `JsonToken`; `unknown` before the first and after a fault. */
  readonly token: number;
  readonly start: number;
  readonly end: number;
  /** Of a string, number, `true`, `false` or `null`. */
  readonly value: string | number | boolean | null;
  /** Goes on to the next token. False: there is a fault. */
  next(): boolean;
  /** The fault that was found; or `error` (a `JsonError`) at the token where it stands. */
  fault(error?: number): JsonFault;
}

/** A cursor before the first token of `text`. A byte order mark is passed over. */
export function createJsonCursor(text: string): JsonCursor {
  const scanner = createScanner(text, false);
  let found: JsonFault | undefined;
  let position = text.startsWith("\uFEFF") ? 1 : 0;
  const cursor = {
    token: Token.unknown as number,
    start: 0,
    end: 0,
    value: null as JsonCursor["value"],
    next,
    fault: (error?: number) => found ?? faultAt(error ?? JsonError.invalidSymbol, cursor.start, cursor.end),
  };
  return cursor;

  function next(): boolean {
    for (;;) {
      position = afterSpaces(text, position);
      if (text.charCodeAt(position) !== SLASH || !isComment(text, position)) break;
      const end = endOfComment(text, position);
      if (end === undefined) return scan();
      position = end;
    }
    const punctuation = position < text.length ? PUNCTUATION.get(text.charCodeAt(position)) : Token.end;
    if (punctuation !== undefined)
      return at(punctuation, punctuation === Token.end ? position : position + 1, null);
    if (text.charCodeAt(position) === QUOTE) {
      const end = endOfString(text, position);
      const value = end === undefined ? undefined : stringIn(text, position, end);
      if (end !== undefined && value !== undefined) return at(Token.string, end, value);
    }
    return scan();
  }

  function at(token: number, end: number, value: JsonCursor["value"]): boolean {
    cursor.token = token;
    cursor.start = position;
    cursor.end = end;
    cursor.value = value;
    position = end;
    return true;
  }

  /** Numbers and words, and whatever has a fault. */
  function scan(): boolean {
    scanner.setPosition(position);
    const token: number = scanner.scan();
    const end = scanner.getPosition();
    const error = SCAN_ERRORS[scanner.getTokenError()]!;
    if (error !== 0 || token === Token.unknown) {
      cursor.token = Token.unknown;
      found = faultAt(error === 0 ? JsonError.invalidSymbol : error, position, end);
      return false;
    }
    const values = new Map<number, JsonCursor["value"]>([
      [Token.true, true],
      [Token.false, false],
    ]);
    const value = token === Token.number ? Number(scanner.getTokenValue()) : (values.get(token) ?? null);
    return at(token, end, value);
  }

  function faultAt(error: number, start: number, end: number): JsonFault {
    // What is not closed goes on to the end of the text: its first line is enough.
    const line = text.slice(start, Math.min(end, start + LONGEST_SHOWN)).search(/[\r\n]/);
    const shown = line < 0 ? Math.min(end, start + LONGEST_SHOWN) : start + line;
    return {
      span: { start, end: Math.min(Math.max(shown, start + 1), text.length) },
      message: json.syntax({ what: describeSyntax(error) }),
    };
  }
}

/** The parser's name of a fault, as words: `CommaExpected` → `comma expected`. */
export function describeSyntax(error: number): string {
  return printParseErrorCode(error as ParseErrorCode)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
}

const LONGEST_SHOWN = 200;
const SLASH = 0x2f;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const PUNCTUATION: ReadonlyMap<number, number> = new Map([
  [0x7b, Token.openBrace],
  [0x7d, Token.closeBrace],
  [0x5b, Token.openBracket],
  [0x5d, Token.closeBracket],
  [0x2c, Token.comma],
  [0x3a, Token.colon],
]);

function afterSpaces(text: string, from: number): number {
  let position = from;
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return position;
}

function isComment(text: string, start: number): boolean {
  const second = text[start + 1];
  return second === "/" || second === "*";
}

/** undefined: it is not closed. */
function endOfComment(text: string, start: number): number | undefined {
  if (text[start + 1] === "*") {
    const end = text.indexOf("*/", start + 2);
    return end < 0 ? undefined : end + 2;
  }
  let position = start;
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x0a || code === 0x0d) break;
  }
  return position;
}

/** undefined: it is not closed, or has a character that may not stand there. */
function endOfString(text: string, start: number): number | undefined {
  for (let position = start + 1; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) return position + 1;
    if (code === BACKSLASH) position++;
    else if (code < 0x20) return undefined;
  }
  return undefined;
}

/** undefined: it has an escape that there is not. */
function stringIn(text: string, start: number, end: number): string | undefined {
  const inner = text.slice(start + 1, end - 1);
  if (!inner.includes("\\")) return inner;
  try {
    return JSON.parse(text.slice(start, end)) as string;
  } catch {
    return undefined;
  }
}
