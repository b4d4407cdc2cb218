// How an import is merged into a catalog that people have worked on.

import { expect, test } from "vitest";
import { merge } from "./merge.ts";

const entry = (code: string, meaning: string) => ({ code, meaning });
const text = (...entries: readonly object[]) => JSON.stringify({ id: "a", name: "A", entries }, null, 2);
const catalog = (...entries: readonly object[]) => ({ id: "a", name: "A", entries });
const entries = (merged: string) => JSON.parse(merged).entries;

test.each([
  {
    name: "new entries are added",
    mine: [entry("a", "1")],
    base: [entry("a", "1")],
    theirs: [entry("a", "1"), entry("b", "2")],
    result: [entry("a", "1"), entry("b", "2")],
  },
  {
    name: "what nobody touched is renewed",
    mine: [entry("a", "1")],
    base: [entry("a", "1")],
    theirs: [entry("a", "2")],
    result: [entry("a", "2")],
  },
  {
    name: "what a person changed stays",
    mine: [entry("a", "my")],
    base: [entry("a", "1")],
    theirs: [entry("a", "2")],
    result: [entry("a", "my")],
  },
  {
    name: "what a person took out stays out",
    mine: [],
    base: [entry("a", "1")],
    theirs: [entry("a", "1")],
    result: [],
  },
  {
    name: "what a person added stays",
    mine: [entry("z", "my")],
    base: [],
    theirs: [entry("a", "1")],
    result: [entry("z", "my"), entry("a", "1")],
  },
  {
    name: "what is gone from the page goes",
    mine: [entry("a", "1"), entry("b", "2")],
    base: [entry("a", "1"), entry("b", "2")],
    theirs: [entry("b", "2")],
    result: [entry("b", "2")],
  },
  {
    name: "what is gone, but was changed, stays",
    mine: [entry("a", "my")],
    base: [entry("a", "1")],
    theirs: [],
    result: [entry("a", "my")],
  },
])("$name", ({ mine, base, theirs, result }) => {
  expect(entries(merge(text(...mine), catalog(...theirs), catalog(...base)).text)).toEqual(result);
});

test("without a base all is the person's, and only what is missing is added", () => {
  const merged = merge(
    text(entry("a", "my")),
    catalog({ ...entry("a", "1"), statuses: [400] }, entry("b", "2")),
    undefined,
  );
  expect(entries(merged.text)).toEqual([{ ...entry("a", "my"), statuses: [400] }, entry("b", "2")]);
  expect(merged.difference.kept).toEqual([{ entry: "a", properties: ["meaning"] }]);
});

test("comments and the order of the file stay", () => {
  const file =
    '{\n  // ours\n  "name": "A",\n  "id": "a",\n  "entries": [\n    { "meaning": "1", "code": "a" } // first\n  ]\n}\n';
  const merged = merge(file, catalog(entry("a", "2")), catalog(entry("a", "1"))).text;
  expect(merged).toBe(file.replace('"meaning": "1"', '"meaning": "2"'));
});

test("requests name errors by the ids that the file has for them", () => {
  const request = (...ids: readonly string[]) => ({ method: "GET", path: "/a", entries: ids });
  const imported = {
    ...catalog({ id: "a", ...entry("a", "1") }, { id: "b", ...entry("b", "2") }),
    requests: [request("a", "b")],
  };
  const mine = text({ id: "my-a", ...entry("a", "1") }, { id: "b", ...entry("other", "3") });
  const merged = JSON.parse(merge(mine, imported, undefined).text);
  expect([merged.requests, merged.entries.map(({ id }: { id?: string }) => id)]).toEqual([
    [request("my-a")],
    ["my-a", "b", undefined],
  ]);
  const again = { ...imported, requests: [request("b")] };
  const own = text({ id: "my-a", ...entry("a", "1") }, { id: "b", ...entry("b", "2") });
  const before = { ...JSON.parse(own), requests: [request("my-a", "b")] };
  expect(JSON.parse(merge(JSON.stringify(before), again, imported).text).requests).toEqual([request("b")]);
});
