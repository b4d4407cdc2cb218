// How the parts of each API catalog fit together: schema, names, shapes, examples. What the catalogs state is in fidelity.test.ts.

import { Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import schema from "../../data/catalog.schema.json" with { type: "json" };
import { conditions } from "../../server/src/catalog/conditions.ts";
import type { Catalog, Citation, Entry, Shape } from "../../server/src/catalog/model.ts";
import { apiIds, builtInCatalog, catalogFile } from "./builtIn.ts";

const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], "7", false);

describe.each(apiIds)("%s", (id) => {
  const catalog = builtInCatalog(id);
  const { entries, shapes } = catalog;

  it("is valid against the schema", () => {
    expect(validator.validate(catalogFile(id)).errors).toEqual([]);
  });

  it("has the id of its file, and is of an API", () => {
    expect([catalog.id, catalog.kind]).toEqual([id, "api"]);
  });

  it("has every id once", () => {
    for (const list of [entries, shapes, catalog.sources, catalog.operations, catalog.practices]) {
      const ids = list.map((element) => element.id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it("cites documents that it names, read on the day that they were", () => {
    const known = catalog.sources.map((source) => source.id);
    expect(citations(catalog).filter(({ source }) => !known.includes(source))).toEqual([]);
    const later = catalog.id === "ltx" ? ["2026-11-30"] : [];
    expect(catalog.sources.map(({ read }) => read)).toEqual(["2026-11-20", ...later]);
  });

  it("uses conditions of the shared list", () => {
    const used = entries.flatMap(({ condition, causes }) => [
      condition,
      ...causes.map((cause) => cause.condition),
    ]);
    expect(used.filter((condition) => condition !== undefined && !conditions.has(condition))).toEqual([]);
  });

  it("has statuses in ascending order", () => {
    const lists = [
      catalog.statuses.map(({ status }) => status),
      ...shapes.map(({ statuses }) => statuses),
      ...entries.map(({ statuses }) => statuses),
    ];
    expect(lists).toEqual(lists.map((list) => [...list].sort((a, b) => a - b)));
  });

  it("has a status for every error that comes at once, and none for one that comes later", () => {
    const wrong = entries.filter(({ channel, statuses }) => (channel === "http") === (statuses.length === 0));
    expect(wrong).toEqual([]);
  });

  it("refers to shapes that it has", () => {
    const known = shapes.map((shape) => shape.id);
    expect(entries.flatMap((entry) => entry.shapes).filter((shape) => !known.includes(shape))).toEqual([]);
  });

  it("has a shape for every error that comes at once", () => {
    const http = entries.filter(({ channel }) => channel === "http");
    expect(http.filter((entry) => shapesOf(catalog, entry).length !== 1)).toEqual([]);
  });

  it("has discriminators and fields of retry advice in its shapes", () => {
    const pointers = shapes.flatMap(({ fields }) => fields.map(({ pointer }) => pointer));
    const used = [
      ...catalog.discriminators.map(({ pointer }) => pointer),
      ...[...entries, ...catalog.statuses].map(({ retry }) => retry?.field ?? ""),
    ].filter((pointer) => pointer !== "");
    expect(used.filter((pointer) => !pointers.includes(pointer))).toEqual([]);
  });

  it("lists the object or array that holds a field before the field", () => {
    for (const { fields } of shapes) {
      const seen = new Set([""]);
      for (const { pointer } of fields) {
        expect(seen).toContain(pointer.slice(0, pointer.lastIndexOf("/")));
        seen.add(pointer);
      }
    }
  });

  it("has examples with exactly the fields of their shape, each of its type", () => {
    for (const shape of shapes) expect(misfits(shape, shape.example)).toEqual([]);
    for (const entry of entries) {
      for (const shape of shapesOf(catalog, entry)) expect(misfits(shape, entry.example)).toEqual([]);
    }
  });

  it("has examples of entries that say what the entry says", () => {
    for (const entry of entries.filter(({ example }) => example !== undefined)) {
      for (const { kind, pointer } of catalog.discriminators) {
        const [value] = valuesAt(entry.example, pointer);
        if (typeof value !== "string") continue;
        if (kind === "message") expect(entry.messages.map(withoutNumbers)).toContain(withoutNumbers(value));
        else expect(value).toBe(entry[kind]);
      }
    }
  });
});

function citations(catalog: Catalog): readonly Citation[] {
  const { shapes, statuses, entries, operations, limits, practices, notes } = catalog;
  const cited = [
    shapes,
    statuses,
    entries,
    operations,
    limits,
    practices,
    notes,
    entries.flatMap((entry) => entry.limits),
  ];
  return cited.flatMap((list) => list.map(({ source }) => source));
}

function shapesOf({ shapes }: Catalog, entry: Entry): readonly Shape[] {
  if (entry.shapes.length > 0) return shapes.filter(({ id }) => entry.shapes.includes(id));
  return shapes.filter(
    ({ statuses }) => statuses.length === 0 || entry.statuses.every((status) => statuses.includes(status)),
  );
}

/** What in an example is not as the shape says: fields of another type, fields that must be there and are not, unknown fields. */
function misfits({ fields }: Shape, example: unknown): readonly string[] {
  if (example === undefined) return [];
  const wrong = fields.flatMap(({ pointer, types, required, constant }) => {
    const values = valuesAt(example, pointer);
    if (required && values.length === 0) return [`${pointer} is missing`];
    const fits = (value: unknown) =>
      types.some((type) => type === typeOf(value)) && (constant === undefined || value === constant);
    return values.every(fits) ? [] : [`${pointer} is ${JSON.stringify(values)}`];
  });
  const known = new Set(fields.map(({ pointer }) => pointer));
  const unknown = pointersOf(example).filter((pointer) => !known.has(pointer));
  return [...wrong, ...unknown.map((pointer) => `${pointer} is unknown`)];
}

function valuesAt(value: unknown, pointer: string): readonly unknown[] {
  let values: readonly unknown[] = [value];
  for (const token of pointer.split("/").slice(1)) {
    values = values.flatMap((at) => {
      if (token === "*") return Array.isArray(at) ? at : [];
      return isObject(at) && token in at ? [at[token]] : [];
    });
  }
  return values;
}

function pointersOf(value: unknown): readonly string[] {
  const children = Array.isArray(value)
    ? value.map((element) => ["*", element] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return children.flatMap(([key, child]) => [
    `/${key}`,
    ...pointersOf(child).map((below) => `/${key}${below}`),
  ]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** A message with its numbers and templates' places alike, so that an example can be held against its template. */
function withoutNumbers(message: string): string {
  return message.replace(/\{\w+\}|\d+/g, "#");
}
