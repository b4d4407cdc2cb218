// Whether a table lists errors: by the headings above it, by its columns, by what its rows say.

import type { Placed, Table } from "../document.ts";
import { cellsOf, isCodedText } from "./cells.ts";
import { type Columns, phrasedShare } from "./columns.ts";
import { contextStatuses, sectionOf } from "./context.ts";
import { onlyStatuses } from "./statuses.ts";
import { isAboutErrors, isAboutOther, isAboutTests, isCalledCode } from "./words.ts";

/** Whether a table lists errors. `isNamed`: the page's headings or its title speak of errors somewhere. */
export function isAboutFailure(table: Table, columns: Columns, title: string, isNamed: boolean): boolean {
  const nearest = sectionOf(table.path);
  if (isAboutTests(nearest)) return false;
  if (isAboutOther(nearest) && !isAboutErrors(nearest) && !isSurelyFailure(columns)) return false;
  if (columns.identities.length === 0 && columns.status === undefined) {
    const areCoded = columns.rows.every((row) => cellsOf(row, columns, "message").some(isCodedText));
    const isWithin = areCoded && [title, ...table.path.map(({ text }) => text)].some(isAboutErrors);
    const isTold = isAboutErrors(nearest) || isWithin || contextStatuses(table.path).length > 0;
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
  const isCalled = columns.identities.some(({ called }) => isCalledCode(called));
  // A copy may have lost the headings about errors.
  if (isCalled && (!isNamed || (table.structure === "repaired" && mayFail(columns)))) return true;
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
function tellsFailures(columns: Columns): boolean {
  const { identities, rows } = columns;
  const isCode = (row: readonly Placed[]): boolean =>
    identities.some(({ index }) => /[A-Za-z][_.][A-Za-z]/.test(row[index]?.text ?? ""));
  return (
    rows.length >= 4 &&
    failing({ rows: rows.filter(isCode) }) * rows.filter(isCode).length >= 0.7 * rows.length
  );
}

/** Whether codes are put together of several words, or are numbers, or the rows say that something failed. */
function mayFail({ identities: [first], rows }: Columns): boolean {
  const joined = rows.filter((row) => /[_.]|^-?\d+$/.test(row[first?.index ?? 0]?.text ?? ""));
  return joined.length >= 0.5 * rows.length || failing({ rows }) >= 0.3;
}

/** How many of the rows say that something failed, as a share. */
function failing({ rows }: Pick<Columns, "rows">): number {
  const own = rows.filter((row) => FAILURE.test(row.map(({ text }) => text.replaceAll("_", " ")).join(" ")));
  return rows.length === 0 ? 0 : own.length / rows.length;
}

const FAILURE =
  /\b(?:invalid|not|cannot|can't|didn't|doesn't|fail(?:s|ed|ure)?|errors?|exceed(?:s|ed)?|expired|denied|forbidden|missing|unauthorized|unable|unknown|wrong|duplicated?|reject(?:s|ed)?|insufficient|exhausted|unavailable|unsupported|illegal|timed? ?out|no)\b/i;
