import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { URI } from "vscode-uri";
import { catalogText } from "../../../test/support/catalogText.ts";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { zipOf } from "../../../test/support/zip.ts";
import { nodeFileSystem } from "../node/fileSystem.ts";
import { boundedFileSystem } from "./boundedFileSystem.ts";
import { createBounds } from "./bounds.ts";
import { discoverCatalogs } from "./discover.ts";
import { type FileSystem, neverCancelled } from "./fileSystem.ts";

afterEach(removeTestFolders);

const data = JSON.stringify(
  {
    __info: ["It's generated. Do not \\ touch it"],
    packageRegistryData: [
      [null, [[null, { packageLocation: "./", packageDependencies: [["acme", "npm:1.0.0"]] }]]],
      [
        "a",
        [
          [
            "workspace:a",
            {
              packageLocation: "./a/",
              packageDependencies: [
                ["stock", ["@x/books", "virtual:12#npm:1.0.0"]],
                ["zipped", "npm:2.0.0"],
                ["peer", null],
              ],
            },
          ],
        ],
      ],
      ["acme", [["npm:1.0.0", { packageLocation: "./.yarn/unplugged/acme-npm-1/node_modules/acme/" }]]],
      [
        "@x/books",
        [
          [
            "virtual:12#npm:1.0.0",
            { packageLocation: "./.yarn/__virtual__/b-12/0/unplugged/b/node_modules/@x/books/" },
          ],
        ],
      ],
      ["zipped", [["npm:2.0.0", { packageLocation: "./.yarn/cache/zipped.zip/node_modules/zipped/" }]]],
    ],
  },
  null,
  1,
);
const literal = data.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\\n");

const files = {
  "/w/package.json": JSON.stringify({ dependencies: { acme: "1", gone: "1" } }),
  "/w/a/package.json": JSON.stringify({ dependencies: { stock: "1", zipped: "2", peer: "1" } }),
  "/w/.yarn/unplugged/acme-npm-1/node_modules/acme/package.json": '{ "errorCatalog": "errors.json" }',
  "/w/.yarn/unplugged/acme-npm-1/node_modules/acme/errors.json": catalogText("acme", { GONE: 404 }),
  "/w/.yarn/unplugged/b/node_modules/@x/books/package.json": '{ "errorCatalog": "errors.json" }',
  "/w/.yarn/unplugged/b/node_modules/@x/books/errors.json": catalogText("books", { LENT: 409 }),
  "/w/.yarn/cache/zipped.zip/node_modules/zipped/package.json": '{ "errorCatalog": "errors.json" }',
  "/w/.yarn/cache/zipped.zip/node_modules/zipped/errors.json": catalogText("zipped", { FLAT: 409 }),
};

async function found(more: Record<string, MemoryFile>) {
  const all = { ...files, ...more };
  const {
    files: catalogs,
    problems,
    skipped,
  } = await discoverCatalogs(memoryFileSystem(all), [fileUri("/w")], neverCancelled);
  return {
    catalogs: catalogs.map(({ uri, origin }) => `${origin} ${URI.parse(uri).path}`),
    said: [...problems, ...skipped.map(({ uri, error }) => `${URI.parse(uri).path}: ${error}`)],
  };
}

const catalogs = [
  "package /w/.yarn/unplugged/acme-npm-1/node_modules/acme/errors.json",
  "package /w/.yarn/unplugged/b/node_modules/@x/books/errors.json",
  "package /w/.yarn/cache/zipped.zip/node_modules/zipped/errors.json",
];

test.each<[string, string, string]>([
  ["data by itself", ".pnp.data.json", data],
  [
    "data in the program",
    ".pnp.cjs",
    `#!/usr/bin/env node\nconst RAW_RUNTIME_STATE =\n'${literal}';\nrun();\n`,
  ],
  [
    "data in the program of Yarn 2",
    ".pnp.cjs",
    `function $$SETUP_STATE(hydrateRuntimeState, basePath) {\n  return hydrateRuntimeState(${data}, {basePath: basePath || __dirname});\n}`,
  ],
])("%s", async (_, name, text) => {
  expect(await found({ [`/w/${name}`]: text })).toEqual({ catalogs, said: [] });
});

test.each(["", "module.exports = {};", "const RAW_RUNTIME_STATE = 'x", "const RAW_RUNTIME_STATE = '[]';"])(
  "what is no such data is said: %s",
  async (text) => {
    expect(await found({ "/w/.pnp.cjs": text })).toEqual({
      catalogs: [],
      said: [
        "/w/.pnp.cjs: Error: It has no data of Yarn's as known here, so that catalogs of packages are not found.",
      ],
    });
  },
);

test("without any, nothing is said", async () => {
  expect(await found({})).toEqual({ catalogs: [], said: [] });
});

test("a place out of the workspace is not read", async () => {
  const away = "/etc/acme-npm-1/node_modules/acme";
  const disk = memoryFileSystem({
    ...files,
    [`${away}/package.json`]: '{ "errorCatalog": "errors.json" }',
    [`${away}/errors.json`]: catalogText("acme", { GONE: 404 }),
    "/w/.pnp.data.json": data.replace("./.yarn/unplugged/acme", "../etc/acme"),
  });
  const folders = () => [fileUri("/w")];
  const bounds = createBounds({ fileSystem: disk, folders, loose: () => [], readsAbove: () => true });
  const uris = async (fileSystem: FileSystem) =>
    (await discoverCatalogs(fileSystem, folders(), neverCancelled)).files.map(
      ({ uri }) => URI.parse(uri).path,
    );
  expect((await uris(disk)).includes(`${away}/errors.json`)).toBe(true);
  expect(await uris(boundedFileSystem(disk, bounds))).toEqual(
    catalogs.slice(1).map((catalog) => catalog.slice("package ".length)),
  );
});

test("a real archive, in the project and in the cache for all projects", async () => {
  const zip = zipOf({
    "node_modules/zipped/package.json": '{ "errorCatalog": "errors.json" }',
    "node_modules/zipped/errors.json": catalogText("zipped", { FLAT: 409 }),
  });
  const home = await testFolder({ ".yarn/berry/cache/zipped.zip": zip, ".yarn/other/zipped.zip": zip });
  const namesAt = async (cache: string, readsAbove = true) => {
    const project = await testFolder({
      "a/package.json": JSON.stringify({ dependencies: { zipped: "2" } }),
      ".yarn/cache/zipped.zip": zip,
    });
    const place = cache.startsWith("/") ? path.relative(project.path, home.path + cache) : cache;
    await project.write(".pnp.data.json", data.replace("./.yarn/cache/", `${place.replaceAll("\\", "/")}/`));
    const folders = () => [project.uri];
    const fileSystem = { ...nodeFileSystem, home: home.uri };
    const bounds = createBounds({ fileSystem, folders, loose: () => [], readsAbove: () => readsAbove });
    const { files, problems, skipped } = await discoverCatalogs(
      boundedFileSystem(fileSystem, bounds),
      folders(),
      neverCancelled,
    );
    return [...files.map(({ text }) => JSON.parse(text).id), ...problems, ...skipped.map(String)];
  };
  expect(await namesAt("./.yarn/cache")).toEqual(["zipped"]);
  expect(await namesAt("/.yarn/berry/cache")).toEqual(["zipped"]);
  // A folder that nobody trusts has not asked for what is in a home directory, and other places are not Yarn's.
  expect(await namesAt("/.yarn/berry/cache", false)).toEqual([]);
  expect(await namesAt("/.yarn/other")).toEqual([]);
});
