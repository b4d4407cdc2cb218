// Brings a catalog's file up to the format that is written now. Comments, order and layout stay: only the words that differ are changed.
// Who reads and writes the file is cli/migrate.ts, and features/catalogFile/migrateAction.ts in an editor.

import { toPointer } from "../text/jsonPlace.ts";
import { findingPlaces, type OpenValue, readingJson } from "../text/jsonReader.ts";
import { atOnce } from "../text/slices.ts";
import type { Span } from "../text/span.ts";
import { JSON_BOUNDS } from "./limits.ts";

/** The version of the format that Error Atlas writes. */
export const FORMAT = 2;

/** What stands in place of a part of a text. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/**
 * What is to be changed in a catalog's text, in the order of the text; none where it is in this format, or a later one. undefined: the
 * text is no JSON object, and has to be mended first.
 */
export function migration(text: string): readonly Replacement[] | undefined {
  const found: Replacement[] = [];
  const read = atOnce(
    readingJson(text, JSON_BOUNDS, (open, value, start, end) => {
      if (value === "inferred" && isBasis(open)) found.push({ span: { start, end }, text: '"judgement"' });
    }),
  );
  if ("fault" in read || typeof read.value !== "object" || read.value === null || Array.isArray(read.value))
    return undefined;
  const file = read.value as Readonly<Record<string, unknown>>;
  if (typeof file.format === "number" && file.format >= FORMAT) return [];
  return [formatOf(text, file), ...found].sort((a, b) => a.span.start - b.span.start);
}

/** The text with the replacements made. */
export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  let made = "";
  let at = 0;
  for (const { span, text: own } of replacements) {
    made += text.slice(at, span.start) + own;
    at = span.end;
  }
  return made + text.slice(at);
}

/** Whether a word says on what a piece of advice rests; in an example of a body it is the API's. */
function isBasis(open: readonly OpenValue[]): boolean {
  return open.at(-1)?.key === "basis" && !open.some(({ key }) => key === "example");
}

/** The statement of the format: in place of the one that is there, else behind `$schema`, else before all others. */
function formatOf(text: string, file: Readonly<Record<string, unknown>>): Replacement {
  const [first] = Object.keys(file);
  const own = first === undefined ? undefined : toPointer([first]);
  const places = atOnce(findingPlaces(text, ["", "/format", ...(own === undefined ? [] : [own])]));
  const format = places.get("/format");
  if (format && typeof file.format !== "object") return { span: format.span, text: `${FORMAT}` };
  const name = own === undefined ? undefined : places.get(own)?.name;
  const statement = `"format": ${FORMAT}`;
  if (name === undefined) {
    const { end = 0 } = places.get("")?.span ?? {};
    return { span: { start: end, end }, text: ` ${statement} ` };
  }
  const before = text.slice(Math.max(0, name.start - LONGEST_INDENT), name.start);
  const between = before.slice(before.trimEnd().length);
  const value = first === "$schema" && typeof file.$schema === "string" ? places.get("/$schema") : undefined;
  if (value)
    return { span: { start: value.span.end, end: value.span.end }, text: `,${between || " "}${statement}` };
  return { span: { start: name.start, end: name.start }, text: `${statement},${between || " "}` };
}

/** White space in front of the first property that is taken over, in UTF-16 code units. */
const LONGEST_INDENT = 200;
