// `error-atlas-disable` comments: from the comments of a file, in whatever language, to what each holds for. Finding the comments
// is up to the readers of the languages; what they keep from being shown is features/suppressions.ts's to say.

import { withoutEnd } from "../text/ends.ts";
import { lineEnd, lineStart } from "../text/layout.ts";
import type { Span } from "../text/span.ts";
import type { Suppression } from "./commentModel.ts";

/** What every such comment has in it: a text without it needs no look at its comments. */
export const suppressionWord = "error-atlas-disable";

/** A comment, with its marks. `place`: what goes when it is taken away, which is the comment itself but in JSX. */
export interface Comment {
  readonly span: Span;
  readonly place: Span;
}

/**
 * The suppressions among the comments of a text. Rules are named behind the word, with commas or blanks between them; ` -- ` begins
 * the reason. One for the next line passes over lines that hold nothing but further comments of this kind.
 */
export function readSuppressions(text: string, comments: readonly Comment[]): readonly Suppression[] {
  if (comments.length === 0 || !text.includes(suppressionWord)) return [];
  const found: Omit<Suppression, "scope">[] = [];
  for (const { span, place } of comments) {
    const comment = text.slice(span.start, span.end);
    const match = WORD.exec(comment);
    if (match)
      found.push({
        kind: match[1] === "-next-line" ? "next-line" : match[1] === "-line" ? "line" : "rest",
        span,
        place,
        rules: ruleNames(comment, match[0].length, span.start),
      });
  }
  // From the last one on, so that a stack of them takes its line from the one below.
  const lines = new Map<number, Span>();
  return found
    .reverse()
    .map((suppression) => {
      const scope = scopeOf(suppression, text, lines);
      const first = lineStart(text, suppression.place.start);
      const isAlone =
        text.slice(first, suppression.place.start).trim() === "" &&
        text.slice(suppression.place.end, lineEnd(text, suppression.place.end)).trim() === "";
      if (suppression.kind === "next-line" && isAlone) lines.set(first, scope);
      return { ...suppression, scope };
    })
    .reverse();
}

const WORD = /^(?:\/\/|\/\*+)\s*error-atlas-disable(-next-line|-line)?(?![\w-])/;
const REASON = /(?:^|\s)--+(?:[\s*]|$)/;

function ruleNames(comment: string, from: number, start: number): Suppression["rules"] {
  const rest = withoutMarks(comment.slice(from));
  const list = rest.slice(0, REASON.exec(rest)?.index);
  const names: Suppression["rules"][number][] = [];
  for (const { 0: id, index } of list.matchAll(/[^\s,]+/g)) {
    if (names.length === MOST_NAMES) break;
    names.push({ id, span: { start: start + from + index, end: start + from + index + id.length } });
  }
  return names;
}

/** Names in one comment: there are fewer rules. What stands behind them is no list of rules. */
const MOST_NAMES = 100;

/** The text of a comment without what ends it. */
function withoutMarks(text: string): string {
  return text.endsWith("*/") ? withoutEnd(text.slice(0, -1), "*") : text;
}

/** @param below by the place where a line begins that holds only a comment for the next line: what that one holds for */
function scopeOf(
  { kind, span }: Omit<Suppression, "scope">,
  text: string,
  below: ReadonlyMap<number, Span>,
): Span {
  if (kind === "rest") return { start: span.start, end: text.length };
  if (kind === "line") return { start: lineStart(text, span.start), end: lineEnd(text, span.end) };
  const end = lineEnd(text, span.end);
  if (end === text.length) return { start: end, end };
  const start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  return below.get(start) ?? { start, end: lineEnd(text, start) };
}
