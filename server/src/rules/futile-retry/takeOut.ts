// Edits that take values out of the list or the `||` in which they are written, each by itself and all together.

import type { Span } from "../../text/span.ts";
import type { NamedValue } from "../retrySupport.ts";
import type { Fix } from "../rule.ts";
import { titles } from "./messages.ts";

/** A fix for each value, in the order of source; undefined where it stands in nothing that would do without it. */
export function takeOut(values: readonly NamedValue[], source: string): readonly (Fix | undefined)[] {
  const items = values.map((value) => itemOf(value, source));
  // What is last, or has only such behind it, goes with the separator before it; all else with the one behind.
  const isTail: boolean[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const [item, next] = [items[i], items[i + 1]];
    const isAdjacent = item?.after !== undefined && item.after === next?.span.start;
    isTail[i] = item?.isClosed === true || (isAdjacent && isTail[i + 1] === true);
  }
  return items.map((item, i) => {
    const span = isTail[i]
      ? item.before === undefined
        ? undefined
        : { start: item.before, end: item.span.end }
      : item.isOpened && item.after !== undefined
        ? { start: item.span.start, end: item.after }
        : undefined;
    if (span === undefined) return undefined;
    const title = titles.takeOut({ value: source.slice(item.name.start, item.name.end) });
    return { title, edits: [{ span, newText: "" }], preferred: true };
  });
}

/** A value with what stands around it in a list `[a, b]` or a chain `(a || b)`. */
interface Item {
  readonly name: Span;
  readonly span: Span;
  /** Where the separator before it begins, and where the one behind it ends. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Whether it is the first or behind a separator, and whether it is the last. */
  readonly isOpened: boolean;
  readonly isClosed: boolean;
}

function itemOf({ span: name, test }: NamedValue, source: string): Item {
  const span = test ?? quoted(name, source);
  const before = separatorBefore(source.slice(0, span.start), test ? ["||", "("] : [",", "["]);
  const after = (test ? /^\s*(\|\||\))\s*/ : /^\s*(,|\])\s*/).exec(source.slice(span.end));
  const isSeparated = before !== undefined && !before.isOpening;
  const isClosed = after !== null && /[)\]]/.test(after[1] ?? "");
  return {
    name,
    span,
    before: isSeparated ? before.start : undefined,
    after: after !== null && !isClosed ? span.end + after[0].length : undefined,
    isOpened: before !== undefined,
    isClosed,
  };
}

/** What stands before an item, but for white space: where it begins, with the space before it, and whether it opens the list. */
function separatorBefore(
  text: string,
  [between, opening]: readonly [between: string, opening: string],
): { readonly start: number; readonly isOpening: boolean } | undefined {
  const before = text.trimEnd();
  const isOpening = before.endsWith(opening);
  if (!isOpening && !before.endsWith(between)) return undefined;
  const start = isOpening ? before.length - 1 : before.slice(0, -between.length).trimEnd().length;
  return { start, isOpening };
}

function quoted({ start, end }: Span, source: string): Span {
  const isQuoted = /["'`]/.test(source.charAt(start - 1)) && source.charAt(start - 1) === source.charAt(end);
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end };
}
