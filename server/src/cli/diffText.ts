// How two versions of a catalog differ, for people: an entry a line, its fields and the places that use it below.

import type { FieldChange } from "../catalog/versions.ts";
import { type Line, paint, type Style } from "../node/terminal.ts";
import { type ChangedEntry, type DiffReport, isEmptyReport, type OneEntry } from "./diffReport.ts";
import { difference as words } from "./messages.ts";

/** Of longer values the beginning is shown. */
const MOST_CHARACTERS = 70;

export function diffText(report: DiffReport): readonly Line[] {
  const { added, changed, gone, catalog, skipped } = report;
  if (isEmptyReport(report)) return [words.none({})];
  const all = [...added, ...changed, ...gone];
  const files = new Set(all.flatMap(({ places }) => places.map(({ path }) => path)));
  const lines = all.reduce((sum, { places }) => sum + places.length, 0);
  return [
    ...added.flatMap((entry) => entryLines("+", "green", entry)),
    ...changed.flatMap((entry) => entryLines("~", "yellow", entry)),
    ...gone.flatMap((entry) => entryLines("-", "red", entry)),
    ...(catalog.length === 0
      ? []
      : [[paint("yellow", "~ "), paint("bold", words.catalog({}))], ...catalog.map(fieldLine)]),
    "",
    [paint("bold", words.sum({ added: added.length, changed: changed.length, gone: gone.length }))],
    lines === 0 ? words.noUses({}) : words.uses({ count: lines, files: words.files({ count: files.size }) }),
    ...(skipped.length === 0 ? [] : [words.skipped({ count: skipped.length })]),
  ];
}

function entryLines(sign: string, style: Style, entry: OneEntry | ChangedEntry): readonly Line[] {
  const fields = "fields" in entry ? entry.fields : [];
  return [
    [paint(style, `${sign} `), paint("bold", entry.entry)],
    ...fields.map(fieldLine),
    ...entry.places.map(
      ({ path, range: { start } }): Line => [
        "    ",
        paint("dim", `${path}:${start.line + 1}:${start.character + 1}`),
      ],
    ),
  ];
}

function fieldLine({ field, before, after }: FieldChange): Line {
  const name = field.slice(1);
  if (before === undefined) return `    ${words.fieldAdded({ field: name, after: shown(after) })}`;
  if (after === undefined) return `    ${words.fieldGone({ field: name, before: shown(before) })}`;
  return `    ${words.fieldChanged({ field: name, before: shown(before), after: shown(after) })}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}
