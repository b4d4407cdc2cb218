// The fixes for a switch or table that forgets errors: its missing cases, and a default, written as the ones that are there.

import type { Entry } from "../../catalog/model.ts";
import type { HandlingSite, SitePart } from "../../references/siteModel.ts";
import { isStringLiteral, type Quote, stringLiteral } from "../../text/codeStyle.ts";
import { indentationAt, indentUnit, isFirstOnLine, lineStart, newlineOf } from "../../text/layout.ts";
import type { Edit, Fix } from "../rule.ts";
import type { Gap } from "./gap.ts";
import { keysFor } from "./keys.ts";
import { titles } from "./messages.ts";
import { textFor, titlesOf } from "./wording.ts";

/** The ways to mend it: the missing cases first, then a default. */
export function additions(gap: Gap, source: string): readonly Fix[] {
  if (gap.site.kind === "table") return keysFor(gap, source);
  const style = gap.site.kind === "switch" ? styleOf(gap, source) : undefined;
  if (style === undefined) return [];
  const cases = gap.missing.flatMap(([value, entries]) => caseFor(value, entries, gap, style));
  return [
    { title: titles.addCases({}), edits: [insertion(cases, gap.site, style, source)], preferred: false },
    {
      title: titles.addDefault({}),
      edits: [insertion(defaultFor(gap, style, source), gap.site, style, source)],
      preferred: false,
    },
  ];
}

/** How the clauses of a switch are written. */
interface Style {
  readonly newline: string;
  readonly caseIndent: string;
  readonly bodyIndent: string;
  readonly isBlock: boolean;
  /** `;` or nothing. */
  readonly end: string;
  /** How they leave: `text` by returning a string. */
  readonly exit: "break" | "return" | "text" | "throw";
  readonly quote: Quote;
}

function styleOf({ site: { span, parts }, quote }: Gap, source: string): Style | undefined {
  const [first] = parts;
  const model = parts.findLast(({ last }) => last);
  if (first === undefined || source[span.end - 1] !== "}") return undefined;
  const written = (part: SitePart | undefined) =>
    part?.last ? source.slice(part.last.start, part.last.end) : "";
  const unit = indentUnit(source);
  const caseIndent = isFirstOnLine(source, first.span.start)
    ? indentationAt(source, first.span.start)
    : indentationAt(source, span.start) + unit;
  const exit = written(model);
  return {
    newline: newlineOf(source),
    caseIndent,
    bodyIndent: caseIndent + unit,
    isBlock: model?.body !== undefined && source[model.body.start] === "{",
    end: exit === "" || exit.endsWith(";") || exit.endsWith("}") ? ";" : "",
    exit: exitOf(exit),
    quote,
  };
}

function exitOf(statement: string): Style["exit"] {
  const value = /^return\b([\s\S]*)$/.exec(statement)?.[1]?.replace(/;$/, "").trim();
  if (value !== undefined && isStringLiteral(value)) return "text";
  if (value === "") return "return";
  return /^(?:return|throw)\b/.test(statement) ? "throw" : "break";
}

function caseFor(
  value: string | number,
  entries: readonly Entry[],
  { site, quote }: Gap,
  { exit, ...style }: Style,
): readonly string[] {
  const label =
    site.names?.[value] ?? (typeof value === "number" ? String(value) : stringLiteral(value, { quote }));
  const title = titlesOf(entries);
  const leave = {
    break: "break",
    return: "return",
    text: `return ${stringLiteral(textFor(entries), style)}`,
    throw: `throw new Error(${stringLiteral(title, style)})`,
  }[exit];
  return clause(`case ${label}:`, [`// ${title}`, leave + style.end], style);
}

function defaultFor({ site, kind }: Gap, { exit, ...style }: Style, source: string): readonly string[] {
  const { start, end } = site.subject?.span ?? site.span;
  const subject = source.slice(start, end);
  const message = /^[\w$.?]+$/.test(subject)
    ? `\`Unexpected ${kind} \${${subject}}\``
    : stringLiteral("Unexpected error", style);
  const statements = {
    break: ["// Any other error", `break${style.end}`],
    return: ["// Any other error", `return${style.end}`],
    text: [`return ${stringLiteral("Something went wrong.", style)}${style.end}`],
    throw: [`throw new Error(${message})${style.end}`],
  }[exit];
  return clause("default:", statements, style);
}

function clause(
  label: string,
  statements: readonly string[],
  { caseIndent, bodyIndent, isBlock }: Omit<Style, "exit">,
): readonly string[] {
  return [
    caseIndent + label + (isBlock ? " {" : ""),
    ...statements.map((statement) => bodyIndent + statement),
    ...(isBlock ? [`${caseIndent}}`] : []),
  ];
}

/** Puts lines behind the last clause, which must not run into them. */
function insertion(
  lines: readonly string[],
  { span, parts }: HandlingSite,
  style: Style,
  source: string,
): Edit {
  const { newline, bodyIndent } = style;
  const last = parts.at(-1);
  const all = last && runsOn(last, source) ? [`${bodyIndent}break${style.end}`, ...lines] : lines;
  const brace = span.end - 1;
  const line = lineStart(source, brace);
  if (source.slice(line, brace).trim() === "" && line > span.start)
    return { span: { start: line, end: line }, newText: all.map((each) => each + newline).join("") };
  const end = last?.span.end ?? brace;
  const from = source.slice(end, brace).trim() === "" ? end : brace;
  const closing = newline + indentationAt(source, span.start);
  return { span: { start: from, end: brace }, newText: all.map((each) => newline + each).join("") + closing };
}

/** Whether control gets from a clause to whatever is put behind it. */
function runsOn({ end, last }: SitePart, source: string): boolean {
  if (end === "leaves") return false;
  return last === undefined || !/^(?:break|return|throw|continue)\b/.test(source.slice(last.start, last.end));
}
