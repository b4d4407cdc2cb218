// The rows of the look-up list as plain data. What is found for a query is the server's business. Pure, without `vscode`;
// commands/lookUp.ts shows them.

import type {
  CatalogSummary,
  EntryParams,
  EntrySummary,
  ExplainedEntry,
  Location,
} from "../../server/src/protocol.ts";
import type { CommandName } from "./commandIds.ts";
import { joinParts, nameOf, statusesOf } from "./entryText.ts";

export interface EntryRow {
  readonly kind: "entry";
  readonly label: string;
  /** Statuses, API, and the title where it is not the label: what tells entries of the same type apart. */
  readonly description: string;
  /** What it says, or, where the source gives no message, what it means. */
  readonly detail: string;
  readonly entry: EntrySummary;
  /** Places of the workspace that use it, as far as they are known. */
  readonly uses?: readonly Location[];
}

/** A line above entries that belong together. */
export interface SeparatorRow {
  readonly kind: "separator";
  readonly label: string;
}

/** What can be done where no error matches. */
export interface HintRow {
  readonly kind: "hint";
  readonly label: string;
  readonly detail: string;
  /** What Enter does; nothing where it only says something. */
  readonly command?: CommandName;
}

export type LookUpRow = EntryRow | SeparatorRow | HintRow;

/** All entries under their API's name, and above them those that were used last. */
export function allRows(
  catalogs: readonly CatalogSummary[],
  recent: readonly EntryParams[] = [],
): readonly LookUpRow[] {
  const last = foundRows(catalogs, recent);
  const separator = { kind: "separator", label: "Recently Used" } as const;
  return [...(last.length > 0 ? [separator, ...last] : []), ...byCatalog(catalogs)];
}

function byCatalog(catalogs: readonly CatalogSummary[]): readonly LookUpRow[] {
  return catalogs
    .filter((catalog) => catalog.entries.length > 0)
    .flatMap((catalog) => [
      { kind: "separator", label: catalog.name } as const,
      ...catalog.entries.map((entry) => entryRow(catalog, entry)),
    ]);
}

/** The entries that were found, in the order given; without those that no catalog has any more. */
export function foundRows(
  catalogs: readonly CatalogSummary[],
  found: readonly EntryParams[],
): readonly EntryRow[] {
  const byId = new Map(catalogs.map((catalog) => [catalog.id, catalog]));
  return found.flatMap(({ catalogId, entryId }) => {
    const catalog = byId.get(catalogId);
    const entry = catalog?.entries.find((one) => one.entryId === entryId);
    return catalog && entry ? [entryRow(catalog, entry)] : [];
  });
}

/** The answers of an explanation under how sure they are, with the reasons in place of what they say. */
export function answerRows(
  catalogs: readonly CatalogSummary[],
  answers: readonly ExplainedEntry[],
): readonly LookUpRow[] {
  let last: ExplainedEntry["confidence"] | undefined;
  return answers.flatMap((answer) => {
    const [row] = foundRows(catalogs, [answer]);
    if (!row) return [];
    const isOther = answer.confidence !== last;
    last = answer.confidence;
    const explained = { ...row, detail: answer.why.join(" ") };
    return isOther
      ? [{ kind: "separator", label: CONFIDENCE[answer.confidence] } as const, explained]
      : [explained];
  });
}

const CONFIDENCE: Readonly<Record<ExplainedEntry["confidence"], string>> = {
  certain: "Certain",
  likely: "Likely",
  guess: "A Guess",
};

/** The rows with the places that use their entries: for each entry of `entries` its own. */
export function withUses(
  rows: readonly LookUpRow[],
  entries: readonly EntryParams[],
  places: readonly (readonly Location[])[],
): readonly LookUpRow[] {
  return rows.map((row) => {
    if (row.kind !== "entry") return row;
    const { catalogId, entryId } = row.entry;
    const index = entries.findIndex((entry) => entry.catalogId === catalogId && entry.entryId === entryId);
    const uses = places[index] ?? [];
    if (uses.length === 0) return row;
    const words = uses.length === 1 ? "used in 1 place" : `used in ${uses.length} places`;
    return { ...row, uses, description: joinParts(row.description, words) };
  });
}

/** What to do where no error matches. */
export function noMatch(query: string): readonly LookUpRow[] {
  return [
    {
      kind: "hint",
      label: `No error matches "${query}"`,
      detail: "Use a code, a status or words of the message. @api searches one API, # searches codes only.",
    },
    {
      kind: "hint",
      label: "Explain What You Copied…",
      detail: "Copy a response, a stack trace or a log line first.",
      command: "explain",
    },
  ];
}

/** One entry as a row. */
function entryRow(catalog: CatalogSummary, entry: EntrySummary): EntryRow {
  const label = nameOf(entry);
  return {
    kind: "entry",
    label,
    description: joinParts(statusesOf(entry), catalog.name, entry.title === label ? "" : entry.title),
    detail: entry.messages.length > 0 ? entry.messages.join("  |  ") : entry.meaning,
    entry,
  };
}
