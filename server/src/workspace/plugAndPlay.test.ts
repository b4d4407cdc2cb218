import { expect, test } from "vitest";
import { URI } from "vscode-uri";
import { catalogText } from "../../../test/support/catalogText.ts";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { boundedFileSystem } from "./boundedFileSystem.ts";
import { createBounds } from "./bounds.ts";
import { discoverCatalogs } from "./discover.ts";
import { type FileSystem, neverCancelled } from "./fileSystem.ts";

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
  expect(await found({ [`/w/${name}`]: text })).toEqual({
    catalogs,
    said: [
      `/w/${name}: Error: Packages in zip archives are not searched for catalogs: zipped. "yarn unplug" takes a package out of its archive.`,
    ],
  });
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
  expect(await uris(boundedFileSystem(disk, bounds))).toEqual([catalogs[1]?.slice("package ".length)]);
});
