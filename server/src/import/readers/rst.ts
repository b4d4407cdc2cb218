// reStructuredText into a page, as far as pages of errors use it: sections, tables of all kinds, lists, literal blocks. Unknown
// directives are left out.

import { createPage, type Document, type Item, type PageBuilder, plain, type Text } from "../document.ts";
import { readCsv } from "./csv.ts";
import type { Line } from "./pastedTables.ts";
import { inline } from "./rstInline.ts";
import { gridTable, simpleTable } from "./rstTables.ts";

/** Reads reStructuredText. */
export function readRst(source: string): Document {
  const page = createPage();
  const lines = source.split("\n").map((text, i) => ({ text: text.trimEnd(), line: i + 1 }));
  readLines(lines, page, createLevels());
  return page.end();
}

/** The level of a kind of underline: in order of their first use. */
type Levels = (kind: string) => number;

function createLevels(): Levels {
  const kinds: string[] = [];
  return (kind) => {
    if (!kinds.includes(kind)) kinds.push(kind);
    return kinds.indexOf(kind) + 1;
  };
}

function readLines(lines: readonly Line[], page: PageBuilder, levels: Levels): void {
  for (let i = 0; i < lines.length; ) {
    i += Math.max(1, readBlock(lines, i, page, levels));
  }
}

