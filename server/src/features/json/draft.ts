// Values of a body that are offered for writing: what is fixed, what can be chosen, and what varies. Made from documented forms and
// examples; how they are written down is in draftText.ts.

import { writtenBody } from "../../catalog/example.ts";
import { type Expected, expectedOf, isRequired } from "../../catalog/fieldTree.ts";
import type { Catalog, Discriminator, Entry, Field, Shape } from "../../catalog/model.ts";
import { shapesOf } from "../../catalog/shapes.ts";
import { textsAt } from "../../catalog/values.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";

export type Draft =
  | { readonly kind: "object"; readonly members: readonly (readonly [name: string, value: Draft])[] }
  | { readonly kind: "array"; readonly items: readonly Draft[] }
  /** A text, or, where it stands in no quotes, any other value. */
  | { readonly kind: "leaf"; readonly isText: boolean; readonly parts: readonly Part[] };

/** Text as it is, or what the user is to fill in: one of these, the first where nothing is chosen. */
export type Part = string | { readonly choices: readonly string[] };

/** What a draft is made by. */
export interface DraftSource {
  readonly catalog: Catalog;
  readonly shape: Shape;
  /** The errors that the body may be of. */
  readonly entries: readonly Entry[];
}

/** A whole body of an error, after its example, else after the first of its forms; undefined where it has neither. */
export function draftOfEntry(catalog: Catalog, entry: Entry, status: number): Draft | undefined {
  const [shape] = shapesOf(catalog, entry, status);
  if (shape === undefined) return undefined;
  const source = { catalog, shape, entries: [entry] };
  const example = writtenBody(catalog, entry, status);
  return example === undefined
    ? draftOf(expectedOf(shape), [], source)
    : draftOfValue(example, expectedOf(shape), [], source);
}

/** The value of a field that stands at `path` in a body. */
export function draftOf(expected: Expected, path: readonly string[], source: DraftSource): Draft {
  const { field, below } = expected;
  const { catalog, entries, shape } = source;
  if (field?.constant !== undefined) return constant(field.constant);
  const discriminator = discriminatorAt(path, catalog);
  const kind = discriminator?.kind;
  if (discriminator) {
    const words = wordsOf(entries, discriminator);
    const [first] = words;
    if (first !== undefined && words.length === 1 && entries.length === 1)
      return { kind: "leaf", isText: true, parts: kind === "message" ? templateParts(first) : [first] };
    // What some of the errors say would be wrong for the others.
    const isTold = entries.every((entry) => textsAt(entry, discriminator).length > 0);
    if (words.length > 0 && isTold) return text({ choices: words });
  }
  const [entry] = entries;
  const example = exampleAt(
    entries.length === 1 && entry?.example !== undefined ? entry.example : shape.example,
    path,
  );
  const type = field?.types[0] ?? (below.has("*") ? "array" : "object");
  switch (type) {
    case "object":
      return { kind: "object", members: membersOf(below, path, source) };
    case "array": {
      const item = below.get("*");
      if (Array.isArray(example)) return draftOfValue(example, expected, path, source);
      return { kind: "array", items: item ? [draftOf(item, [...path, "*"], source)] : [] };
    }
    case "string":
      // An example of another error's words would mislead.
      return text({ choices: [typeof example === "string" && !kind ? example : ""] });
    case "boolean":
      return plain({ choices: example === false ? ["false", "true"] : ["true", "false"] });
    case "null":
      return plain({ choices: ["null"] });
    default:
      return plain({ choices: [typeof example === "number" ? String(example) : "0"] });
  }
}

/** The fields that have to be there; where none has to, all. */
function membersOf(below: Expected["below"], path: readonly string[], source: DraftSource) {
  const all = [...below.values()];
  const required = all.filter(isRequired);
  return (required.length > 0 ? required : all).map(
    (expected) => [expected.name, draftOf(expected, [...path, expected.name], source)] as const,
  );
}

/** A value of an example: numbers and texts that nothing fixes vary. */
function draftOfValue(
  value: unknown,
  expected: Expected | undefined,
  path: readonly string[],
  source: DraftSource,
): Draft {
  if (Array.isArray(value)) {
    const item = expected?.below.get("*");
    return { kind: "array", items: value.map((each) => draftOfValue(each, item, [...path, "*"], source)) };
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([name, each]) =>
        [name, draftOfValue(each, expected?.below.get(name), [...path, name], source)] as const,
    );
    return { kind: "object", members };
  }
  if (expected?.field?.constant !== undefined) return constant(expected.field.constant);
  if (typeof value !== "string") return plain({ choices: [JSON.stringify(value)] });
  const discriminator = discriminatorAt(path, source.catalog);
  if (discriminator === undefined) return text({ choices: [value] });
  const words = wordsOf(source.entries, discriminator);
  if (discriminator.kind !== "message") return text(words.includes(value) ? value : { choices: [value] });
  return { kind: "leaf", isText: true, parts: filledParts(value, words) };
}

/** A message as an example gives it: what its template leaves open varies; all of it where no template tells. */
function filledParts(value: string, templates: readonly string[]): readonly Part[] {
  for (const template of templates) {
    const fixed = template.split(/\{[^{}]*\}/);
    const parts: Part[] = [];
    let at = 0;
    const fits = fixed.every((piece, i) => {
      const isLast = i === fixed.length - 1;
      const found =
        i === 0
          ? value.startsWith(piece)
            ? 0
            : -1
          : isLast && piece === ""
            ? value.length
            : value.indexOf(piece, at);
      if (found < at) return false;
      if (i > 0) parts.push({ choices: [value.slice(at, found)] });
      parts.push(piece);
      at = found + piece.length;
      return true;
    });
    if (fits && at === value.length) return parts;
  }
  return [{ choices: [value] }];
}

/** A message template: its names of what varies are to be filled in. */
export function templateParts(template: string): readonly Part[] {
  return template
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{.*\}$/.test(part) ? { choices: [part.slice(1, -1)] } : part));
}

function discriminatorAt(path: readonly string[], { discriminators }: Catalog): Discriminator | undefined {
  return discriminators.find(({ pointer }) => tokensOf(pointer).join("/") === path.join("/"));
}

/** Those of deprecated errors last. */
function wordsOf(entries: readonly Entry[], discriminator: Discriminator): readonly string[] {
  const isOld = (entry: Entry) => Number(entry.deprecated !== undefined);
  const words = entries
    .toSorted((a, b) => isOld(a) - isOld(b))
    .flatMap((entry) => textsAt(entry, discriminator));
  return [...new Set(words)];
}

function exampleAt(example: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null
        ? (at as Record<string, unknown>)[name === "*" ? "0" : name]
        : undefined,
    example,
  );
}

function constant(value: NonNullable<Field["constant"]>): Draft {
  return typeof value === "string" ? text(value) : plain(JSON.stringify(value));
}

function text(part: Part): Draft {
  return { kind: "leaf", isText: true, parts: [part] };
}

function plain(part: Part): Draft {
  return { kind: "leaf", isText: false, parts: [part] };
}
