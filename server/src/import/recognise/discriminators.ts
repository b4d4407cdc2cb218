// Which fields of a body have the values that tell errors apart, and what forms bodies have: from the examples of a page.

import type { DraftDiscriminator, DraftEntry, DraftShape } from "../draft.ts";
import type { Example } from "./examples.ts";
import { type Candidate, candidatesIn, isValue, messageIn } from "./keys.ts";
import type { NestedValues } from "./nested.ts";

/** What the examples of a page say of fields that tell errors apart: looked through once, and asked for each error that is a guess. */
export interface ExampleFields {
  /** The field that most often has one of some values, also as the end of an address; undefined: none has. */
  withOneOf(values: ReadonlySet<string>): string | undefined;
  /** The field of a text for people that first has one of some values, else the first such field. */
  message(values: ReadonlySet<string>): string | undefined;
  /** The field that by its name would have values of a kind. */
  called(kind: DraftDiscriminator["kind"]): string | undefined;
  /** The fields of texts for people, the outermost of each example; each once. */
  readonly messages: readonly string[];
}

/** Looks through examples. */
export function fieldsOfExamples(examples: readonly Example[]): ExampleFields {
  const all = examples.flatMap(({ leaves }) => leaves);
  const byValue = new Map<string, number[]>();
  for (const [i, { value }] of all.entries()) {
    const text = String(value);
    const tail = typeof value === "string" ? /[/:]([\w-]+)$/.exec(value)?.[1] : undefined;
    // A page may name the end of a type's address only.
    for (const name of tail === undefined ? [text] : [text, tail, `…/${tail}`, `.../${tail}`]) {
      const own = byValue.get(name);
      if (own) own.push(i);
      else byValue.set(name, [i]);
    }
  }
  const having = (values: ReadonlySet<string>) =>
    [...new Set([...values].flatMap((value) => byValue.get(value) ?? []))]
      .sort((a, b) => a - b)
      .flatMap((i) => all[i] ?? []);
  const messages = [...new Set(examples.flatMap(({ leaves }) => messageIn(leaves)?.pointer ?? []))];
  const candidates = examples.flatMap(({ leaves }) => candidatesIn(leaves));
  const placeholder = bestOf(candidates.filter((each) => !isValue(each)));
  const byKind = (kind: DraftDiscriminator["kind"]) =>
    bestOf(candidates.filter((each) => each.kind === kind || (kind === "code" && each.kind === "name")));
  const best = { code: byKind("code"), type: byKind("type"), message: byKind("message") };
  return {
    withOneOf: (values) =>
      mostOften(
        having(values)
          .filter(({ value }) => typeof value === "string" || typeof value === "number")
          .map(({ pointer }) => pointer),
      ),
    message: (values) =>
      having(values).find(({ value }) => values.has(String(value)))?.pointer ?? messages[0],
    called: (kind) => best[kind] ?? placeholder,
    messages,
  };
}

/** The discriminators of the entries, with their pointers as far as examples show them. */
export function discriminatorsOf(
  entries: readonly DraftEntry[],
  fields: ExampleFields,
  nested: NestedValues = new Map(),
): readonly DraftDiscriminator[] {
  const names = [...new Set(entries.flatMap(({ values }) => Object.keys(values)))];
  const found = names.map((name): DraftDiscriminator => {
    const values = new Set(entries.flatMap(({ values: own }) => own[name]?.value ?? []));
    const kind = name === "type" || name === "message" ? name : "code";
    const inside = [...nested.values()].find((each) => each.name === name);
    return { name, kind, pointer: inside?.pointer ?? pointerOf(kind, values, fields) };
  });
  const message = fields.messages.find((each) => !found.some(({ pointer }) => pointer === each));
  const hasMessage = found.some(({ kind }) => kind === "message");
  const isNowhere = found.every(({ pointer }) => pointer === undefined);
  return message !== undefined &&
    !hasMessage &&
    (entries.some(({ messages }) => messages.length > 0) || isNowhere)
    ? [...found, { name: "message", kind: "message", pointer: message }]
    : found;
}

function pointerOf(
  kind: DraftDiscriminator["kind"],
  values: ReadonlySet<string>,
  fields: ExampleFields,
): string | undefined {
  if (kind === "message") return fields.message(values);
  return fields.withOneOf(values) ?? fields.called(kind);
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
