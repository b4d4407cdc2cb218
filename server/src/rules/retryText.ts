// Code that waits before a request is made again, as texts: in the names and the layout of the place that it is written to.

import type { Backoff, Pointer, Retry } from "../catalog/model.ts";
import type { Library } from "../libraries/library.ts";
import type { RetryRoom, StatementPlace } from "../references/retryModel.ts";
import { tokensOf } from "../resolve/bodyShape.ts";
import { mostUsedQuote, semicolonOf, stringLiteral } from "../text/codeStyle.ts";
import { gapBefore, indentationAt, indentUnit, isFirstOnLine, lineStart, newlineOf } from "../text/layout.ts";
import type { Edit } from "./rule.ts";

/** By what code gets at a failure: the names of the response, of the error that has it, of the parsed body. */
export type FailureNames = Pick<RetryRoom, "response" | "error" | "body">;

/**
 * The seconds that the API states, as an expression; undefined where nothing at hand has them, or where it is not known how the
 * client's responses have their headers.
 */
export function statedSeconds(
  { header, field }: Retry,
  { response, error, body }: FailureNames,
  library: Library | undefined,
  otherwise: string,
  source: string,
): string | undefined {
  const holder = response ?? heldBy(error, library);
  const stated = header && holder && library && headerOf(holder, header, library, source);
  if (stated) return atLeast(`${secondsIn(stated)} || ${otherwise}`);
  return field !== undefined && body !== undefined
    ? atLeast(`Number(${fieldOf(body, field)}) || ${otherwise}`)
    : undefined;
}

/**
 * The seconds that a value of Retry-After stands for, as an expression: a number, or a date, which proxies send whatever an API
 * documents (RFC 9110, section 10.2.3). NaN or 0 where it is neither, or absent.
 */
function secondsIn(value: string): string {
  return `Number(${value}) || (Date.parse(${value} ?? "") - Date.now()) / 1000`;
}

/** A date may be over already; and who is asked to wait for no time at all is asked again at once. */
function atLeast(seconds: string): string {
  return `Math.max(1, ${seconds})`;
}

/** The same as `statedSeconds` for a response, as lines of code; `name` is free for what the header holds. */
export function statedLines(
  header: string,
  {
    response,
    library,
    name,
  }: { readonly response: string; readonly library: Library; readonly name: string },
  source: string,
): { readonly declaration: string; readonly seconds: (otherwise: string) => string } | undefined {
  const stated = headerOf(response, header, library, source);
  return stated === undefined
    ? undefined
    : {
        declaration: `const ${name} = ${stated}`,
        seconds: (otherwise) => atLeast(`${secondsIn(name)} || ${otherwise}`),
      };
}

/** What has the headers of a failed response that was thrown, as an expression: its error, or the response that this has. */
function heldBy(error: string | undefined, library: Library | undefined): string | undefined {
  if (error === undefined) return undefined;
  if (library?.error.get("headers")?.part === "headers") return error;
  for (const [path, { part }] of library?.error ?? []) if (part === "response") return `${error}.${path}`;
  return undefined;
}

function headerOf(holder: string, header: string, { headers }: Library, source: string): string | undefined {
  const style = { quote: mostUsedQuote(source) };
  switch (headers) {
    case "plain":
      return `${holder}.headers[${stringLiteral(header.toLowerCase(), style)}]`;
    case "get":
      return `${holder}.headers.get(${stringLiteral(header, style)})`;
    case undefined:
      return undefined;
  }
}

function fieldOf(body: string, field: Pointer): string {
  return [body, ...tokensOf(field)].join("?.");
}

/**
 * In seconds: what a program that has something else to do may stand still. Who is asked to wait longer hands the failure on: asking
 * sooner would be no use, and a timer of more than 2 ** 31 - 1 milliseconds ends at once.
 */
export const LONGEST_WAIT = 60;

/** A statement that waits for so many seconds, without its semicolon. */
export function waitStatement(seconds: string): string {
  return `await new Promise((resolve) => setTimeout(resolve, 1000 * ${seconds}))`;
}

/** A statement, without its semicolon, that ends the attempts after a failure which is to be waited for longer than so many seconds. */
export function handOn({ error }: FailureNames, most: number, api: string, source: string): string {
  if (error !== undefined) return `throw ${error}`;
  const message = `${api} asks for a wait of more than ${most} seconds`;
  return `throw new Error(${stringLiteral(message, { quote: mostUsedQuote(source) })})`;
}

/**
 * The edit that puts statements where there is room for them, each without its semicolon.
 * @param own the statement that is there, as it is to read then; it stays by default
 */
export function insertBefore(
  { span, isEnd = false, isLone }: StatementPlace & Partial<Pick<RetryRoom, "isEnd">>,
  statements: readonly string[],
  source: string,
  own?: string,
): Edit {
  const newline = newlineOf(source);
  const texts = statements.map((statement) => statement + semicolonOf(source));
  const indent = indentationAt(source, span.start);
  const inner = indent + indentUnit(source);
  if (isEnd) {
    const isFirst = isFirstOnLine(source, span.start);
    const start = isFirst ? lineStart(source, span.start) : span.start;
    const newText = texts.map((text) => (isFirst ? `${inner}${text}${newline}` : `${text} `)).join("");
    return { span: { start, end: start }, newText };
  }
  if (!isLone) {
    const gap = gapBefore(source, span.start);
    const newText = texts.map((text) => text + gap).join("");
    return own === undefined
      ? { span: { start: span.start, end: span.start }, newText }
      : { span, newText: newText + own };
  }
  const start = source.slice(0, span.start).trimEnd().length;
  const outer = indentationAt(source, start);
  const step = outer + indentUnit(source);
  const lines = [...texts, own ?? source.slice(span.start, span.end)]
    .map((text) => `${step}${text}${newline}`)
    .join("");
  return { span: { start, end: span.end }, newText: ` {${newline}${lines}${outer}}` };
}

/** The seconds to wait before the next attempt, growing with the count in `attempt`; 1, 2, 4, … up to 30 where nothing is said. */
export function backoffSeconds(backoff: Backoff | undefined, attempt: string): string {
  const { initialSeconds = 1, factor = 2, maxSeconds = 30, jitter = false } = backoff ?? {};
  const first = initialSeconds === 1 ? "" : `${initialSeconds} * `;
  const seconds = `Math.min(${first}${factor} ** ${attempt}, ${maxSeconds})`;
  return jitter ? `${seconds} * (0.5 + Math.random() / 2)` : seconds;
}
