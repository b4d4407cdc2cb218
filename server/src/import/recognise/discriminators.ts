// Which fields of a body have the values that tell errors apart, and what forms bodies have: from the examples of a page.

import type { DraftDiscriminator, DraftEntry, DraftShape } from "../draft.ts";
import type { Example } from "./examples.ts";
import { type Candidate, candidatesIn, isValue, messageIn } from "./keys.ts";
import type { NestedValues } from "./nested.ts";

/** The discriminators of the entries, with their pointers as far as examples show them. */
export function discriminatorsOf(
  entries: readonly DraftEntry[],
  examples: readonly Example[],
  nested: NestedValues = new Map(),
): readonly DraftDiscriminator[] {
  const names = [...new Set(entries.flatMap(({ values }) => Object.keys(values)))];
  const found = names.map((name): DraftDiscriminator => {
    const values = new Set(entries.flatMap(({ values: own }) => own[name]?.value ?? []));
    const kind = name === "type" || name === "message" ? name : "code";
    const inside = [...nested.values()].find((each) => each.name === name);
    return { name, kind, pointer: inside?.pointer ?? pointerOf(kind, values, examples) };
  });
  const message = examples
    .map(({ leaves }) => messageIn(leaves))
    .find((leaf) => leaf !== undefined && !found.some(({ pointer }) => pointer === leaf.pointer));
  const hasMessage = found.some(({ kind }) => kind === "message");
  const isNowhere = found.every(({ pointer }) => pointer === undefined);
  return message && !hasMessage && (entries.some(({ messages }) => messages.length > 0) || isNowhere)
    ? [...found, { name: "message", kind: "message", pointer: message.pointer }]
    : found;
}

function pointerOf(
  kind: DraftDiscriminator["kind"],
  values: ReadonlySet<string>,
  examples: readonly Example[],
): string | undefined {
  if (kind === "message") {
    const same = examples.flatMap(({ leaves }) => leaves.filter(({ value }) => values.has(String(value))));
    return (
      same[0]?.pointer ??
      examples.map(({ leaves }) => messageIn(leaves)?.pointer).find((each) => each !== undefined)
    );
  }
  const all = examples.flatMap(({ leaves }) =>
    leaves.filter(({ value }) => typeof value === "string" || typeof value === "number"),
  );
  const byValue = mostOften(
    all
      .filter(({ value }) => values.has(String(value)) || isTail(String(value), values))
      .map(({ pointer }) => pointer),
  );
  if (byValue !== undefined) return byValue;
  const candidates = examples.flatMap(({ leaves }) => candidatesIn(leaves));
  const fitting = candidates.filter(
    (each) => each.kind === kind || (kind === "code" && each.kind === "name"),
  );
  return bestOf(fitting.length > 0 ? fitting : candidates.filter((each) => !isValue(each)));
}

/** A page may name the end of a type's address only. */
function isTail(value: string, values: ReadonlySet<string>): boolean {
  const tail = /[/:]([\w-]+)$/.exec(value)?.[1];
  return tail !== undefined && (values.has(tail) || values.has(`…/${tail}`) || values.has(`.../${tail}`));
}

function bestOf(candidates: readonly Candidate[]): string | undefined {
  return [...candidates].sort((a, b) => a.rank - b.rank || a.pointer.length - b.pointer.length)[0]?.pointer;
}

function mostOften(pointers: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const pointer of pointers) counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The forms that examples show: one for each set of fields, with the statuses it is shown for. */
export function shapesOf(examples: readonly Example[]): readonly DraftShape[] {
  const shapes = new Map<string, DraftShape>();
  const general = new Set(
    examples
      .filter(({ mayLack }) => !mayLack)
      .flatMap(({ body }) => fieldsOf(body, "").map(({ pointer }) => pointer)),
  );
  for (const { body, leaves, status, mayLack, section, line } of examples) {
    const fields = fieldsOf(body, "").map((field) => ({
      ...field,
      required: !mayLack || general.has(field.pointer),
    }));
    const key = JSON.stringify(fields.map(({ pointer, types }) => [pointer, types]));
    const before = shapes.get(key);
    const statuses = status ? [status.value] : [];
    if (!before) shapes.set(key, { statuses, fields, example: body, section, line });
    // A form that is also shown without a status is the form of all.
    else if (before.statuses.length > 0) {
      const all =
        statuses.length === 0 ? [] : [...new Set([...before.statuses, ...statuses])].sort((a, b) => a - b);
      shapes.set(key, { ...before, statuses: all });
    }
    if (leaves.length === 0) shapes.delete(key);
  }
  return [...shapes.values()];
}

function fieldsOf(value: unknown, pointer: string, depth = 0): DraftShape["fields"] {
  if (depth > 6) return [];
  const own = pointer === "" ? [] : [{ pointer, types: [typeOf(value)], required: true, meaning: "" }];
  if (Array.isArray(value)) return [...own, ...fieldsOf(value[0], `${pointer}/*`, depth + 1)];
  if (typeof value !== "object" || value === null) return own;
  const inner = Object.entries(value).flatMap(([key, each]) =>
    fieldsOf(each, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, depth + 1),
  );
  return [...own, ...inner];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
