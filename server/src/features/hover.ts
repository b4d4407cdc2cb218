// What is shown over a code, type, status, message or field: the likeliest meaning whole, the others in a line each. What is shown
// over the rest of error bodies in JSON is in json/hover.ts.

import { type Hover, MarkupKind } from "vscode-languageserver-types";
import { withoutKeys } from "../catalog/keys.ts";
import { hasOwnErrors } from "../catalog/kinds.ts";
import type { EntryRef } from "../catalog/model.ts";
import { isNamed, isSpelt } from "../catalog/values.ts";
import type { Reference } from "../references/model.ts";
import { onlyStatus } from "../references/statusSet.ts";
import type { Candidate } from "../resolve/model.ts";
import { bullets } from "../text/shortLists.ts";
import type { Span } from "../text/span.ts";
import { arrivedAt } from "./arrivals/arrived.ts";
import { arrivedMarkdown } from "./arrivals/arrivedMarkdown.ts";
import { unansweredMarkdown } from "./arrivals/unansweredMarkdown.ts";
import { renderClass } from "./classMarkdown.ts";
import type { AnalysedDocument } from "./document.ts";
import {
  renderCandidateLine,
  renderEntry,
  renderField,
  renderOperationState,
  renderStatus,
} from "./entryMarkdown.ts";
import { bodyText, withMissing } from "./json/hover.ts";
import { lookAt } from "./lookAt.ts";
import { hover as words } from "./messages.ts";
import { notInCatalog } from "./notInCatalog.ts";
import { prefixAt, prefixText } from "./prefixMarkdown.ts";
import { rangeOf } from "./ranges.ts";
import { insertedHandlers } from "./refactorings/arrivingHandler.ts";

export interface HoverOptions {
  /** Whether the same condition in other APIs is shown. */
  readonly relatedApis: boolean;
  /** Whether the client runs links to the commands of pages. */
  readonly linksToPages?: boolean;
  /** Whether a finding at a place is shown beside the hover; what it says is not said again. */
  readonly shown?: (span: Span) => boolean;
}

/** More lines of lesser candidates are not shown, only counted. */
const MOST_CANDIDATES = 5;

/** The hover at `offset`; null where nothing is known of what stands there. */
export function hover(document: AnalysedDocument, offset: number, options: HoverOptions): Hover | null {
  const prefix = prefixAt(document, offset);
  const beginning = prefix && prefixText(prefix, document);
  if (prefix && beginning !== undefined) return shown(beginning, prefix.span, document);
  const { reference, place } = lookAt(document, offset);
  if (reference && !reference.partial) {
    const value =
      reference.kind === "field" ? fieldText(reference, document) : valueText(reference, document, options);
    const isInBody = place !== undefined && reference.kind !== "status" && !options.shown?.(reference.span);
    if (value !== undefined)
      return shown(isInBody ? withMissing(value, place) : value, reference.span, document);
  }
  const value = place && bodyText(place, document);
  if (value !== undefined) return shown(value, place!.span, document);
  const arrived = arrivedAt(document, offset);
  if (arrived === undefined) {
    const unanswered = document.references.unansweredAt?.(offset);
    if (unanswered === undefined) return null;
    const told = unansweredMarkdown(unanswered, document, options.linksToPages === true);
    return shown(told, unanswered.span, document);
  }
  const { text } = document;
  const at = { textDocument: { uri: text.uri }, position: text.positionAt(arrived.span.start) };
  const handlers = options.linksToPages
    ? insertedHandlers(document, offset).map(({ catalog }) => catalog)
    : [];
  const markdown = arrivedMarkdown(arrived, options.linksToPages ? at : undefined, handlers);
  return shown(markdown, arrived.span, document);
}

function shown(text: string, span: Span, document: AnalysedDocument): Hover {
  const value = withoutKeys(text, document.catalogs);
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(span, document.text) };
}

function valueText(
  reference: Reference,
  document: AnalysedDocument,
  options: HoverOptions,
): string | undefined {
  const candidates = document
    .resolve(reference)
    .candidates.filter(
      ({ entries, catalog, errorClass }) =>
        entries.length > 0 || errorClass !== undefined || isDocumentedStatus(reference, catalog),
    );
  const [first, ...others] = exactFirst(candidates, reference);
  const missing = options.shown?.(reference.span) ? undefined : notInCatalog(reference, document);
  if (first === undefined) return missing ?? stateText(reference, document);
  const main = first.errorClass
    ? renderClass(first.catalog, first.errorClass, first.evidence)
    : reference.kind === "status" && first.catalog.kind === "api" && first.entries.length !== 1
      ? statusText(first, Number(reference.value), document)
      : entryText(first, reference, document, options);
  const rest = [
    ...(reference.kind === "status" ? [] : refsOf({ ...first, entries: first.entries.slice(1) })),
    ...others.filter(({ catalog }) => !hasOwnErrors(first.catalog) || hasOwnErrors(catalog)).flatMap(refsOf),
  ];
  return [missing, main, othersText(rest)].filter((part) => part).join("\n\n---\n\n");
}

