// The references of a file by what rules ask for them by: where they stand, which call they are about, what they name. Each index
// is made once for a file, since a file may have thousands of findings, of which each asks.

import type { FileReferences } from "../references/fileReferences.ts";
import type { Reference } from "../references/model.ts";
import { partitionPoint } from "../text/partitionPoint.ts";
import type { Span } from "../text/span.ts";

/** The references that stand in a stretch of source, in the order of source. */
export function referencesWithin({ start, end }: Span, { references }: FileReferences): readonly Reference[] {
  const first = partitionPoint(references.length, (i) => references[i]!.span.start < start);
  const last = partitionPoint(references.length, (i) => references[i]!.span.start <= end);
  return references.slice(first, last).filter(({ span }) => span.end <= end);
}

/** The references whose subject is a part of a call's response; undefined: of no call that is known. */
export function referencesOfCall(call: number | undefined, references: FileReferences): readonly Reference[] {
  return indexed(byCall, references, ({ subject }) => [subject?.origin?.call]).get(call) ?? [];
}

/** The references that are in a handling site. */
export function referencesOfSite(site: number, references: FileReferences): readonly Reference[] {
  return indexed(bySite, references, ({ site: own }) => (own === undefined ? [] : [own])).get(site) ?? [];
}

/** The references with a value. */
export function referencesWithValue(
  value: Reference["value"],
  references: FileReferences,
): readonly Reference[] {
  return indexed(byValue, references, (reference) => [reference.value]).get(value) ?? [];
}

/** The references to a field of the body of a call's response. */
export function referencesToField(
  call: number | undefined,
  path: readonly string[],
  references: FileReferences,
): readonly Reference[] {
  const keysOf = ({ kind, subject }: Reference) =>
    kind === "field" && subject?.origin?.part === "body"
      ? [fieldKey(subject.origin.call, subject.origin.path)]
      : [];
  return indexed(byField, references, keysOf).get(fieldKey(call, path)) ?? [];
}

function fieldKey(call: number | undefined, path: readonly string[]): string {
  return JSON.stringify([call ?? null, path]);
}

type Index<K> = WeakMap<FileReferences, ReadonlyMap<K, readonly Reference[]>>;

const byCall: Index<number | undefined> = new WeakMap();
const bySite: Index<number> = new WeakMap();
const byValue: Index<Reference["value"]> = new WeakMap();
const byField: Index<string> = new WeakMap();

function indexed<K>(
  index: Index<K>,
  references: FileReferences,
  keysOf: (reference: Reference) => readonly K[],
): ReadonlyMap<K, readonly Reference[]> {
  const known = index.get(references);
  if (known) return known;
  const made = new Map<K, Reference[]>();
  for (const reference of references.references) {
    for (const key of keysOf(reference)) {
      const own = made.get(key);
      if (own) own.push(reference);
      else made.set(key, [reference]);
    }
  }
  index.set(references, made);
  return made;
}
