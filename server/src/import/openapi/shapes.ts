// The forms of bodies that responses are documented to have.

import type { DraftField, DraftShape } from "../draft.ts";
import type { Form, Reading } from "./bodies.ts";
import { oneLine } from "./responses.ts";

/** One for each schema, the most used first; those that have the same fields are one. */
export function shapesOf(readings: readonly Reading[]): readonly DraftShape[] {
  const uses = new Map<
    Form,
    { readonly statuses: Set<number | undefined>; count: number; example: unknown }
  >();
  for (const { form, statuses, examples } of readings) {
    if (!form) continue;
    const example = (examples[0] ?? form.examples[0])?.body;
    const own = uses.get(form) ?? { statuses: new Set(), count: 0, example };
    for (const status of statuses) own.statuses.add(status);
    uses.set(form, { statuses: own.statuses, count: own.count + 1, example: own.example ?? example });
  }
  const shapes = new Map<string, DraftShape & { readonly count: number }>();
  for (const [form, { statuses, count, example }] of uses) {
    const fields = fieldsOf(form);
    if (fields.length === 0) continue;
    const key = JSON.stringify(fields.map(({ pointer, types }) => [pointer, types]));
    const before = shapes.get(key);
    const isAny = statuses.has(undefined) || before?.statuses.length === 0;
    const all = new Set([...(before?.statuses ?? []), ...[...statuses].filter((each) => each !== undefined)]);
    shapes.set(key, {
      statuses: isAny ? [] : [...all].sort((a, b) => a - b),
      fields: before?.fields ?? fields,
      example: before?.example ?? example,
      basis: "statement",
      section: before?.section ?? form.name,
      line: before?.line ?? form.line,
      count: (before?.count ?? 0) + count,
    });
  }
  return [...shapes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SHAPES)
    .map(({ count: _, ...shape }) => shape);
}

const MOST_SHAPES = 50;
const MOST_FIELDS = 150;

function fieldsOf({ facts }: Form): readonly DraftField[] {
  const fields = new Map<string, DraftField>();
  for (const { pointer, types, required, branch, meaning } of facts) {
    if (types.length === 0) continue;
    const before = fields.get(pointer);
    fields.set(pointer, {
      pointer,
      types: [...new Set([...(before?.types ?? []), ...types])],
      required: required && branch.length === 0 && (before?.required ?? true),
      meaning: before?.meaning || oneLine(meaning),
    });
  }
  // Elements of a list stand in no field of a schema of their own.
  for (const pointer of [...fields.keys()]) {
    const list = pointer.endsWith("/*") ? undefined : parentOf(pointer);
    if (list && !fields.has(list)) {
      const types = list.endsWith("/*") || !fields.has(`${list}/*`) ? ["object"] : ["array"];
      fields.set(list, { pointer: list, types, required: false, meaning: "" });
    }
  }
  return [...fields.values()].sort((a, b) => (a.pointer < b.pointer ? -1 : 1)).slice(0, MOST_FIELDS);
}

function parentOf(pointer: string): string | undefined {
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  return parent === "" ? undefined : parent;
}
