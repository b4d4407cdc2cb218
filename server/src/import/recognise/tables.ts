// A table of a page: the errors in its rows, what it says of statuses as such, what it says of retries.

import type { Placed, Table } from "../document.ts";
import { advice } from "./advice.ts";
import type { Alike } from "./alike.ts";
import { cellsOf, isCodedText } from "./cells.ts";
import { codesOf } from "./codes.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { contextStatuses, sectionOf } from "./context.ts";
import { isAboutFailure } from "./failures.ts";
import type { Advice, Confidence, Field, Finding, Identity } from "./finding.ts";
import { isKnown, isSuccess, namedStatuses, onlyStatuses, type Statuses } from "./statuses.ts";
import { isSuccessWord, roleOf } from "./words.ts";

/** What a row says of a status, whatever the error. */
export interface StatusRow {
  readonly status: number;
  readonly phrase: string;
  readonly meaning: string;
  readonly retry: Field<Advice> | undefined;
  readonly action: string;
  readonly line: number;
  readonly section: string;
}

export interface TableReading {
  readonly findings: readonly Finding[];
  readonly statusRows: readonly StatusRow[];
}

/** What the page around a table says. */
export interface Around {
  /** Of the page. */
  readonly title: string;
  /** Whether its headings or its title speak of errors somewhere. */
  readonly isNamed: boolean;
  /** Values of errors that examples have. */
  readonly shown: ReadonlySet<string>;
  /** Whether examples tell errors apart by their messages alone. */
  readonly areMessages: boolean;
  /** What the other tables of a table's form have in one of its columns. */
  readonly alike: (table: Table, column: number) => Alike;
}

/** Reads a table. undefined: it is about something else. */
export function readTable(
  table: Table,
  { title, isNamed, shown, areMessages, alike }: Around,
): TableReading | undefined {
  const columns = columnsOf(table, shown, (column) => alike(table, column));
  if (columns === undefined || !isAboutFailure(table, columns, title, isNamed)) return undefined;
  const above = contextStatuses(table.path);
  const findings: Finding[] = [];
  const statusRows: StatusRow[] = [];
  const isCounting = countsInBrackets(columns.rows);
  for (const row of columns.rows) {
    const own = columns.status === undefined ? undefined : onlyStatuses(row[columns.status]?.text ?? "");
    if (own && own.statuses.length > 0 && own.statuses.every(isSuccess)) continue;
    if (own && own.statuses.length === 0 && own.classes.every((each) => each < 3)) continue;
    const finding = findingOf(row, columns, own, { above, table, isCounting, areMessages });
    if (finding) findings.push(...oneEach(finding));
    else if (own && columns.status !== undefined && !hasGap(row, columns))
      statusRows.push(...statusRowsOf(row, columns, own, table));
  }
  return { findings, statusRows };
}

