// Text that was copied out of a browser into a page: what looks like a heading, a row of a table, a list or JSON is taken for it.

import { createPage, type Document, type PageBuilder, unmarked } from "../document.ts";
import { cellTable } from "./cellLines.ts";
import { itemLines } from "./itemLines.ts";
import { partedTable } from "./partedTables.ts";
import { barRows, barTable, headerWords, type Line, tabTable, wordTable } from "./pastedTables.ts";
import { programLines } from "./programLines.ts";

/** Reads pasted text. All structure in it is repaired. */
export function readPasted(source: string): Document {
  const page = createPage();
  const lines = separated(source.split("\n").map((text, i) => ({ text, line: i + 1 })));
  const isStatus = ({ text }: Line): boolean => STATUS_HEADING.test(text.trim());
  const statuses: Statuses = {
    first: lines.find(isStatus)?.line ?? 0,
    last: lines.findLast(isStatus)?.line ?? 0,
  };
  let before: Line | undefined;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (line === undefined) break;
    const count = readBlock(lines.slice(i, i + MOST_LINES), before, page, statuses);
    before = lines[i + count - 1];
    i += count;
  }
  return page.end();
}

/** No table or example that somebody copies is longer. */
const MOST_LINES = 5000;

/** `402 Payment Required` */
const STATUS_HEADING = /^[1-5]\d\d(?:\b|: (?=\p{Lu}))[^.:;|\t]{0,60}$/u;

/** The lines of the first and the last heading that is a status. */
interface Statuses {
  readonly first: number;
  readonly last: number;
}

/** Reads what the lines begin with; how many lines it takes. */
function readBlock(
  lines: readonly Line[],
  before: Line | undefined,
  page: PageBuilder,
  statuses: Statuses,
): number {
  const [first, next] = lines;
  if (first === undefined || first.text.trim() === "") return 1;
  const { line } = first;
  const text = first.text.trim();
  const heading = /^#{1,6}(?= )/.exec(text);
  if (heading) {
    page.heading({ ...unmarked(text.slice(heading[0].length)), level: heading[0].length, line });
    return 1;
  }
  if (text.startsWith("```")) return readFence(lines, page);
  if (/^HTTP\/\d(?:\.\d)? [1-5]\d\d\b/.test(text)) return readAnswer(lines, page);
  if (/^(?:json|http|text|bash|javascript|python)$/i.test(text) && jsonLines(lines.slice(1)) > 0) return 1;
  const json = jsonLines(lines);
  if (json > 0) {
    page.add({
      kind: "code",
      line,
      structure: "repaired",
      language: "json",
      text: textOf(lines.slice(0, json)),
    });
    return json;
  }
  const program = programLines(lines);
  if (program > 0) {
    const source = textOf(lines.slice(0, program));
    page.add({ kind: "code", line, structure: "repaired", language: "", text: source });
    return program;
  }
  const parted = partedTable(text, line);
  if (parted) {
    if (parted.lead !== "")
      page.add({ kind: "prose", line, structure: "repaired", ...unmarked(parted.lead) });
    page.add(parted.table);
    return 1;
  }
  const bars = barRows(lines);
  if (bars.length > 0) {
    page.add(barTable(bars));
    return bars.length;
  }
  const found = tabTable(lines) ?? wordTable(lines) ?? cellTable(lines);
  if (found) {
    page.add(found.table);
    return found.count;
  }
  const named = headerWords(text) && wordTable(lines.slice(1));
  if (named && named.table.kind === "table") {
    page.add(named.table);
    return 1 + named.count;
  }
  const listed = itemLines(lines);
  if (listed) {
    const items = listed.items.map((each) => ({ ...unmarked(each.text), line: each.line, items: [] }));
    page.add({ kind: "list", line, structure: "repaired", items });
    return listed.count;
  }
  if (isBullet(text)) {
    const end = lines.findIndex((each) => !isBullet(each.text.trim()));
    const items = (end < 0 ? lines : lines.slice(0, end)).map((each) => ({
      ...unmarked(each.text.trim().replace(/^[•·*-]\s+/, "")),
      line: each.line,
      items: [],
    }));
    page.add({ kind: "list", line, structure: "repaired", items });
    return items.length;
  }
  const behind = lines.slice(1, 4).find((each) => each.text.trim() !== "");
  if (isHeading(text, before, next) || (isTitle(text) && STATUS_LINE.test(behind?.text.trim() ?? ""))) {
    // Between two statuses everything belongs to the first, but for headings of further errors.
    const isInside = statuses.first < line && line < statuses.last && !/error|\bcodes?\b/i.test(text);
    const level = FIELD_TITLE.test(text) ? 6 : STATUS_HEADING.test(text) ? 3 : isInside ? 4 : 2;
    page.heading({ ...unmarked(text), level, line });
  } else page.add({ kind: "prose", line, structure: "repaired", ...unmarked(text) });
  return 1;
}

