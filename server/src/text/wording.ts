// What people are told, as templates with named placeholders: whole sentences, so that they can be checked and translated. A text is
// never put together from parts: what varies is a value in it, or another template. The templates themselves are in messages.ts files.

import { isSingular, type ListKind, listInWords } from "./lists.ts";
import { type StatusRanges, statusesInWords } from "./statusWords.ts";

declare const worded: unique symbol;

/** A text that was made from a template. */
export type Worded = string & { readonly [worded]: true };

/** A template: given its values, the text. */
export interface Wording<Values> {
  (values: Values): Worded;
  /** The templates it chooses from, for checks. */
  readonly templates: readonly string[];
}

/**
 * A text with `{name}` for a text or a number, `{name|and}`, `{name|or}` and `{name|comma}` for a list, `{name|statuses}` for a set of statuses. In
 * quotes, `"{name}"`, each value that is a text is quoted, and cut off where it is long; numbers are not.
 */
export function wording<const T extends string>(template: T): Wording<ValuesOf<T>> {
  let parts: readonly Part[] | undefined;
  const fill = (values: ValuesOf<T>) => {
    parts ??= partsOf(template);
    return parts.map((part) => (typeof part === "string" ? part : shown(part, values))).join("") as Worded;
  };
  return Object.assign(fill, { templates: [template] });
}

/**
 * A text for one and another for several.
 * @param by the value, a number, that decides
 */
export function counted<const B extends string, const One extends string, const Other extends string>(
  by: B,
  one: One,
  other: Other,
): Wording<ValuesOf<One> & ValuesOf<Other> & { readonly [name in B]: number }> {
  const forms = { one: wording(one), other: wording(other) };
  const choose = (values: ValuesOf<One> & ValuesOf<Other> & { readonly [name in B]: number }) =>
    isSingular(values[by]) ? forms.one(values) : forms.other(values);
  return Object.assign(choose, { templates: [one, other] });
}

type ValuesOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? ValueOf<Name> & ValuesOf<Rest>
  : unknown;

type ValueOf<Name extends string> = Name extends `${infer Key}|${infer Kind}`
  ? { readonly [name in Key]: Kind extends "statuses" ? StatusRanges : readonly (string | number)[] }
  : { readonly [name in Name]: string | number };

interface Placeholder {
  readonly name: string;
  readonly kind: ListKind | "statuses" | undefined;
  readonly isQuoted: boolean;
}

type Part = string | Placeholder;

function partsOf(template: string): readonly Part[] {
  // A quoted placeholder takes its quotes with it.
  return template.split(/("?\{[\w|]+\}"?)/).map((part) => {
    const [, before, name, kind, after] =
      /^("?)\{(\w+)(?:\|(and|or|comma|statuses))?\}("?)$/.exec(part) ?? [];
    if (name === undefined) return part;
    if (before !== after) throw new Error(`A quote is missing in the template: ${template}`);
    return { name, kind: kind as Placeholder["kind"], isQuoted: before === '"' };
  });
}

function shown({ name, kind, isQuoted }: Placeholder, values: unknown): string {
  const value = (values as Readonly<Record<string, unknown>>)[name];
  if (kind === "statuses") return statusesInWords(value as StatusRanges);
  if (kind === undefined) return inQuotes(value, isQuoted);
  return listInWords(
    (value as readonly unknown[]).map((each) => inQuotes(each, isQuoted)),
    kind,
  );
}

/** In UTF-16 code units: longer texts are no codes, and a message has more to say than these. */
const LONGEST = 100;

function inQuotes(value: unknown, isQuoted: boolean): string {
  const text = String(value);
  if (!isQuoted || typeof value === "number") return text;
  return text.length > LONGEST ? `"${text.slice(0, LONGEST - 1)}…"` : `"${text}"`;
}
