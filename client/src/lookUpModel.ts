// The rows of the look-up list as plain data. What is found for a query is the server's business. Pure, without `vscode`;
// commands/lookUp.ts shows them.

import type {
  CatalogSummary,
  EntryParams,
  EntrySummary,
  ExplainedEntry,
  Location,
} from "../../server/src/protocol.ts";
import type { OrderedApis } from "./apiOrder.ts";
import type { CommandName } from "./commandIds.ts";
import { joinParts, nameOf, statusesOf } from "./entryText.ts";
import { rows as texts } from "./messages.ts";

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

/** An API whose errors the list goes on to. */
export interface ApiRow {
  readonly kind: "api";
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** What is typed instead. */
  readonly query: string;
}

/** What can be done where no error matches. */
export interface HintRow {
  readonly kind: "hint";
  readonly label: string;
  readonly detail: string;
  /** What Enter does; nothing where it only says something. */
  readonly command?: CommandName;
  /** What the command is given. */
  readonly argument?: string;
}

export type LookUpRow = EntryRow | SeparatorRow | ApiRow | HintRow;

/** Entries that were used last; those of the APIs in use under their API's name; a row for each other API. */
export function allRows(
  { used, more }: OrderedApis<CatalogSummary>,
  recent: readonly EntryParams[] = [],
): readonly LookUpRow[] {
  const last = foundRows([...used, ...more], recent);
  const own = byCatalog(used);
  const others = more.filter((catalog) => catalog.entries.length > 0).map(apiRow);
  const isFirst = last.length === 0 && own.length === 0;
  return [
    ...(last.length > 0 ? [separator(texts.recent), ...last] : []),
    ...own,
    ...(others.length > 0 && !isFirst ? [separator(texts.moreApis)] : []),
    ...others,
  ];
}

function separator(label: string): SeparatorRow {
  return { kind: "separator", label };
}

function apiRow({ id, name, summary, entryCount }: CatalogSummary): ApiRow {
  const description = texts.errors({ count: entryCount });
  return { kind: "api", label: name, description, detail: summary, query: `@${id} ` };
}

function byCatalog(catalogs: readonly CatalogSummary[]): readonly LookUpRow[] {
  return catalogs
    .filter((catalog) => catalog.entries.length > 0)
    .flatMap((catalog) => [
      separator(catalog.name),
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
    return isOther ? [separator(CONFIDENCE[answer.confidence]), explained] : [explained];
  });
}

const CONFIDENCE: Readonly<Record<ExplainedEntry["confidence"], string>> = {
  certain: texts.certain,
  likely: texts.likely,
  guess: texts.guess,
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
    const words = texts.usedIn({ count: uses.length });
    return { ...row, uses, description: joinParts(row.description, words) };
  });
}

/** What to do where no error matches. */
export function noMatch(query: string): readonly LookUpRow[] {
  return [
    {
      kind: "hint",
      label: texts.noMatch({ query }),
      detail: texts.noMatchDetail,
    },
    {
      kind: "hint",
      label: texts.explainCopied,
      detail: texts.explainCopiedDetail,
      command: "explain",
    },
    addRow(query),
  ];
}

/** What to do where nothing explains a text. */
export function notExplained(text: string, shortened: string): readonly LookUpRow[] {
  return [
    { kind: "hint", label: texts.noMatch({ query: shortened }), detail: texts.noMatchDetail },
    addRow(text),
  ];
}

/** Where none of the answers is certain, the error may be one that no catalog has: what to do then. */
export function additionRows(answers: readonly ExplainedEntry[], text: string): readonly LookUpRow[] {
  return answers.some(({ confidence }) => confidence === "certain")
    ? []
    : [separator(texts.noneOfThese), addRow(text)];
}

function addRow(argument: string): HintRow {
  return {
    kind: "hint",
    label: texts.addToCatalog,
    detail: texts.addToCatalogDetail,
    command: "addToCatalog",
    argument,
  };
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
