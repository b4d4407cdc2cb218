// Insert error handler: behind a request whose errors nobody looks at, a switch over all that its API can answer.

import type { Entry, Retry } from "../../catalog/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import {
  type CodeStyle,
  codeStyleOf,
  isName,
  lineComment,
  stringLiteral,
  unusedName,
} from "../../text/codeStyle.ts";
import { indentationAt } from "../../text/layout.ts";
import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";
import { retryWords } from "../retryWords.ts";
import { type Branch, type Branching, branchingOf } from "./branching.ts";
import { callAt } from "./calls.ts";
import { type FailedResponse, failedResponseOf } from "./clientForms.ts";
import { comments, titles } from "./messages.ts";
import type { Refactoring } from "./refactoring.ts";

export function insertErrorHandler(document: AnalysedDocument, span: Span): readonly Refactoring[] {
  const at = callAt(document, span);
  const form = at && failedResponseOf(at.call.client);
  if (at === undefined || form === undefined || at.isHandled) return [];
  const { call, place, catalog } = at;
  const branching = branchingOf(catalog);
  if (branching.branches.length === 0) return [];
  const { source } = document;
  const writer: Writer = {
    form,
    branching,
    api: catalog.name,
    style: codeStyleOf(source),
    indentation: indentationAt(source, form.thrown ? call.span.start : place.statement.start),
    source,
  };
  const title = titles.handler({ api: catalog.name });
  if (form.thrown) {
    const edits = [{ span: { start: call.span.end, end: call.span.end }, newText: catching(writer) }];
    return [{ title, kind: "refactor.rewrite", edits }];
  }
  if (place.name === undefined || place.holds !== "response") return [];
  const { end } = place.statement;
  const newText = writer.style.newline + testing(place.name, writer);
  return [{ title, kind: "refactor.rewrite", edits: [{ span: { start: end, end }, newText }] }];
}

/** For whom, and in which style, code is written. */
export interface Writer {
  readonly form: FailedResponse;
  readonly branching: Branching;
  readonly api: string;
  readonly style: CodeStyle;
  readonly indentation: string;
  readonly source: string;
}

/** The statements that look at a failed response, or at the error that was thrown for it, called `held`. */
export function handlerText(held: string, writer: Writer): string {
  const { form, style, indentation } = writer;
  if (!form.thrown) return testing(held, writer);
  const inner = switchLines(held, { ...writer, indentation: "" });
  return [
    ...inner.map((line) => indentation + line.slice(style.indent.length)),
    `${indentation}throw ${held}${style.semicolon}`,
  ].join(style.newline);
}

/** `if (!res.ok) { switch … throw … }` */
function testing(response: string, writer: Writer): string {
  const { form, api, style, indentation } = writer;
  const status = form.status(response);
  const lines = [
    `${indentation}if (${form.test(response)}) {`,
    ...switchLines(response, writer),
    `${indentation}${style.indent}throw new Error(\`${inTemplate(api)} answered \${${status}}\`)${style.semicolon}`,
    `${indentation}}`,
  ];
  return lines.join(style.newline);
}

/** `.catch((error) => { switch … throw error; })` */
function catching(writer: Writer): string {
  const { form, style, indentation } = writer;
  const error = unusedName("error", writer.source);
  const lines = switchLines(error, writer);
  const isAsync = lines.some((line) => line.includes("await ")) && form.body(error).startsWith("await ");
  return [
    `.catch(${isAsync ? "async " : ""}(${error}) => {`,
    ...lines,
    `${indentation}${style.indent}throw ${error}${style.semicolon}`,
    `${indentation}})`,
  ].join(style.newline);
}

function switchLines(held: string, writer: Writer): readonly string[] {
  const { form, branching, style, source } = writer;
  const inner = writer.indentation + style.indent;
  const { discriminator, branches } = branching;
  const lines: string[] = [];
  let subject = form.status(held);
  if (discriminator) {
    const body = form.body(held);
    const isRead = body.startsWith("await ");
    const name = isRead ? unusedName("body", source) : body;
    if (isRead) lines.push(`${inner}const ${name} = ${body}${style.semicolon}`);
    subject =
      name +
      tokensOf(discriminator.pointer)
        .map((token) => access(token, style))
        .join("");
  }
  lines.push(`${inner}switch (${subject}) {`);
  for (const branch of branches) lines.push(...caseLines(branch, inner + style.indent, style));
  lines.push(`${inner}}`);
  return lines;
}

function access(token: string, style: CodeStyle): string {
  return isName(token) ? `?.${token}` : `?.[${stringLiteral(token, style)}]`;
}

function caseLines({ value, entries }: Branch, indentation: string, style: CodeStyle): readonly string[] {
  const label = typeof value === "number" ? String(value) : stringLiteral(value, style);
  return [
    `${indentation}case ${label}:`,
    ...entries.map((entry) => `${indentation}${style.indent}${lineComment(remark(entry))}`),
    `${indentation}${style.indent}break${style.semicolon}`,
  ];
}

/** "Insufficient credits. Buy a credit pack." */
export function remark({ title, resolution, retry }: Entry): string {
  const step = resolution.find(({ basis }) => basis === "statement") ?? resolution[0];
  const todo = retryRemark(retry) ?? step?.text;
  return todo === undefined ? `${title}.` : `${title}. ${todo}`;
}

/** What a program can do about it by itself. */
function retryRemark(retry: Retry | undefined): string | undefined {
  if (retry === undefined || retry.policy === "never" || retry.policy === "other") return undefined;
  return comments.retry({ how: retryWords({ ...retry, note: undefined }) });
}

/** Text inside of a template literal: it cannot end it, nor begin an expression. */
function inTemplate(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`]|\$(?=\{)/g, "\\$&");
}
