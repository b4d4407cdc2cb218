import { describe, expect, test } from "vitest";
import { createCatalogIndex } from "./catalogIndex.ts";
import { loadCatalog } from "./load.ts";
import type { Value } from "./model.ts";
import { discriminatorNamed, hasValue, isComplete, isKnownValue, valuesAt } from "./values.ts";

/** A catalog in format 2; `more` are its properties. */
function loadedOf(more: object) {
  const file = { format: 2, id: "pay", name: "Pay", sources: [{ title: "Docs" }], entries: [], ...more };
  const { catalogs, problems } = loadCatalog(
    JSON.stringify(file),
    "file:///pay.error-catalog.json",
    "workspace",
  );
  expect(problems).toEqual([]);
  return catalogs[0]!;
}

const catalogOf = (more: object) => loadedOf(more).catalog;

const PAY = {
  discriminators: [
    { pointer: "/error/code", kind: "code" },
    { pointer: "/error/type", kind: "type" },
    { pointer: "/error/decline_code" },
    { name: "detail" },
  ],
  channel: "library",
  entries: [
    { code: "card_declined", type: "card_error", meaning: "M" },
    { type: "card_error", values: { decline_code: ["lost_card", "stolen_card"] }, meaning: "M" },
    { code: 20404, meaning: "M" },
    { code: -32700, meaning: "M" },
    { code: "08*", meaning: "M" },
    { code: "08006", meaning: "M" },
    { code: "080*", meaning: "M" },
  ],
};

describe("the values of entries", () => {
  const { entries, named, discriminators } = catalogOf(PAY);

  test("are at the names of discriminators", () => {
    expect(entries.map(({ values }) => values)).toEqual([
      { code: ["card_declined"], type: ["card_error"] },
      { type: ["card_error"], decline_code: ["lost_card", "stolen_card"] },
      { code: [20404] },
      { code: [-32700] },
      { code: ["08*"] },
      { code: ["08006"] },
      { code: ["080*"] },
    ]);
    expect(valuesAt(entries[0]!, "decline_code")).toEqual([]);
    expect(valuesAt(entries[0]!, "constructor")).toEqual([]);
  });

  test("a number is text where it is a name", () => {
    expect(entries.map(({ code }) => code)).toEqual([
      "card_declined",
      undefined,
      "20404",
      "-32700",
      "08*",
      "08006",
      "080*",
    ]);
  });

  test("names come of the kind, else of the place, and need no place", () => {
    expect(named.map(({ name, kind, pointer }) => `${name} ${kind} ${pointer}`)).toEqual([
      "code code /error/code",
      "type type /error/type",
      "decline_code code /error/decline_code",
      "detail code undefined",
    ]);
    expect(discriminators.map(({ name }) => name)).toEqual(["code", "type", "decline_code"]);
  });

  test("places of one kind have one name", () => {
    const { named: one, discriminators: two } = catalogOf({
      discriminators: [
        { pointer: "/code", kind: "code" },
        { pointer: "/error/code", kind: "code" },
      ],
    });
    expect([one.length, two.length]).toEqual([1, 2]);
  });

  test("`code` is the value of the only discriminator of codes, whatever its name", () => {
    const { entries: own } = catalogOf({
      discriminators: [{ name: "errno", kind: "code" }],
      channel: "library",
      entries: [{ code: "X", meaning: "M" }],
    });
    expect(own[0]!.values).toEqual({ errno: ["X"] });
  });

  test.each<readonly [number, string, Value, boolean]>([
    [1, "decline_code", "lost_card", true],
    [1, "code", "lost_card", false],
    [2, "code", 20404, true],
    [2, "code", "20404", false],
    [4, "code", "08001", true],
    [4, "code", "09001", false],
    [4, "code", 8001, false],
  ])("entry %i at %s has %j: %s", (index, name, value, has) => {
    expect(hasValue(entries[index]!, name, value)).toBe(has);
  });
});

describe("the index finds", () => {
  const index = createCatalogIndex([loadedOf(PAY)], 1);
  test.each<readonly [Value, readonly string[]]>([
    ["lost_card", ["lost-card"]],
    ["card_error", ["card-declined", "lost-card"]],
    [20404, ["20404"]],
    ["20404", ["20404"]],
    [-32700, ["minus-32700"]],
    ["08006", ["08006"]],
    ["08001", ["080"]],
    ["08P01", ["08"]],
    ["080", ["08"]],
    ["09000", []],
    ["08", []],
  ])("by %j %j", (value, ids) => {
    expect(index.byCode(value).map(({ entry }) => entry.id)).toEqual(ids);
  });

  test("no number to be distinctive", () => {
    expect(["lost_card", "20404", "-32700"].map(index.isDistinctive)).toEqual([true, false, false]);
  });
});

describe("known without an entry", () => {
  test.each<readonly [object, string, Value, boolean]>([
    [{ knownCodes: ["a_b"] }, "code", "a_b", true],
    [{ knownCodes: ["a_b"] }, "code", "a_c", false],
    [{ knownCodes: ["a_b"] }, "type", "a_b", false],
    [{ knownCodes: { type: ["t"] } }, "type", "t", true],
    [{ knownCodes: ["ERR_OSSL_*"] }, "code", "ERR_OSSL_X", true],
    [{ knownCodes: ["ERR_OSSL_*"] }, "code", "ERR_OSS", false],
    [{ knownCodes: [50013] }, "code", 50013, true],
    [{ knownCodes: [50013] }, "code", "50013", false],
  ])("%j at %s: %j %s", (more, name, value, known) => {
    expect(isKnownValue(catalogOf(more), name, value)).toBe(known);
  });
});

describe("complete", () => {
  test.each<readonly [object, string, string]>([
    [{}, "code", "assumed"],
    [{ complete: true }, "code", "stated"],
    [{ complete: false }, "code", "no"],
    [{ complete: { codes: false } }, "type", "no"],
    [{ complete: { codes: false, type: true } }, "type", "stated"],
    [{ complete: { code: false } }, "type", "assumed"],
    [{ complete: { statuses: false } }, "code", "assumed"],
    [{ complete: { codes: true } }, "constructor", "stated"],
  ])("%j: %s is %s", (more, name, expected) => {
    expect(isComplete(catalogOf(more), name)).toBe(expected);
  });
});

test("a discriminator is found by its name", () => {
  const catalog = catalogOf(PAY);
  expect(discriminatorNamed(catalog, "detail")?.kind).toBe("code");
  expect(discriminatorNamed(catalog, "none")).toBe(undefined);
});

describe("packages of libraries", () => {
  const index = createCatalogIndex(
    [loadedOf({ detection: { packages: ["pay"] }, libraries: [{ packages: ["@pay/client-*", "pay-js"] }] })],
    1,
  );
  test.each([
    ["pay", "pay"],
    ["pay-js/pure", "pay"],
    ["@pay/client-node", "pay"],
    ["@pay/client-node/errors", "pay"],
    ["@pay/other", undefined],
  ])("%s is of %s", (name, id) => {
    expect(index.byPackage(name)?.id).toBe(id);
  });

  test("of a runtime tell nothing", () => {
    const ambient = loadedOf({ ambient: true, libraries: [{ packages: ["fs"] }] });
    expect(createCatalogIndex([ambient], 1).byPackage("fs")).toBe(undefined);
  });
});
