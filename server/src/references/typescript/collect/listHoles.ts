// Places in a list where an element is still to be typed: behind its last comma, and between two. A list of codes or statuses, in which
// what is looked up says what is asked for.

import * as ts from "typescript";
import type { Reference } from "../../model.ts";
import type { TablePlace } from "../outline/notes.ts";
import { kindAt, kindByName } from "../read/kinds.ts";
import type { Reader } from "../read/reader.ts";
import type { SourcedSubject } from "../read/subject.ts";

/** The holes of the list that a look-up is in; none where it stands in another file, or nothing is asked for that tells errors apart. */
export function holesOf(
  { table, scope }: TablePlace,
  { subject }: SourcedSubject,
  site: number | undefined,
  { evaluator, file }: Reader,
): readonly Reference[] {
  const kind = kindAt(subject.origin) ?? (subject.origin ? undefined : kindByName(subject.path.at(-1)));
  if (kind === undefined || kind === "message") return [];
  const list = evaluator.evaluate(table, scope);
  if (list?.kind !== "array" || list.scope.file !== file) return [];
  const { elements, end } = list.node;
  const holes = elements.flatMap(({ kind: form, pos }) => {
    if (form !== ts.SyntaxKind.OmittedExpression) return [];
    return [{ start: pos, end: pos + (/^[ \t]*/.exec(file.text.slice(pos, pos + 200))?.[0].length ?? 0) }];
  });
  if (elements.hasTrailingComma) holes.push({ start: elements.end, end: end - 1 });
  return holes.map((span) => ({
    kind,
    role: "membership",
    value: Number.NaN,
    span,
    quote: "",
    partial: true,
    subject,
    ...(site === undefined ? {} : { site }),
  }));
}
