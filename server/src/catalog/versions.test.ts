// How two versions of a catalog are compared.

import { expect, test } from "vitest";
import { compareVersions } from "./versions.ts";

const entry = (code: string, meaning = "1", more: object = {}) => ({ code, meaning, ...more });
const catalog = (...entries: readonly unknown[]) => ({ id: "a", name: "A", entries });

/** `+1`, `-0`, `0~0 /field` of each change, by the indices of the entries. */
function changes(before: readonly unknown[], after: readonly unknown[]): readonly string[] {
  return compareVersions(catalog(...before), catalog(...after)).entries.map(
    ({ before: from, after: to, fields }) =>
      from === undefined
        ? `+${to}`
        : to === undefined
          ? `-${from}`
          : `${from}~${to} ${fields.map(({ field }) => field).join(" ")}`,
  );
}

test.each([
  ["the same", [entry("a")], [entry("a")], []],
  [
    "added, changed and gone",
    [entry("a"), entry("b")],
    [entry("b", "2"), entry("c")],
    ["1~0 /meaning", "+1", "-0"],
  ],
  ["another order", [entry("a"), entry("b")], [entry("b"), entry("a")], []],
  [
    "of one code for each status",
    [entry("a", "1", { statuses: [400] }), entry("a", "1", { statuses: [404] })],
    [entry("a", "2", { statuses: [404] }), entry("a", "1", { statuses: [400] })],
    ["1~0 /meaning"],
  ],
  [
    "of one code, one status more",
    [entry("a", "1", { id: "x", statuses: [400] }), entry("a", "1", { id: "y", statuses: [404] })],
    [entry("a", "1", { id: "y", statuses: [404, 410] }), entry("a", "1", { id: "x", statuses: [400] })],
    ["1~0 /statuses"],
  ],
  [
    "another code, the same id",
    [entry("a", "1", { id: "x" })],
    [entry("b", "1", { id: "x" })],
    ["0~0 /code"],
  ],
  ["another id, the same code", [entry("a", "1", { id: "x" })], [entry("a", "1", { id: "y" })], ["0~0 /id"]],
  [
    "types with other messages",
    [{ type: "t", messages: ["a"] }],
    [{ type: "t", messages: ["b"] }],
    ["+0", "-0"],
  ],
  [
    "a status that has no code",
    [{ statuses: [418], meaning: "1" }],
    [{ statuses: [418], meaning: "2" }],
    ["0~0 /meaning"],
  ],
  ["what is no entry keeps its place", [7, entry("a")], [7, entry("a", "2")], ["1~1 /meaning"]],
])("%s", (_, before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});

test("fields of objects one by one, lists whole, with both values", () => {
  const before = catalog(entry("a", "1", { retry: { policy: "never" }, statuses: [400], note: "n" }));
  const after = catalog(
    entry("a", "1", { retry: { policy: "backoff", field: "/a/b" }, statuses: [400, 409] }),
  );
  expect(compareVersions(before, after).entries[0]?.fields).toEqual([
    { field: "/retry/policy", before: "never", after: "backoff" },
    { field: "/retry/field", before: undefined, after: "/a/b" },
    { field: "/statuses", before: [400], after: [400, 409] },
    { field: "/note", before: "n", after: undefined },
  ]);
});

test("what the catalog says of itself", () => {
  const before = { ...catalog(entry("a")), version: "1.0.0", detection: { hosts: [{ host: "a.example" }] } };
  const after = { ...catalog(entry("a")), version: "1.1.0", detection: { hosts: [{ host: "a.example" }] } };
  expect(compareVersions(before, after)).toEqual({
    entries: [],
    catalog: [{ field: "/version", before: "1.0.0", after: "1.1.0" }],
  });
});
