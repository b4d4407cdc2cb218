// Insert error handler, from where errors arrive: in a `catch`, a handler of rejections, behind a result, or behind a call of a library,
// branches for those errors that the code does not name yet, in the style of the file.

import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Arrival, HandlerRoom } from "../../references/arrivalModel.ts";
import type { Edit } from "../../rules/rule.ts";
import { type CodeStyle, codeStyleOf, lineComment, stringLiteral, unusedName } from "../../text/codeStyle.ts";
import { indentationAt } from "../../text/layout.ts";
import type { Span } from "../../text/span.ts";
import { arrivedOf } from "../arrivals/arrived.ts";
import type { AnalysedDocument } from "../document.ts";
import { type HandlerPlan, handlerPlan } from "./arrivingPlan.ts";
import { remark } from "./errorHandler.ts";
import { titles } from "./messages.ts";
import type { Refactoring } from "./refactoring.ts";

/** One for each API whose errors arrive at the name at `span`, and are not all named. */
export function handleArriving(document: AnalysedDocument, { start }: Span): readonly Refactoring[] {
  return insertedHandlers(document, start).map(({ catalog, edits }) => ({
    title: titles.handler({ api: catalog.name }),
    kind: "refactor.rewrite",
    edits,
  }));
}

/** A handler that can be inserted for the errors of one API. */
export interface InsertedHandler {
  readonly catalog: Catalog;
  /** In the same document; they do not overlap. */
  readonly edits: readonly Edit[];
}

/** The handlers for what arrives at `offset`; empty where nothing does that is not named yet, and where there is no room for one. */
export function insertedHandlers(document: AnalysedDocument, offset: number): readonly InsertedHandler[] {
  const arrival = document.references.arrivalAt?.(offset);
  const { room, kind } = arrival ?? {};
  if (arrival === undefined || room === undefined || kind === "use") return [];
  const { apis = [] } = arrivedOf(arrival, document) ?? {};
  return apis.flatMap((errors): readonly InsertedHandler[] => {
    const plan = handlerPlan(errors, arrival, document);
    if (plan === undefined) return [];
    const name = nameIn(arrival, room, document);
    const named: readonly Edit[] =
      room.nameAt === undefined
        ? []
        : [{ span: { start: room.nameAt, end: room.nameAt }, newText: ` (${name})` }];
    const edits = [...named, editFor(plan, room, name, document), ...(plan.proof?.edits ?? [])];
    return [{ catalog: errors.api.catalog, edits }];
  });
}

/** What the error is called where it is handled: by a name that it has, or gets. */
function nameIn({ span }: Arrival, { kind, nameAt }: HandlerRoom, { source }: AnalysedDocument): string {
  return kind === "call" || nameAt !== undefined
    ? unusedName("error", source)
    : source.slice(span.start, span.end);
}

function editFor(plan: HandlerPlan, room: HandlerRoom, name: string, document: AnalysedDocument): Edit {
  const { source } = document;
  const style = codeStyleOf(source);
  const { newline, indent, semicolon } = style;
  const base = indentationAt(source, room.span.start);
  const inner = base + indent;
  const isChain = prefersChains(document);
  const written = (held: string) => branchLines(held, plan, inner, isChain, style).join(newline);
  const rethrow = (held: string) => `${newline}${inner}throw ${held}${semicolon}${newline}${base}`;
  if (room.kind === "call") {
    const { end } = room.span;
    const newText = `.catch((${name}) => {${newline}${written(name)}${rethrow(name)}})`;
    return { span: { start: end, end }, newText };
  }
  if (room.kind === "result") {
    const { end } = room.span;
    const newText = `${newline}${base}if (${name}) {${newline}${written(name)}${rethrow(name)}}`;
    return { span: { start: end, end }, newText };
  }
  const inside = source.slice(room.span.start, room.span.end);
  const { length } = /^\s*/.exec(inside)?.[0] ?? "";
  const { start } = room.span;
  if (length === inside.length)
    return { span: room.span, newText: `${newline}${written(name)}${rethrow(name)}` };
  const before = `${newline}${written(name)}`;
  // A block in which nothing is done may have a comment.
  const newText = room.isEmpty
    ? `${before}${newline}${inner}throw ${name}${semicolon}${newline}${inner}`
    : `${before}${newline}${inner}`;
  return { span: { start, end: start + length }, newText };
}

/** Whether the file writes chains of `if` where it branches on what tells errors apart, rather than switches. */
function prefersChains({ references: { sites } }: AnalysedDocument): boolean {
  const count = (kind: string) => sites.filter((site) => site.kind === kind).length;
  return count("chain") > count("switch");
}

/** `if (…) { switch (error.code) { … } }`; without a proof, what is in it. */
function branchLines(
  held: string,
  plan: HandlerPlan,
  indentation: string,
  isChain: boolean,
  style: CodeStyle,
): readonly string[] {
  const { proof } = plan;
  const inner = proof ? indentation + style.indent : indentation;
  const lines = isChain
    ? chainLines(plan.subject(held), plan, inner, style)
    : switchLines(plan.subject(held), plan, inner, style);
  return proof ? [`${indentation}if (${proof.test(held)}) {`, ...lines, `${indentation}}`] : lines;
}

function switchLines(
  subject: string,
  { branches }: HandlerPlan,
  indentation: string,
  style: CodeStyle,
): readonly string[] {
  const { indent, semicolon } = style;
  const inner = indentation + indent;
  return [
    `${indentation}switch (${subject}) {`,
    ...branches.flatMap(({ value, entries }) => [
      `${inner}case ${label(value, style)}:`,
      ...comments(entries, inner + indent),
      `${inner}${indent}break${semicolon}`,
    ]),
    `${indentation}}`,
  ];
}

function chainLines(
  subject: string,
  { branches }: HandlerPlan,
  indentation: string,
  style: CodeStyle,
): readonly string[] {
  const lines = branches.flatMap(({ value, entries }, i) => [
    `${indentation}${i === 0 ? "" : "} else "}if (${subject} === ${label(value, style)}) {`,
    ...comments(entries, indentation + style.indent),
  ]);
  return [...lines, `${indentation}}`];
}

function comments(entries: readonly Entry[], indentation: string): readonly string[] {
  return [...new Set(entries.map(remark))].map((text) => `${indentation}${lineComment(text)}`);
}

function label(value: string | number, style: CodeStyle): string {
  return typeof value === "number" ? String(value) : stringLiteral(value, style);
}
