import { describe, expect, test } from "vitest";
import { createCatalogIndex } from "./catalogIndex.ts";
import type { LoadedCatalog } from "./loadedModel.ts";
import type { Catalog, EntryRef } from "./model.ts";
import { type CatalogFile, normalise } from "./normalise.ts";

const source = { source: "docs", section: "S" };
const entry = { title: "T", meaning: "M", condition: "not_found", source };

function load(
  file: Partial<CatalogFile> & Pick<CatalogFile, "id">,
  origin: LoadedCatalog["origin"] = "built-in",
): LoadedCatalog {
  const sources = [{ id: "docs", title: "Docs", document: "docs", read: "2026-11-20" }];
  const catalog = normalise({ name: file.id, version: "1.0.0", summary: "S", sources, entries: [], ...file });
  return { catalog, uri: `test:/${origin}/${file.id}`, origin, text: "" };
}

const index = createCatalogIndex(
  [
    load({
      id: "acme",
      detection: {
        hosts: [
          { host: "api.acme.dev", basePath: "/v1" },
          { host: "acme.video", subdomains: true },
          { host: "{ref}.acme.cloud" },
          { host: "s3.{region}.acme.store", subdomains: true },
        ],
        packages: ["@acme/sdk"],
        keyPrefixes: ["ac_", "ac_live_"],
        environmentVariables: ["ACME_KEY"],
        headers: ["x-acme-key"],
      },
      entries: [
        { ...entry, id: "gone", code: "VIDEO_GONE", type: "VIDEO_GONE", statuses: [404, 410] },
        {
          ...entry,
          id: "credits",
          code: "no_credits",
          statuses: [402],
          messages: ["Out of credits", "Need {n} more credits"],
          causes: [
            { text: "Spent", condition: "out_of_credits" },
            { text: "Never bought", condition: "out_of_credits" },
          ],
        },
        { ...entry, id: "conflict", code: "conflict", statuses: [409] },
        { ...entry, id: "denied", code: "access_denied", statuses: [403], generic: true },
        { ...entry, id: "labelled", label: "ONLY_A_LABEL", statuses: [400] },
      ],
    }),
    load({
      id: "bolt",
      detection: { keyPrefixes: ["bo_"], hosts: [{ host: "beta.acme.video" }] },
      entries: [{ ...entry, id: "shared", code: "shared_code", statuses: [404] }],
    }),
    load({ id: "cord", entries: [{ ...entry, id: "shared", code: "shared_code", statuses: [400] }] }),
    load({
      id: "std",
      kind: "standard",
      detection: { packages: ["std-client"], headers: ["x-std"] },
      entries: [
        { ...entry, id: "status-404", statuses: [404] },
        { ...entry, id: "word", code: "std_code" },
      ],
    }),
    load({
      id: "bolt",
      name: "a second bolt",
      entries: [{ ...entry, id: "late", code: "too_late", statuses: [400] }],
    }),
  ],
  7,
);

function names(refs: readonly EntryRef[]): readonly string[] {
  return refs.map((ref) => `${ref.catalog.id}/${ref.entry.id}`);
}

test("of catalogs with the same id the first is in force", () => {
  expect(index.revision).toBe(7);
  expect(index.catalogs.map(({ catalog }) => catalog.name)).toEqual(["acme", "bolt", "cord", "std"]);
  expect(index.catalog("bolt")?.catalog.name).toBe("bolt");
  expect(index.catalog("none")).toBeUndefined();
  expect(names(index.byCode("too_late"))).toEqual([]);
});

test("a workspace catalog replaces the built-in one given after it", () => {
  const own = load({ id: "acme", name: "ours" }, "workspace");
  const { catalogs } = createCatalogIndex([own, load({ id: "acme" })], 1);
  expect(catalogs).toEqual([own]);
});

test("entry", () => {
  expect(index.entry("acme", "gone")?.entry.code).toBe("VIDEO_GONE");
  expect(index.entry("acme", "missing")).toBeUndefined();
  expect(index.entry("bolt", "gone")).toBeUndefined();
});

describe("byCode finds code, type and label, exactly", () => {
  test.each([
    ["VIDEO_GONE", ["acme/gone"]],
    ["video_gone", []],
    ["shared_code", ["bolt/shared", "cord/shared"]],
    ["ONLY_A_LABEL", ["acme/labelled"]],
    ["constructor", []],
    ["", []],
  ])("%j", (value, expected) => {
    expect(names(index.byCode(value))).toEqual(expected);
  });
});

test.each([
  [404, ["acme/gone", "bolt/shared", "std/status-404"]],
  [410, ["acme/gone"]],
  [999, []],
  [Number.NaN, []],
])("byStatus %d", (status, expected) => {
  expect(names(index.byStatus(status))).toEqual(expected);
});

test.each([
  ["Out of credits", ["acme/credits"]],
  ["Need 5 more credits", ["acme/credits"]],
  ["Need {n} more credits", ["acme/credits"]],
  ["out of credits", []],
])("byMessage %j", (text, expected) => {
  expect(names(index.byMessage(text))).toEqual(expected);
});

test.each([
  ["more credits", ["acme/credits"]],
  ["OF CREDITS", ["acme/credits"]],
  [" credits", ["acme/credits"]],
  ["credits", []],
])("byMessagePart %j", (part, expected) => {
  expect(names(index.byMessagePart(part))).toEqual(expected);
});

