// Lists whose marks a copy lost: lines that share the form `name: what it means`, or of a number and words.

import { unmarked } from "../document.ts";
import type { Line } from "./pastedTables.ts";

/** Fewer lines may share a form by chance. */
const LEAST_ITEMS = 3;

/** The same for lines of which some begin with one word, where two at least begin with a name of several: each with its name as code. */
function wordedLines(
  lines: readonly Line[],
): { readonly count: number; readonly items: readonly Line[] } | undefined {
  const items: Line[] = [];
  const heads = new Set<string>();
  let count = 0;
  for (const [i, { text, line }] of lines.entries()) {
    if (WORDED.test(text.trim())) {
      const head = headOf({ text: text.trim(), line });
      // No list of errors has a name twice, or is that long: looking on would be done again for each line.
      if (heads.has(head) || heads.size >= MOST_WORDED) return undefined;
      heads.add(head);
      items.push({ text: text.trim().replace(/^[a-z]\w*/, "`$&`"), line });
      count = i + 1;
    } else if (text.trim() !== "" || count < i) break;
  }
  const joined = [...heads].filter((head) => head.includes("_"));
  const isMixed = joined.length >= 2 && joined.length < items.length;
  return isMixed && items.length >= LEAST_ITEMS ? { count, items } : undefined;
}

/** The lines of a list that begin a text, one blank line between two at most; how many lines it takes. undefined: there is none. */
export function itemLines(
  lines: readonly Line[],
): { readonly count: number; readonly items: readonly Line[] } | undefined {
  const worded = wordedLines(lines);
  if (worded) return worded;
  const form = FORMS.find((each) => each.test(lines[0]?.text.trim() ?? ""));
  if (form === undefined) return undefined;
  const named = new Set<string>();
  const items: Line[] = [];
  let count = 0;
  for (const [i, { text, line }] of lines.entries()) {
    if (form.test(text.trim())) {
      const item = { text: unmarked(text.trim()).text, line };
      if (form !== PAIRED && named.has(headOf(item))) return undefined;
      named.add(headOf(item));
      items.push(item);
      count = i + 1;
    } else if (text.trim() !== "" || count < i) break;
  }
  if (items.length < LEAST_ITEMS) return undefined;
  // Statuses with their phrases are headings of sections.
  if (form === NUMBERED && items.every(({ text }) => /^[1-5]\d\d\s/.test(text))) return undefined;
  return { count, items };
}

/** `no_key - Send one.`, `40011: A field is wrong`: names that no word of prose looks like. */
const NAMED =
  /^(?:-?\d{1,12}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:[A-Z][a-z0-9]+){2,}|[a-z][a-z0-9]*(?:[_.][a-z0-9]+)+)(?:\s?：|\s?:\s|\s[–—-]\s)\s*\S/;
/** `2001 Not owner of the camera` */
const NUMBERED = /^\d{1,7}\s+\p{L}[^\t|]*$/u;
/** `code: 400, errno: 105: What went wrong` */
const PAIRED = /^[a-z]\w*: ?[\w.-]+, [a-z]\w*: ?[\w.-]+: \S/i;
/** `UPLOAD_FAILED`, `UNAUTHORIZED`, `IN_USE (some day)`: codes and hardly anything else. */
const BARE = /^[A-Z][A-Z0-9]{2,}(?:_[A-Z0-9]+)*(?: \([^()]*\))?$/;
/** Items of a list of such lines. */
const MOST_WORDED = 200;
/** `conflict: What went wrong`, among lines that begin with names of several words. */
const WORDED = /^[a-z]+(?:_[a-z0-9]+)*(?:: | [–—-] )\S/;
const FORMS: readonly RegExp[] = [PAIRED, NAMED, NUMBERED, BARE];

function headOf({ text }: Line): string {
  return text.split(/[\s:：]/)[0] ?? "";
}
