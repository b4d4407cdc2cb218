// What the columns of a table are: from their cells first, then from their names.

import type { Placed, Table } from "../document.ts";
import { type Alike, NONE_ALIKE } from "./alike.ts";
import { codesOf } from "./codes.ts";
import type { IdentityKind } from "./finding.ts";
import { type Profile, profileOf } from "./profiles.ts";
import { headingStatuses, isPhrase, isSuccess, onlyStatuses } from "./statuses.ts";
import {
  isAboutErrors,
  isCalledCode,
  isFieldHeader,
  namesCredentials,
  namesErrors,
  namesFields,
  namesThings,
  type Role,
  roleOf,
} from "./words.ts";

/** A table with its columns understood. */
export interface Columns {
  readonly rows: readonly (readonly Placed[])[];
  readonly header: readonly Placed[] | undefined;
  /** The index of the column that has statuses. */
  readonly status: number | undefined;
  /** Those that tell errors apart, the most telling first. */
  readonly identities: readonly {
    readonly index: number;
    readonly kind: IdentityKind;
    readonly called: string;
  }[];
  /** Of the others, by their index. */
  readonly roles: ReadonlyMap<number, Role>;
}

/**
 * Understands a table; undefined: it lists fields, or nothing by which errors could be told apart. `shown`: values of errors that
 * examples have, by which a table of errors is told from one of fields. `alike`: what the other tables of its form have in a column.
 */
export function columnsOf(
  table: Table,
  shown: ReadonlySet<string> = new Set(),
  alike: (column: number) => Alike = () => NONE_ALIKE,
): Columns | undefined {
  const { header, rows } = withHeader(table);
  const width = widest([...rows, header ?? []]);
  if (rows.length === 0 || width < 1 || (width === 1 && !isListOfOne(table, header))) return undefined;
  const profiles = Array.from({ length: width }, (_, i) => profileOf(rows.map((row) => row[i])));
  const named = Array.from({ length: width }, (_, i) => roleOf(header?.[i]?.text ?? ""));
  const isShown =
    (profiles[0]?.status ?? 0) >= 0.8 ||
    rows.some((row) => row[0] !== undefined && codesOf(row[0]).some((code) => shown.has(code)));
  if (listsFields(header, profiles, isShown)) return undefined;
  const likely = statusColumn(profiles, named, rows, header);
  const status = likely !== undefined && isRefuted(likely, profiles, alike) ? undefined : likely;
  const others = identityColumns(profiles, named, header, status);
  const called = header?.[status ?? -1]?.text ?? "";
  // A field that is called a code has the status as its value where nothing else tells errors apart.
  const isOwn = status !== undefined && others.length === 0 && /^err(?:or)?_?(?:code|no)$/i.test(called);
  const identities = isOwn ? [{ index: status, kind: "code" as const, called }] : others;
  const roles = new Map<number, Role>();
  for (let i = 0; i < width; i++) {
    if (i === status || identities.some(({ index }) => index === i)) continue;
    roles.set(
      i,
      (profiles[i]?.yesNo ?? 0) >= 0.7 && named[i] !== "status" ? "retry" : (named[i] ?? "meaning"),
    );
  }
  const isUnder = table.path.some(({ text }) => headingStatuses(text).some((each) => !isSuccess(each)));
  const first = identities.length === 0 ? messageColumn(profiles, named, header, status, isUnder) : undefined;
  // Reason phrases are no messages of an API, whatever their column is called.
  const phrases = [...roles].filter(([i, role]) => role === "message" && arePhrases(i, status, rows));
  for (const [i] of phrases) roles.set(i, "meaning");
  if (first !== undefined && !phrases.some(([i]) => i === first)) roles.set(first, "message");
  return { rows, header, status, identities, roles };
}

/** One column, of codes or messages, below a status. */
function isListOfOne({ path }: Table, header: readonly Placed[] | undefined): boolean {
  const role = roleOf(header?.[0]?.text ?? "");
  const isNamed = role === "code" || role === "type" || role === "message";
  return isNamed && path.some(({ text }) => headingStatuses(text).some((status) => !isSuccess(status)));
}

/** Whether tables of the same form have numbers there that are no statuses, so that those of this one only look like some. */
function isRefuted(status: number, profiles: readonly Profile[], alike: (column: number) => Alike): boolean {
  const hasName = profiles.some(({ strong, number }, i) => i !== status && strong >= 0.6 && number < 0.6);
  if (!hasName) return false;
  const { rows, numbers, failing } = alike(status);
  return numbers >= 0.8 * rows && failing < 0.5 * numbers;
}

