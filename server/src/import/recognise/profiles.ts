// What the cells of one column look like, as shares of those that have something in them.

import type { Placed } from "../document.ts";
import { codesOf, isNumber, isQuoted, likeness } from "./codes.ts";
import { normalized } from "./keys.ts";
import { isKnown, onlyStatuses } from "./statuses.ts";
import { isTypeWord, retryWord } from "./words.ts";

export interface Profile {
  readonly filled: number;
  readonly distinct: number;
  readonly status: number;
  readonly known: number;
  readonly number: number;
  readonly strong: number;
  readonly weak: number;
  readonly code: number;
  readonly long: number;
  readonly typeWord: number;
  readonly yesNo: number;
  readonly severity: number;
  /** Names that bodies of errors give to their fields, whatever went wrong. */
  readonly field: number;
}

/** What stands in a cell that has no value. */
const NOTHING = /^(?:[-–—\s]*|about:blank|n\/a|none)$/i;

/** Cells of a column that are looked at one by one: more tell no more of what they are. */
const MOST_CELLS = 2_000;

/** The profile of a column; cells that rows lack are empty ones. Of a very long one, the shares are those of cells all over it. */
export function profileOf(cells: readonly (Placed | undefined)[]): Profile {
  const all = cells.filter((cell): cell is Placed => cell !== undefined && !NOTHING.test(cell.text));
  const filled = sampleOf(all);
  const share = (test: (cell: Placed) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const codes = new Map(filled.map((cell) => [cell, codesOf(cell)]));
  const allCodes = (cell: Placed, test: (code: string) => boolean): boolean => {
    const own = codes.get(cell) ?? [];
    return own.length > 0 && own.every(test);
  };
  return {
    filled: cells.length === 0 ? 0 : all.length / cells.length,
    distinct: new Set(all.map(({ text }) => text)).size,
    status: share(({ text }) => onlyStatuses(text) !== undefined),
    known: knownShare(filled),
    number: share((cell) => allCodes(cell, isNumber)),
    strong: share((cell) => allCodes(cell, (code) => likeness(code, false) === "strong")),
    weak: share((cell) => (codes.get(cell)?.length ?? 0) > 0),
    code: share(({ text, codes: spans }) => spans.join("").length > 0.5 * text.length),
    long: share((cell) => (codes.get(cell)?.length ?? 0) < 2 && isLong(cell.text)),
    typeWord: share(({ text }) => isTypeWord(text)),
    yesNo: share(({ text }) => retryWord(text) !== undefined),
    severity: share(({ text }) => SEVERITY.test(text)),
    field: share((cell) => isBodyField(cell.text) || (codes.get(cell) ?? []).filter(isBodyField).length > 1),
  };
}

/** As many cells as are looked at, evenly spread; all where there are no more. */
function sampleOf(cells: readonly Placed[]): readonly Placed[] {
  const step = cells.length / MOST_CELLS;
  return step <= 1 ? cells : Array.from({ length: MOST_CELLS }, (_, i) => cells[Math.floor(i * step)]!);
}

/** More words than a name has. */
function isLong(text: string): boolean {
  return !isQuoted(text) && /\s/.test(text) && (text.length > 40 || text.split(/\s+/).length > 4);
}

/** How grave an error is tells none apart. */
const SEVERITY =
  /^(?:error|warn(?:ing)?|info(?:rmation)?|fatal|critical|severe|notice|debug|high|medium|low|moderate)$/i;

/** Of the cells that may be statuses, how many are such that servers send. */
function knownShare(cells: readonly Placed[]): number {
  const read = cells.flatMap(({ text }) => onlyStatuses(text) ?? []);
  return read.length === 0 ? 0 : read.filter(({ statuses }) => statuses.every(isKnown)).length / read.length;
}

/** Whether a name is one that bodies of errors give to a field whatever went wrong, also at a path (`error.code`). */
export function isBodyField(name: string): boolean {
  return FIELDS.has(normalized(name.split(".").at(-1) ?? ""));
}

const FIELDS = new Set(
  "code data debugid detail details doc docurl domain error errorcode errordescription errormessage errors errorstatus errortype field fields httpstatus id instance locale message messages meta metadata msg object param params path reason request requestid source status statuscode statustext success target text time timestamp title traceid type uri url".split(
    " ",
  ),
);