/** Where the likeliest knows a code as one of a family only, and passes on that of another catalog, that one says more. */
function exactFirst(candidates: readonly Candidate[], { value }: Reference): readonly Candidate[] {
  const [first] = candidates;
  const isExact = ({ entries }: Candidate) => entries.some((entry) => isSpelt(entry, String(value)));
  const isFamily = first?.entries.some((entry) => isNamed(entry, value)) && !isExact(first);
  if (first === undefined || !isFamily) return candidates;
  const exact = candidates.find((each) => first.catalog.carries.includes(each.catalog.id) && isExact(each));
  return exact ? [exact, ...candidates.filter((each) => each !== exact)] : candidates;
}

function refsOf({ catalog, entries }: Candidate): readonly EntryRef[] {
  return entries.map((entry) => ({ catalog, entry }));
}

/** A status that stands for several errors, or for none that has an entry. */
function statusText(
  { catalog, evidence }: Candidate,
  status: number,
  { catalogs }: AnalysedDocument,
): string {
  return renderStatus(catalog, status, { index: catalogs, reason: evidence.reason });
}

function entryText(
  { catalog, entries, evidence }: Candidate,
  reference: Reference,
  { catalogs, apis, apisOfProject }: AnalysedDocument,
  { relatedApis, linksToPages = false }: HoverOptions,
): string {
  const [entry] = entries;
  if (entry === undefined) return "";
  const status = reference.facts?.statuses && onlyStatus(reference.facts.statuses);
  return renderEntry(
    { catalog, entry },
    {
      index: catalogs,
      // What HTTP says of a status is no reason to name APIs that the file may have nothing to do with.
      relatedApis: relatedApis && hasOwnErrors(catalog),
      near: [...apis, ...apisOfProject()].map((api) => api.catalog.id),
      linksToPages,
      ...(hasOwnErrors(catalog) ? { reason: evidence.reason } : {}),
      ...(status === undefined ? {} : { status }),
    },
  );
}

function othersText(refs: readonly EntryRef[]): string {
  if (refs.length === 0) return "";
  return `${words.also({})}\n\n${bullets(refs.map(renderCandidateLine), MOST_CANDIDATES)}`;
}

/** A state of an operation that was accepted and may still fail: `job.status === "failed"`. */
function stateText({ subject, value }: Reference, document: AnalysedDocument): string | undefined {
  const { origin } = subject ?? {};
  if (origin?.part !== "body" || origin.call === undefined) return undefined;
  const url = document.references.calls[origin.call]?.url;
  const catalog = url === undefined ? undefined : document.catalogs.byUrl(url)?.catalog;
  const operation = catalog?.operations.find(
    ({ statePointer }) => statePointer === `/${origin.path.join("/")}`,
  );
  return catalog && operation && renderOperationState(catalog, operation, String(value));
}

/** A status can have a meaning without an entry. */
function isDocumentedStatus({ kind, value }: Reference, catalog: Candidate["catalog"]): boolean {
  return kind === "status" && catalog.statuses.some(({ status }) => status === value);
}

function fieldText(reference: Reference, document: AnalysedDocument): string | undefined {
  const path = reference.subject?.origin?.path ?? reference.subject?.path ?? [];
  for (const { catalog, evidence } of document.resolve(reference).candidates) {
    const pointer = documentedPointer(path, catalog, reference.subject?.origin === undefined);
    const text =
      pointer === undefined ? undefined : renderField(catalog, pointer, { reason: evidence.reason });
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The documented field at `path`; where the file does not say what it starts from, at the end of it. */
function documentedPointer(
  path: readonly string[],
  catalog: Candidate["catalog"],
  isOpaque: boolean,
): string | undefined {
  const pointers = catalog.shapes.flatMap(({ fields }) => fields.map(({ pointer }) => pointer));
  const text = `/${path.join("/")}`;
  return (
    pointers.find((pointer) => pointer === text) ??
    (isOpaque ? pointers.find((pointer) => text.endsWith(pointer)) : undefined)
  );
}
