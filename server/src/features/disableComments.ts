// Edits that suppress a finding by a comment, for its line or its file: written anew, or a rule added to a comment that is there.
// What such comments do is suppressions.ts's to say.

import type { Suppression } from "../references/commentModel.ts";
import type { Edit } from "../rules/rule.ts";
import { indentationAt, lineStart, newlineOf } from "../text/layout.ts";
import { type AnalysedDocument, type AnyDocument, wholeOf } from "./document.ts";
import { fileComment, hasComments } from "./fileComment.ts";
import type { RuleFinding } from "./ruleFinding.ts";

/** Suppresses the rule on the line that the finding begins on; undefined where no comment can stand above it. */
export function disableForLine(anyDocument: AnyDocument, { rule, span }: RuleFinding): Edit | undefined {
  if (!hasComments(anyDocument.text)) return undefined;
  const document = wholeOf(anyDocument);
  const { source, references } = document;
  const { id } = rule.metadata;
  const existing = references.suppressions.find(
    ({ kind, scope, rules }) =>
      kind !== "rest" && rules.length > 0 && scope.start <= span.start && span.start <= scope.end,
  );
  if (existing) return addRule(id, existing);
  const start = lineStart(source, span.start);
  if (isMarkup(source.slice(start, span.start))) return undefined;
  const comment = commentAt(start, `error-atlas-disable-next-line ${id}`, document);
  if (comment === undefined) return undefined;
  const newText = `${indentationAt(source, start)}${comment}${newlineOf(source)}`;
  return { span: { start, end: start }, newText };
}

/** Suppresses a rule in the whole file. `findings`: all of the rule, by place. */
export function disableForFile(
  anyDocument: AnyDocument,
  id: string,
  findings: readonly RuleFinding[],
): Edit | undefined {
  if (!hasComments(anyDocument.text)) return undefined;
  const document = wholeOf(anyDocument);
  const first = findings[0]?.span.start ?? 0;
  const existing = document.references.suppressions.find(
    ({ kind, scope, rules }) => kind === "rest" && rules.length > 0 && scope.start <= first,
  );
  if (existing) return addRule(id, existing);
  return fileComment(document, `// error-atlas-disable ${id}`) ?? undefined;
}

function addRule(id: string, { rules }: Suppression): Edit | undefined {
  const last = rules.at(-1);
  return last && { span: { start: last.span.end, end: last.span.end }, newText: `, ${id}` };
}

/** In a component file: whether the script begins only on this very line, so that above it is no code. */
function isMarkup(before: string): boolean {
  return /<script\b|^\s*---/i.test(before);
}

/** The comment in the form of the place; undefined where it would be, or split, a text that counts. */
function commentAt(
  start: number,
  words: string,
  { source, references }: AnalysedDocument,
): string | undefined {
  const block = references.textBlocks.find(({ span }) => span.start < start && start <= span.end);
  if (block === undefined) return `// ${words}`;
  if (block.kind === "template") return undefined;
  const { span } = block;
  const splits = source.slice(span.start, start).trim() !== "" && source.slice(start, span.end).trim() !== "";
  return splits ? undefined : `{/* ${words} */}`;
}
