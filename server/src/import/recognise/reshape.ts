// Tables that are laid out otherwise than with one error a row, brought to that: records written as rows of a name and a value, rows
// that are a heading for those below them, cells that hold several fields.

import type { Heading, Placed, Table } from "../document.ts";
import { codesOf, isNumber, likeness } from "./codes.ts";
import { widest } from "./columns.ts";
import { kindOfKey } from "./keys.ts";
import { type Pair, pairsIn } from "./pairs.ts";
import { headingStatuses, onlyStatuses } from "./statuses.ts";
import { isDescription, roleOf } from "./words.ts";

/** The tables with one error a row that a table stands for; most are one already. */
export function reshaped(table: Table): readonly Table[] {
  return banded(table)
    .map((each) => recorded(each) ?? each)
    .map((each) => unworded(unbracketed(unpaired(named(each)))));
}

type Row = readonly Placed[];

/** A row with one text says something of the rows below it: each band is a table of its own, under a heading. */
function banded(table: Table): readonly Table[] {
  const { header, rows } = table;
  const isRow = (row: Row): boolean => bandOf(row) === undefined;
  const named = header && bandOf(header) ? header : undefined;
  const all = named ? [named, ...rows] : rows;
  if (all.every(isRow) || all.filter(isRow).length < 2 || !all.some((row) => isTelling(bandOf(row))))
    return [table];
  const bands: { path: readonly Heading[]; rows: Row[] }[] = [{ path: table.path, rows: [] }];
  for (const row of all) {
    const band = bandOf(row);
    if (band === undefined) bands.at(-1)?.rows.push(row);
    else bands.push({ path: [...table.path, { ...band, level: LOWEST }], rows: [] });
  }
  const [top] = bands[0]?.rows ?? [];
  const isHeaded = header === undefined && bands[0]?.rows.length === 1;
  return bands
    .slice(isHeaded ? 1 : 0)
    .filter((band) => band.rows.length > 0)
    .map((band) => ({
      ...table,
      // Without names of columns above the first band there are none: its first row is none of names.
      header: (named ? undefined : header) ?? (isHeaded ? top : []),
      path: band.path,
      line: band.rows[0]?.[0]?.line ?? table.line,
      rows: band.rows,
    }));
}

/** Below all headings that a page can have. */
const LOWEST = 7;

/** The one text of a row: the others are empty, or are the same because it spans them. */
function bandOf(row: Row): Placed | undefined {
  const filled = row.filter(({ text }) => text !== "");
  const [first] = filled;
  if (first === undefined) return undefined;
  const isOne = filled.length === 1 && row[0] === first;
  return isOne ||
    (filled.length > 1 && filled.length === row.length && filled.every((cell) => cell === first))
    ? first
    : undefined;
}

function isTelling(band: Placed | undefined): boolean {
  return band !== undefined && headingStatuses(band.text).length > 0;
}

/** Rows of a name and a value, which begin anew with each error, as rows of errors. */
function recorded(table: Table): Table | undefined {
  const { header } = table;
  const isData = header?.[0] !== undefined && isKey(header[0]) && isAnswer(header[0], header[1]);
  const rows = [...(isData ? [header] : []), ...table.rows].filter((row) =>
    row.some(({ text }) => text !== ""),
  );
  const isWider = (row: Row): boolean => row.slice(2).some(({ text }) => text !== "");
  // A bar that its author did not escape makes a row wider.
  if (rows.length < 2 || rows.filter(isWider).length > 0.1 * rows.length) return undefined;
  const keys = [...new Set(rows.map((row) => nameOf(row[0])))];
  const [first] = keys;
  if (first === undefined || first === "" || keys.length < 2 || keys.length > 10) return undefined;
  if (!rows.every((row) => row[0] !== undefined && isKey(row[0]))) return undefined;
  const starts = rows.filter((row) => nameOf(row[0]) === first);
  const roles = keys.map(roleOf);
  if (!roles.includes("code") && !roles.includes("type") && !roles.includes("name")) return undefined;
  const hasCode = rows.some(
    ({ 1: value }) => value !== undefined && likeness(value.text, false) === "strong",
  );
  const isTold = hasCode || roles[0] !== "message";
  const isUnderStatus = isTold && table.path.some(({ text }) => headingStatuses(text).length > 0);
  if (starts.length < 2 && !roles.includes("status") && !isUnderStatus) return undefined;
  if (!starts.every((row) => row[1] !== undefined && isAnswer(row[0], row[1]))) return undefined;
  const records: Row[][] = [];
  for (const row of rows) {
    if (nameOf(row[0]) === first) records.push([]);
    records.at(-1)?.push(row);
  }
  const nothing: Placed = { text: "", codes: [], line: table.line };
  return {
    ...table,
    header: keys.map((text) => ({ text, codes: [], line: table.line })),
    rows: records.map((record) =>
      keys.map(
        (key) =>
          record.find((row) => nameOf(row[0]) === key)?.[1] ?? {
            ...nothing,
            line: record[0]?.[0]?.line ?? table.line,
          },
      ),
    ),
  };
}

