import { expect, test } from "vitest";
import { builtins } from "../../../test/support/analyse.ts";
import { catalogText } from "../../../test/support/catalogText.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { loadCatalog } from "../catalog/load.ts";
import { type Configuration, parseConfiguration } from "../workspace/configurationFile.ts";
import { type FileOptionsInput, fileOptions } from "./fileOptions.ts";

/** What holds for a file in file:///w. */
function options(uri: string, input: Partial<FileOptionsInput> = {}) {
  return fileOptions({
    uri,
    folder: "file:///w",
    settings: { apis: {}, preset: undefined, rules: {} },
    configuration: undefined,
    catalogs: builtins,
    ...input,
  });
}

function configuration(value: object, uri = "file:///w/error-atlas.json"): Configuration {
  const parsed = parseConfiguration(uri, JSON.stringify(value));
  if (!parsed.configuration) throw new Error("The configuration cannot be read");
  return parsed.configuration;
}

const GLOBS: [Record<string, string>, string, string | undefined][] = [
  [{ "src/**": "vidio" }, "src/a/b.ts", "vidio"],
  [{ "src/**": "vidio" }, "lib/a.ts", undefined],
  [{ "**": "vidio", "src/*.ts": "ltx" }, "src/a.ts", "ltx"],
  [{ "src/*.ts": "ltx", "**": "vidio" }, "src/a.ts", "vidio"],
  [{ "./src/a.ts": "ltx" }, "src/a.ts", "ltx"],
  [{ "/src/a.ts": "ltx" }, "src/a.ts", "ltx"],
  [{ "**/*.json": "none" }, ".config/a.json", "none"],
  [{ "src/{a,b}.ts": "ltx" }, "src/b.ts", "ltx"],
  [{ "src/a b.ts": "ltx" }, "src/a%20b.ts", "ltx"],
  [{}, "src/a.ts", undefined],
];

test.each(GLOBS)("settings: %j takes %s as %s", (apis, path, expected) => {
  expect(options(`file:///w/${path}`, { settings: { apis, preset: undefined, rules: {} } }).api).toBe(
    expected,
  );
});

test.each(GLOBS)("error-atlas.json: %j takes %s as %s", (apis, path, expected) => {
  expect(options(`file:///w/${path}`, { configuration: configuration({ apis }) }).api).toBe(expected);
});

test.each([
  [{ "**": "ltx" }, "fixtures/ltx/a.json", false],
  [{ "fixtures/**": "ltx" }, "fixtures/a.json", false],
  [{ "**/*.{json,har}": "ltx" }, "fixtures/ltx.json", false],
  [{ "fixtures/LTX/**": "ltx" }, "fixtures/LTX/a.json", true],
  [{ "**/ltx-errors*.json": "ltx" }, "a/ltx-errors-2.json", true],
  [{ "fixtures/ltx/**": "vidio" }, "fixtures/ltx/a.json", false],
  [{ "fixtures/a.json": "ltx" }, "fixtures/a.json", true],
  [{ "fixtures/a [1].json": "ltx" }, "fixtures/b.json", false],
  [{ "fixtures/ltx/**": "ltx", "**": "ltx" }, "fixtures/ltx/a.json", false],
  [{ "fixtures/ltx/**": "ltxx", "**": "ltx" }, "fixtures/ltx/a.json", false],
] as const)("%j is for files of the API, as %s: %s", (apis, path, expected) => {
  const settings = { apis, preset: undefined, rules: {} };
  expect(options(`file:///w/${path}`, { settings }).isNarrow).toBe(expected);
  expect(options(`file:///w/${path}`, { configuration: configuration({ apis }) }).isNarrow).toBe(expected);
});

test.each([
  ["fixtures/a.json", true],
  ["fixtures/*.json", false],
  ["fixtures/ltx/**", false],
] as const)("%s is for this very file: %s", (glob, expected) => {
  const apis = { [glob]: "ltx" };
  const uri = "file:///w/fixtures/a.json";
  expect(options(uri, { settings: { apis, preset: undefined, rules: {} } }).isOwn).toBe(expected);
  expect(options(uri, { configuration: configuration({ apis }) }).isOwn).toBe(expected);
});

test("globs of an error-atlas.json are relative to its directory", () => {
  const own = configuration({ apis: { "src/*": "ltx" } }, "file:///w/packages/a/error-atlas.json");
  expect(options("file:///w/packages/a/src/b.ts", { configuration: own })).toMatchObject({
    api: "ltx",
    apiSource: [{ code: "packages/a/error-atlas.json" }],
  });
  expect(options("file:///w/packages/a/lib/b.ts", { configuration: own }).api).toBeUndefined();
});

