// A catalog that is not read yet answers as one that was, and is read for nothing that it does not have.

import { describe, expect, test } from "vitest";
import { builtinCatalogs, readBuiltin } from "../../../test/support/builtins.ts";
import { briefsOf } from "./briefs.ts";
import { unreadCatalogs } from "./builtin.ts";
import { type CatalogIndex, createCatalogIndex } from "./catalogIndex.ts";
import { headOf } from "./head.ts";
import type { LoadedCatalog } from "./loadedModel.ts";
import { type CatalogFile, normalise } from "./normalise.ts";
import { entryCount } from "./unread.ts";

const ids = builtinCatalogs().map(({ catalog }) => catalog.id);
const read: readonly LoadedCatalog[] = ids.map((id) => {
  const text = readBuiltin(id);
  const catalog = normalise(JSON.parse(text) as CatalogFile);
  return { catalog, uri: `error-atlas:/${id}.error-catalog.json`, origin: "built-in", text };
});
const whole = createCatalogIndex(read, 1);

/** The built-in catalogs as they are at the start, and the ids of those that were read since. */
function unread() {
  const reads: string[] = [];
  const heads = read.map(({ catalog }) => headOf(catalog));
  const briefs = Object.fromEntries(read.map(({ catalog }) => [catalog.id, briefsOf(catalog)]));
  const load = (id: string) => {
    reads.push(id);
    return readBuiltin(id);
  };
  const catalogs = unreadCatalogs(JSON.parse(JSON.stringify(heads)), load, () => briefs);
  return { catalogs, index: createCatalogIndex(catalogs, 1), reads };
}

const names = (refs: readonly { catalog: { id: string }; entry: { id: string } }[]) =>
  refs.map(({ catalog, entry }) => `${catalog.id} ${entry.id}`);

describe("answers", () => {
  const entries = read.flatMap(({ catalog }) => catalog.entries);
  const unique = <T>(values: readonly T[]) => [...new Set(values)];
  const values = unique(
    entries.flatMap((entry) => [...Object.values(entry.values).flat(), entry.label ?? ""]),
  );
  const messages = unique(entries.flatMap((entry) => entry.messages));

  test("the catalogs are the same, whole", () => {
    expect(unread().catalogs.map(({ catalog, text }) => ({ catalog, text }))).toEqual(
      read.map(({ catalog, text }) => ({ catalog, text })),
    );
  });

  test("by codes, their families and labels", () => {
    const { index } = unread();
    const asked = [...values, "08999", "auth/never", "nothing-has-this"];
    expect(asked.map((value) => names(index.byStandardCode(`${value}`)))).toEqual(
      asked.map((value) => names(whole.byCode(value).filter(({ catalog }) => catalog.kind === "standard"))),
    );
    expect(asked.map((value) => names(index.byCode(value)))).toEqual(
      asked.map((value) => names(whole.byCode(value))),
    );
    expect(asked.filter((value) => index.isDistinctive(`${value}`))).toEqual(
      asked.filter((value) => whole.isDistinctive(`${value}`)),
    );
  });

  test("by messages, filled templates and parts of them", () => {
    const { index } = unread();
    const filled = messages.map((message) => message.replaceAll(/\{[^}]*\}/g, "12 of these"));
    const asked = [...messages, ...filled, "", "nobody says this"];
    expect(asked.map((text) => names(index.byMessage(text)))).toEqual(
      asked.map((text) => names(whole.byMessage(text))),
    );
    expect(names(index.byMessagePart("valid integer"))).toEqual(names(whole.byMessagePart("valid integer")));
  });

  test("by statuses and conditions", () => {
    const { index } = unread();
    for (let status = 100; status < 600; status++)
      expect(names(index.byStatus(status))).toEqual(names(whole.byStatus(status)));
    for (const id of whole.conditions.keys())
      expect(names(index.byCondition(id))).toEqual(names(whole.byCondition(id)));
  });

  test("by conditions, in brief", () => {
    const { index, reads } = unread();
    const brief = (all: CatalogIndex, id: string) =>
      all.inBrief(id).map(({ catalog, entry }) => ({ catalog: catalog.id, ...entry }));
    const ids = [...whole.conditions.keys()];
    expect(ids.map((id) => brief(index, id))).toEqual(ids.map((id) => brief(whole, id)));
    expect(reads).toEqual([]);
  });

  test("within one catalog", () => {
    const { index } = unread();
    for (const { catalog } of index.catalogs) {
      expect(names(index.byStatus(404, catalog))).toEqual(
        names(whole.byStatus(404)).filter((name) => name.startsWith(`${catalog.id} `)),
      );
    }
    expect(index.byStatus(404, whole.catalog("http")!.catalog)).toEqual([]);
  });
});

