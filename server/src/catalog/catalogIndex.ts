// All catalogs in force, with look-ups by everything a source file can name. Immutable: a change of catalogs makes a new one.

import { atOnce } from "../text/slices.ts";
import type { BriefRef } from "./briefs.ts";
import type { CatalogPart } from "./catalogPart.ts";
import { conditions } from "./conditions.ts";
import { createHostIndex, type HostMatch } from "./hostIndex.ts";
import type { LoadedCatalog } from "./loadedModel.ts";
import type { Catalog, Condition, EntryRef } from "./model.ts";
import { makingPart } from "./unread.ts";
import { withoutPrefix } from "./variableNames.ts";

export interface CatalogIndex {
  /** Grows with each change of the catalogs in force; caches of resolutions are keyed by it. */
  readonly revision: number;
  /** Workspace, then package, then built-in APIs, then standards. */
  readonly catalogs: readonly LoadedCatalog[];
  readonly conditions: ReadonlyMap<string, Condition>;
  catalog(id: string): LoadedCatalog | undefined;
  entry(catalogId: string, entryId: string): EntryRef | undefined;
  /**
   * Entries with exactly `value`, a number as text, at any discriminator or as their label; in catalogs without one, those whose family
   * (`08*`) it is of.
   * @param within asks this catalog alone, so that no other one is read for it; the same for what follows
   */
  byCode(value: string | number, within?: Catalog): readonly EntryRef[];
  /** The same of standards alone. */
  byStandardCode(value: string): readonly EntryRef[];
  byStatus(status: number, within?: Catalog): readonly EntryRef[];
  /** Entries one of whose messages is `text`, or is a template that `text` fits. */
  byMessage(text: string, within?: Catalog): readonly EntryRef[];
  /** Entries one of whose messages contains `part` (at least 8 characters, as people test messages by a part). */
  byMessagePart(part: string, within?: Catalog): readonly EntryRef[];
  /** Entries of APIs of that condition, or with a cause of it; none for an unknown one. Of a standard where it is named. */
  byCondition(condition: string | undefined, within?: Catalog): readonly EntryRef[];
  /** The same of APIs, in brief, up to three responses and three other errors of a catalog; for these none is read. */
  inBrief(condition: string | undefined): readonly BriefRef[];
  /** The API that an address belongs to. `url` may have `{}` in place of unknown parts; the host must be known. */
  byUrl(url: string): HostMatch | undefined;
  byPackage(name: string): Catalog | undefined;
  byEnvironmentVariable(name: string): Catalog | undefined;
  /** The one catalog that has a value, or may have it; undefined where none has or several may. No catalog is read for it. */
  onlyWith(value: string): Catalog | undefined;
  /** True where the code or type is found in one API's catalog only and is no common word: it alone suggests that API. */
  isDistinctive(value: string): boolean;
}

/**
 * Builds the index. Of catalogs with the same id the first wins, so they are to be given as they take precedence: those of the
 * workspace, then of packages, then built-in APIs, then standards. Every look-up answers in that order.
 */
export function createCatalogIndex(catalogs: readonly LoadedCatalog[], revision: number): CatalogIndex {
  return joinParts(
    catalogs.map((loaded) => atOnce(makingPart(loaded))),
    revision,
  );
}

