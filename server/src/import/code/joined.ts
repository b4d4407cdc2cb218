// Which of the lists of a file are its errors, and what further lists say of these: statuses, messages, meanings.

import { isKnown, namedStatuses } from "../recognise/statuses.ts";
import type { List, Row } from "./listModel.ts";
import { isBeside, isLikeCode, isMarker, isOfCodes, isOfErrors, wordsOf } from "./names.ts";

/** An error that code declares. */
export interface Declared {
  readonly code: string | number | undefined;
  /** The field that has the code, where that is called otherwise: `id`. */
  readonly field?: string;
  /** Its name in the code, where that differs from the code. */
  label: string | undefined;
  readonly statuses: Map<number, { readonly line: number; readonly isSaid: boolean }>;
  readonly messages: Map<string, number>;
  meaning: string;
  readonly section: string;
  readonly line: number;
}

/** What a list is good for. */
type Use = "codes" | "statuses" | "messages" | "records";

/**
 * Joins lists. `isErrorFile`: the name of the file says that it is about errors, so that a list of codes in it need not say so.
 */
export function joinLists(lists: readonly List[], isErrorFile: boolean): readonly Declared[] {
  const errors = new Map<string, Declared>();
  const names = new Map<string, Declared[]>();
  const uses = lists.flatMap((list) => {
    const use = useOf(list);
    return use === undefined ? [] : [{ list, use }];
  });
  const all = uses.filter(
    ({ list }) =>
      isErrorList(list, uses.length, isErrorFile) && !isReverse(list, lists) && !isTranslation(list, lists),
  );
  const own = all.some(isNamed) ? all.filter(({ list }) => list.kind !== "array") : all;
  const first = own.filter(({ use, list }) =>
    use === "codes" ? !(areRepeated(list) && isTable(list, own)) : use === "records" && !isTable(list, own),
  );
  // Without a list of codes, what gives them statuses or messages is the list.
  const begin = first.length > 0 ? first : own;
  for (const { list, use } of begin) for (const row of list.rows) addRow(row, list, use, errors, names);
  for (const { list, use } of uses) {
    if (!begin.some((each) => each.list === list)) attach(list, use, errors, names);
  }
  return [...errors.values()];
}

function useOf({ rows, isOfRecords, kind }: List): Use | undefined {
  if (rows.length === 0 || rows.every(({ key }) => /^[a-z]{2}(?:[-_][A-Z]{2})?$/.test(key ?? "")))
    return undefined;
  if (isOfRecords) return "records";
  const share = (test: (row: Row) => boolean): boolean => rows.filter(test).length > rows.length / 2;
  if (kind !== "object") return "codes";
  if (share(({ status, code }) => status !== undefined && code === undefined)) return "statuses";
  if (share(({ message }) => message !== undefined)) return "messages";
  return "codes";
}

function isErrorList(list: List, count: number, isErrorFile: boolean): boolean {
  const { name, rows, kind } = list;
  if (list.isSure && !areStatuses(list)) return rows.length > 0;
  if (isBeside(name)) return false;
  const isNamed =
    isOfErrors(name) ||
    (isErrorFile &&
      (isOfCodes(name) ||
        (name === "default" && areLikeCodes(rows, ({ key, code }) => key ?? code)) ||
        (count === 1 && hasNames(kind) && areLikeCodes(rows, ({ key, code }) => code ?? key))));
  if (!isNamed || isOption(list)) return false;
  // Statuses under names of their own are those of HTTP, and no errors of this API.
  const words = wordsOf(name);
  const isOfHttp = kind === "enum" && words.includes("status") && !words.some((word) => /^err/.test(word));
  return !isOfHttp && rows.some(({ key, code }) => key !== undefined || code !== undefined);
}

/** Whether most elements are written as codes are, which says of a list without a name of errors that it is one. */
function areLikeCodes(rows: readonly Row[], of: (row: Row) => string | number | undefined): boolean {
  const own = rows.filter((row) => isLikeCode(String(of(row) ?? "")));
  return own.length > rows.length / 2;
}

/** An object with one property that is written as those of all objects are. */
function isOption({ kind, rows }: List): boolean {
  const [first] = rows;
  return kind === "object" && rows.length === 1 && /^[a-z][A-Za-z]*$/.test(first?.key ?? "");
}

/** Whether a list gives its codes names: an array beside it picks some of them, or others that are tested for. */
function isNamed({ list, use }: { readonly list: List; readonly use: Use }): boolean {
  return hasNames(list.kind) && (use === "codes" || use === "records");
}

function hasNames(kind: List["kind"]): boolean {
  return kind === "enum" || kind === "object";
}

/** Names by their numbers: another list the other way round. */
function isReverse(list: List, all: readonly List[]): boolean {
  const isTurned = list.rows.every(
    ({ isNumberKey, key, code }) => (isNumberKey || /^-?\d+$/.test(key ?? "")) && typeof code === "string",
  );
  const names = new Set(list.rows.map(({ code }) => code));
  const isKnown = ({ key }: Row): boolean => key !== undefined && names.has(key);
  return isTurned && all.some(({ rows }) => rows.filter(isKnown).length > rows.length / 2);
}