const RULE = /^([=\-`:'"~^_*+#<>.])\1{2,}$/;

/** Reads what begins at a line; how many lines it takes. */
function readBlock(lines: readonly Line[], at: number, page: PageBuilder, levels: Levels): number {
  const text = lines[at]?.text ?? "";
  const line = lines[at]?.line ?? 1;
  const below = lines[at + 1]?.text ?? "";
  if (text === "") return 1;
  if (
    RULE.test(text) &&
    RULE.test(lines[at + 2]?.text ?? "") &&
    below !== "" &&
    text[0] === lines[at + 2]?.text[0]
  ) {
    page.heading({ ...inline(below), level: levels(`${text[0]}${text[0]}`), line: line + 1 });
    return 3;
  }
  if (RULE.test(below) && !text.startsWith(" ") && below.length >= text.length - 2 && !/^[+=]/.test(text)) {
    page.heading({ ...inline(text), level: levels(below[0] ?? ""), line });
    return 2;
  }
  const rest = lines.slice(at, at + MOST_LINES);
  const table = gridTable(rest) ?? simpleTable(rest);
  if (table) {
    page.add({ kind: "table", line, structure: "parsed", ...table.table });
    return table.count;
  }
  if (text.startsWith("..")) return readDirective(rest, page, levels);
  if (isBullet(text)) return readList(rest, page);
  const term = rest[1]?.text ?? "";
  if (term.startsWith(" ") && !text.startsWith(" ") && !text.endsWith("::"))
    return readDefinition(rest, page);
  return readParagraph(rest, page);
}

const MOST_LINES = 20_000;

function readDirective(lines: readonly Line[], page: PageBuilder, levels: Levels): number {
  const first = lines[0]?.text ?? "";
  const count = 1 + indented(lines.slice(1));
  const found = /^\.\. ([\w-]+)::/.exec(first);
  if (!found) return /^\.\. _|^\.\. \|/.test(first) ? 1 : count;
  const name = found[1] ?? "";
  const given = first.slice(found[0].length).trim();
  const body = dedented(lines.slice(1, count).filter(({ text }) => !/^\s+:[\w-]+:/.test(text)));
  const line = lines[0]?.line ?? 1;
  if (["code-block", "code", "sourcecode", "parsed-literal", "literalinclude"].includes(name)) {
    page.add({ kind: "code", line, structure: "parsed", language: given, text: textOf(body).trim() });
  } else if (name === "list-table") {
    const [header, ...rows] = listRows(body);
    page.add({ kind: "table", line, structure: "parsed", header, rows });
  } else if (name === "csv-table") {
    const named = lines.slice(1, count).find(({ text }) => text.trim().startsWith(":header:"));
    const csv = [...(named ? [named.text.trim().slice(":header:".length).trim()] : []), textOf(body)].join(
      "\n",
    );
    for (const block of readCsv(csv).blocks) page.add({ ...block, line });
  } else if (!["toctree", "contents", "image", "figure", "include"].includes(name))
    readLines(body, page, levels);
  return count;
}

/** The rows of a list-table: a list of lists. */
function listRows(body: readonly Line[]): (readonly (Text & { line: number })[])[] {
  const rows: { text: string[]; line: number }[][] = [];
  for (const { text, line } of body) {
    const cell = /^(\*)?\s*- ?(.*)$/.exec(text.replace(/^\* +-/, "*-"));
    if (cell?.[1] === "*") rows.push([]);
    if (cell) rows.at(-1)?.push({ text: [cell[2] ?? ""], line });
    else rows.at(-1)?.at(-1)?.text.push(text.trim());
  }
  return rows.map((row) => row.map(({ text, line }) => ({ ...inline(text.join("\n")), line })));
}

function readList(lines: readonly Line[], page: PageBuilder): number {
  const items: (Item & { parts: string[] })[] = [];
  let count = 0;
  for (const { text, line } of lines) {
    if (isBullet(text))
      items.push({ ...plain(""), line, items: [], parts: [text.replace(/^\s*(?:[*+•-]|\d+\.|#\.)\s+/, "")] });
    else if (text !== "" && !text.startsWith(" ")) break;
    else items.at(-1)?.parts.push(text.trim());
    count++;
  }
  const line = lines[0]?.line ?? 1;
  const read = items.map((item) => ({ ...inline(item.parts.join(" ")), line: item.line, items: [] }));
  page.add({ kind: "list", line, structure: "parsed", items: read });
  return count;
}

function readDefinition(lines: readonly Line[], page: PageBuilder): number {
  const line = lines[0]?.line ?? 1;
  const count = 1 + indented(lines.slice(1));
  const term = { ...inline(lines[0]?.text ?? ""), line };
  const text = { ...inline(textOf(dedented(lines.slice(1, count)))), line: line + 1 };
  page.add({ kind: "definitions", line, structure: "parsed", terms: [{ term, text }] });
  return count;
}

function readParagraph(lines: readonly Line[], page: PageBuilder): number {
  const end = lines.findIndex(({ text }) => text === "");
  const count = end < 0 ? lines.length : end;
  const text = lines.slice(0, count).map((each) => each.text.trim());
  const line = lines[0]?.line ?? 1;
  const isLiteral = text.at(-1)?.endsWith("::") === true;
  const said = inline(text.join(" ").replace(/::$/, ":"));
  if (said.text !== ":") page.add({ kind: "prose", line, structure: "parsed", ...said });
  if (!isLiteral) return count;
  const literal = indented(lines.slice(count));
  const code = dedented(lines.slice(count, count + literal));
  if (code.length > 0) {
    const start = code.find(({ text }) => text !== "")?.line ?? line;
    page.add({ kind: "code", line: start, structure: "parsed", language: "", text: textOf(code).trim() });
  }
  return count + literal;
}

function isBullet(text: string): boolean {
  return /^\s*(?:[*+•-]|\d+\.|#\.)\s+\S/.test(text);
}

/** How many of the lines are indented or blank. */
function indented(lines: readonly Line[]): number {
  const end = lines.findIndex(({ text }) => text !== "" && !/^\s/.test(text));
  return end < 0 ? lines.length : end;
}

function dedented(lines: readonly Line[]): Line[] {
  const widths = lines
    .filter(({ text }) => text !== "")
    .map(({ text }) => text.length - text.trimStart().length);
  const width = Math.min(...widths, 100);
  return lines.map(({ text, line }) => ({ text: text.slice(width), line }));
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}
