import { expect, test } from "vitest";
import type { JsonNode } from "../parse/json.ts";
import { readObject } from "./looseValues.ts";
import { objectsIn } from "./objects.ts";

/** What was read, as plain values; `undefined` for what is none. */
function plain(node: JsonNode | undefined): unknown {
  if (node?.kind === "object")
    return Object.fromEntries(node.properties.map(({ key, value }) => [key.value, plain(value)]));
  return node?.kind === "array" ? node.items.map(plain) : node?.value;
}

test.each<[what: string, text: string, value: unknown]>([
  ["JSON", '{"a": [1, -2.5e3, true, null], "b": {"c": "d"}}', { a: [1, -2500, true, null], b: { c: "d" } }],
  ["escapes", String.raw`{"a": "\"x\"\né\\"}`, { a: '"x"\né\\' }],
  [
    "what Node.js prints",
    "{ code: 'x', 'a-b': 1n, c: undefined, d: [Function: e], f: 2 }",
    { code: "x", "a-b": 1, c: undefined, d: undefined, f: 2 },
  ],
  [
    "objects of classes",
    "{ a: Map(1) { 'b' => 1 }, c: A { d: 1 }, e: Object [F] { g: 2 } }",
    { a: undefined },
  ],
  ["references", "{ a: <ref *1> B { c: [Circular *1] }, d: 1 }", { a: { c: undefined }, d: 1 }],
  ["what Python prints", "{'a': True, 'b': None, 'c': ['d']}", { a: true, b: null, c: ["d"] }],
  ["arrows", "{ 'a' => 'b' }", { a: "b" }],
  ["trailing commas", '{"a": 1, "b": [2,],}', { a: 1, b: [2] }],
  ["line breaks for commas", "{\n  a: 1\n  b: 2\n}", { a: 1, b: 2 }],
])("%s", (_, text, value) => {
  expect(plain(readObject(text, 0).value)).toEqual(value);
});

test.each<[cut: string, value: unknown]>([
  ['{"a": 1, "b": {"c": "d', { a: 1, b: { c: "d" } }],
  ['{"a": 1, "b', { a: 1 }],
  ['{"a": 1, "b":', { a: 1, b: undefined }],
  ['{"a": [1, 2', { a: [1, 2] }],
  ['{"a": "x\\', { a: "x" }],
])("%s, cut off", (cut, value) => {
  const { value: object, end } = readObject(cut, 0);
  expect([plain(object), object.isOpen, end]).toEqual([value, true, cut.length]);
});

test("a whole object is not open", () => {
  expect(readObject('{"a": {}}', 0).value.isOpen).toBe(false);
});

test("braces of code are no objects, and those in a text are found in its order", () => {
  const text = 'if (a) { return b; } log({ "x": 1 }); #{y} then {"z": {"w": 2}} end';
  expect(objectsIn(text).map(({ value, start, end }) => [plain(value), text.slice(start, end)])).toEqual([
    [{ x: 1 }, '{ "x": 1 }'],
    [{ z: { w: 2 } }, '{"z": {"w": 2}}'],
  ]);
});

test("what is nested too deep is left out, and no stack overflows", () => {
  const deep = `${'{"a":'.repeat(100_000)}1`;
  expect(objectsIn(deep).length).toBe(1);
});