function nameOf(cell: Placed | undefined): string {
  return (cell?.text ?? "").trim().replace(/:$/, "");
}

/** Whether a cell names a field of a record. */
function isKey(cell: Placed): boolean {
  const name = nameOf(cell);
  const isName = name.length < 40 && name.split(/\s+/).length <= 4 && !/^\d/.test(name);
  return isName && (roleOf(name) !== undefined || isDescription(name));
}

/** Whether a value is what its name promises, where that can be told. */
function isAnswer(key: Placed | undefined, value: Placed | undefined): boolean {
  if (value === undefined) return false;
  if (roleOf(nameOf(key)) === "status") return onlyStatuses(value.text) !== undefined;
  return codesOf(value).length > 0;
}

/** A column of codes with their statuses in brackets (`` `not_found` (404) ``), as two. */
function unbracketed(table: Table): Table {
  const parts = table.rows.map((row) => row.map(bracketed));
  const index = parts[0]?.findIndex((_, i) => {
    const own = parts.filter((row) => row[i] !== undefined).length;
    return own >= 2 && own >= 0.7 * table.rows.length;
  });
  if (index === undefined || index < 0) return table;
  const spread = (row: Row, code: Placed, status: string): Row =>
    row.flatMap((cell, i) => (i === index ? [code, { ...cell, text: status, codes: [] }] : [cell]));
  return {
    ...table,
    header:
      table.header &&
      spread(table.header, table.header[index] ?? { text: "", codes: [], line: table.line }, "Status"),
    rows: table.rows.map((row, r) => {
      const cell = row[index];
      return cell ? spread(row, parts[r]?.[index]?.code ?? cell, parts[r]?.[index]?.status ?? "") : row;
    }),
  };
}

/** The codes and the status of a cell; several statuses beside several codes are not said to be of each. */
function bracketed(cell: Placed): { readonly code: Placed; readonly status: string } | undefined {
  const start = cell.text.endsWith(")") ? cell.text.lastIndexOf("(") : -1;
  const [before, statuses] = [
    cell.text.slice(0, Math.max(0, start)).trimEnd(),
    cell.text.slice(start + 1, -1),
  ];
  if (before === "" || !statuses.split(/[/,]/).every((each) => /^(?:[1-5]\d\d|[45]xx)$/.test(each.trim())))
    return undefined;
  const code = { ...cell, text: before };
  const count = codesOf(code).length;
  if (count === 0) return undefined;
  return { code, status: count > 1 && /[/,]/.test(statuses) ? "" : statuses };
}

/** A copy has no marks: names with `_` behind one word are what stood as code. */
function named(table: Table): Table {
  if (table.structure === "parsed") return table;
  const own = ({ text }: Placed): readonly string[] => {
    const name = /^[A-Z][a-z]+ ([a-z][a-z0-9]*(?:_[a-z0-9]+)*)$/.exec(text)?.[1];
    return name === undefined ? [] : [name];
  };
  const words = (i: number): ReadonlySet<string> =>
    new Set(
      table.rows.flatMap((row) =>
        row[i] && own(row[i]).length > 0 ? [row[i].text.split(" ")[0] ?? ""] : [],
      ),
    );
  const width = widest(table.rows);
  const same = Array.from({ length: width }, (_, i) => words(i).size === 1 && table.rows.length > 2);
  const hasName = same.map((isSame, i) => isSame && table.rows.some((row) => /_/.test(row[i]?.text ?? "")));
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell, i) => (hasName[i] && cell.codes.length === 0 ? { ...cell, codes: own(cell) } : cell)),
    ),
  };
}

