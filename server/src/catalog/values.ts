// What entries say at the discriminators of their catalog, by name, and whether a value is among them. Everybody who compares a value
// with an entry's asks here, since there are numbers among them, and families of codes.

import type { Catalog, Entry, NamedDiscriminator, Value } from "./model.ts";

const none: readonly never[] = [];

/** The values that an entry has at the discriminator of that name, families as written; none where it says nothing of it. */
export function valuesAt({ values }: Entry, name: string): readonly Value[] {
  return Object.hasOwn(values, name) ? values[name]! : none;
}

/** What an entry says in place of a discriminator: its values, or the texts of its messages. */
export function wordsAt(entry: Entry, { kind, name }: NamedDiscriminator): readonly Value[] {
  return kind === "message" ? entry.messages : valuesAt(entry, name);
}

/** The values that are texts of a body, families aside, which are in none. */
export function textsAt(
  entry: Entry,
  discriminator: Pick<NamedDiscriminator, "kind" | "name">,
): readonly string[] {
  if (discriminator.kind === "message") return entry.messages;
  return valuesAt(entry, discriminator.name).filter(
    (value): value is string => typeof value === "string" && familyOf(value) === undefined,
  );
}

/** What a program knows an error by: its code, else its value of a further discriminator, else its type. undefined: none of these. */
export function nameInCode({ code, type, values }: Entry): string | undefined {
  if (code !== undefined) return code;
  const other = Object.values(values)
    .flat()
    .find((value) => `${value}` !== type);
  return other === undefined ? type : `${other}`;
}

/** Whether an entry has this very value, or a family with it, at the discriminator of that name; a number is not its text. */
export function hasValue(entry: Entry, name: string, value: Value): boolean {
  return valuesAt(entry, name).some((own) => stands(own, value));
}

/** Whether an entry has this value at any discriminator; a number also by its text. */
export function isNamed({ values }: Entry, value: Value): boolean {
  for (const name in values)
    for (const own of values[name]!)
      if (stands(own, value) || (typeof own === "number" && String(own) === value)) return true;
  return false;
}

/** Whether an entry has this very text at any discriminator, families aside; a number also by its text. */
export function isSpelt({ values }: Entry, value: string): boolean {
  return Object.values(values).some((own) => own.some((each) => String(each) === value));
}

/** Whether values at the discriminator of that name may be numbers. */
export function hasNumbersAt({ entries, knownCodes }: Catalog, name: string): boolean {
  const isNumber = (value: Value) => typeof value === "number";
  return (
    entries.some((entry) => valuesAt(entry, name).some(isNumber)) ||
    [...(knownCodes.get(name) ?? [])].some(isNumber)
  );
}

/** Whether the catalog says of this very text that it exists, at any discriminator, families aside. */
export function isListed({ knownCodes }: Catalog, value: string): boolean {
  for (const known of knownCodes.values()) if (known.has(value)) return true;
  return false;
}

/** Whether `own`, a value of a catalog, stands for `value`. */
export function stands(own: Value, value: Value): boolean {
  if (own === value) return true;
  const family = familyOf(own);
  return family !== undefined && typeof value === "string" && value.startsWith(family);
}

/** Whether a value of a catalog begins with `prefix`; of a family, whether all its members do. */
export function beginsWith(own: Value, prefix: string): boolean {
  return typeof own === "string" && (familyOf(own) ?? own).startsWith(prefix);
}

/** How the members of a family begin: `08` of `08*`. undefined: it is no family. */
export function familyOf(value: Value): string | undefined {
  return typeof value === "string" && value.length > 1 && value.endsWith("*")
    ? value.slice(0, -1)
    : undefined;
}

/** Whether the catalog says that a value exists of which it has no entry. Costs as much as the value is long. */
export function isKnownValue({ knownCodes }: Catalog, name: string, value: Value): boolean {
  const known = knownCodes.get(name);
  if (known === undefined) return false;
  if (known.has(value)) return true;
  if (typeof value === "number") return false;
  for (let length = Math.min(value.length, LONGEST_FAMILY); length > 0; length--)
    if (known.has(`${value.slice(0, length)}*`)) return true;
  return false;
}

/** The longest beginning of a family that is looked for, in UTF-16 code units. */
const LONGEST_FAMILY = 100;

/** The discriminator of that name, which may have no place in a body. */
export function discriminatorNamed({ named }: Catalog, name: string): NamedDiscriminator | undefined {
  return named.find((each) => each.name === name);
}

/**
 * Whether the catalog has all values of a discriminator: `stated` where its file says so in so many words (codes of digits need that),
 * `assumed` where it says nothing, `no` where it says that it has not.
 */
export function isComplete({ complete }: Catalog, name: string): "stated" | "assumed" | "no" {
  const stated = Object.hasOwn(complete.stated, name) ? complete.stated[name] : complete.stated.codes;
  if (stated === undefined) return "assumed";
  return stated ? "stated" : "no";
}
