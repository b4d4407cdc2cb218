// From a test of a message to the test of a code in the same body, as the author would have written it.

import type { Reference } from "../../references/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { samePath } from "../../text/path.ts";
import type { Span } from "../../text/span.ts";
import type { Edit, Fix } from "../rule.ts";
import { titles } from "./messages.ts";

/** Tests the code for `name` instead; none where the code is not at hand or the test gives more than true or false. */
export function testOfCode(
  reference: Reference,
  message: string,
  code: string,
  name: string,
  document: ResolvedDocument,
): readonly Fix[] {
  const field = codeInstead(reference, tokensOf(message), tokensOf(code), document);
  const edits =
    field &&
    (reference.role === "comparison"
      ? compared(reference, field, name)
      : called(reference, field, name, document));
  if (!edits) return [];
  return [{ title: titles.testCode({ path: tokensOf(code).join("."), name }), edits, preferred: true }];
}

/** The place of what is read of the message, and what reads the code from there. */
interface Instead {
  readonly span: Span;
  readonly text: string;
}

/** `body.detail.message` → `body.detail.code`: as much of the path as differs. */
function codeInstead(
  reference: Reference,
  message: readonly string[],
  code: readonly string[],
  document: ResolvedDocument,
): Instead | undefined {
  const { subject } = reference;
  if (subject === undefined) return undefined;
  const { span, pathSpans } = subject;
  const { source } = document;
  const common = message.findIndex((token, i) => token !== code[i]);
  const first = pathSpans.at(common - message.length);
  const isWritten = common >= 0 && pathSpans.length >= message.length - common;
  if (first && isWritten) {
    const replaced = { start: first.start, end: span.end };
    const written = source.slice(replaced.start, replaced.end);
    const isPlain = source[first.start - 1] === "." && /^[\w$]+(\??\.[\w$]+)*$/.test(written);
    return isPlain ? { span: replaced, text: code.slice(common).join(".") } : undefined;
  }
  const variable = pathSpans.length === 0 ? variableFor(reference, code, document) : undefined;
  return variable === undefined ? undefined : { span, text: variable };
}

/** The name that the code has where one pattern takes both it and the message: `const { code, message } = body.detail`. */
function variableFor(
  { subject }: Reference,
  code: readonly string[],
  { source, references: { references } }: ResolvedDocument,
): string | undefined {
  const { origin, span } = subject ?? {};
  if (!origin || !span) return undefined;
  const name = source.slice(span.start, span.end);
  const isOf = (reference: Reference, path: readonly string[]) => {
    const from = reference.subject?.origin;
    return (
      reference.kind === "field" &&
      from?.part === "body" &&
      from.call === origin.call &&
      samePath(from.path, path)
    );
  };
  const messages = references.filter((each) => isOf(each, origin.path) && boundName(each, source) === name);
  const [message] = messages;
  if (messages.length !== 1 || message === undefined || message.span.start > span.start) return undefined;
  const beside = references.filter((each) => isOf(each, code) && isBeside(each.span, message.span, source));
  const [found] = beside;
  return found && beside.length === 1 ? boundName(found, source) : undefined;
}

/** The variable of a member of a pattern: `message` in `{ message }`, `text` in `{ message: text }`. */
function boundName({ span }: Reference, source: string): string | undefined {
  if (!/[{,]\s*$/.test(source.slice(Math.max(0, span.start - 80), span.start))) return undefined;
  const [, renamed] = /^(?:\s*:\s*([\w$]+))?\s*[,}]/.exec(source.slice(span.end, span.end + 160)) ?? [null];
  return renamed === null ? undefined : (renamed ?? source.slice(span.start, span.end));
}

/** Whether two members stand in the same pattern. */
function isBeside(a: Span, b: Span, source: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return !/[{}()[\];]/.test(source.slice(first.end, second.start));
}

/** `body.message === "…"` → `body.code === "…"`: what is compared changes, and nothing else. */
function compared(
  { span, quote }: Reference,
  { span: field, text }: Instead,
  name: string,
): readonly Edit[] | undefined {
  if (quote === "") return undefined;
  return [
    { span: field, newText: text },
    { span, newText: name },
  ];
}

/** Methods that give true or false. */
const ASKING = /\.\s*(includes|startsWith|endsWith|test)\s*\(/;

/** `!body.message.includes("…")` → `body.code !== "…"` */
function called(
  { subject, decision, quote }: Reference,
  { span: field, text }: Instead,
  name: string,
  { source }: ResolvedDocument,
): readonly Edit[] | undefined {
  const test = decision?.test;
  if (subject === undefined || test === undefined) return undefined;
  const { start, end } = subject.span;
  const around = source.slice(test.start, start) + source.slice(end, test.end);
  const isRead = field.start >= start && field.end === end;
  if (!isRead || !ASKING.test(around)) return undefined;
  const isNegated = source[test.start - 1] === "!" && source[test.start - 2] !== "!";
  const span = isNegated ? { start: test.start - 1, end: test.end } : test;
  if (!standsAlone(span, source)) return undefined;
  const string = quote === "" ? '"' : quote;
  const value = source.slice(start, field.start) + text;
  return [{ span, newText: `${value} ${isNegated ? "!==" : "==="} ${string}${name}${string}` }];
}

/** Whether a comparison can stand in place of a call without parentheses. */
function standsAlone({ start, end }: Span, source: string): boolean {
  const before = source.slice(Math.max(0, start - 40), start);
  const after = source.slice(end, end + 40);
  return (
    /(?:^|[({[,;:?}]|&&|\|\||\?\?|=>|[^=!<>]=|\b(?:return|case)\b)\s*$/.test(before) &&
    /^\s*(?:$|[)}\],;:?\n]|&&|\|\|)/.test(after)
  );
}