/** The most cells that a row has. */
export function widest(rows: readonly (readonly Placed[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The names of the columns may stand in the first row, and rows of a copy in the place of names. */
function withHeader(table: Table): Pick<Columns, "header" | "rows"> {
  const { header, rows } = table;
  if (header?.every(({ text }) => text === "")) return { header: undefined, rows };
  const first = header ?? rows[0];
  const others = header ? rows : rows.slice(1);
  if (first === undefined) return { header, rows };
  const profiles = first.map((_, i) => profileOf(others.map((row) => row[i])));
  const telling = profiles.flatMap(({ status, strong }, i) => (status >= 0.6 || strong >= 0.6 ? [i] : []));
  const fits = telling.filter((i) => {
    const own = profileOf([first[i]]);
    return (profiles[i]?.status ?? 0) >= 0.6
      ? own.status === 1
      : own.strong === 1 && own.field === 0 && !namesColumn(first[i]?.text ?? "");
  });
  const isData = telling.length > 0 && fits.length === telling.length;
  if (header) return isData ? { header: undefined, rows: [header, ...rows] } : { header, rows };
  const isNamed = first.some(({ text }) => roleOf(text) !== undefined && text.length < 40);
  return !isData && (telling.length > 0 || isNamed)
    ? { header: first, rows: others }
    : { header: undefined, rows };
}

/** Whether a text that looks like a code is the name of a column: `Code`, `string_code`, `errorName`. */
function namesColumn(text: string): boolean {
  const last = /^[a-z]/.test(text)
    ? /(?:^|_|[a-z](?=[A-Z]))(code|type|status|name|id|message|reason)s?$/i.exec(text)
    : null;
  return last !== null || /^[A-Z][a-z]+$/.test(text);
}

/** A table of fields has a column of types, or says so above its first one and has no value of an error there. */
function listsFields(
  header: readonly Placed[] | undefined,
  profiles: readonly Profile[],
  isShown: boolean,
): boolean {
  if (profiles.some(({ typeWord, distinct }) => typeWord >= 0.6 && distinct > 0)) return true;
  const isOfFields = (profiles[0]?.field ?? 0) >= 0.75 && (profiles[0]?.distinct ?? 0) > 1;
  if (isOfFields && !profiles.some(({ status }) => status >= 0.6)) return true;
  if (header?.[0] === undefined || !isFieldHeader(header[0].text) || isShown) return false;
  // A table that says which field a message is about lists messages.
  return !header.some(
    ({ text }, i) => isAboutErrors(text) && roleOf(text) === "message" && (profiles[i]?.distinct ?? 0) > 1,
  );
}

function statusColumn(
  profiles: readonly Profile[],
  named: readonly (Role | undefined)[],
  rows: Columns["rows"],
  header: readonly Placed[] | undefined,
): number | undefined {
  const likely = profiles.flatMap(({ status, filled }, i) => (status >= 0.8 && filled >= 0.4 ? [i] : []));
  const byName = likely.find((i) => named[i] === "status" && (profiles[i]?.known ?? 0) >= 0.8);
  if (byName !== undefined) return byName;
  // Without a name that says so, numbers of an application that happen to have three digits are told by what is registered.
  return likely.find((i) => {
    // Phrases say so, whatever the other numbers are.
    const phrased = phrasedRows(i, rows).length;
    if (phrased >= 2 && phrased >= 0.4 * rows.length) return true;
    if (named[i] !== undefined && named[i] !== "code") return false;
    // Below another name, numbers that happen to be common statuses are amounts.
    const isCalled = named[i] === "code" || (header?.[i]?.text ?? "") === "";
    const known = profiles[i]?.known ?? 0;
    return known >= 0.9 && (likely.length > 1 || areStatuses(i, rows, profiles, isCalled));
  });
}

/** How many of the rows have the reason phrase of their status, as a share. */
export function phrasedShare(index: number, rows: Columns["rows"]): number {
  return rows.length === 0 ? 0 : phrasedRows(index, rows).length / rows.length;
}

/** Whether most texts of a column are reason phrases of the statuses in their rows, and nothing else. */
function arePhrases(index: number, status: number | undefined, rows: Columns["rows"]): boolean {
  if (status === undefined) return false;
  const own = rows.filter((row) => {
    const text = row[index]?.text ?? "";
    return (
      /^[A-Z][A-Za-z -]+$/.test(text) &&
      text.split(" ").length <= 4 &&
      isPhrase(Number.parseInt(row[status]?.text ?? "", 10), text)
    );
  });
  return rows.length >= 3 && own.length >= 0.6 * rows.length;
}

function phrasedRows(index: number, rows: Columns["rows"]): Columns["rows"] {
  return rows.filter((row) => {
    const cell = row[index]?.text ?? "";
    const status = Number.parseInt(cell, 10);
    return row.some(({ text }, i) => isPhrase(status, i === index ? cell.replace(/^[\d\s(–—-]+/, "") : text));
  });
}

/** Whether numbers are statuses although nothing names them so: some stand with their phrase, or all are common and few. */
function areStatuses(
  index: number,
  rows: Columns["rows"],
  profiles: readonly Profile[],
  isCalled: boolean,
): boolean {
  const phrased = phrasedRows(index, rows);
  const all = rows.flatMap((row) => onlyStatuses(row[index]?.text ?? "")?.statuses ?? []);
  if (phrased.length === 0 && all.length > 1 && all.every(isSuccess)) return false;
  if (phrased.length >= Math.max(1, rows.length * 0.25)) return true;
  const hasOther = profiles.some(({ strong, number }, i) => i !== index && strong >= 0.6 && number < 0.6);
  return (
    hasOther ||
    (isCalled && rows.every((row) => COMMON.includes(Number.parseInt(row[index]?.text ?? "", 10))))
  );
}

const COMMON = [
  200, 201, 202, 204, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 418, 421, 422, 423,
  429, 500, 501, 502, 503, 504,
];

/** Names of columns under which a single word may be a code. */
const NAMING: readonly (Role | undefined)[] = ["code", "type", "name"];

function identityColumns(
  profiles: readonly Profile[],
  named: readonly (Role | undefined)[],
  header: readonly Placed[] | undefined,
  status: number | undefined,
): Columns["identities"] {
  const found = profiles.flatMap((profile, index) => {
    const role = named[index];
    if (index === status || profile.filled < 0.3) return [];
    const isNaming = NAMING.includes(role) || (role === "message" && profile.strong >= 0.6);
    // Numbers below a name that is none of a code are amounts.
    const isNamed = (header?.[index]?.text ?? "") !== "";
    const isAmount = profile.number >= 0.6 && isNamed && !isNaming && role !== "status";
    if (
      isAmount ||
      profile.field >= 0.5 ||
      profile.severity === 1 ||
      namesFields(header?.[index]?.text ?? "")
    )
      return [];
    if (namesCredentials(header?.[index]?.text ?? "") || namesThings(header?.[index]?.text ?? "")) return [];
    const isStrong = profile.strong >= 0.6 && profile.long < 0.3;
    const isWeak =
      profile.weak >= 0.8 &&
      profile.long < 0.2 &&
      ((isNaming && namesErrors(header?.[index]?.text ?? "")) || (header === undefined && index <= 1));
    if (!(isStrong || (isWeak && (profile.strong > 0 || isNaming)))) return [];
    if (role === "action" || role === "cause" || role === "retry" || role === "meaning") return [];
    if (!isNaming && header && !isStrong) return [];
    const called = header?.[index]?.text ?? "";
    return [{ index, kind: kindOf(role), called, weight: weightOf(profile, role, index) }];
  });
  const most = Math.max(0, ...found.map(({ index }) => profiles[index]?.distinct ?? 0));
  const rank = ({ index, called }: { readonly index: number; readonly called: string }): number => {
    if (named[index] !== "code" || (profiles[index]?.distinct ?? 0) < 0.6 * most) return 0;
    return isCalledCode(called) ? 2 : 1;
  };
  return found.sort((a, b) => rank(b) - rank(a) || b.weight - a.weight);
}

function kindOf(role: Role | undefined): IdentityKind {
  return role === "type" ? "type" : role === "name" ? "name" : "code";
}

/** Of several, that tells most which has most values; then which is called a code; then the first. */
function weightOf(profile: Profile, role: Role | undefined, index: number): number {
  const name = role === "code" ? 2 : role === "type" ? 1 : 0;
  return profile.distinct * 10 + name * 3 + (profile.code >= 0.6 ? 1 : 0) - index * 0.1;
}

/** Where nothing else tells errors apart, a column of messages may. */
function messageColumn(
  profiles: readonly Profile[],
  named: readonly (Role | undefined)[],
  header: readonly Placed[] | undefined,
  status: number | undefined,
  isUnder: boolean,
): number | undefined {
  // Without names of columns, texts that stand as code are what the API sends.
  if (header === undefined && status === undefined && (profiles[0]?.code ?? 0) >= 0.8) return 0;
  const index = named.findIndex(
    (role, i) =>
      i !== status && (role === "message" || (role === "code" && isAboutErrors(header?.[i]?.text ?? ""))),
  );
  const isSo = isUnder && /\bmess?age\b|\bmsg\b/i.test(header?.[index]?.text ?? "");
  const isOneRow = (status !== undefined || isSo) && profiles[index]?.filled === 1;
  return index >= 0 && ((profiles[index]?.distinct ?? 0) > 1 || isOneRow) ? index : undefined;
}
