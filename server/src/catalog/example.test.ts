import { describe, expect, test } from "vitest";
import { exampleBody, writtenBody } from "./example.ts";
import type { Catalog } from "./model.ts";
import { normalise } from "./normalise.ts";
import { shapesOf } from "./shapes.ts";

const source = { source: "docs", section: "S" };
const entry = { title: "T", meaning: "M", condition: "not_found", source };
const field = { types: ["string" as const], required: true, meaning: "M" };

const catalog: Catalog = normalise({
  id: "acme",
  name: "Acme",
  version: "1.0.0",
  summary: "S",
  sources: [],
  discriminators: [
    { pointer: "/error/code", kind: "code" },
    { pointer: "/errors/*/type", kind: "type" },
    { pointer: "/error/message", kind: "message" },
  ],
  shapes: [
    {
      id: "general",
      title: "General",
      fields: [{ pointer: "/error/code", ...field }],
      example: { error: { code: "VIDEO_GONE", message: "Video is gone", at: [1] } },
      source,
    },
    {
      id: "listed",
      title: "List",
      statuses: [422],
      fields: [],
      example: { errors: [{ type: "x" }, { type: "y" }] },
      source,
    },
    { id: "bare", title: "Bare", statuses: [500], fields: [], source },
  ],
  entries: [
    { ...entry, id: "own", code: "OWN", statuses: [400], example: { mine: true } },
    { ...entry, id: "same", code: "VIDEO_GONE", statuses: [410] },
    { ...entry, id: "other", code: "OTHER", statuses: [404] },
    { ...entry, id: "worded", code: "WORDED", messages: ["Need {n} credits", "Second"], statuses: [402] },
    { ...entry, id: "typed", type: "missing", statuses: [422] },
    { ...entry, id: "both", code: "BOTH", statuses: [404, 422] },
    { ...entry, id: "bare", code: "BARE", statuses: [500] },
    { ...entry, id: "later", label: "Later", channel: "async" },
    { ...entry, id: "named", code: "NAMED", statuses: [500], shapes: ["general"] },
  ],
});

function find(id: string) {
  return catalog.entries.find((one) => one.id === id)!;
}

describe("exampleBody", () => {
  test.each([
    ["own", undefined, { mine: true }],
    ["same", undefined, { error: { code: "VIDEO_GONE", message: "Video is gone", at: [1] } }],
    ["other", undefined, { error: { code: "OTHER", message: "…", at: [1] } }],
    ["worded", undefined, { error: { code: "WORDED", message: "Need {n} credits", at: [1] } }],
    ["typed", undefined, { errors: [{ type: "missing" }, { type: "y" }] }],
    ["both", 404, { error: { code: "BOTH", message: "…", at: [1] } }],
    ["both", 422, { errors: [{ type: "x" }, { type: "y" }] }],
    ["bare", undefined, undefined],
    ["later", undefined, undefined],
    ["named", undefined, { error: { code: "NAMED", message: "…", at: [1] } }],
  ])("%s %s", (id, status, expected) => {
    expect(exampleBody(catalog, find(id), status)).toEqual(expected);
  });

  test("what is written into documents says the title where the source has no text", () => {
    expect(writtenBody(catalog, find("other"))).toEqual({
      error: { code: "OTHER", message: find("other").title, at: [1] },
    });
    expect(writtenBody(catalog, find("worded"))).toEqual(exampleBody(catalog, find("worded")));
    expect(writtenBody(catalog, find("bare"))).toBeUndefined();
  });

  test("the catalog is left as it is", () => {
    const before = JSON.stringify(catalog);
    exampleBody(catalog, find("worded"));
    expect(JSON.stringify(catalog)).toBe(before);
  });
});

test.each([
  ["other", undefined, ["general"]],
  ["typed", undefined, ["listed"]],
  ["both", undefined, ["listed"]],
  ["both", 404, ["general"]],
  ["bare", undefined, ["bare"]],
  ["named", undefined, ["general"]],
  ["named", 500, ["general"]],
  ["later", undefined, []],
])("shapesOf %s %s: %j", (id, status, expected) => {
  expect(shapesOf(catalog, find(id), status).map((shape) => shape.id)).toEqual(expected);
});
