// What the code of an API itself sends and throws, as far as that is sure: for the rules that hold it against the API's own catalog.

import type { Catalog } from "../catalog/model.ts";
import type { BodyCandidate, BodyNode } from "../references/bodyModel.ts";
import type { Reference } from "../references/model.ts";
import type { StatedError, StatedStatus } from "../references/statedModel.ts";
import { nodesAt, tokensOf } from "../resolve/bodyShape.ts";
import { discriminatorOf } from "../resolve/discriminators.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Evidence } from "../resolve/model.ts";
import { namesOfCatalog, statedNames } from "../resolve/statedNames.ts";
import { encloses, type Span } from "../text/span.ts";

/** An error that the code of an API produces. */
export interface ProducedError {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  readonly span: Span;
  /** Absent where none is written beside it. */
  readonly status?: StatedStatus | undefined;
  /** What stands where the API has its codes and types. */
  readonly names: readonly ProducedName[];
  /** Whether it is sent here; what is thrown may be sent as another one elsewhere. */
  readonly isSent: boolean;
  /** Whether nothing tells which error it is but its status, which surely is sent. */
  readonly isStatusAlone: boolean;
}

export interface ProducedName {
  readonly value: string;
  readonly span: Span;
  readonly quote: Reference["quote"];
}

/** The errors that a file produces; none where it is no API's code. */
export function* producedErrors(document: ResolvedDocument): Iterable<ProducedError> {
  const { produced, references } = document;
  if (produced?.catalog.kind !== "api") return;
  const seen = new Set<number>();
  const found = [...sentErrors(document), ...statedErrors(document)];
  // What is sent is the surest, and may be thrown at once (`throw json(…)`).
  found.sort((a, b) => Number(b.isSent) - Number(a.isSent));
  for (const error of found) {
    const directive = references.directives.findLast(({ scope }) => encloses(scope, error.span));
    if (directive && directive.api !== produced.catalog.id) continue;
    const names = error.names.filter(({ span }) => !seen.has(span.start));
    if (names.length === 0 && !error.isStatusAlone) continue;
    for (const { span } of names) seen.add(span.start);
    yield { ...error, names, catalog: produced.catalog, evidence: produced.evidence };
  }
}

/** The type of a problem that has none of its own (RFC 9457, section 4.2.1). */
const NO_TYPE = "about:blank";

/**
 * The places of codes in the code of an API of which nothing can be said: what is worked out at run time, what comes with no status and
 * is not in the catalog, and what is thrown in a file that calls other APIs and is not in it either.
 */
export function unjudgedCodes({ stated, references, produced }: ResolvedDocument): readonly Span[] {
  if (produced?.catalog.kind !== "api") return [];
  const { catalog } = produced;
  const known = namesOfCatalog(catalog);
  const callsOthers = references.calls.length > 0;
  const found = new Map<number, Span>();
  for (const error of stated) {
    const { unknown, status, how, table } = error;
    for (const span of unknown) found.set(span.start, span);
    const isUnsure = status === undefined || (how === "thrown" && callsOthers);
    if (!isUnsure || table !== undefined) continue;
    for (const { value, span, path, ofCodes } of statedNames(error, catalog)) {
      // What is given to an error without a name and without a status may be anything.
      const isCode = path.length > 0 || ofCodes || status !== undefined;
      if (isCode && value !== "" && !known.has(value)) found.set(span.start, span);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

type Found = Omit<ProducedError, "catalog" | "evidence">;

/** Bodies that handlers send with an error status. */
function sentErrors({ references, produced }: ResolvedDocument): readonly Found[] {
  const { catalog } = produced!;
  const names = new Map<number, ProducedName[]>();
  const texts = new Set<number>();
  for (const reference of references.references) {
    const { body, kind, value, partial, span, quote } = reference;
    if (body === undefined || kind === "field" || typeof value !== "string") continue;
    texts.add(body);
    const discriminator = discriminatorOf(reference.subject, catalog);
    // Constants are among what is stated.
    if (partial || reference.constant || discriminator === undefined || discriminator.kind === "message")
      continue;
    if (value === NO_TYPE) continue;
    names.set(body, [...(names.get(body) ?? []), { value, span, quote }]);
  }
  return references.bodies.flatMap(({ sentBy, isDouble, url, status, span, root }, index) => {
    if (sentBy !== "server" || isDouble || url !== undefined) return [];
    if (status === undefined || status.value < 400) return [];
    const found = names.get(index) ?? [];
    // A code that is worked out at run time may be any.
    const isStatusAlone = found.length === 0 && texts.has(index) && !hasOwnCode(root, catalog);
    return [{ span, status, names: found, isSent: true, isStatusAlone }];
  });
}

/** Whether something stands where the API has its codes and types. */
function hasOwnCode(root: BodyNode, { discriminators }: Catalog): boolean {
  return discriminators.some(
    ({ kind, pointer }) => kind !== "message" && nodesAt(root, tokensOf(pointer)).length > 0,
  );
}

/**
 * Errors that the code states. Of what is thrown by code that calls other APIs nothing is sure: it throws for these as well. A table is
 * one of codes where the catalog knows half of them.
 */
function statedErrors(document: ResolvedDocument): readonly Found[] {
  const { references, stated, produced } = document;
  const { catalog } = produced!;
  const callsOthers = references.calls.length > 0;
  const tables = tablesOfCodes(stated, catalog);
  return stated.flatMap((error): readonly Found[] => {
    const { how, span, status, table } = error;
    if (how === "thrown" && callsOthers) return [];
    if (table !== undefined && !tables.has(table)) return [];
    if (how === "sent" && isInOtherBody(span, references.bodies)) return [];
    const names = statedNames(error, catalog).filter(({ value }) => value !== "" && value !== NO_TYPE);
    const isSent = how === "sent";
    const isStatusAlone = isSent && error.texts.length === 0 && error.unknown.length === 0;
    return names.length > 0 || isStatusAlone ? [{ span, status, names, isSent, isStatusAlone }] : [];
  });
}

/** The tables of which the catalog knows half of the codes, or more: others may be of names of statuses, or of another API. */
function tablesOfCodes(stated: readonly StatedError[], catalog: Catalog): ReadonlySet<number> {
  const known = namesOfCatalog(catalog);
  const counts = new Map<number, number>();
  for (const { table, texts } of stated) {
    if (table === undefined) continue;
    const isKnown = texts.some(({ value }) => known.has(value));
    counts.set(table, (counts.get(table) ?? 0) + (isKnown ? 1 : -1));
  }
  return new Set([...counts].flatMap(([table, count]) => (count >= 0 ? [table] : [])));
}

/** Whether it stands in a body that is told apart already, such as a mock of another API. */
function isInOtherBody(span: Span, bodies: readonly BodyCandidate[]): boolean {
  return bodies.some(
    (body) => encloses(span, body.span) && (body.sentBy !== "server" || body.url !== undefined),
  );
}
