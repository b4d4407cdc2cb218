// What catalogs lack: entries that were left out for a fault, and what a catalog says itself that it has not all of. Nothing is said
// of it, except of slips.

import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createCatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import { loadCatalog } from "../../server/src/catalog/load.ts";
import { analyseText } from "../../server/src/engine/analyse.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { hover } from "../../server/src/features/hover.ts";
import { builtinCatalogs } from "../support/builtins.ts";

const entry = (code: string, status: number, more: object = {}) => ({
  id: code.toLowerCase().replaceAll("_", "-"),
  code,
  statuses: [status],
  title: code,
  meaning: "Something went wrong.",
  category: "request",
  condition: "invalid_request",
  retry: { policy: "never" },
  source: { source: "page", section: "Errors" },
  ...more,
});

const orders = {
  id: "orders",
  name: "Orders",
  version: "1.0.0",
  summary: "Errors of the orders API.",
  sources: [{ id: "page", title: "Errors", document: "errors.md", read: "2026-01-01" }],
  detection: { hosts: [{ host: "orders.example" }] },
  discriminators: [{ pointer: "/error/code", kind: "code" }],
  shapes: [
    {
      id: "error",
      title: "Error",
      fields: [
        { pointer: "/error", types: ["object"], required: true, meaning: "The error." },
        { pointer: "/error/code", types: ["string"], required: true, meaning: "Its code." },
      ],
      source: { source: "page", section: "Errors" },
    },
  ],
  entries: [entry("ORDER_NOT_FOUND", 404), entry("ORDER_CLOSED", 409)],
};

function analysed(catalog: object, test: string) {
  const loaded = loadCatalog(JSON.stringify(catalog), "file:///orders.error-catalog.json", "workspace");
  const index = createCatalogIndex([...loaded.catalogs, ...builtinCatalogs()], 2);
  const source = `const res = await fetch("https://orders.example/v1");
if (!res.ok) {
  const body = await res.json();
  if (${test}) give();
}
`;
  const text = TextDocument.create("file:///a.ts", "typescript", 1, source);
  const document = analyseText(text, index, {});
  if (document === undefined) throw new Error("TypeScript is read");
  return { document, source, problems: loaded.problems };
}

function rulesOf(catalog: object, test: string): readonly string[] {
  return findingsOf(analysed(catalog, test).document).map(({ rule }) => rule.metadata.id);
}

const UNKNOWN = `body.error.code === "WAREHOUSE_EMPTY"`;
const SLIP = `body.error.code === "ORDER_CLOSD"`;
const STATUS = "res.status === 418";
const FIELD = `body.code === "ORDER_CLOSED"`;

test.each([
  {
    what: "whole",
    complete: undefined,
    said: [["unknown-code"], ["unknown-code"], ["undocumented-status"], ["wrong-field"]],
  },
  {
    what: "said to be whole",
    complete: true,
    said: [["unknown-code"], ["unknown-code"], ["undocumented-status"], ["wrong-field"]],
  },
  { what: "in nothing whole", complete: false, said: [[], ["unknown-code"], [], []] },
  {
    what: "without all codes",
    complete: { codes: false },
    said: [[], ["unknown-code"], ["undocumented-status"], ["wrong-field"]],
  },
  {
    what: "without all statuses",
    complete: { statuses: false },
    said: [["unknown-code"], ["unknown-code"], [], ["wrong-field"]],
  },
  {
    what: "without all fields",
    complete: { fields: false },
    said: [["unknown-code"], ["unknown-code"], ["undocumented-status"], []],
  },
])("a catalog that is $what", ({ complete, said }) => {
  const catalog = { ...orders, ...(complete === undefined ? {} : { complete }) };
  expect(analysed(catalog, UNKNOWN).problems).toEqual([]);
  expect([UNKNOWN, SLIP, STATUS, FIELD].map((test) => rulesOf(catalog, test))).toEqual(said);
});

const CODE_FIRST = `body.error.code === "ORDER_CLOSED" && res.status === 404`;
const STATUS_FIRST = `res.status === 404 && body.error.code === "ORDER_CLOSED"`;

test.each([
  { what: "whole", more: {}, said: ["contradictory-status"] },
  { what: "without all codes", more: { complete: { codes: false } }, said: ["contradictory-status"] },
  { what: "without all statuses", more: { complete: { statuses: false } }, said: [] },
  { what: "in nothing whole", more: { complete: false }, said: [] },
  {
    what: "without an entry of the code, left out for a fault",
    more: { entries: [...orders.entries, entry("ORDER_CLOSED", 404, { id: "again", condition: 3 })] },
    said: [],
  },
])(
  "of a code with another status, a catalog that is $what says the same in either order",
  ({ more, said }) => {
    const catalog = { ...orders, ...more };
    expect([CODE_FIRST, STATUS_FIRST].map((test) => rulesOf(catalog, test))).toEqual([said, said]);
  },
);

test("a catalog without entries and statuses says nothing of either", () => {
  const empty = { ...orders, entries: [] };
  expect([UNKNOWN, SLIP, STATUS].map((test) => rulesOf(empty, test))).toEqual([[], [], []]);
});

test("a catalog without a status says nothing of statuses", () => {
  const entries = orders.entries.map((each) => ({ ...each, statuses: [] }));
  expect(rulesOf({ ...orders, entries }, STATUS)).toEqual([]);
});

const faulty = entry("WAREHOUSE_EMPTY", 418, { condition: undefined, category: 3 });

test("what an entry says that is left out for a fault is known", () => {
  const catalog = { ...orders, entries: [...orders.entries, faulty] };
  expect(analysed(catalog, UNKNOWN).problems).not.toEqual([]);
  expect([UNKNOWN, STATUS, "res.status === 420"].map((test) => rulesOf(catalog, test))).toEqual([
    [],
    [],
    ["undocumented-status"],
  ]);
});

test("what is left out is not said to be no code", () => {
  const catalog = { ...orders, entries: [...orders.entries, faulty] };
  const { document, source } = analysed(catalog, UNKNOWN);
  expect(
    JSON.stringify(hover(document, source.indexOf("WAREHOUSE"), { relatedApis: false }) ?? ""),
  ).not.toContain("not in the catalog");
});
