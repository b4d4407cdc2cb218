// What properties and methods of parts of responses give.

import { describe, expect, test } from "vitest";
import type { Part, ValueSource } from "./model.ts";
import { knownProperty, partCall } from "./parts.ts";

const source = { call: undefined } as unknown as ValueSource;

function part(kind: Part["part"], ...path: string[]): Part {
  return { kind: "part", source, part: kind, path };
}

/** `part/path`; undefined for what says nothing. */
function described(value: unknown): string | undefined {
  const found = value as Part | undefined;
  return found && [found.part, ...found.path].join("/");
}

describe("methods of a body", () => {
  test.each(["find", "findLast", "at", "pop", "shift"])("%s gives an element", (method) => {
    expect(described(partCall(part("body", "items"), method))).toBe("body/items/*");
  });

  test.each(["filter", "slice", "reverse", "toReversed", "sort", "toSorted"])(
    "%s gives some of it",
    (method) => {
      expect(described(partCall(part("body", "items"), method))).toBe("body/items");
    },
  );

  test.each(["map", "toString", "trim", "json", "constructor"])("%s says nothing", (method) => {
    expect(described(partCall(part("body", "items"), method))).toBe(undefined);
  });

  test("elements of elements come to an end", () => {
    let value: Part | undefined = part("body");
    let depth = 0;
    while (value && depth < 1000) {
      value = partCall(value, "at") as Part | undefined;
      depth++;
    }
    expect(value).toBe(undefined);
    expect(depth).toBeGreaterThan(5);
  });
});

test.each([
  ["toString", "text"],
  ["trim", "text"],
  ["slice", undefined],
  ["at", undefined],
])("%s of a text gives %s", (method, expected) => {
  expect(described(partCall(part("text"), method))).toBe(expected);
});

test.each(["find", "filter", "trim"])("%s of a status says nothing", (method) => {
  expect(partCall(part("status"), method)).toBe(undefined);
});

test("a property of what is not explained", () => {
  const opaque = { kind: "opaque", path: ["a"] } as never;
  expect((knownProperty(opaque, "b") as { path: readonly string[] }).path).toEqual(["a", "b"]);
  expect(knownProperty(opaque, "toString")).toBe(undefined);
  expect(knownProperty(undefined, "b")).toBe(undefined);
});
