// Each fix in a JSON document made by itself, and what is wrong with the text that it leaves: that it is JSON as it was before, in
// strings as well, laid out and commented as it was, with that finding gone and nothing else changed.

import { applyEdits as applyFormat, createScanner, format, type ParseError, parse } from "jsonc-parser";
import { disableForFile, disableForLine } from "../../server/src/features/disableComments.ts";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { applyEdits } from "../../server/src/features/fixes.ts";
import type { RuleFinding } from "../../server/src/features/ruleFinding.ts";
import type { Edit, Fix } from "../../server/src/rules/rule.ts";
import { encloses } from "../../server/src/text/span.ts";
import { isSaidAlike, isShown, moved, overlap } from "./everyFix.ts";

/** What is wrong with the fixes that are offered in a document; empty where all is well. Nothing is asked of what is no JSON. */
export function faultsOfFixes(
  document: AnalysedDocument,
  read: (text: string) => AnalysedDocument,
): readonly string[] {
  if (!isValid(document.source, document)) return [];
  const findings = findingsOf(document);
  return [
    ...findings.flatMap((finding) =>
      finding.fixes.flatMap((fix) =>
        faultsOfFix(finding, fix, document, read).map(
          (fault) => `${finding.rule.metadata.id}, ${fix.title}: ${fault}`,
        ),
      ),
    ),
    ...findings.flatMap((finding) => faultsOfComments(finding, document, read)),
  ];
}

function faultsOfFix(
  finding: RuleFinding,
  { edits }: Fix,
  before: AnalysedDocument,
  read: (text: string) => AnalysedDocument,
): readonly string[] {
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const text = applyEdits(before.source, inOrder);
  const faults: string[] = [];
  const say = (what: string) => faults.push(`${what}\n${before.source}\n→\n${text}`);
  if (text === before.source) say("nothing changes");
  if (inOrder.some(({ span }, i) => span.start < (inOrder[i - 1]?.span.end ?? 0))) say("edits overlap");
  if (!isValid(text, before)) say("no valid JSON");
  const isOfComment = !("check" in finding.rule);
  if (!isOfComment && !isInOneBody(inOrder, before))
    say("changes something else than one body and its status");
  if (isFormatted(before.source) && !isFormatted(text)) say("the layout is another");
  if (!/[\r\n]./.test(before.source) && /[\r\n]./.test(text)) say("one line becomes several");
  if (isLines(before) && linesOf(text).length !== linesOf(before.source).length)
    say("a line becomes several");
  if (!isOfComment && commentsOf(text).join("\n") !== commentsOf(before.source).join("\n"))
    say("comments differ");
  for (const fault of faultsOfStrings(before.source, text, before)) say(fault);
  const after = read(text);
  const place = moved(finding.span, inOrder);
  for (const left of findingsOf(after)) {
    const isSame = left.rule === finding.rule && isSaidAlike(left, finding) && overlap(left.span, place);
    if (isSame) say("the finding is still there");
    const isKnown = findingsOf(before).some((other) => other.rule === left.rule && isSaidAlike(other, left));
    if (!isKnown && isShown(left)) say(`new: ${left.rule.metadata.id}: ${left.message}`);
  }
  return faults;
}

/** Comments can stand in JSON with comments only; there, one suppresses its finding and changes nothing else. */
function faultsOfComments(
  finding: RuleFinding,
  document: AnalysedDocument,
  read: (text: string) => AnalysedDocument,
): readonly string[] {
  if (!("check" in finding.rule)) return [];
  const { id } = finding.rule.metadata;
  const all = findingsOf(document).filter(({ rule }) => rule === finding.rule);
  const edits = [disableForLine(document, finding), disableForFile(document, id, all)];
  const hasComments = document.text.languageId === "jsonc";
  return edits.flatMap((edit) => {
    if (edit === undefined) return hasComments ? [`${id}: no comment is offered`] : [];
    if (!hasComments) return [`${id}: a comment is offered where none can stand`];
    const text = applyEdits(document.source, [edit]);
    if (!isValid(text, document)) return [`${id}: no valid JSON: ${text}`];
    if (isFormatted(document.source) && !isFormatted(text)) return [`${id}: the layout is another: ${text}`];
    const place = moved(finding.span, [edit]);
    const isLeft = findingsOf(read(text)).some(
      ({ rule, span }) => rule === finding.rule && overlap(span, place),
    );
    return isLeft ? [`${id}: the comment suppresses nothing: ${text}`] : [];
  });
}

function isInOneBody(edits: readonly Edit[], { references: { bodies } }: AnalysedDocument): boolean {
  return bodies.some(({ span, status }) =>
    edits.every((edit) => encloses(span, edit.span) || (status && encloses(status.span, edit.span))),
  );
}

function isLines({ text: { languageId } }: AnalysedDocument): boolean {
  return languageId === "jsonl";
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function isValid(text: string, document: AnalysedDocument): boolean {
  const errors: ParseError[] = [];
  const all = isLines(document) ? linesOf(text).filter((line) => line.trim()) : [text];
  for (const one of all) parse(one, errors, { allowTrailingComma: true });
  return errors.length === 0;
}

/** Whether jsonc-parser's formatter would change nothing, with the indentation and line ends that the text has. */
function isFormatted(text: string): boolean {
  const indentation = /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  const edits = format(text, undefined, {
    insertSpaces: !indentation.startsWith("\t"),
    tabSize: indentation.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
    insertFinalNewline: false,
  });
  return applyFormat(text, edits) === text;
}

const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const END = 17;

function commentsOf(text: string): readonly string[] {
  const scanner = createScanner(text);
  const comments: string[] = [];
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan())
    if (token === LINE_COMMENT || token === BLOCK_COMMENT) comments.push(scanner.getTokenValue());
  return comments;
}

/** Strings that held JSON hold JSON, as formatted as it was, on as many lines where it was on one. */
function faultsOfStrings(before: string, after: string, document: AnalysedDocument): readonly string[] {
  const stringsOf = (text: string) =>
    new Map(
      (isLines(document) ? linesOf(text) : [text]).flatMap((one, i) => jsonStrings(parsed(one), `${i}`)),
    );
  const now = stringsOf(after);
  return [...stringsOf(before)].flatMap(([place, text]) => {
    const other = now.get(place);
    if (other === undefined) return [`${place} is no JSON any more`];
    if (isFormatted(text) && !isFormatted(other)) return [`the layout of ${place} is another`];
    return !/[\r\n]/.test(text) && /[\r\n]/.test(other) ? [`${place} becomes several lines`] : [];
  });
}

function parsed(text: string): unknown {
  return parse(text, [], { allowTrailingComma: true });
}

function jsonStrings(value: unknown, place: string): [string, string][] {
  if (typeof value === "string") {
    const errors: ParseError[] = [];
    const inner: unknown = /^\s*[[{]/.test(value) ? parse(value, errors) : undefined;
    return inner !== undefined && errors.length === 0
      ? [[place, value], ...jsonStrings(inner, `${place} …`)]
      : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => jsonStrings(item, `${place}/${key}`));
}