/** The same of catalogs that are indexed already. Costs nothing of what is in them: look-ups ask the parts, and remember the answers. */
export function joinParts(all: readonly CatalogPart[], revision: number): CatalogIndex {
  const byId = new Map<string, CatalogPart>();
  for (const part of all) {
    const { id } = part.loaded.catalog;
    if (!byId.has(id)) byId.set(id, part);
  }
  const parts = [...byId.values()];
  const apis = parts.filter(({ loaded }) => loaded.catalog.kind === "api");
  const refsOf = <K>(
    refs: (part: CatalogPart, key: K) => readonly EntryRef[] | undefined,
    asked: readonly CatalogPart[] = parts,
  ) => {
    const inAll = remembered((key: K) => asked.flatMap((part) => refs(part, key) ?? []));
    return (key: K, within?: Catalog) => {
      if (within === undefined) return inAll(key);
      const part = byId.get(within.id);
      return part?.loaded.catalog === within ? (refs(part, key) ?? []) : [];
    };
  };
  const firstWith = (has: (part: CatalogPart, name: string) => boolean) =>
    remembered((name: string) => parts.find((part) => has(part, name))?.loaded.catalog);

  const byCondition = refsOf<string>((part, condition) => part.byCondition.get(condition), apis);
  const inBrief = remembered((condition: string) =>
    apis.flatMap(({ loaded: { catalog }, inBrief }) =>
      (inBrief.get(condition) ?? []).map((entry): BriefRef => ({ catalog, entry })),
    ),
  );
  const codeIn = (part: CatalogPart, value: string) => part.byCode.get(value) ?? familyIn(part, value);
  const byCode = refsOf<string>(codeIn);
  /** A list of one or none, as answers that are remembered are never undefined. */
  const onlyWith = remembered((value: string) => {
    const having = parts.filter((part) => part.mayHave(value));
    return having.length === 1 ? having.map(({ loaded }) => loaded.catalog) : [];
  });
  const standards = parts.filter(({ loaded }) => loaded.catalog.kind === "standard");
  const exactly = refsOf<string>(({ messages }, text) => messages.exactly(text));
  const fitting = refsOf<string>(({ messages }, text) => messages.fitting(text));
  const byVariable = firstWith((part, name) => part.environmentVariables.has(name));
  const byPackage = firstWith(
    ({ packages, packageFamilies }, name) =>
      packages.has(name) || packageFamilies.some((family) => name.startsWith(family)),
  );
  return {
    revision,
    catalogs: parts.map(({ loaded }) => loaded),
    conditions,
    catalog: (id) => byId.get(id)?.loaded,
    entry: (catalogId, entryId) => byId.get(catalogId)?.byEntry.get(entryId),
    byCode: (value, within) => byCode(`${value}`, within),
    byStandardCode: remembered((value) => standards.flatMap((part) => codeIn(part, value) ?? [])),
    byStatus: refsOf<number>((part, status) => part.byStatus.get(status)),
    byMessage: (text, within) => [...new Set([...exactly(text, within), ...fitting(text, within)])],
    byMessagePart: refsOf<string>(({ messages }, text) => messages.containing(text)),
    byCondition: (condition, within) => (condition === undefined ? [] : byCondition(condition, within)),
    inBrief: (condition) => (condition === undefined ? [] : inBrief(condition)),
    byUrl: createHostIndex(
      remembered((name: string) =>
        parts.flatMap(({ loaded, hosts }) =>
          (hosts.get(name) ?? []).map((host) => ({ catalog: loaded.catalog, host })),
        ),
      ),
    ),
    byPackage: (name) => byPackage(name) ?? byPackage(packageOf(name)),
    byEnvironmentVariable(name) {
      const bare = withoutPrefix(name);
      return byVariable(name) ?? (bare === undefined ? undefined : byVariable(bare));
    },
    onlyWith: (value) => onlyWith(value)[0],
    isDistinctive: remembered((value) => {
      const [only] = plainWord.test(value) ? [] : onlyWith(value);
      return only !== undefined && isDistinctive(value, byCode(value));
    }),
  };
}

/** Answers that are remembered: what is in all the files of a session is more than anybody has in sight. */
const MOST_REMEMBERED = 10_000;

/** The same function, which asks once. */
function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = answer(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, value);
    return value;
  };
}

/** The package that an import such as `@acme/sdk/errors` is from. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** The entries of the longest family that a value is of. */
function familyIn({ byCode, families }: CatalogPart, value: string): readonly EntryRef[] | undefined {
  for (const length of families) {
    const found = length < value.length ? byCode.get(`${value.slice(0, length)}*`) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A word by itself, as anybody would write it: `conflict`, `Timeout`, `MISSING`. */
const plainWord = /^(?:[A-Z]?[a-z]*|[A-Z]*)$/;

/** Whether it has this very value at a discriminator; a number, which anything may have, is none. */
function hasName({ values }: EntryRef["entry"], value: string): boolean {
  return Object.values(values).some((own) => own.includes(value));
}

function isDistinctive(value: string, refs: readonly EntryRef[]): boolean {
  const [first] = refs;
  if (!first || first.catalog.kind === "standard") return false;
  const stands = ({ catalog, entry }: EntryRef) =>
    catalog === first.catalog && !entry.generic && hasName(entry, value);
  return refs.every(stands);
}
