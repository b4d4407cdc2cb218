// Which entries of which catalogs a document uses, and where: what the workspace index remembers of each file. Which files are looked
// at is workspace/uses.ts's.

import type { Range } from "vscode-languageserver-textdocument";
import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Entry } from "../catalog/model.ts";
import type { Reference } from "../references/model.ts";
import type { Candidate } from "../resolve/model.ts";
import { unjudgedCodes } from "../rules/produced.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import { type AnalysedDocument, type AnyDocument, partsOf } from "./document.ts";
import { rangeOf, referenceAt } from "./ranges.ts";

/** A place that names an entry, or several where their code, type, status or message is the same. */
export interface Use {
  readonly catalogId: string;
  readonly entryIds: readonly string[];
  /** A status that several errors have in common is a use of them together, not of each. */
  readonly isShared: boolean;
  readonly range: Range;
  /** For a code of the API's own code that cannot be judged: it is a use of no entry. */
  readonly isUnjudged?: true;
}

/** Entries that somebody asks for the uses of. */
export type UsedEntries = Pick<Use, "catalogId" | "entryIds">;

/** Whether a place is a use of one of the entries. */
export function isUseOf({ catalogId, entryIds, isShared }: Use, wanted: UsedEntries): boolean {
  if (catalogId !== wanted.catalogId) return false;
  const isWanted = (id: string) => wanted.entryIds.includes(id);
  return isShared ? entryIds.every(isWanted) : entryIds.some(isWanted);
}

/** The uses in a document, in its order: where it is sure which API is meant. Of a body that says in several ways which error it is, one. */
export function usesIn(document: AnyDocument): readonly Use[] {
  return atOnce(findingUses(document));
}

/** `usesIn` in slices. */
export function* findingUses(document: AnyDocument): Slices<readonly Use[]> {
  const uses = new Map<string, { readonly start: number; readonly use: Use }>();
  for (const part of partsOf(document)) {
    for (const { reference, catalog, entries } of yield* findingIn(part.document)) {
      const start = part.start + reference.span.start;
      const span = { start, end: part.start + reference.span.end };
      const key = `${catalog.id} ${span.start} ${span.end}`;
      if (uses.has(key)) continue;
      const use = {
        catalogId: catalog.id,
        entryIds: entries.map(({ id }) => id),
        isShared: reference.kind === "status" && entries.length > 1,
        range: rangeOf(span, document.text),
      };
      uses.set(key, { start, use });
    }
    const { produced } = part.document;
    for (const span of unjudgedCodes(part.document)) {
      const place = { start: part.start + span.start, end: part.start + span.end };
      const use: Use = {
        catalogId: produced?.catalog.id ?? "",
        entryIds: [],
        isShared: false,
        range: rangeOf(place, document.text),
        isUnjudged: true,
      };
      uses.set(`unjudged ${place.start}`, { start: place.start, use });
    }
  }
  // What is around the parts of a large document comes first, and what cannot be judged last.
  return [...uses.values()].sort((a, b) => a.start - b.start).map(({ use }) => use);
}

function* findingIn(document: AnalysedDocument): Slices<readonly Found[]> {
  const found: Found[] = [];
  for (const reference of document.references.references) {
    const candidate = candidateOf(reference, document);
    if (candidate) found.push({ reference, ...candidate });
    yield;
  }
  return found.filter(isTold(found));
}

/** The entries of the reference at `offset`, of the API that is most likely meant; undefined where there are none. */
export function usedEntriesAt(document: AnalysedDocument, offset: number): UsedEntries | undefined {
  const reference = referenceAt(document, offset);
  if (reference === undefined || reference.partial) return undefined;
  const candidate = document.resolve(reference).candidates.find((each) => isCounted(each, document));
  return candidate && { catalogId: candidate.catalog.id, entryIds: candidate.entries.map(({ id }) => id) };
}

/** What more entries have in common tells of none of them, and each place would hold the names of all. */
const MOST_ENTRIES = 200;

interface Found extends Pick<Candidate, "catalog" | "entries"> {
  readonly reference: Reference;
}

/** The API that a reference is surely about, with its entries; undefined where it is no use of any. */
function candidateOf(reference: Reference, document: AnalysedDocument): Candidate | undefined {
  if (reference.partial || reference.kind === "field" || reference.role === "range") return undefined;
  const { verdict, certain, candidates } = document.resolve(reference);
  if (verdict !== "exact" && !certain) return undefined;
  const candidate = candidates.find((each) => isCounted(each, document));
  return candidate && candidate.entries.length <= MOST_ENTRIES ? candidate : undefined;
}

/** Built-in standards that only explain what is an API's are used everywhere: their entries are not counted. */
function isCounted({ catalog, entries, evidence }: Candidate, { catalogs }: AnalysedDocument): boolean {
  if (entries.length === 0 || evidence.kind === "dependency") return false;
  return hasOwnErrors(catalog) || catalogs.catalog(catalog.id)?.origin === "workspace";
}

/** A test that takes out what says less of an error than something else in the same body. */
function isTold(found: readonly Found[]): (each: Found) => boolean {
  const bodies = new Map<number, Found[]>();
  for (const each of found) {
    const { body } = each.reference;
    if (body === undefined) continue;
    const others = bodies.get(body);
    if (others) others.push(each);
    else bodies.set(body, [each]);
  }
  const leftOut = new Set<Found>();
  for (const inBody of bodies.values()) {
    const told = new Set<Entry>();
    for (const each of inBody.sort(byTelling)) {
      if (each.entries.some((entry) => told.has(entry))) leftOut.add(each);
      else for (const entry of each.entries) told.add(entry);
    }
  }
  return (each) => !leftOut.has(each);
}

const KINDS: readonly Reference["kind"][] = ["code", "text", "type", "message", "status"];

function byTelling(a: Found, b: Found): number {
  return (
    a.entries.length - b.entries.length ||
    KINDS.indexOf(a.reference.kind) - KINDS.indexOf(b.reference.kind) ||
    a.reference.span.start - b.reference.span.start
  );
}
