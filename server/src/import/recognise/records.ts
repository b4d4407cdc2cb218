// Errors that are written as records: below a heading, or below an item of a list, lines such as `Status: 400`, the same for each error.
// They are a table that somebody wrote another way, and are read as one.

import type { Block, Document, Heading, Item, Placed, Table } from "../document.ts";
import { blocksByHeading } from "./below.ts";
import { codesOf, likeness } from "./codes.ts";
import { isSaid } from "./messageHeadings.ts";
import { onlyStatuses } from "./statuses.ts";
import { isDescription, roleOf } from "./words.ts";

/** A line of a record. */
export interface Labelled {
  readonly label: string;
  readonly value: Placed;
}

interface Entry {
  readonly title: Placed;
  readonly fields: readonly Labelled[];
}

/**
 * The tables that a page's records are. `areMessages`: its bodies tell errors apart by their messages alone, so that the title of a
 * record is one.
 */
export function recordTables(page: Document, areMessages = false): readonly Table[] {
  const tables = [...ofHeadings(page), ...page.blocks.flatMap(ofList)];
  return tables.map((table): Table => {
    const [title, ...rest] = table.header ?? [];
    const isTold = areMessages || table.rows.every(([first]) => first !== undefined && isMessage(first));
    return title && isTold ? { ...table, header: [{ ...title, text: "message" }, ...rest] } : table;
  });
}

/** Headings beside each other, each with a record directly below. */
function ofHeadings({ headings, blocks }: Document): readonly Table[] {
  const below = blocksByHeading(blocks);
  const groups = new Map<string, { readonly path: readonly Heading[]; readonly entries: Entry[] }>();
  for (const heading of headings) {
    const own = (below.get(heading) ?? []).filter(({ path }) => path.at(-1) === heading);
    const fields = own.flatMap(labelledIn);
    if (!isRecord(heading, fields)) continue;
    const path = own[0]?.path.slice(0, -1) ?? [];
    const key = `${heading.level} ${path.at(-1)?.line ?? 0}`;
    const group = groups.get(key);
    if (group) group.entries.push({ title: heading, fields });
    else groups.set(key, { path, entries: [{ title: heading, fields }] });
  }
  return [...groups.values()].flatMap(({ path, entries }) => tableOf(entries, path, "parsed"));
}

/** Items of a list, each with a record as its inner list or on the lines below its first. */
function ofList(block: Block): readonly Table[] {
  if (block.kind !== "list") return [];
  const entries = block.items.map((item): Entry => {
    const [first = "", ...rest] = item.text.split("\n");
    const lines = rest.map(
      (text, i): Placed => ({ text, codes: codesWithin(item, text), line: item.line + i + 1 }),
    );
    return {
      title: { ...item, text: first, codes: codesWithin(item, first) },
      fields: [...lines, ...item.items].flatMap((each) => labelled(each) ?? []),
    };
  });
  const records = entries.filter(({ title, fields }) => isRecord(title, fields));
  if (records.length === 0 || records.length < 0.6 * entries.length) return [];
  return tableOf(records, block.path, block.structure);
}

function codesWithin({ codes }: Item, text: string): readonly string[] {
  return codes.filter((code) => text.includes(code));
}

function labelledIn(block: Block): readonly Labelled[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap((item) => labelled(item) ?? []);
    case "prose": {
      const lines = block.text.split("\n");
      return lines.flatMap(
        (text, i) =>
          labelled({
            text,
            codes: block.codes.filter((code) => text.includes(code)),
            line: block.line + i,
          }) ?? [],
      );
    }
    case "definitions":
      return block.terms.flatMap(({ term, text }) =>
        isLabel(term.text) ? [{ label: term.text, value: text }] : [],
      );
    default:
      return [];
  }
}

/** `Status: 400`; undefined: it begins with no name of a column. */
export function labelled({ text, codes, line }: Placed): Labelled | undefined {
  const end = /[:：]/.exec(text.slice(0, MOST_LABEL + 1))?.index;
  if (end === undefined) return undefined;
  const label = text.slice(0, end).trim();
  const value = text.slice(end + 1).trim();
  // What ends with a comma is a line of a program.
  return isLabel(label) && value !== "" && !/[,{[]$/.test(value)
    ? { label, value: { text: value, codes, line } }
    : undefined;
}

/** Characters of the name of a column. */
const MOST_LABEL = 30;

function isLabel(text: string): boolean {
  const isShort = text.length <= MOST_LABEL && text.split(/\s+/).length <= 4 && !/\d/.test(text);
  return isShort && (roleOf(text) !== undefined || isDescription(text));
}

/** Whether lines tell an error: one is a status or a code and has a value that is one, and another line or the title says more. */
function isRecord(title: Placed, fields: readonly Labelled[]): boolean {
  const labels = new Set(fields.map(({ label }) => label.toLowerCase()));
  // What names several codes is a list of them.
  const telling = fields.filter(isTelling).map(({ label }) => label.toLowerCase());
  const isOne = telling.length > 0 && new Set(telling).size === telling.length;
  const isExplained = fields.some(({ label }) => ["action", "cause"].includes(roleOf(label) ?? ""));
  return (isMessage(title) && isExplained) || ((labels.size >= 2 || isCode(title)) && isOne);
}

/** Whether several words stand as code, and nothing else: a message as it is sent. */
function isMessage({ text, codes }: Placed): boolean {
  return codes.length === 1 && codes[0] === text && isSaid(text);
}

function isCode(text: Placed): boolean {
  const [code, ...others] = codesOf(text);
  return (
    code !== undefined &&
    others.length === 0 &&
    (text.codes.includes(code) || likeness(code, false) === "strong")
  );
}

function isTelling({ label, value }: Labelled): boolean {
  const role = roleOf(label);
  if (role === "status") return onlyStatuses(value.text) !== undefined;
  if (role !== "code" && role !== "type" && role !== "name") return false;
  return isCode(value);
}

/** One row for each error, its heading first; none where nothing tells which error a row is. */
function tableOf(
  entries: readonly Entry[],
  path: readonly Heading[],
  structure: Table["structure"],
): readonly Table[] {
  const labels = [
    ...new Set(entries.flatMap(({ fields }) => fields.map(({ label }) => label.toLowerCase()))),
  ];
  const line = entries[0]?.title.line ?? 1;
  const cell = (text: string, at: number): Placed => ({ text, codes: [], line: at });
  const rows = entries.map(({ title, fields }) => [
    title,
    ...labels.map(
      (name) => fields.find(({ label }) => label.toLowerCase() === name)?.value ?? cell("", title.line),
    ),
  ]);
  // Where no line names a code, titles that are codes are theirs.
  const isTitled =
    entries.every(({ title }) => isCode(title)) && !labels.some((name) => roleOf(name) === "code");
  return [
    {
      kind: "table",
      path,
      line,
      structure,
      header: [cell(isTitled ? "code" : "", line), ...labels.map((name) => cell(name, line))],
      rows,
    },
  ];
}
