// What the words of a text state of a response: statuses, addresses, names that code compares, messages. Objects in it are taken out
// before; what catalogs have of it is not asked here.

import { withoutEnd } from "../text/ends.ts";
import type { NamedWord } from "./model.ts";

/** Statuses from 100 to 599 that a text states as such, in its order, each once: not every number of three digits. */
export function statedStatuses(text: string): readonly number[] {
  const found = STATED.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, digits]) => digits));
  for (const line of text.split("\n")) {
    if (TELLS_OF_REQUEST.test(line)) found.push(...Array.from(line.matchAll(ALONE), ([, digits]) => digits));
    else if (TELLS_OF_FAILURE.test(line))
      for (const pattern of [WEAK, IN_PARENTHESES])
        found.push(...Array.from(line.matchAll(pattern), ([, digits]) => digits));
  }
  return [...new Set(found.map(Number))];
}

/** The same where the words around may as well be about something else that is counted: `got 402`. */
export function hintedStatuses(text: string): readonly number[] {
  return [...new Set(Array.from(text.matchAll(WEAK), ([, digits]) => Number(digits)))];
}

const STATED: readonly RegExp[] = [
  // A status line, also as curl -v, an access log and a browser's console show it.
  /\bHTTP\/\d(?:\.\d)?"?[ \t]{1,9}([1-5]\d\d)\b/gi,
  /\bstatus(?:[ _-]?(?:code|text))?["']?[ \t]{0,9}(?:[:=]{1,3}|is|of|was)?[ \t]{0,9}["'([]?([1-5]\d\d)\b/gi,
  /\b(?:http(?:[ _-]?(?:error|code))?|response[ _-]?code|(?:failed|responded|replied|rejected) with(?: code)?)["']?[ \t]{0,9}[:=]?[ \t]{0,9}["'<([]?([1-5]\d\d)\b/gi,
  /(?:error|exception|response)[ \t]{0,9}[:=]?[ \t]{0,9}["'<([]?([1-5]\d\d)\b/gi,
  // The names of RFC 9110, and how Python's requests begins.
  /\b([1-5]\d\d)[ \t:-]{1,9}(?:(?:Client|Server) Error|Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Request Time|Conflict|Gone|Length Required|Precondition|Payload Too|Content Too|Request Entity|URI Too|Unsupported Media|Unprocessable|Locked|Failed Dependency|Too Many|Internal Server|Not Implemented|Bad Gateway|Service Unavailable|Gateway Time|OK|Created|Accepted|No Content)/gi,
  /^[ \t]{0,9}["'([]?([1-5]\d\d)(?:[ \t]{1,9}[-–][ \t]|:[ \t]|[ \t]{0,9}\{)/gm,
];

/** Lines that have a method and what it was for, or an address. */
const TELLS_OF_REQUEST = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t][/h"']|https?:\/\//;
const ALONE = /(?<![^\s([":>→])([1-5]\d\d)(?![^\s)\]",.:;])/g;

const TELLS_OF_FAILURE = /error|fail|status|reject|request|response|http/i;
const WEAK =
  /\b(?:code|an?|returned|returns|answered|got|received|throws|threw)[ \t]{0,9}[:=]?[ \t]{0,9}["'([]?([1-5]\d\d)\b(?=[\s)\]",.:;]|$)/gi;
const IN_PARENTHESES = /\(([1-5]\d\d)\)/g;

/** The first digits of classes of statuses: `4xx`. */
export function statedClasses(text: string): readonly number[] {
  return [...new Set(Array.from(text.matchAll(/\b([1-5])xx\b/gi), ([, digit]) => Number(digit)))];
}

/** Addresses and names of hosts, with what follows them. Names of files are among them: the catalogs know their hosts. */
export function addressesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[^\s"'<>`(){}[\]\\^|,;]+/g)) {
    if (found.size >= MOST_ADDRESSES) break;
    const scheme = word.search(/https?:\/\//i);
    if (scheme >= 0) found.add(withoutEnd(word.slice(scheme), ".,:;!?"));
    else if (HOST.test(word)) found.add(withoutEnd(word, ".:!?"));
  }
  return [...found];
}

/** A name with dots, alone or before a port or a path. */
const HOST = /^[a-z\d-]+\.[a-z\d.-]+(?:[:/!?]|$)/i;
const MOST_ADDRESSES = 200;

/** Words that may be codes or types: those in quotes, those of several parts, those in capitals; with what they are compared with. */
export function namesIn(text: string): readonly NamedWord[] {
  const names = new Map<string, NamedWord>();
  const add = (name: NamedWord) => {
    const known = names.get(name.text);
    if (names.size < MOST_NAMES) names.set(name.text, { ...known, ...name });
  };
  for (const [, number, word = ""] of text.matchAll(NUMBERED))
    if (!NO_CODES.has(word)) add({ text: word, number: Number(number) });
  for (const [, word = ""] of text.matchAll(RPC_CODE)) add({ text: word, number: "any" });
  for (const [, word = ""] of text.matchAll(SQLSTATE)) add({ text: word });
  for (const { 1: quoted = "", index } of text.matchAll(COMPARED)) {
    const path = pathBefore(text, index);
    if (path.length > 0) add({ text: quoted, path });
  }
  for (const [, word = ""] of text.matchAll(QUOTED)) add({ text: word });
  for (const [written] of text.matchAll(WORD)) {
    const word = withoutEnd(written, "._-");
    if (!IS_COMPOUND.test(word) || word.length > LONGEST_NAME) continue;
    add({ text: word });
    const last = word.slice(word.lastIndexOf(".") + 1);
    if (last !== word && IS_MEMBER.test(last)) add({ text: last });
  }
  for (const [word] of text.matchAll(CAPITALS)) if (!NO_CODES.has(word)) add({ text: word });
  for (const [word] of text.matchAll(LETTERS_AND_DIGITS)) add({ text: word });
  return [...names.values()];
}

const MOST_NAMES = 2_000;
/** `14 UNAVAILABLE: …`, as gRPC for Node.js has it. */
const NUMBERED = /\b(\d{1,2})\s+([A-Z][A-Z_]{1,40})\b/g;
/** `rpc error: code = NotFound desc = …` of Go, `StatusCode.NOT_FOUND` of Python. */
const RPC_CODE = /(?:\brpc error: code = |\bStatusCode\.)(\w{2,40})\b/g;
/** `SQLSTATE[23505]`, `(SQLSTATE 40P01)`: five characters, as the standard has them. */
const SQLSTATE = /\bSQLSTATE[ :=]{0,2}\[?([\dA-Z]{5})\b/g;
/** `body.detail.code === "x"`, `error.type: 'x'`. */
const COMPARED = /(?:[!=]==?|:)[ \t]{0,9}["'`]([^"'`\n]{1,100})["'`]/g;
const LONGEST_PATH = 200;

/** The names of the path that ends at an offset: `e["error"]?.type` there is `["e", "error", "type"]`. */
function pathBefore(text: string, end: number): readonly string[] {
  const before = text.slice(Math.max(0, end - LONGEST_PATH), end).trimEnd();
  let start = before.length;
  while (start > 0 && /[\w$.?![\]"']/.test(before[start - 1]!)) start--;
  return before
    .slice(start)
    .split(/[^\w$]+/)
    .filter((part) => part !== "");
}

const QUOTED = /["'`]([A-Za-z][\w./: -]{1,98}\w)["'`]/g;
const WORD = /\b[A-Za-z][\w.-]+/g;
const IS_COMPOUND = /[_.-]|[a-z][A-Z]/;
/** Members of enums and the like, not properties. */
const IS_MEMBER = /[A-Za-z\d]_[A-Za-z\d]|^[A-Z\d]{4,}$/;
const LONGEST_NAME = 100;
/** `P2002`, `PGRST116`. */
const LETTERS_AND_DIGITS = /\b[A-Z]{1,8}\d{3,8}\b/g;
const CAPITALS = /\b[A-Z]{4,40}\b/g;
/** Levels of logs, methods and protocols. */
const NO_CODES = new Set(
  "CRITICAL DEBUG DELETE ERROR FATAL HEAD HTTP HTTPS INFO NOTICE OPTIONS PATCH POST TRACE WARN WARNING".split(
    " ",
  ),
);

/** Parts of a text that may be messages: its lines, and what stands behind `Error: ` or in quotes. */
export function messagesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const line of text.split("\n", MOST_LINES)) {
    let rest = line.trim().slice(0, LONGEST_MESSAGE);
    for (let parts = 0; rest !== "" && parts < MOST_PARTS; parts++) {
      for (const message of [rest, withoutEnd(rest.replace(/^["'`]+/, ""), "\"'`,;)]}"), withoutPlace(rest)])
        if (message.includes(" ") || message.length > 20) found.add(message);
      const colon = /[:\]–-]\s+/.exec(rest);
      if (!colon) break;
      rest = rest.slice(colon.index + colon[0].length);
    }
  }
  for (const [, quoted = ""] of text.matchAll(/["'`]([^"'`\n]{4,300})["'`]/g))
    if (quoted.includes(" ")) found.add(quoted);
  return [...found];
}

/** Without what servers of SQL and their clients put behind a message: where in the statement, and the code. */
function withoutPlace(line: string): string {
  const end = line.search(/ (?:at character \d{1,9}|\(SQLSTATE |DETAIL: )/);
  return end < 0 ? line : line.slice(0, end);
}

const MOST_LINES = 2_000;
const MOST_PARTS = 6;
const LONGEST_MESSAGE = 1_000;