/** Whether the code of a row has a gap for what differs each time (`WAIT_{seconds}`): its status is not the error's alone. */
function hasGap(row: readonly Placed[], { identities: [first] }: Columns): boolean {
  return first !== undefined && /^\w*[{<[%]\S*$/.test(row[first.index]?.text ?? "");
}

/** Several codes in one cell are several errors of which the row says the same. */
function oneEach(finding: Finding): readonly Finding[] {
  const [first] = finding.identities;
  const same = finding.identities.filter(
    ({ kind, called }) => kind === first?.kind && called === first.called,
  );
  if (same.length < 2) return [finding];
  const others = finding.identities.filter((each) => !same.includes(each));
  return same.map((identity) => ({ ...finding, identities: [identity, ...others] }));
}

/** Whether numbers in brackets are amounts (`Too many emoji (50)`): then none of them is a status. */
function countsInBrackets(rows: Columns["rows"]): boolean {
  const numbers = rows.flatMap((row) =>
    row.flatMap(({ text }) => [...text.matchAll(/\((\d+)\)/g)].map((found) => Number(found[1]))),
  );
  return numbers.some((number) => number < 400 || !isKnown(number));
}

interface InTable {
  readonly above: readonly Field<number>[];
  readonly table: Table;
  readonly isCounting: boolean;
  readonly areMessages: boolean;
}

function isExplained({ roles }: Columns): boolean {
  return [...roles.values()].some((role) => role === "cause" || role === "action" || role === "retry");
}

function findingOf(
  row: readonly Placed[],
  columns: Columns,
  own: Statuses | undefined,
  { above, table, isCounting, areMessages }: InTable,
): Finding | undefined {
  const identities = identitiesOf(row, columns);
  const messages = cellsOf(row, columns, "message")
    .flatMap(messagesOf)
    .filter(({ value }) => /\p{L}/u.test(value));
  if (identities.length === 0 && (messages.length === 0 || columns.identities.length > 0)) return undefined;
  const isAlone = own === undefined && above.length === 0;
  const isCoded = cellsOf(row, columns, "message").some(isCodedText);
  // Without a status, texts are messages where bodies have nothing else or they stand as code, and something explains them.
  if (identities.length === 0 && isAlone && !((areMessages || isCoded) && isExplained(columns)))
    return undefined;
  if (isOfSuccess(row, identities) || isOnlyName(row, columns, identities)) return undefined;
  const line = row[0]?.line ?? table.line;
  const at = <T>(value: T, confidence: Confidence = "certain"): Field<T> => ({ value, line, confidence });
  const meaning = cellsOf(row, columns, "meaning", "cause").map(({ text }) => text);
  const named =
    own === undefined
      ? row.flatMap(({ text, codes }) =>
          namedStatuses(isCounting ? text.replace(/\(\d+\)/g, "") : text, codes),
        )
      : [];
  const statuses = own
    ? own.statuses.filter((status) => !isSuccess(status)).map((status) => at(status))
    : named.length > 0
      ? [...new Set(named)].map((status) => at(status, "likely"))
      : above;
  const asMessages =
    identities.length > 0
      ? identities
      : messages.slice(0, 1).map((each): Identity => ({ ...each, kind: "message", called: "" }));
  return {
    identities: asMessages,
    statuses,
    classes: own?.classes,
    messages,
    meaning: meaning[0] === undefined ? undefined : at(meaning[0]),
    causes: meaning.slice(1).map((text) => at(text)),
    actions: cellsOf(row, columns, "action").map(({ text }) => at(text)),
    retry: retryOf(row, columns),
    section: sectionOf(table.path),
    line,
    structure: table.structure,
  };
}

function identitiesOf(row: readonly Placed[], columns: Columns): readonly Identity[] {
  return columns.identities.flatMap(({ index, kind, called }) => {
    const cell = row[index];
    if (cell === undefined) return [];
    const values = codesOf(cell).filter((value) => !ENVELOPE.test(value));
    return values.map((value): Identity => ({ value, kind, called, line: cell.line, confidence: "certain" }));
  });
}

/** Whether the column of codes has words in a row, so that what stands in a column of another name is no code. */
function isOnlyName(
  row: readonly Placed[],
  { identities: [first] }: Columns,
  own: readonly Identity[],
): boolean {
  const text = first === undefined ? "" : (row[first.index]?.text ?? "");
  const isSentence = text.split(/\s+/).length >= 3;
  return (
    isSentence &&
    own.length > 0 &&
    own.every(({ called }) => called !== first?.called && roleOf(called) === undefined)
  );
}

/** What a body says whatever went wrong. */
const ENVELOPE = /^(?:errors?|fail(?:ed|ure)?|exception)$/i;

/** `0 | OK` says that nothing failed. */
function isOfSuccess(row: readonly Placed[], identities: readonly Identity[]): boolean {
  if (row.some(({ text }) => isSuccessWord(text))) return true;
  return identities.some(({ value }) => /^(?:ok|success)$/i.test(value));
}

/** Texts that stand as code are the messages; what is said beside them is not. */
function messagesOf({ text, codes, line }: Placed): readonly Field<string>[] {
  const own = codes.length > 0 && text.startsWith(codes[0] ?? "") ? codes : [text];
  return own.map((each) => ({
    value: each.replace(/^(["'])([^"']*)\1$/, "$2"),
    line,
    confidence: "certain",
  }));
}

function retryOf(row: readonly Placed[], columns: Columns): Field<Advice> | undefined {
  const cell = cellsOf(row, columns, "retry").find(({ text }) => text !== "-");
  const told = cell && advice(cell.text, true);
  if (cell && told) return { value: told, line: cell.line, confidence: "certain" };
  for (const { text, line } of cellsOf(row, columns, "action", "meaning", "cause")) {
    const value = advice(text, false);
    if (value) return { value, line, confidence: "likely" };
  }
  return undefined;
}

/** Whether nearly all numbers in the column of statuses are such that servers send, and all could be. */
function areOfHttp({ rows, status }: Columns): boolean {
  const all = rows.flatMap((row) => onlyStatuses(row[status ?? 0]?.text ?? "")?.statuses ?? []);
  return all.every((each) => each < 600) && all.filter(isKnown).length >= 0.9 * all.length;
}

function statusRowsOf(row: readonly Placed[], columns: Columns, own: Statuses, table: Table): StatusRow[] {
  const texts = row.flatMap(({ text }, i) =>
    i === columns.status || text === "" || columns.roles.get(i) === "retry" ? [] : [text],
  );
  const rest = (row[columns.status ?? 0]?.text ?? "").replace(/^[\d\s/,]+[-–—(]*\s*/, "").replace(/\)$/, "");
  const [meaning = "", second = ""] = texts;
  // Among statuses that are told by their phrases there are numbers of other protocols.
  const isNamed =
    roleOf(columns.header?.[columns.status ?? 0]?.text ?? "") === "status" || areOfHttp(columns);
  return own.statuses
    .filter((status) => status >= 400 && (isNamed || isKnown(status)))
    .map((status) => ({
      status,
      phrase: rest,
      meaning: second.length > meaning.length && meaning.split(" ").length <= 4 ? second : meaning,
      action: cellsOf(row, columns, "action")[0]?.text ?? "",
      retry: retryOf(row, columns),
      line: row[0]?.line ?? table.line,
      section: sectionOf(table.path),
    }));
}
