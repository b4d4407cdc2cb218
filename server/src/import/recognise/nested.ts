// Codes that stand in a list inside of an error that has a code of its own (`details[].issue`): they have a discriminator of their own.

import type { Leaf } from "./bodies.ts";
import type { Example } from "./examples.ts";
import type { Finding, Identity } from "./finding.ts";
import { type Candidate, candidatesIn, isValue } from "./keys.ts";

/** A field inside of the list. */
export interface NestedField {
  /** The name of its discriminator. */
  readonly name: string;
  readonly pointer: string;
}

/** Which field has a value, of those that examples show inside and nowhere else. */
export type NestedValues = ReadonlyMap<string, NestedField>;

/** The values that examples show in lists inside of errors. */
export function nestedValues(examples: readonly Example[]): NestedValues {
  const outer = new Set<string>();
  const nested = new Map<string, NestedField>();
  for (const { leaves } of examples) {
    const inside = new Set(nestedIn(leaves).map(({ pointer }) => pointer));
    for (const each of candidatesIn(leaves)) {
      if (!inside.has(each.pointer)) outer.add(String(each.value));
      else if (isValue(each)) nested.set(String(each.value), { name: nameOf(each), pointer: each.pointer });
    }
  }
  for (const value of outer) nested.delete(value);
  return nested;
}

/** The fields of a body that tell what is inside of its error, where another one tells the error. */
function nestedIn(leaves: readonly Leaf[]): readonly Candidate[] {
  const all = candidatesIn(leaves);
  const isInside = ({ pointer }: Candidate): boolean => pointer.split("/").at(-2) === "*";
  return all.some((each) => !isInside(each) && isValue(each)) ? all.filter(isInside) : [];
}

/** The findings, with nested codes told from others: a value that examples show inside, and what stands in one column with it. */
export function withNested(findings: readonly Finding[], nested: NestedValues): readonly Finding[] {
  if (nested.size === 0) return findings;
  const columns = new Map<string, NestedField>();
  for (const { identities, section } of findings) {
    for (const { value, called } of identities) {
      const own = nested.get(value);
      if (own && called !== "") columns.set(columnOf(section, called), own);
    }
  }
  return findings.map((finding) => ({
    ...finding,
    identities: finding.identities.map((identity): Identity => {
      const { value, called } = identity;
      const own =
        nested.get(value) ?? (called === "" ? undefined : columns.get(columnOf(finding.section, called)));
      return own ? { ...identity, nested: own.name } : identity;
    }),
  }));
}

function columnOf(section: string, called: string): string {
  return JSON.stringify([section, called]);
}

/** The key, after that of its list where errors themselves have such a key. */
function nameOf({ key, pointer }: Leaf): string {
  const list = pointer.split("/").at(-3) ?? "";
  return ["code", "type", "message"].includes(key) ? `${list}_${key}` : key;
}
