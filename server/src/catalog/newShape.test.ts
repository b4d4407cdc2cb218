// The form of a body as a catalog's file has it, and where it goes.

import { expect, test } from "vitest";
import { addedShape, type BodyValue, shapeOf } from "./newShape.ts";

function bodyOf(value: unknown): BodyValue {
  if (Array.isArray(value)) return { kind: "array", items: value.map(bodyOf) };
  if (value === null) return { kind: "null" };
  if (typeof value === "object")
    return {
      kind: "object",
      properties: Object.entries(value).map(([key, each]) => ({ key: { value: key }, value: bodyOf(each) })),
    };
  return typeof value === "number"
    ? { kind: "number", value }
    : { kind: typeof value === "boolean" ? "boolean" : "string" };
}

test.each<[what: string, body: unknown, fields: readonly (readonly [string, string])[]]>([
  [
    "all kinds of values, objects before what they hold",
    { error: { code: "a", tries: 1, wait: 1.5, again: true, more: null } },
    [
      ["/error", "object"],
      ["/error/code", "string"],
      ["/error/tries", "integer"],
      ["/error/wait", "number"],
      ["/error/again", "boolean"],
      ["/error/more", "null"],
    ],
  ],
  [
    "lists by their first element",
    { errors: [{ a: 1 }, { b: 2 }], tags: [] },
    [
      ["/errors", "array"],
      ["/errors/*", "object"],
      ["/errors/*/a", "integer"],
      ["/tags", "array"],
    ],
  ],
  ["a list as the whole body", ["x"], [["/*", "string"]]],
  ["names with signs of pointers", { "a/b~c": "x" }, [["/a~1b~0c", "string"]]],
])("%s", (_, body, fields) => {
  expect(shapeOf(bodyOf(body), 404)).toEqual({
    status: 404,
    fields: fields.map(([pointer, type]) => ({ pointer, types: [type] })),
  });
});

test("nothing of a body of which not all is known, of an empty one, and of one that is too large", () => {
  const large = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`a${index}`, 1]));
  const unknown: BodyValue = {
    kind: "object",
    properties: [{ key: { value: "a" }, value: { kind: "unknown" } }],
  };
  expect(
    [unknown, bodyOf({}), bodyOf(large), { kind: "unknown" } as const].map((body) => shapeOf(body, 404)),
  ).toEqual([undefined, undefined, undefined, undefined]);
});

test.each([
  [404, ["error"], { id: "error-404", title: "Error body with 404", statuses: [404] }],
  [404, ["error-404"], { id: "error-404-2", title: "Error body with 404", statuses: [404] }],
  [undefined, [], { id: "error", title: "Error body" }],
])("%s beside %j", (status, ids, expected) => {
  const text = '{ "shapes": [] }';
  const shapes = ids.map((id) => ({ id })) as unknown as Parameters<typeof addedShape>[2]["shapes"];
  const { offset, text: added } = addedShape(
    text,
    { status, fields: [{ pointer: "/a", types: ["string"] }] },
    { shapes },
  )!;
  expect(JSON.parse(text.slice(0, offset) + added + text.slice(offset)).shapes).toEqual([
    {
      ...expected,
      basis: "example",
      fields: [{ pointer: "/a", types: ["string"], required: true, meaning: "Not described yet." }],
    },
  ]);
});
