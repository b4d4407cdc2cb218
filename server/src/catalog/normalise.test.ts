import { expect, test } from "vitest";
import schema from "../../../data/catalog.schema.json" with { type: "json" };
import { normalise } from "./normalise.ts";

const source = { source: "docs", section: "S" };

/** What is filled in where a file leaves everything out that it may. */
const filled = normalise({
  id: "a",
  name: "A",
  detection: { hosts: [{ host: "a.dev" }] },
  discriminators: [{ pointer: "/code", kind: "code" }],
  shapes: [{ id: "s", title: "S", fields: [], source }],
  operations: [
    {
      id: "o",
      title: "O",
      acceptedStatus: 200,
      statePointer: "/s",
      initialState: "i",
      failedStates: ["f"],
      source,
    },
  ],
  entries: [{ id: "e", title: "T", meaning: "M", condition: "not_found", source }],
});

/** What a file says once for all entries, and the model says of each. */
const NOT_KEPT: ReadonlySet<string> = new Set(["entries", "channel"]);

const { definitions } = schema;

test("every property of an entry is carried over", () => {
  expect(Object.keys(filled.entries[0]!)).toEqual([...Object.keys(definitions.entry.properties), "derived"]);
});

test.each([
  ["catalog", schema.properties, filled],
  ["detection", definitions.detection.properties, filled.detection],
  ["host", definitions.host.properties, filled.detection.hosts[0]],
  ["discriminator", definitions.discriminator.properties, filled.discriminators[0]],
  ["shape", definitions.shape.properties, filled.shapes[0]],
  ["operation", definitions.operation.properties, filled.operations[0]],
  ["entry", definitions.entry.properties, filled.entries[0]],
])("the defaults of %s are those of the schema", (_, properties, value) => {
  const withDefault = Object.entries(properties as Record<string, { default?: unknown }>).filter(
    ([name, property]) => "default" in property && !NOT_KEPT.has(name),
  );
  for (const [name, property] of withDefault) {
    const given = (value as unknown as Record<string, unknown>)[name];
    const nested = Array.isArray(given) && given.length > 0;
    // One word for all three in a file.
    const isWhole = name === "complete" && property.default === true;
    const expected = isWhole
      ? { codes: true, statuses: true, fields: true, stated: {} }
      : name === "knownCodes"
        ? new Map()
        : property.default;
    if (!nested) expect([name, given]).toEqual([name, expected]);
  }
  expect(withDefault.length).toBeGreaterThan(0);
});