test("byCondition counts the causes' conditions, each entry once", () => {
  expect(names(index.byCondition("out_of_credits"))).toEqual(["acme/credits"]);
});

test("byCondition has those of a standard where it is named", () => {
  const standards = index.catalogs.map(({ catalog }) => catalog).filter(({ kind }) => kind === "standard");
  const inAll = new Set(names(index.byCondition("not_found")));
  const named = standards.flatMap((catalog) => names(index.byCondition("not_found", catalog)));
  expect(named).toEqual(["std/status-404", "std/word"]);
  expect(named.filter((name) => inAll.has(name))).toEqual([]);
});

describe("byUrl", () => {
  test.each([
    ["https://api.acme.dev", "acme api.acme.dev"],
    ["https://api.acme.dev/", "acme api.acme.dev"],
    ["https://api.acme.dev/v1", "acme api.acme.dev"],
    ["https://api.acme.dev/v1/videos?q=1#x", "acme api.acme.dev"],
    ["https://api.acme.dev?q=/v2", "acme api.acme.dev"],
    ["HTTPS://API.ACME.DEV:8443/v1", "acme api.acme.dev"],
    ["https://api.acme.dev./v1", "acme api.acme.dev"],
    ["//api.acme.dev/v1", "acme api.acme.dev"],
    ["api.acme.dev/v1", "acme api.acme.dev"],
    ["wss://api.acme.dev/v1", "acme api.acme.dev"],
    ["https://api.acme.dev/v2/videos", undefined],
    ["https://api.acme.dev/v10", undefined],
    ["https://api.acme.dev/{}", "acme api.acme.dev"],
    ["https://api.acme.dev{}", "acme api.acme.dev"],
    ["https://api.acme.dev{}/videos", "acme api.acme.dev"],
    ["https://api.acme.dev/v{}/videos", "acme api.acme.dev"],
    ["https://api.acme.dev/v1{}", "acme api.acme.dev"],
    ["https://api.acme.dev/v2/{}", undefined],
    ["https://api.acme.dev:{}/v1", "acme api.acme.dev"],
    ["{}://api.acme.dev/v1", "acme api.acme.dev"],
    ["https://{}/v1", undefined],
    ["https://{}.acme.dev/v1", undefined],
    ["https://api.{}.dev/v1", undefined],
    ["https://api.acme.dev{}.evil.com", undefined],
    ["https://www.api.acme.dev/v1", undefined],
    ["https://acme.video/x", "acme acme.video"],
    ["https://eu.west.acme.video/x", "acme acme.video"],
    ["https://{}.acme.video/x", "acme acme.video"],
    ["https://beta.acme.video/x", "bolt beta.acme.video"],
    ["https://{}acme.video/x", undefined],
    ["https://notacme.video/x", undefined],
    ["https://acme.video.evil.com/", undefined],
    ["https://acme.video@evil.com/", undefined],
    ["https://acme.video{}@evil.com/", undefined],
    ["https://user:pw@acme.video/", "acme acme.video"],
    ["https://evil.com\\@acme.video/", undefined],
    ["https://evil.com/acme.video", undefined],
    ["https://evil.com?https://acme.video", undefined],
    ["mailto:x@acme.video", undefined],
    ["x@acme.video", undefined],
    ["ftp://acme.video/x", undefined],
    ["/v1/videos", undefined],
    ["https://", undefined],
    ["", undefined],
    ["video", undefined],
    ["https://abc.acme.cloud/rest/v1", "acme {ref}.acme.cloud"],
    ["https://{}.acme.cloud", "acme {ref}.acme.cloud"],
    ["https://acme.cloud", undefined],
    ["https://a.b.acme.cloud", undefined],
    ["https://a{}.acme.cloud", undefined],
    ["https://s3.eu-1.acme.store/x", "acme s3.{region}.acme.store"],
    ["https://s3.{}.acme.store", "acme s3.{region}.acme.store"],
    ["https://b.s3.{}.acme.store", "acme s3.{region}.acme.store"],
    ["https://{}.eu-1.acme.store", undefined],
    ["https://s4.eu-1.acme.store", undefined],
    ["https://s3.a.b.acme.store", undefined],
  ])("%j → %j", (url, expected) => {
    const match = index.byUrl(url);
    expect(match && `${match.catalog.id} ${match.host.host}`).toBe(expected);
  });

  test("a long text is no trouble", () => {
    expect(index.byUrl(`https://${"a.".repeat(100_000)}`)).toBeUndefined();
  });
});

describe("detection by name", () => {
  const id = (catalog: Catalog | undefined) => catalog?.id;
  test.each([
    ["package", id(index.byPackage("@acme/sdk")), "acme"],
    ["a file of the package", id(index.byPackage("@acme/sdk/errors")), "acme"],
    ["another package of the scope", id(index.byPackage("@acme/other")), undefined],
    ["a standard's package", id(index.byPackage("std-client")), undefined],
    ["environment variable", id(index.byEnvironmentVariable("ACME_KEY")), "acme"],
    ["environment variable in another case", id(index.byEnvironmentVariable("acme_key")), undefined],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

test.each([
  ["VIDEO_GONE", true],
  ["no_credits", true],
  ["conflict", false],
  ["access_denied", false],
  ["shared_code", false],
  ["ONLY_A_LABEL", false],
  ["std_code", false],
  ["not there", false],
])("isDistinctive %j: %j", (value, expected) => {
  expect(index.isDistinctive(value)).toBe(expected);
});