function isBullet(text: string): boolean {
  return /^[•·*-]\s+\S/.test(text);
}

/** `HTTP Status: 404 Not Found` */
const STATUS_LINE = /^(?:HTTP )?status(?: code)?\s*[:：]\s*[45]\d\d\b/i;

/** `error.code string required`: the field that the lines below describe. */
const FIELD_TITLE = /^[a-z][\w.]* (?:string|integer|number|enum|array|object|boolean)(?: required)?$/;

/** A few words that stand on a line of their own. */
function isTitle(text: string): boolean {
  return text.length <= 80 && !/[.:;!?{}=|]$|\t|: /.test(text);
}

/** A short line without a full stop, apart from what comes before it or directly above something that is no text. */
function isHeading(text: string, before: Line | undefined, next: Line | undefined): boolean {
  if (/^[\w.-]+ \([345]\d\d\)$/.test(text)) return true;
  // `NotFound: 404`; `Status: 404` is a line of a record.
  if (/^[\w-]+: [345]\d\d$/.test(text)) return !/^(?:http|status|code|error|errno)/i.test(text);
  if (STATUS_HEADING.test(text) || FIELD_TITLE.test(text)) return next !== undefined;
  if (text.length > 80 || /[.,;:!?|{}=]$/.test(text) || /: |\t|\|/.test(text) || !/[\p{L}\d]/u.test(text))
    return false;
  if (text.split(/\s+/).length > 9 || /^\/\/|→|=>| [·•] /.test(text)) return false;
  // A line that begins with a small letter is the rest of a sentence or an item, but for a code.
  if (/^\p{Ll}/u.test(text) && /\s/.test(text)) return false;
  if (/^\p{Lu}/u.test(text) && text.split(/\s+/).length <= 4) return next !== undefined;
  const isApart = before === undefined || before.text.trim() === "" || !isSentence(before.text);
  return isApart && next !== undefined;
}

function isSentence(text: string): boolean {
  return /[.,:;]\s*$/.test(text) && !text.includes("|") && !text.includes("\t");
}

function readFence(lines: readonly Line[], page: PageBuilder): number {
  const [first] = lines;
  const end = lines.findIndex(({ text }, i) => i > 0 && text.trim().startsWith("```"));
  const count = end < 0 ? lines.length : end + 1;
  const language = first?.text.trim().slice(3).trim() ?? "";
  const text = textOf(lines.slice(1, end < 0 ? undefined : end));
  page.add({ kind: "code", line: (first?.line ?? 1) + 1, structure: "repaired", language, text });
  return count;
}

/** An answer as it comes: its first line, its headers and its body, where this is JSON. */
function readAnswer(lines: readonly Line[], page: PageBuilder): number {
  const end = lines.findIndex(({ text }) => text.trim() === "" || /^[[{]/.test(text.trim()));
  const head = end < 0 ? lines.length : end;
  const blank = lines.slice(head).findIndex(({ text }) => text.trim() !== "");
  const body = blank < 0 ? 0 : jsonLines(lines.slice(head + blank));
  const count = body === 0 ? head : head + blank + body;
  const text = textOf(lines.slice(0, count));
  page.add({ kind: "code", line: lines[0]?.line ?? 1, structure: "repaired", language: "http", text });
  return count;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** How many of the lines are one JSON object or array, whose lines may be numbered; 0: none begins here. */
function jsonLines(lines: readonly Line[]): number {
  if (!/^(?:1 ?)?[{[]\s*(?:$|["{[]|\d+ ?["{])/.test(lines[0]?.text.trim() ?? "")) return 0;
  let depth = 0;
  for (const [i, { text }] of lines.entries()) {
    depth += nesting(text);
    if (depth <= 0) return i + 1;
  }
  return 0;
}

/** How many braces and brackets a line opens more than it closes; what stands in strings is not counted. */
function nesting(text: string): number {
  let depth = 0;
  let isString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (isString && char === "\\") i++;
    else if (char === '"') isString = !isString;
    else if (!isString && (char === "{" || char === "[")) depth++;
    else if (!isString && (char === "}" || char === "]")) depth--;
  }
  return depth;
}

/** Parts a line where JSON was run together with the words behind it (`}Status codes`). */
function separated(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap(({ text, line }) => {
    const joined = /^(\s*(?:\d+ ?)?[}\]]+)([\p{L}#].*)$/u.exec(text);
    return joined
      ? [joined[1] ?? "", joined[2] ?? ""].map((part) => ({ text: part, line }))
      : [{ text, line }];
  });
}