/** Names of others by names of another list: `const FROM_SERVER = { BILLING_OFF: "NOT_ENABLED" }` beside `{ NOT_ENABLED: "not-enabled" }`. */
function isTranslation(list: List, all: readonly List[]): boolean {
  if (list.kind !== "object" || list.isOfRecords) return false;
  return all.some((other) => {
    const coded = other.rows.filter(({ code }) => typeof code === "string").length;
    if (other === list || !hasNames(other.kind) || coded <= other.rows.length / 2) return false;
    const keys = new Set(other.rows.map(({ key }) => key));
    const codes = new Set(other.rows.map(({ code }) => code));
    const named = list.rows.filter(
      ({ key, code }) => key !== undefined && typeof code === "string" && keys.has(code) && !codes.has(code),
    );
    return named.length > list.rows.length / 2;
  });
}

/** Whether the keys of a list are mostly codes of another one. */
function isTable(list: List, others: readonly { readonly list: List; readonly use: Use }[]): boolean {
  const codes = new Set(
    others
      .filter((each) => each.list !== list && each.use === "codes")
      .flatMap(({ list: { rows } }) => rows.flatMap(({ key, code }) => [key ?? "", String(code ?? "")])),
  );
  const keys = list.rows.flatMap(({ key, code }) => (key === undefined ? String(code ?? "") : key));
  return codes.size > 0 && keys.filter((key) => codes.has(key)).length > keys.length / 2;
}

/** Whether several elements have the same value: it is a kind of errors, and tells none. */
function areRepeated({ kind, rows }: List): boolean {
  const codes = rows.map(({ code }) => code);
  return kind === "object" && new Set(codes).size < codes.length;
}

function addRow(
  row: Row,
  list: List,
  use: Use,
  errors: Map<string, Declared>,
  names: Map<string, Declared[]>,
): void {
  const { key, message, meaning, line } = row;
  const status = row.status ?? (areByStatus(list) ? Number(key) : undefined);
  if (key !== undefined && (isMarker(key) || (/^none$/i.test(key) && row.code === 0))) return;
  const isNamed = areByStatus(list) && use === "codes" && typeof row.code === "string";
  const value = isNamed ? row.code : codeOf(row, use);
  if (value === undefined || (typeof value === "string" && (isMarker(value) || value === ""))) return;
  const isStatus =
    typeof value === "number" && (list.kind === "enum" ? areStatuses(list) : areByStatus(list));
  const code = isStatus ? undefined : value;
  const id = isStatus ? `status ${value}` : JSON.stringify(value);
  const name = row.isNumberKey && typeof row.code === "string" ? row.code : (key ?? row.label);
  const label = name !== undefined && name !== String(value) ? name : undefined;
  const known = errors.get(id);
  const error: Declared = known ?? {
    code,
    label,
    statuses: new Map(),
    messages: new Map(),
    meaning: "",
    section: list.name === "default" ? "" : list.name,
    line,
  };
  if (!known) errors.set(id, error);
  else if (label !== undefined && error.label !== undefined && !error.label.split(" / ").includes(label))
    error.label = `${error.label} / ${label}`;
  if (isStatus) error.statuses.set(value, { line, isSaid: true });
  addFacts(error, {
    status: use === "codes" && row.code === undefined ? undefined : status,
    message,
    meaning,
    line,
  });
  for (const each of [key, String(value)]) {
    if (each !== undefined) names.set(each, [...new Set([...(names.get(each) ?? []), error])]);
  }
}

function codeOf({ key, code, label, status, isNumberKey }: Row, use: Use): string | number | undefined {
  // `{ 1001: "NoName" }`: the number is the code.
  if (use === "codes" && isNumberKey && typeof code === "string") return Number(key);
  // Among other numbers, one that could be a status is a code like these.
  if (use === "codes") return code ?? status;
  if (code !== undefined && use === "records") return code;
  if (key === undefined) return label;
  return isNumberKey ? Number(key) : key;
}

/** `{ 404: "NotFound", 409: "Sold" }` */
function areByStatus({ rows }: List): boolean {
  return rows.every(({ key, isNumberKey }) => isNumberKey && isKnown(Number(key)) && Number(key) >= 400);
}

/** An enum of numbers that all are statuses. */
function areStatuses({ rows }: List): boolean {
  const codes = rows.map(({ code }) => (typeof code === "number" && isKnown(code) ? code : 0));
  return !codes.includes(0) && codes.filter((code) => code >= 400).length > codes.length / 2;
}

function addFacts(
  error: Declared,
  { status, message, meaning, line }: Pick<Row, "status" | "message" | "meaning" | "line">,
): void {
  if (status !== undefined) error.statuses.set(status, { line, isSaid: true });
  if (message !== undefined && !error.messages.has(message)) error.messages.set(message, line);
  if (error.meaning === "") error.meaning = meaning;
  if (error.statuses.size === 0) {
    for (const named of namedStatuses(meaning)) error.statuses.set(named, { line, isSaid: false });
  }
}

/** Adds what a further list says of errors that are known: of one that mostly is about these. */
function attach(
  list: List,
  use: Use,
  errors: ReadonlyMap<string, Declared>,
  names: ReadonlyMap<string, readonly Declared[]>,
): void {
  if (use === "codes") return;
  const rows = list.rows.map((row) => ({ row, own: names.get(row.key ?? String(row.code ?? "")) ?? [] }));
  if (rows.filter(({ own }) => own.length > 0).length <= rows.length / 2 || errors.size === 0) return;
  for (const { row, own } of rows) {
    for (const error of own) {
      const said = error.statuses;
      if (row.status !== undefined) for (const [status, { isSaid }] of said) if (!isSaid) said.delete(status);
      addFacts(error, { ...row, message: row.message });
    }
  }
}
