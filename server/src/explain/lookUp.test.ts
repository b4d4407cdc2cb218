import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { lookup } from "./lookUp.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);

/** "videoconduit rate-limited" for each of the first hits. */
function found(query: string, limit = 3): readonly string[] {
  return lookup(query, index, limit).hits.map(
    ({ catalog, entry }) => `${catalog.id} ${entry.code ?? entry.type ?? entry.label ?? entry.id}`,
  );
}

test.each([
  ["INSUFFICIENT_CREDITS", "pureframe INSUFFICIENT_CREDITS"],
  ["insufficient_balance", "vidio insufficient_balance"],
  ["insufficient balance", "vidio insufficient_balance"],
  ["insufficient_funds_error", "ltx insufficient_funds_error"],
  ["videoconduit insufficient", "videoconduit insufficient_credits"],
  ["ltx 429", "ltx rate_limit_error"],
  ["insfbal", "vidio insufficient_balance"],
  ["insufficientBalance", "vidio insufficient_balance"],
  ['"insufficient_balance"', "vidio insufficient_balance"],
  ["bad request", "videoconduit bad_request"],
  ["grpc 5", "grpc NOT_FOUND"],
  ["billing payment method", "pureframe PAYMENT_METHOD_REQUIRED"],
  // Messages as they arrive, where the catalog has a template.
  ["Insufficient funds. Required: 120 credits", "ltx insufficient_funds_error"],
  ["Error: insufficient funds, required 42 credits", "ltx insufficient_funds_error"],
  ["Rate limit exceeded. Retry after 7 seconds.", "videoconduit rate_limited"],
])("%s finds %s first", (query, first) => {
  expect(found(query)[0]).toBe(first);
});

test("every code, type, label, id and message of every catalog finds its entry", () => {
  const missed: string[] = [];
  for (const { catalog } of index.catalogs) {
    for (const entry of catalog.entries) {
      const names = [entry.code, entry.type, entry.label, entry.id, ...entry.messages].filter(
        (name) => name !== undefined,
      );
      for (const name of names) {
        const hits = lookup(name, index, Number.POSITIVE_INFINITY).hits;
        if (!hits.some((hit) => hit.entry === entry)) missed.push(`${catalog.id}: ${name}`);
      }
    }
  }
  expect(missed).toEqual([]);
});

test("a status finds entries of the APIs before those of standards", () => {
  // A number may also be a part of a code.
  const hits = lookup("402", index).hits.filter(({ entry }) => entry.statuses.includes(402));
  const kinds = hits.map(({ catalog }) => catalog.kind);
  expect(kinds.slice(0, kinds.lastIndexOf("api") + 1).includes("standard")).toBe(false);
  expect(kinds).toContain("standard");
});

test("a misspelt code suggests the right one", () => {
  const { hits, suggestions } = lookup("INSUFICEINT_CREDITS", index);
  expect([hits, suggestions[0]]).toEqual([[], "INSUFFICIENT_CREDITS"]);
});

test.each(["", "   ", "(.*)+$", "xyzzyqwertz", "402 xyzzyqwertz"])("%j finds nothing", (query) => {
  expect(lookup(query, index)).toEqual({ hits: [], suggestions: [], named: false });
});

test("the name of a condition finds all its entries first", () => {
  const all = index.byCondition("out_of_credits").filter(({ entry }) => entry.condition === "out_of_credits");
  const first = lookup("Out of credits", index).hits.slice(0, all.length);
  expect(new Set(first.map(({ entry }) => entry))).toEqual(new Set(all.map(({ entry }) => entry)));
});

test.each([
  ["INSUFFICIENT_CREDITS", true],
  ["insufficient-credits", true],
  ["402", true],
  ["INSUFFICIENT", false],
  ["const", false],
  ["", false],
  ["---", false],
])("whether %j names an entry: %j", (query, expected) => {
  expect(lookup(query, index).named).toBe(expected);
});

/** "api/entry" of each hit. */
const places = (query: string, catalogs = index) =>
  lookup(query, catalogs, 100).hits.map(({ catalog, entry }) => `${catalog.id}/${entry.id}`);

describe("prefixes", () => {
  const apis = (query: string) => [...new Set(places(query).map((place) => place.split("/")[0]))];

  test.each<[query: string, found: readonly string[]]>([
    ["@ltx", ["ltx"]],
    ["@v 402", ["videoconduit", "vidio"]],
    ["402 @pure", ["pureframe"]],
    ["@LTX too many", ["ltx"]],
    ["@nobody 402", []],
  ])("%s finds errors of %j", (query, found) => {
    expect(apis(query)).toEqual(found);
  });

  test("# searches codes, types and names only", () => {
    expect(places("#name_taken")).toEqual(["slack/name-taken", "pureframe/collection-name-taken"]);
    expect(places("#no credits left")).toEqual([]);
    expect(places("no credits left")[0]).toBe("pureframe/insufficient-credits");
    expect(places("@vidio #balance")).toEqual(["vidio/insufficient-balance"]);
  });

  test("a prefix alone lists what it leaves", () => {
    expect(places("@pipevideo").length).toBe(index.catalog("pipevideo")!.catalog.entries.length);
    expect(places("@").length).toBe(100);
  });

  test("in a text of several lines they mean nothing", () => {
    expect(places("@nobody\nHTTP/1.1 429")[0]).toBe("http/status-429");
  });
});

test("far matches are left out", () => {
  expect(places("rate_limit_error")).toEqual([
    "ltx/rate-limit-error",
    "stripe/rate-limit-error",
    "vidio/too-many-requests",
    "anthropic/rate-limit-error",
    "openai/rate-limit-exceeded",
  ]);
  expect(places("insufficient_credits").every((place) => place.includes("insufficient-credits"))).toBe(true);
});

test("a code that looks like a prefix, an address or an object is found by itself", () => {
  const codes = [
    "#x[y](command:z)",
    "@a",
    "https://a.example/{b}",
    "{a: 'b'}",
    "a b c d e f g h i j k l m n",
  ];
  const { catalog, ...loaded } = index.catalog("pureframe")!;
  const [first] = catalog.entries;
  const entries = codes.map((code, at) => ({ ...first!, id: `e${at}`, code, values: { code: [code] } }));
  const odd = createCatalogIndex([{ ...loaded, catalog: { ...catalog, id: "odd", entries } }], 1);
  expect(codes.map((code) => places(code, odd)[0])).toEqual(codes.map((_, at) => `odd/e${at}`));
});
