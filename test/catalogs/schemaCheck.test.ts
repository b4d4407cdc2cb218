// What the server checks of the schema, held against a validator of the standard: over the built-in catalogs, each broken in a thousand
// ways, both find a fault or neither does.

import { Validator } from "@cfworker/json-schema";
import { expect, test } from "vitest";
import schema from "../../data/catalog.schema.json" with { type: "json" };
import { createFaults } from "../../server/src/catalog/faults.ts";
import { checkSchema } from "../../server/src/catalog/schemaProblems.ts";
import { atOnce } from "../../server/src/text/slices.ts";
import { builtinCatalogs } from "../support/builtins.ts";

const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], "7", true);

/** Numbers that look random and are the same each time. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ODD = [
  null,
  true,
  0,
  -1,
  1.5,
  404,
  1e9,
  "",
  "a",
  "A b",
  "none",
  "x".repeat(10_001),
  "https://a b",
  [],
  [1, 1],
  ["a", "a"],
  {},
  { id: "a" },
];

/** The value with one place in it changed. */
function broken(value: unknown, random: (below: number) => number): unknown {
  const isList = Array.isArray(value);
  if (typeof value !== "object" || value === null || random(6) === 0) return ODD[random(ODD.length)];
  const keys = Object.keys(value);
  const key = keys[random(keys.length)];
  if (key === undefined || random(12) === 0)
    return isList ? [...value, ODD[random(ODD.length)]] : { ...value, stray: 1 };
  if (random(12) === 0) {
    return isList
      ? [...value, value[Number(key)]]
      : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  const child = broken((value as Record<string, unknown>)[key], random);
  return isList
    ? value.map((element: unknown, i) => (String(i) === key ? child : element))
    : { ...value, [key]: child };
}

/** The catalog with three entries of its own, which is enough of one kind. */
function small(text: string, random: (below: number) => number): Record<string, unknown> {
  const value = JSON.parse(text) as { entries: unknown[] };
  return { ...value, entries: [0, 1, 2].map(() => value.entries[random(value.entries.length)]) };
}

test.each(builtinCatalogs().map(({ catalog, text }, i) => [catalog.id, text, i] as const))(
  "%s",
  (_, text, seed) => {
    const random = randomNumbers(seed + 1);
    const disagreements: object[] = [];
    for (let i = 0; i < 300; i++) {
      const value = broken(small(text, random), random);
      const faults = createFaults();
      atOnce(checkSchema(value, faults));
      const expected = validator.validate(value).valid;
      if ((faults.count === 0) !== expected)
        disagreements.push({ value, isValid: expected, said: faults.told });
    }
    expect(disagreements).toEqual([]);
  },
);
