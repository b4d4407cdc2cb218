// Generate error mapper: a function that maps an API's errors to conditions, which say what went wrong whatever the API.

import type { Entry } from "../../catalog/model.ts";
import {
  type CodeStyle,
  camelCase,
  codeStyleOf,
  inBlockComment,
  stringLiteral,
  unusedName,
} from "../../text/codeStyle.ts";
import { indentationAt } from "../../text/layout.ts";
import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";
import { type Branch, type Branching, branchingOf } from "./branching.ts";
import { callAt } from "./calls.ts";
import { failedResponseOf } from "./clientForms.ts";
import { comments, titles } from "./messages.ts";
import type { Refactoring } from "./refactoring.ts";

export function extractErrorNormaliser(document: AnalysedDocument, span: Span): readonly Refactoring[] {
  const at = callAt(document, span);
  if (at === undefined) return [];
  const { call, place, catalog, isHandled } = at;
  const branching = branchingOf(catalog);
  if (branching.branches.length === 0) return [];
  const { source } = document;
  const style = codeStyleOf(source);
  const name = unusedName(`${camelCase(catalog.name)}Condition`, source);
  const writer: Writer = {
    name,
    api: catalog.name,
    branching,
    style,
    indentation: indentationAt(source, place.top.start),
    isTyped: isTypeScript(document),
  };
  const { end } = place.top;
  const added = style.newline + style.newline + functionText(writer);
  const edits = [{ span: { start: end, end }, newText: added }];
  const form = failedResponseOf(call.client);
  const isTestable =
    !isHandled &&
    form?.thrown === false &&
    place.holds === "response" &&
    branching.discriminator === undefined;
  if (isTestable && form && place.name !== undefined && !branching.branches.some(needsMessage)) {
    const { statement } = place;
    const indentation = indentationAt(source, statement.start);
    const status = form.status(place.name);
    const newText = `${style.newline}${indentation}if (${form.test(place.name)}) throw new Error(${name}(${status}) ?? \`status \${${status}}\`)${style.semicolon}`;
    if (statement.end === end) edits[0] = { span: { start: end, end }, newText: newText + added };
    else edits.unshift({ span: { start: statement.end, end: statement.end }, newText });
  }
  return [{ title: titles.mapper({ api: catalog.name }), kind: "refactor.extract", edits }];
}

interface Writer {
  readonly name: string;
  readonly api: string;
  readonly branching: Branching;
  readonly style: CodeStyle;
  readonly indentation: string;
  readonly isTyped: boolean;
}

/** Whether types may be written. */
function isTypeScript({ text: { languageId, uri } }: AnalysedDocument): boolean {
  if (/^javascript/.test(languageId)) return false;
  return /^typescript/.test(languageId) || /\.[cm]?tsx?$/i.test(uri);
}

/** Whether errors of one branch are told apart by their message only. */
function needsMessage({ entries }: Branch): boolean {
  return new Set(entries.map(({ condition }) => condition)).size > 1;
}

function functionText(writer: Writer): string {
  const { name, api, branching, style, indentation, isTyped } = writer;
  const { discriminator, branches } = branching;
  const key = discriminator?.kind ?? "status";
  const parameters = [
    { name: key, type: discriminator ? "string" : "number" },
    ...(branches.some(needsMessage) ? [{ name: "message", type: "string" }] : []),
  ];
  const list = parameters.map((each) => (isTyped ? `${each.name}: ${each.type} | undefined` : each.name));
  const what = comments.mapper({ api: inBlockComment(api) });
  const comment = isTyped
    ? [`/** ${what} */`]
    : [
        "/**",
        ` * ${what}`,
        ...parameters.map((each) => ` * @param {${each.type} | undefined} ${each.name}`),
        " * @returns {string | undefined}",
        " */",
      ];
  return [
    ...comment,
    `function ${name}(${list.join(", ")})${isTyped ? ": string | undefined" : ""} {`,
    `${style.indent}switch (${key}) {`,
    ...grouped(branches).flatMap((group) => caseLines(group, style)),
    `${style.indent}${style.indent}default:`,
    `${style.indent}${style.indent}${style.indent}return undefined${style.semicolon}`,
    `${style.indent}}`,
    "}",
  ]
    .map((line) => indentation + line)
    .join(style.newline);
}

/** Branches with the same outcome, together where the first of them stands. */
function grouped(branches: readonly Branch[]): readonly (readonly Branch[])[] {
  const groups = new Map<string, Branch[]>();
  for (const branch of branches) {
    const key = needsMessage(branch) ? `branch ${branch.value}` : (branch.entries[0]?.condition ?? "");
    const group = groups.get(key);
    if (group) group.push(branch);
    else groups.set(key, [branch]);
  }
  return [...groups.values()];
}

function caseLines(group: readonly Branch[], style: CodeStyle): readonly string[] {
  const { indent } = style;
  const at = indent + indent;
  const labels = group.map(
    ({ value }) => `${at}case ${typeof value === "number" ? value : stringLiteral(value, style)}:`,
  );
  const [first] = group;
  const outcome =
    first && needsMessage(first) ? byMessage(first.entries, style) : [returned(first?.entries[0], style)];
  return [...labels, ...outcome.map((line) => `${at}${indent}${line}`)];
}

/** The condition that most errors of a branch have is what is left; the others have their messages. */
function byMessage(entries: readonly Entry[], style: CodeStyle): readonly string[] {
  const counts = new Map<string, number>();
  for (const { condition } of entries)
    if (condition !== undefined) counts.set(condition, (counts.get(condition) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const others = entries.filter(({ condition }) => condition !== usual);
  return [
    ...others.flatMap((entry) =>
      entry.messages
        .filter((message) => !message.includes("{"))
        .map((message) => `if (message === ${stringLiteral(message, style)}) ${returned(entry, style)}`),
    ),
    returned(
      entries.find(({ condition }) => condition === usual),
      style,
    ),
  ];
}

function returned(entry: Entry | undefined, style: CodeStyle): string {
  return `return ${entry?.condition === undefined ? "undefined" : stringLiteral(entry.condition, style)}${style.semicolon}`;
}
