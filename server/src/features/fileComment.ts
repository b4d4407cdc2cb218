// Where a comment for a whole file is put: what it says is the caller's business.

import { scriptsOf } from "../parse/embedded.ts";
import { languageOf } from "../parse/languages.ts";
import type { Edit } from "../rules/rule.ts";
import { newlineOf } from "../text/layout.ts";
import type { AnalysedDocument } from "./document.ts";

/** Whether a document can hold comments of ours: plain JSON and JSON Lines have none, and Markdown is many sources. */
export function hasComments({ uri, languageId }: AnalysedDocument["text"]): boolean {
  const language = languageOf(uri, languageId);
  if (language === "json") return languageId === "jsonc" || /\.jsonc$/i.test(uri);
  return language !== undefined && language !== "markdown" && language !== "jsonl";
}

/**
 * Puts `comment` on a line above the first statement: below a `#!` line and a header comment, above a comment that belongs to the
 * statement. In a component file that is at the top of its first script; null where there is none.
 */
export function fileComment({ text, source }: AnalysedDocument, comment: string): Edit | null {
  const language = languageOf(text.uri, text.languageId);
  const code =
    language === "vue" || language === "svelte" || language === "astro"
      ? scriptsOf(source, language)[0]
      : { start: 0, text: source };
  if (code === undefined) return null;
  const at = code.start + insertionOffset(code.text);
  const newline = newlineOf(source);
  const before = at > 0 && !/[\r\n]$/.test(source.slice(0, at)) ? newline : "";
  return { span: { start: at, end: at }, newText: `${before}${comment}${newline}` };
}

/** A block comment, or line comments on lines that follow each other. */
const COMMENT = /^(?:\/\*[\s\S]*?\*\/[ \t]*(?:\r\n|\r|\n|$)|(?:\/\/[^\r\n]*(?:\r\n|\r|\n|$))+)/;
const BLANK_LINES = /^(?:[ \t]*(?:\r\n|\r|\n))+/;

/** Below the `#!` line and the comments that belong to the file: those that a blank line follows, or that state a licence. */
function insertionOffset(content: string): number {
  let at = /^\uFEFF?(?:#![^\r\n]*(?:\r\n|\r|\n|$))?/.exec(content)?.[0].length ?? 0;
  for (;;) {
    const blank = BLANK_LINES.exec(content.slice(at))?.[0].length ?? 0;
    const comment = COMMENT.exec(content.slice(at + blank))?.[0];
    if (comment === undefined) return at + blank;
    const after = at + blank + comment.length;
    const followedByBlank = BLANK_LINES.test(content.slice(after));
    if (!followedByBlank && !/licen[sc]e|copyright|SPDX/i.test(comment)) return at + blank;
    at = after;
  }
}