test("a file in no folder is matched by its whole path", () => {
  const settings = { apis: { "home/me/*": "ltx" }, preset: undefined, rules: {} };
  expect(options("file:///home/me/a.ts", { folder: undefined, settings }).api).toBe("ltx");
});

test("settings come before error-atlas.json, glob by glob and rule by rule", () => {
  const own = configuration({
    apis: { "**": "ltx" },
    rules: { "unknown-code": "hint", "wrong-field": "error" },
  });
  const settings = {
    apis: { "a.ts": "vidio" },
    preset: undefined,
    rules: { "unknown-code": "off" },
  } as const;
  expect(options("file:///w/a.ts", { configuration: own, settings })).toMatchObject({
    api: "vidio",
    apiSource: ["the setting ", { code: "errorAtlas.apis" }],
    rules: { "unknown-code": "off", "wrong-field": "error" },
  });
  expect(options("file:///w/b.ts", { configuration: own, settings })).toMatchObject({
    api: "ltx",
    apiSource: [{ code: "error-atlas.json" }],
  });
});

test.each([
  [undefined, undefined, "recommended"],
  [undefined, "strict", "strict"],
  ["recommended", "strict", "recommended"],
  ["strict", undefined, "strict"],
] as const)("preset %s in the settings and %s in error-atlas.json: %s", (preset, named, expected) => {
  const own = configuration(named === undefined ? {} : { preset: named });
  const settings = { apis: {}, preset, rules: {} };
  expect(options("file:///w/a.ts", { configuration: own, settings }).preset).toBe(expected);
});

test("a catalog that is not there counts as none named, and the setting's is told", () => {
  const own = configuration({ apis: { "**": "ltx" } });
  const settings = { apis: { "**": "vidoi" }, preset: undefined, rules: {} };
  expect(options("file:///w/a.ts", { configuration: own, settings })).toMatchObject({
    api: "ltx",
    unknownApi: "vidoi",
  });
  const wrong = configuration({ apis: { "**": "vidoi" } });
  expect(options("file:///w/a.ts", { configuration: wrong })).toMatchObject({
    api: undefined,
    unknownApi: undefined,
  });
});

test.each([
  [["generated"], "generated/a.ts", true],
  [["generated/"], "generated/b/a.ts", true],
  [["**/*.gen.ts"], "src/a.gen.ts", true],
  [["generated"], "src/generated/a.ts", false],
  [["**/generated"], "src/generated/a.ts", true],
  [["src/a.ts"], "src/b.ts", false],
  [[], "a.ts", false],
])("ignore: %j and %s", (ignore, path, expected) => {
  expect(options(`file:///w/${path}`, { configuration: configuration({ ignore }) }).ignored).toBe(expected);
});

test("hosts are added to the catalogs, which stay the same object for the same input", () => {
  const own = configuration({ hosts: { "proxy.example": "ltx" } });
  const { catalogs } = options("file:///w/a.ts", { configuration: own });
  expect(catalogs.byUrl("https://proxy.example/v1")?.catalog.id).toBe("ltx");
  expect(builtins.byUrl("https://proxy.example/v1")).toBeUndefined();
  expect(options("file:///w/b.ts", { configuration: own }).catalogs).toBe(catalogs);
  expect(options("file:///w/b.ts").catalogs).toBe(builtins);
});

test("a file that a catalog of the workspace names as its code, beside what is configured for it", () => {
  const text = JSON.stringify({
    ...JSON.parse(catalogText("shop", { GONE: 410 })),
    produces: ["src/**", "@shop/api"],
  });
  const own = loadCatalog(text, "file:///w/shop.error-catalog.json", "workspace").catalogs;
  const catalogs = createCatalogIndex([...own, ...builtins.catalogs], 2);
  const packages = new Map([["@shop/api", "file:///w/packages/api"]]);
  const settings = { apis: { "src/**": "ltx" }, rules: {}, preset: undefined };
  expect(options("file:///w/src/a.ts", { catalogs, settings })).toMatchObject({
    produced: "shop",
    api: "ltx",
  });
  expect(options("file:///w/packages/api/a.ts", { catalogs, packages }).produced).toBe("shop");
  expect(options("file:///w/packages/api/a.ts", { catalogs }).produced).toBeUndefined();
  expect(options("file:///w/lib/a.ts", { catalogs, packages }).produced).toBeUndefined();
});
