// Each fix of each finding made by itself, and each comment that suppresses one: what is wrong with the text that it leaves. How
// all fixes together end is fixAll.ts's.

import { type ParseError, parse as parseJson } from "jsonc-parser";
import ts from "typescript";
import { TextDocument } from "vscode-languageserver-textdocument";
import { severityOf } from "../../server/src/features/diagnostics.ts";
import { disableForFile, disableForLine } from "../../server/src/features/disableComments.ts";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { applyEdits } from "../../server/src/features/fixes.ts";
import type { RuleFinding } from "../../server/src/features/ruleFinding.ts";
import type { Edit, Rule } from "../../server/src/rules/rule.ts";
import type { Span } from "../../server/src/text/span.ts";
import { fixedSource } from "./fixAll.ts";

/** Reads a text under the name of a file, whose extension says the language. */
export type Read = (text: string, extension: string) => AnalysedDocument;

/** One change that is offered for a finding, and the text that it leaves. */
interface Change {
  readonly finding: RuleFinding;
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly after: string;
}

/** The same source as other people write it. */
interface Way {
  readonly name: string;
  readonly write: (text: string) => string;
  /** The extension of such files, if it is another. */
  readonly extension?: string;
}

const ways: readonly Way[] = [
  { name: "CRLF", write: (text) => text.replaceAll("\n", "\r\n") },
  {
    name: "tabs",
    write: (text) => text.replace(/^(?: {2})+/gm, (spaces) => "\t".repeat(spaces.length / 2)),
  },
  {
    name: "Vue",
    write: (text) => `<script setup lang="ts">\n${text}</script>\n`,
    extension: "vue",
  },
];

/**
 * What is wrong with the changes that are offered for the findings of a source; empty where all is well. Each must leave code
 * that parses, without that finding and without any other that was not there; all preferred fixes must come to an end; and in
 * files with other line ends, with tabs, or in a component, each change must be the same.
 * @param rule looks at the changes for this rule's findings only
 */
export function faultsOfChanges(
  source: string,
  extension: string,
  read: Read,
  rule?: Rule,
): readonly string[] {
  const document = read(source, extension);
  const changes = changesFor(document, rule);
  const faults = changes.flatMap((change) =>
    faultsOf(change, document, read(change.after, extension), extension),
  );
  const together = (text: string, ext: string) =>
    fixedSource(read(text, ext), (next) => read(next.getText(), ext), isShown);
  const fixed = together(source, extension);
  if (together(fixed, extension) !== fixed) faults.push("All fixes together are not idempotent");
  if (syntaxErrors(fixed, extension) > syntaxErrors(source, extension)) {
    faults.push(`All fixes together do not parse:\n${fixed}`);
  }
  const ofWays = waysOf(source, extension).flatMap((way) => {
    const other = changesFor(read(way.write(source), way.extension ?? extension), rule);
    return differences(changes, other, way);
  });
  return [...faults, ...ofWays];
}

function waysOf(source: string, extension: string): readonly Way[] {
  return ways.filter((way) => {
    if (way.name === "CRLF") return source.includes("\n") && !source.includes("\r");
    if (way.name === "tabs") return /^ {2}\S/m.test(source) && !source.includes("\t");
    return extension === "ts" && source.endsWith("\n") && !/\r|^#!|<\/script/.test(source);
  });
}

function changesFor(document: AnalysedDocument, only: Rule | undefined): readonly Change[] {
  const { source } = document;
  const findings = findingsOf(document).filter(({ rule }) => only === undefined || rule === only);
  const change = (finding: RuleFinding, title: string, edits: readonly Edit[]): Change => {
    const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { finding, title, edits: sorted, after: applyEdits(source, sorted) };
  };
  return findings.flatMap((finding) => {
    const { rule, fixes } = finding;
    const isComment = "checkSuppressions" in rule;
    const comment = isComment ? undefined : disableForLine(document, finding);
    const all = findings.filter((other) => other.rule === rule);
    const fileComment =
      isComment || finding !== all[0] ? undefined : disableForFile(document, rule.metadata.id, all);
    return [
      ...fixes.map(({ title, edits }) => change(finding, title, edits)),
      ...(comment ? [change(finding, "Disable for this line", [comment])] : []),
      ...(fileComment ? [change(finding, "Disable for the whole file", [fileComment])] : []),
    ];
  });
}