/** Codes apart from the words beside them (`Standard not_found`, `NOT_FOUND when left out`), in columns of codes. */
function unworded(table: Table): Table {
  const width = widest(table.rows);
  const names = table.header ?? (table.structure === "repaired" ? table.rows[0] : undefined);
  const bare = Array.from({ length: width }, (_, i) => {
    const isNamed = ["code", "type", "name"].includes(roleOf(names?.[i]?.text ?? "") ?? "");
    if (!isNamed) return false;
    const filled = table.rows.flatMap((row) => (row[i] && row[i].text !== "" ? [row[i]] : []));
    const alone = filled.filter((cell) => codesOf(cell).length > 0);
    const worded = filled.filter((cell) => codesOf(cell).length === 0 && wordedCode(cell) !== undefined);
    const broken = filled.filter((cell) => brokenCode(cell) !== undefined);
    const others = worded.length + broken.length;
    return others > 0 && alone.length + others >= 0.8 * filled.length;
  });
  if (!bare.includes(true)) return table;
  const rows = table.rows.map((row) =>
    row.map((cell, i) => {
      const isOther = bare[i] === true && codesOf(cell).length === 0;
      const code = isOther ? (wordedCode(cell) ?? brokenCode(cell)) : undefined;
      return code === undefined ? cell : { ...cell, text: code, codes: [code] };
    }),
  );
  return { ...table, rows };
}

/** The code of a cell that has a few words around it: the only one that stands as code, or the one in front of a condition. */
function wordedCode({ text, codes }: Placed): string | undefined {
  const first = /^(\S+) (?:when|if|for|unless|in case|by default)\b/i.exec(text)?.[1];
  const own = codes.length === 1 ? codes[0] : first;
  const isLike =
    own !== undefined && likeness(own, false) === (own === first ? "strong" : likeness(own, false));
  if (own === undefined || !isLike || isNumber(own)) return undefined;
  const words = text
    .replace(own, "")
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  return own === first || words.length <= 3 ? own : undefined;
}

/** `MaxMessageLength Exceeded`: a name that was broken so that it fits into its column. */
function brokenCode({ text }: Placed): string | undefined {
  return /^(?:[A-Z][a-z]+){2,} (?:[A-Z][a-z]+)+$/.test(text) ? text.replace(" ", "") : undefined;
}

/** Columns whose cells hold fields, as a column for each field. */
function unpaired(table: Table): Table {
  const width = widest(table.rows);
  const rows = table.rows.map((row) => row.map((cell) => (isPairs(cell) ? pairsIn(cell.text) : [])));
  const paired = Array.from({ length: width }, (_, i) => {
    const filled = table.rows.filter((row) => (row[i]?.text ?? "") !== "").length;
    const keys = [...new Set(rows.flatMap((row) => (row[i] ?? []).map(({ key }) => key)))];
    const share = rows.filter((row) => (row[i]?.length ?? 0) > 0).length;
    return filled >= 2 && share >= 0.8 * filled && keys.length <= 5 ? keys : [];
  });
  if (paired.every((keys) => keys.length === 0)) return table;
  const spread = (row: Row, own: (i: number, key: string) => string): Row =>
    row.flatMap((cell, i) => {
      const keys = paired[i] ?? [];
      return keys.length === 0 ? [cell] : keys.map((key) => ({ ...cell, text: own(i, key), codes: [] }));
    });
  return {
    ...table,
    header: table.header && spread(table.header, (_, key) => key),
    rows: table.rows.map((row, r) => spread(row, (i, key) => valueIn(rows[r]?.[i] ?? [], key))),
  };
}

/** A text that stands as code, or has several fields, or one that tells errors apart. */
function isPairs({ text, codes }: Placed): boolean {
  const key = /^(\w+): ?\S+$/.exec(text)?.[1];
  const isOne = key !== undefined && kindOfKey(key) !== undefined;
  return isOne || (codes.length === 1 && codes[0] === text) || (text.length < 200 && isList(text));
}

/** `a: 1, b: 2` */
function isList(text: string): boolean {
  const comma = text.indexOf(",", text.search(/[:=]/) + 1);
  return /[:=]/.test(text) && comma >= 0 && /[:=]/.test(text.slice(comma));
}

function valueIn(pairs: readonly Pair[], key: string): string {
  return pairs.find((pair) => pair.key === key)?.value ?? "";
}
