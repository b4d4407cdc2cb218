// A table of a page: the errors in its rows, what it says of statuses as such, what it says of retries.

import type { Heading, Placed, Table } from "../document.ts";
import { advice } from "./advice.ts";
import type { Alike } from "./alike.ts";
import { codesOf } from "./codes.ts";
import { type Columns, columnsOf, phrasedShare } from "./columns.ts";
import type { Advice, Confidence, Field, Finding, Identity } from "./finding.ts";
import {
  headingStatuses,
  isKnown,
  isSuccess,
  namedStatuses,
  onlyStatuses,
  type Statuses,
} from "./statuses.ts";
import { isAboutErrors, isAboutOther, isCalledCode, type Role, roleOf } from "./words.ts";

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
    else if (own && columns.status !== undefined) statusRows.push(...statusRowsOf(row, columns, own, table));
  }
  return { findings, statusRows };
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

/** The statuses that the headings above say, the nearest first. */
export function contextStatuses(path: readonly Heading[]): readonly Field<number>[] {
  for (const { text, line } of [...path].reverse()) {
    const statuses = headingStatuses(text).filter((status) => !isSuccess(status));
    if (statuses.length > 0) return statuses.map((value) => ({ value, line, confidence: "likely" }));
  }
  return [];
}

/** The words of the nearest heading. */
export function sectionOf(path: readonly Heading[], title = ""): string {
  return path.at(-1)?.text ?? title;
}

function isAboutFailure(table: Table, columns: Columns, title: string, isNamed: boolean): boolean {
  const nearest = sectionOf(table.path);
  if (isAboutOther(nearest) && !isAboutErrors(nearest) && !isSurelyFailure(columns)) return false;
  if (columns.identities.length === 0 && columns.status === undefined) {
    const isTold = isAboutErrors(nearest) || contextStatuses(table.path).length > 0;
    return [...columns.roles.values()].includes("message") && isTold;
  }
  if (columns.status !== undefined && columns.identities.length > 0) return true;
  if (columns.status !== undefined && phrasedShare(columns.status, columns.rows) >= 0.5) return true;
  if (table.path.length === 0 && tellsFailures(columns)) return true;
  const words = [
    title,
    ...table.path.map(({ text }) => text),
    ...(columns.header ?? []).map(({ text }) => text),
  ];
  if (!isNamed && columns.identities.some(({ called }) => isCalledCode(called))) return true;
  return words.some(isAboutErrors) || contextStatuses(table.path).length > 0;
}

/** Whether a table lists errors whatever its heading says: codes that are called so and say what went wrong, or statuses of failures. */
function isSurelyFailure({ identities, roles, status, rows, ...rest }: Columns): boolean {
  const isCalled = identities.some(({ called }) => isCalledCode(called));
  if (isCalled && tellsFailures({ identities, roles, status, rows, ...rest })) return true;
  const isTold = identities.length > 0 || [...roles.values()].includes("message");
  return (
    status !== undefined &&
    isTold &&
    rows.every((row) => onlyStatuses(row[status]?.text ?? "")?.statuses.every((each) => each >= 400) === true)
  );
}

/** Whether most rows name a code and say what went wrong, which needs no heading. */
function tellsFailures({ identities, rows }: Columns): boolean {
  const failures = rows.filter((row) => {
    const isCode = identities.some(({ index }) => /[A-Za-z][_.][A-Za-z]/.test(row[index]?.text ?? ""));
    return isCode && FAILURE.test(row.map(({ text }) => text.replaceAll("_", " ")).join(" "));
  });
  return rows.length >= 4 && failures.length >= 0.7 * rows.length;
}

const FAILURE =
  /\b(?:invalid|not|cannot|can't|didn't|doesn't|fail(?:s|ed|ure)?|errors?|exceed(?:s|ed)?|expired|denied|forbidden|missing|unauthorized|unable|unknown|wrong|duplicated?|reject(?:s|ed)?|insufficient|exhausted|unavailable|unsupported|illegal|timed? ?out|no)\b/i;

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
  const messages = cellsOf(row, columns, "message").flatMap(messagesOf);
  if (identities.length === 0 && (messages.length === 0 || columns.identities.length > 0)) return undefined;
  const isAlone = own === undefined && above.length === 0;
  // Without a status, texts are messages where bodies have nothing else, and something explains them.
  if (identities.length === 0 && isAlone && !(areMessages && isExplained(columns))) return undefined;
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
  if (
    row.some(({ text }) =>
      /^(?:ok|success|successful|成功|успешно|no error|noerror)[.!]?$/i.test(text.trim()),
    )
  )
    return true;
  return identities.some(({ value }) => /^(?:ok|success)$/i.test(value));
}

function cellsOf(row: readonly Placed[], columns: Columns, ...roles: readonly Role[]): readonly Placed[] {
  return row.filter(({ text }, i) => roles.includes(columns.roles.get(i) ?? "status") && text !== "");
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

function statusRowsOf(row: readonly Placed[], columns: Columns, own: Statuses, table: Table): StatusRow[] {
  const texts = row.flatMap(({ text }, i) =>
    i === columns.status || text === "" || columns.roles.get(i) === "retry" ? [] : [text],
  );
  const rest = (row[columns.status ?? 0]?.text ?? "").replace(/^[\d\s/,]+[-–—(]*\s*/, "").replace(/\)$/, "");
  const [meaning = "", second = ""] = texts;
  // Among statuses that are told by their phrases there are numbers of other protocols.
  const isNamed = roleOf(columns.header?.[columns.status ?? 0]?.text ?? "") === "status";
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