function faultsOf(
  change: Change,
  before: AnalysedDocument,
  after: AnalysedDocument,
  extension: string,
): string[] {
  const { finding, title, edits } = change;
  const faults: string[] = [];
  const say = (what: string) =>
    faults.push(`${finding.rule.metadata.id}, ${title}: ${what}\n${change.after}`);
  if (change.after === before.source) say("nothing changes");
  for (const [i, { span }] of edits.entries()) {
    if (span.start < (edits[i - 1]?.span.end ?? 0)) say("edits overlap");
  }
  if (syntaxErrors(change.after, extension) > syntaxErrors(before.source, extension)) say("does not parse");
  const others = findingsOf(before).filter((other) => other !== finding);
  const place = moved(finding.span, edits);
  for (const left of findingsOf(after)) {
    if (left.rule === finding.rule && isSaidAlike(left, finding) && overlap(left.span, place)) {
      say("the finding is still there");
      continue;
    }
    const isKnown = others.some(
      (other) =>
        other.rule === left.rule &&
        (isSaidAlike(other, left) || overlap(moved(other.span, edits), left.span)),
    );
    if (isShown(left) && !isKnown && !comesToLight(left, change))
      say(`new: ${left.rule.metadata.id}: ${left.message}`);
  }
  return faults;
}

/**
 * What the mistake hid: a later test of what is tested now, what a switch over the right field misses, or that a comment whose
 * rule is spelt right is of no use.
 */
function comesToLight({ rule, span }: RuleFinding, { finding, edits }: Change): boolean {
  const { id } = rule.metadata;
  if (id === "unused-suppression") return finding.rule === rule;
  if (id === "unhandled-errors") return finding.rule.metadata.id === "wrong-field";
  return id === "duplicate-case" && edits.every((edit) => edit.span.end < span.start);
}

function differences(
  changes: readonly Change[],
  others: readonly Change[],
  { name, write }: Way,
): readonly string[] {
  const titles = (list: readonly Change[]) =>
    list.map(({ finding, title }) => `${finding.rule.metadata.id}, ${title}`);
  if (titles(changes).join("\n") !== titles(others).join("\n")) {
    return [
      `${name}: other changes are offered:\n${titles(changes).join("\n")}\n---\n${titles(others).join("\n")}`,
    ];
  }
  return changes.flatMap(({ finding, title, after }, i) => {
    const other = others[i]?.after ?? "";
    return write(after) === other
      ? []
      : [`${name}: ${finding.rule.metadata.id}, ${title}:\n${JSON.stringify(other)}\n${write(after)}`];
  });
}

/** What is shown by default. */
export function isShown(finding: RuleFinding): boolean {
  return severityOf(finding, { rules: {} }) !== "off";
}

/** Whether two findings say the same, wherever. */
export function isSaidAlike(a: RuleFinding, b: RuleFinding): boolean {
  const plain = ({ message }: RuleFinding) => message.replace(/line \d+/g, "line");
  return plain(a) === plain(b);
}

/** Where a span is after edits: with all that was put in its stead. */
export function moved({ start, end }: Span, edits: readonly Edit[]): Span {
  let by = 0;
  let longer = 0;
  for (const { span, newText } of edits) {
    const growth = newText.length - (span.end - span.start);
    if (span.end <= start) by += growth;
    else if (span.start < end) longer += growth;
  }
  return { start: start + by, end: end + by + longer };
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many things the parser says against a text. */
export function syntaxErrors(text: string, extension: string): number {
  if (extension.startsWith("json")) {
    const errors: ParseError[] = [];
    parseJson(text, errors, { allowTrailingComma: true });
    return errors.length;
  }
  if (!/^[cm]?[jt]sx?$/.test(extension)) return 0;
  const tree = ts.createSourceFile(`file.${extension}`, text, ts.ScriptTarget.Latest);
  // Not among the published types, but the only list of errors without a program around it.
  return (tree as unknown as { parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics.length;
}

/** A document of a text, under an extension. */
export function textOf(uri: string, text: string, extension: string): TextDocument {
  return TextDocument.create(
    uri.replace(/\.[a-z]+$/, `.${extension}`),
    languageIds[extension] ?? "",
    0,
    text,
  );
}

const languageIds: Readonly<Record<string, string>> = {
  ts: "typescript",
  mts: "typescript",
  tsx: "typescriptreact",
  js: "javascript",
  jsx: "javascriptreact",
  json: "json",
  jsonc: "jsonc",
  vue: "vue",
};
