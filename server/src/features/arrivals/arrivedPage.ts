// What can arrive at a place, all of it, as a page: a table for each API, what others pass on, what else may come. The first of it, in a
// hover, is in arrivedMarkdown.ts.

import type { Catalog } from "../../catalog/model.ts";
import { nameInCode } from "../../catalog/values.ts";
import { codeSpan, escapeMarkdown } from "../../text/markdown.ts";
import { reasonMarkdown } from "../../text/reason.ts";
import type { AnalysedDocument } from "../document.ts";
import { columns, arrivals as words } from "../page/messages.ts";
import type { Block, Cell, Page, Section } from "../page/model.ts";
import { MARKDOWN, retryWords } from "../retryWords.ts";
import { type Arrived, type ArrivingError, type ArrivingErrors, allErrors } from "./arrived.ts";

/** The page of what can arrive at a place of a document. */
export function arrivedPage(arrived: Arrived, document: AnalysedDocument): Page {
  const { kind, span, apis } = arrived;
  const name = codeSpan(document.source.slice(span.start, span.end));
  const line = document.text.positionAt(span.start).line + 1;
  return {
    heading: { name: words.atName, use: words.atUse, call: words.atCall }[kind]({ name }),
    subheading: words.place({ file: escapeMarkdown(fileName(document.text.uri)), line }),
    actions: [],
    lead: [{ kind: "text", text: leadText(arrived) }],
    sections: [
      ...apis.flatMap((api) => sectionsOf(api, kind, document)),
      ...(kind === "call" ? [] : somethingElse(arrived)),
    ],
  };
}

/** The last name of an address, as people know the file; all of it where it has none. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

function leadText({ kind, apis }: Arrived): string {
  const errors = apis.flatMap(allErrors);
  const all = errors.length;
  const handled = errors.filter(({ handledAt }) => handledAt !== undefined).length;
  if (kind === "call") return words.count({ all });
  const counts = handled > 0 ? words.handled({ handled, all }) : words.noneHandled({ all });
  return kind === "use" ? `${counts} ${words.left({})}` : counts;
}

function sectionsOf(
  { api: { catalog, evidence }, classes, errors, passes }: ArrivingErrors,
  kind: Arrived["kind"],
  document: AnalysedDocument,
): readonly Section[] {
  const reason = reasonMarkdown(evidence.reason);
  const from =
    classes.length > 0 ? words.fromAs({ reason, classes: classes.map(codeSpan) }) : words.from({ reason });
  const own: Section = {
    title: catalog.name,
    blocks: [
      { kind: "text", text: from },
      ...(errors.length > 0 ? [tableOf(errors, catalog, kind, document)] : []),
    ],
  };
  const passed = passes.map(({ catalog: other, errors: theirs }) => ({
    title: words.passedOn({ api: other.name, by: catalog.name }),
    blocks: [tableOf(theirs, other, kind, document)],
  }));
  return [own, ...passed];
}

/** A row for each error; columns that would be empty are left out. */
function tableOf(
  errors: readonly ArrivingError[],
  catalog: Catalog,
  kind: Arrived["kind"],
  document: AnalysedDocument,
): Block {
  const rows = errors.map((error) => ({
    error: errorCells(error, catalog),
    status: error.entry.statuses.map(String),
    class: error.errorClass === undefined ? [] : [codeSpan(error.errorClass)],
    retry: error.entry.retry ? [retryWords({ ...error.entry.retry, note: undefined }, MARKDOWN)] : [],
    handled: kind === "call" ? [] : handledCells(error, document),
  }));
  const shown = (["error", "status", "class", "retry", "handled"] as const).filter((column) =>
    rows.some((row) => row[column].length > 0),
  );
  return {
    kind: "table",
    head: shown.map((column) => columns[column]({})),
    rows: rows.map((row) => shown.map((column) => row[column])),
  };
}

function errorCells({ entry }: ArrivingError, { id }: Catalog): readonly Cell[] {
  const code = nameInCode(entry);
  const text = code === undefined ? escapeMarkdown(entry.title) : codeSpan(code);
  const linked = { text, entry: { catalogId: id, entryId: entry.id } };
  return code === undefined ? [linked] : [linked, escapeMarkdown(entry.title)];
}

function handledCells({ handledAt }: ArrivingError, { text }: AnalysedDocument): readonly Cell[] {
  if (handledAt === undefined) return [words.notHandled({})];
  const position = text.positionAt(handledAt.start);
  const place = { textDocument: { uri: text.uri }, position };
  return [{ text: words.line({ line: position.line + 1 }), place }];
}

function somethingElse({ others, isProved }: Arrived): readonly Section[] {
  if (isProved) return [];
  const calls = others.map((call) => codeSpan(`${call}()`));
  const texts = [...(calls.length > 0 ? [words.ofCalls({ calls })] : []), words.anything({})];
  return [{ title: words.somethingElse({}), blocks: texts.map((text) => ({ kind: "text" as const, text })) }];
}
