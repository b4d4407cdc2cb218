// How two versions of a catalog's file differ: which of their entries are of one error, and which fields say something else. Reads no
// file; what is printed of it is cli/diff.ts's, how an import is merged import/merge.ts's.

import { toPointer } from "../text/jsonPlace.ts";

/** A value as a file has it: a catalog, an entry. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A field that says something else. */
export interface FieldChange {
  /** A JSON pointer from the entry or the catalog: `/statuses`, `/retry/policy`. Lists are compared whole. */
  readonly field: string;
  /** undefined: it is not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** An entry that is another, or is in one of the versions only. */
export interface EntryChange {
  /** Among the elements of `entries`, before and after. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** None where it was added or is gone. */
  readonly fields: readonly FieldChange[];
}

export interface VersionChanges {
  /** In the order of the version after; what is gone comes last. */
  readonly entries: readonly EntryChange[];
  /** Outside of entries. */
  readonly catalog: readonly FieldChange[];
}

/** Compares two versions of a catalog in one format. */
export function compareVersions(before: JsonObject, after: JsonObject): VersionChanges {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const pairs = pairEntries(old, now);
  const paired = new Set(pairs.values());
  const changes = now.flatMap((entry, index): EntryChange[] => {
    const same = pairs.get(index);
    if (same === undefined) return [{ before: undefined, after: index, fields: [] }];
    const fields = fieldChanges(old[same] ?? {}, entry);
    return fields.length === 0 ? [] : [{ before: same, after: index, fields }];
  });
  const gone = old.flatMap((_, index): EntryChange[] =>
    paired.has(index) ? [] : [{ before: index, after: undefined, fields: [] }],
  );
  return {
    entries: [...changes, ...gone],
    catalog: fieldChanges(withoutEntries(before), withoutEntries(after)),
  };
}

/** The entries of a catalog's file; what is no object counts as an empty one, so that indices stay. */
export function entriesOf({ entries }: JsonObject): readonly JsonObject[] {
  return Array.isArray(entries) ? entries.map((entry: unknown) => (isObject(entry) ? entry : {})) : [];
}

/** Entries are of one error where they have one identity: a code, type, message or, where there is none, status. */
export function isSameError(a: JsonObject, b: JsonObject): boolean {
  return identityOf(a) === identityOf(b);
}

/** By what an entry is called: its id, else what tells it. */
export function nameOf({ id, code, type, label }: JsonObject): string {
  return String(id ?? code ?? type ?? label ?? "");
}

/** Whether two values of JSON say the same: the order of keys does not count. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (
    typeof a !== "object" ||
    typeof b !== "object" ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => isEqual(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/**
 * By the index of an entry that of the same one before. Several entries of one code or type (one for each status) are told apart by
 * their statuses, then by their ids, then by their order. An entry whose code is another keeps to its id.
 */
function pairEntries(old: readonly JsonObject[], now: readonly JsonObject[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const free = new Set(old.keys());
  const pairBy = (keyOf: (entry: JsonObject) => string | undefined): void => {
    const byKey = new Map<string, number[]>();
    for (const index of free) {
      const key = keyOf(old[index] ?? {});
      if (key === undefined) continue;
      const same = byKey.get(key);
      if (same) same.push(index);
      else byKey.set(key, [index]);
    }
    for (const [index, entry] of now.entries()) {
      if (pairs.has(index)) continue;
      const same = byKey.get(keyOf(entry) ?? "")?.shift();
      if (same === undefined) continue;
      pairs.set(index, same);
      free.delete(same);
    }
  };
  pairBy((entry) => `${identityOf(entry)} ${JSON.stringify(entry.statuses ?? [])}`);
  pairBy((entry) => `${identityOf(entry)} ${String(entry.id)}`);
  pairBy(identityOf);
  pairBy(({ id }) => (id === undefined ? undefined : String(id)));
  return pairs;
}

function identityOf({ code, type, values, messages, statuses, label }: JsonObject): string {
  if (code !== undefined || values !== undefined) return JSON.stringify([code, type, values]);
  if (type !== undefined) return JSON.stringify([type, messages ?? []]);
  return JSON.stringify([messages ?? label ?? "", statuses ?? []]);
}

/** Fields that differ, in the order of the version after, those of objects one by one. */
function fieldChanges(before: JsonObject, after: JsonObject, path: readonly string[] = []): FieldChange[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key): FieldChange[] => {
    const [was, is] = [before[key], after[key]];
    if (isEqual(was, is)) return [];
    const field = [...path, key];
    if (isObject(was) && isObject(is)) return fieldChanges(was, is, field);
    return [{ field: toPointer(field), before: was, after: is }];
  });
}

function withoutEntries({ entries: _, ...rest }: JsonObject): JsonObject {
  return rest;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