describe("what is read", () => {
  test.each<[string, (all: ReturnType<typeof unread>) => unknown, readonly string[]]>([
    [
      "names, kinds and libraries",
      ({ catalogs }) => catalogs.map(({ catalog }) => [catalog.name, catalog.libraries]),
      [],
    ],
    ["hosts", ({ index }) => index.byUrl("https://api.stripe.com/v1/charges"), []],
    ["packages", ({ index }) => index.byPackage("@supabase/supabase-js"), []],
    ["variables", ({ index }) => index.byEnvironmentVariable("STRIPE_SECRET_KEY"), []],
    ["a code that none has", ({ index }) => index.byCode("nothing-has-this"), []],
    ["a plain word is not distinctive", ({ index }) => index.isDistinctive("timeout"), []],
    [
      "a code that several have is not distinctive",
      ({ index }) => index.isDistinctive("invalid_request_error"),
      [],
    ],
    ["the one that has a code", ({ index }) => index.onlyWith("card_declined"), []],
    ["a status that none has", ({ index }) => index.byStatus(599), []],
    ["a message that none has", ({ index }) => index.byMessage("Nobody says this."), []],
    [
      "a message that ends as a template does which begins with anything",
      ({ index }) => index.byMessage("Neither of these is not callable"),
      ["pydantic"],
    ],
    [
      "a message with the middle of one that ends with anything, too",
      ({ index }) => index.byMessage("A list should have at most a few"),
      [],
    ],
    [
      "a message of one that begins and ends with anything",
      ({ index }) => index.byMessage("List should have at least 2 items after validation, not 1"),
      ["pydantic"],
    ],
    [
      "a part of a message, where none has one",
      ({ index }) => index.byMessagePart("declined", index.catalog("stripe")?.catalog),
      [],
    ],
    ["a condition in brief", ({ index }) => index.inBrief("rate_limited"), []],
    [
      "a condition of one",
      ({ index }) => index.byCondition("rate_limited", index.catalog("stripe")?.catalog),
      ["stripe"],
    ],
    ["a message of one", ({ index }) => index.byMessage("x", index.catalog("http")?.catalog), []],
    ["a code of one", ({ index }) => index.byCode("card_declined"), ["stripe"]],
    ["twice", ({ index }) => [index.byCode("card_declined"), index.byCode("expired_card")], ["stripe"]],
    ["a status of HTTP alone", ({ index }) => index.byStatus(404, index.catalog("http")?.catalog), ["http"]],
    ["the number of entries", ({ catalogs }) => catalogs.map(({ catalog }) => entryCount(catalog)), []],
    ["a list that it does not have", ({ index }) => index.catalog("node")?.catalog.shapes, []],
    ["its text", ({ index }) => index.catalog("dom")?.text, ["dom"]],
    ["its entries", ({ index }) => index.catalog("dom")?.catalog.entries, ["dom"]],
  ])("%s", (_, ask, expected) => {
    const all = unread();
    ask(all);
    expect(all.reads).toEqual(expected);
  });

  test("its entries are of the catalog that was there before", () => {
    const { index } = unread();
    const before = index.catalog("stripe")!.catalog;
    expect(index.byCode("card_declined").every(({ catalog }) => catalog === before)).toBe(true);
  });

  test("a file that is missing is an error each time, and one that is there again is read", () => {
    let isThere = false;
    const load = (id: string) => {
      if (!isThere) throw new Error(`There is no ${id}.`);
      return readBuiltin(id);
    };
    const [stripe] = unreadCatalogs([headOf(whole.catalog("stripe")!.catalog)], load, () => ({}));
    const ask = () => stripe!.catalog.entries.length;
    expect(ask).toThrow("There is no stripe.");
    expect(ask).toThrow("There is no stripe.");
    isThere = true;
    expect(ask()).toBeGreaterThan(0);
  });
});
