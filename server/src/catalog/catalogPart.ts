// What is looked up in one catalog, made once and kept while the catalog stays as it is; an index joins the parts of those in force.

import { atOnce, eachOf, type Slices } from "../text/slices.ts";
import { type BriefEntry, conditionsOf, inBrief } from "./briefs.ts";
import { fixedEnd } from "./hostIndex.ts";
import type { LoadedCatalog } from "./loadedModel.ts";
import { indexingMessages, type MessagePart } from "./messageIndex.ts";
import type { Catalog, Detection, EntryRef, Host } from "./model.ts";
import { familyOf } from "./values.ts";

export interface CatalogPart extends Signs {
  readonly loaded: LoadedCatalog;
  /** By id. */
  readonly byEntry: Lookup<string, EntryRef>;
  /** By the values of all discriminators, numbers as text, and by label. */
  readonly byCode: Lookup<string, readonly EntryRef[]>;
  /** Whether it may have a value, also by its family: false where it surely has not, for which it need not be read. */
  mayHave(value: string): boolean;
  /** The lengths of how families of codes begin (`08*`), the longest first: under these `byCode` has them too. */
  readonly families: readonly number[];
  readonly byStatus: Lookup<number, readonly EntryRef[]>;
  /** By its condition and those of its causes. */
  readonly byCondition: Lookup<string, readonly EntryRef[]>;
  /** The same in brief, as many as are shown (`briefs.ts`). */
  readonly inBrief: Lookup<string, readonly BriefEntry[]>;
  readonly messages: MessagePart;
}

/** What tells that this API is meant; empty for a standard, which is never taken as the API of a file. */
export interface Signs {
  readonly hosts: ReadonlyMap<string, readonly Host[]>;
  readonly packages: ReadonlySet<string>;
  /** How names of further packages begin (`@acme/client-`). */
  readonly packageFamilies: readonly string[];
  readonly environmentVariables: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** Of entries, those in the order of the catalog. */
export type Lookup<K, V> = Pick<ReadonlyMap<K, V>, "get">;

/** Indexes one catalog, in the time that it is long. */
export function* indexingCatalog(loaded: LoadedCatalog): Slices<CatalogPart> {
  const { catalog } = loaded;
  const byEntry = new Map<string, EntryRef>();
  const byCode = new Map<string, EntryRef[]>();
  const families = new Set<number>();
  const byStatus = new Map<number, EntryRef[]>();
  const byCondition = new Map<string, EntryRef[]>();
  const refs: EntryRef[] = [];
  yield* eachOf(catalog.entries, (entry) => {
    const ref = { catalog, entry };
    refs.push(ref);
    if (!byEntry.has(entry.id)) byEntry.set(entry.id, ref);
    for (const values of Object.values(entry.values)) {
      for (const value of values) {
        add(byCode, `${value}`, ref);
        const family = familyOf(value);
        if (family !== undefined) families.add(family.length);
      }
    }
    add(byCode, entry.label, ref);
    for (const status of entry.statuses) add(byStatus, status, ref);
    for (const condition of conditionsOf(entry)) add(byCondition, condition, ref);
  });
  const messages = yield* indexingMessages(refs);
  const signs = yield* readingSigns(catalog);
  return {
    loaded,
    ...signs,
    byEntry,
    byCode,
    mayHave: (value) => hasValueOrFamily(value, families, (text) => byCode.has(text)),
    families: [...families].sort((a, b) => b - a),
    byStatus,
    byCondition,
    inBrief: { get: (id) => inBrief(byCondition.get(id) ?? []) },
    messages,
  };
}

/** Whether a catalog has a value or its family, where `has` says which texts it has. */
export function hasValueOrFamily(
  value: string,
  families: Iterable<number>,
  has: (text: string) => boolean,
): boolean {
  if (has(value)) return true;
  for (const length of families) if (length < value.length && has(`${value.slice(0, length)}*`)) return true;
  return false;
}

/** The signs of a catalog, of which nothing long is asked. */
export function signsOf(catalog: Catalog): Signs {
  return atOnce(readingSigns(catalog));
}

function* readingSigns(catalog: Catalog): Slices<Signs> {
  const hosts = new Map<string, Host[]>();
  yield* eachOf(detected(catalog).hosts, (host) => {
    const end = fixedEnd(host.host);
    const known = hosts.get(end);
    if (known) known.push(host);
    else hosts.set(end, [host]);
  });
  const { environmentVariables, words } = detected(catalog);
  const packages = packagesOf(catalog);
  return {
    hosts,
    packages: new Set(packages.filter((name) => familyOf(name) === undefined)),
    packageFamilies: packages.flatMap((name) => familyOf(name) ?? []),
    environmentVariables: new Set(environmentVariables),
    words,
  };
}

/** A key that an entry gives twice counts once, one that is undefined not at all. */
function add<K>(groups: Map<K, EntryRef[]>, key: K | undefined, ref: EntryRef): void {
  if (key === undefined) return;
  const group = groups.get(key);
  if (!group) groups.set(key, [ref]);
  else if (group.at(-1) !== ref) group.push(ref);
}

/**
 * The packages that tell that this API is meant, those of its libraries too; a `*` at the end stands for anything. None for what arrives
 * whatever is imported.
 */
export function packagesOf({ kind, ambient, detection, libraries }: Catalog): readonly string[] {
  if (kind !== "api" || ambient) return [];
  return [...new Set([...detection.packages, ...libraries.flatMap(({ packages }) => packages)])];
}

const nothing = { hosts: [], packages: [], environmentVariables: [], words: [] };

function detected({ kind, detection }: Catalog): Pick<Detection, keyof typeof nothing> {
  return kind === "api" ? detection : nothing;
}
