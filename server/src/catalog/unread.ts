// A catalog of which only the head is known until somebody needs more: then its file is read, once. To those who use it, it is a
// catalog like any other.

import { atOnce, type Slices } from "../text/slices.ts";
import type { Briefs } from "./briefs.ts";
import { type CatalogPart, hasValueOrFamily, indexingCatalog, signsOf } from "./catalogPart.ts";
import { hashOf } from "./head.ts";
import type { CatalogHead, LongList } from "./headModel.ts";
import type { LoadedCatalog } from "./loadedModel.ts";
import { messageSigns } from "./messageIndex.ts";
import type { Catalog } from "./model.ts";

/**
 * The catalog of a head.
 * @param read gives all of it, always the same object, and is called when a long part is first asked for that it has
 * @param briefs gives what is known of its entries before, and is called when that is first asked for
 */
export function unreadCatalog(head: CatalogHead, read: () => Catalog, briefs: () => Briefs): Catalog {
  const missing = new Set(head.lacks);
  const list = <N extends LongList>(name: N): Catalog[N] => (missing.has(name) ? none : read()[name]);
  const catalog: Catalog = {
    ...head.catalog,
    get sources() {
      return list("sources");
    },
    get shapes() {
      return list("shapes");
    },
    get statuses() {
      return list("statuses");
    },
    get knownCodes() {
      return read().knownCodes;
    },
    get entries() {
      return list("entries");
    },
    get leftOut() {
      return read().leftOut;
    },
    get requests() {
      return list("requests");
    },
    get operations() {
      return list("operations");
    },
    get limits() {
      return list("limits");
    },
    get practices() {
      return list("practices");
    },
    get notes() {
      return list("notes");
    },
  };
  known.set(catalog, { head, briefs });
  return catalog;
}

/** What is made of such a catalog by copying it is one like any other. */
const known = new WeakMap<Catalog, Known>();

interface Known {
  readonly head: CatalogHead;
  readonly briefs: () => Briefs;
}

/** How many entries a catalog has, for which it need not be read. */
export function entryCount(catalog: Catalog): number {
  return known.get(catalog)?.head.size ?? catalog.entries.length;
}

const none: readonly never[] = [];

/** What is looked up in a catalog. Of one that is not read yet nothing is done now. */
export function* makingPart(loaded: LoadedCatalog): Slices<CatalogPart> {
  const before = known.get(loaded.catalog);
  return before ? unreadPart(loaded, before) : yield* indexingCatalog(loaded);
}

/** What is looked up in a catalog with a head: it is indexed when it is first asked for something that, by the head, it may have. */
function unreadPart(loaded: LoadedCatalog, { head, briefs }: Known): CatalogPart {
  let whole: CatalogPart | undefined;
  const read = () => {
    whole ??= atOnce(indexingCatalog(loaded));
    return whole;
  };
  const codes = hashed(head.codes);
  const messages = hashed(head.messages);
  const templates = new Set(head.templates);
  const statuses = new Set(head.statuses);
  const conditions = new Set(head.conditions);
  return {
    loaded,
    ...signsOf(loaded.catalog),
    byEntry: { get: (id) => read().byEntry.get(id) },
    byCode: { get: (value) => (codes(value) ? read().byCode.get(value) : undefined) },
    mayHave: (value) => hasValueOrFamily(value, head.families, codes),
    families: head.families,
    byStatus: { get: (status) => (statuses.has(status) ? read().byStatus.get(status) : undefined) },
    byCondition: { get: (id) => (conditions.has(id) ? read().byCondition.get(id) : undefined) },
    inBrief: { get: (id) => (conditions.has(id) ? briefs()[id] : undefined) },
    messages: {
      exactly: (text) => (messages(text) ? read().messages.exactly(text) : []),
      fitting: (text) =>
        head.middles.some((part) => text.includes(part)) ||
        (templates.size > 0 && messageSigns(text).some((sign) => templates.has(hashOf(sign))))
          ? read().messages.fitting(text)
          : [],
      containing: (part) => (head.messages.length > 0 ? read().messages.containing(part) : []),
    },
  };
}

/** Whether a text may be one of those with these hashes. */
function hashed(hashes: readonly number[]): (text: string) => boolean {
  let known: ReadonlySet<number> | undefined;
  return (text) => {
    known ??= new Set(hashes);
    return known.has(hashOf(text));
  };
}
