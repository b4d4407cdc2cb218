// All catalogs in force, with look-ups by everything a source file can name. Immutable: a change of catalogs makes a new one.

import { conditions } from "./conditions.ts";
import { createHostIndex, type HostMatch } from "./hostIndex.ts";
import { createMessageIndex } from "./messageIndex.ts";
import type { Catalog, Condition, Detection, EntryRef, LoadedCatalog } from "./model.ts";

export interface CatalogIndex {
  /** Grows with each change of the catalogs in force; caches of resolutions are keyed by it. */
  readonly revision: number;
  /** Workspace, then package, then built-in APIs, then standards. */
  readonly catalogs: readonly LoadedCatalog[];
  readonly conditions: ReadonlyMap<string, Condition>;
  catalog(id: string): LoadedCatalog | undefined;
  entry(catalogId: string, entryId: string): EntryRef | undefined;
  /** Entries whose code, type or label is exactly `value`. */
  byCode(value: string): readonly EntryRef[];
  byStatus(status: number): readonly EntryRef[];
  /** Entries one of whose messages is `text`, or is a template that `text` fits. */
  byMessage(text: string): readonly EntryRef[];
  /** Entries one of whose messages contains `part` (at least 8 characters, as people test messages by a part). */
  byMessagePart(part: string): readonly EntryRef[];
  /** Entries of that condition, or with a cause of it. */
  byCondition(condition: string): readonly EntryRef[];
  /** The API that an address belongs to. `url` may have `{}` in place of unknown parts; the host must be known. */
  byUrl(url: string): HostMatch | undefined;
  byPackage(name: string): Catalog | undefined;
  byEnvironmentVariable(name: string): Catalog | undefined;
  /** True where the code or type is found in one API's catalog only and is no common word: it alone suggests that API. */
  isDistinctive(value: string): boolean;
}

/**
 * Builds the index. Of catalogs with the same id the first wins, so they are to be given as they take precedence: those of the
 * workspace, then of packages, then built-in APIs, then standards. Every look-up answers in that order.
 */
export function createCatalogIndex(catalogs: readonly LoadedCatalog[], revision: number): CatalogIndex {
  const byId = new Map<string, LoadedCatalog>();
  for (const loaded of catalogs) if (!byId.has(loaded.catalog.id)) byId.set(loaded.catalog.id, loaded);
  const inForce = [...byId.values()];
  const refs = inForce.flatMap(({ catalog }) =>
    catalog.entries.map((entry): EntryRef => ({ catalog, entry })),
  );
  // A standard is never taken as the API of a file, so whatever it says of detection counts for nothing.
  const apis = inForce.map(({ catalog }) => catalog).filter(({ kind }) => kind === "api");

  const byEntry = groupBy(refs, ({ catalog, entry }) => [entryKey(catalog.id, entry.id)]);
  const byCode = groupBy(refs, ({ entry }) => [entry.code, entry.type, entry.label]);
  const byStatus = groupBy(refs, ({ entry }) => entry.statuses);
  const byCondition = groupBy(refs, ({ entry }) => [
    entry.condition,
    ...entry.causes.map((cause) => cause.condition),
  ]);
  const detected = (key: Exclude<keyof Detection, "hosts">) =>
    groupBy(apis, ({ detection }) => detection[key]);
  const byPackage = detected("packages");
  const byVariable = detected("environmentVariables");

  return {
    revision,
    catalogs: inForce,
    conditions,
    catalog: (id) => byId.get(id),
    entry: (catalogId, entryId) => byEntry.get(entryKey(catalogId, entryId))?.[0],
    byCode: (value) => byCode.get(value) ?? [],
    byStatus: (status) => byStatus.get(status) ?? [],
    ...createMessageIndex(refs),
    byCondition: (condition) => byCondition.get(condition) ?? [],
    byUrl: createHostIndex(apis),
    byPackage: (name) => (byPackage.get(name) ?? byPackage.get(packageOf(name)))?.[0],
    byEnvironmentVariable: (name) => byVariable.get(name)?.[0],
    isDistinctive: (value) => isDistinctive(value, byCode.get(value) ?? []),
  };
}

/** The values by each of their keys; a key that a value gives twice counts once, one that is undefined not at all. */
function groupBy<K, V>(
  values: readonly V[],
  keysOf: (value: V) => readonly (K | undefined)[],
): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (!group) groups.set(key, [value]);
      else if (group.at(-1) !== value) group.push(value);
    }
  }
  return groups;
}

function entryKey(catalogId: string, entryId: string): string {
  return `${catalogId} ${entryId}`;
}

/** The package that an import such as `@acme/sdk/errors` is from. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** A word by itself, as anybody would write it: `conflict`, `Timeout`, `MISSING`. */
const plainWord = /^(?:[A-Z]?[a-z]*|[A-Z]*)$/;

function isDistinctive(value: string, refs: readonly EntryRef[]): boolean {
  const [first] = refs;
  if (!first || first.catalog.kind === "standard" || plainWord.test(value)) return false;
  const stands = ({ catalog, entry }: EntryRef) =>
    catalog === first.catalog && !entry.generic && (entry.code === value || entry.type === value);
  return refs.every(stands);
}
