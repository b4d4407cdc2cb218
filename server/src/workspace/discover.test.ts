import { describe, expect, test } from "vitest";
import { URI } from "vscode-uri";
import { catalogText } from "../../../test/support/catalogText.ts";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { discoverCatalogs } from "./discover.ts";
import { neverCancelled, notRead } from "./fileSystem.ts";

/** "workspace /w/a.error-catalog.json" for each catalog found, and the problems. */
async function discovered(files: Record<string, MemoryFile>, ...folders: string[]) {
  const roots = (folders.length > 0 ? folders : ["/w"]).map(fileUri);
  const { files: found, ...rest } = await discoverCatalogs(memoryFileSystem(files), roots, neverCancelled);
  return {
    found: found.map(({ uri, origin }) => `${origin} ${URI.parse(uri).path}`).sort(),
    problems: [...rest.problems, ...rest.skipped.map(({ uri, error }) => notRead(uri, error))],
  };
}

test("catalogs of all folders are found, with their texts", async () => {
  const files = { "/w/x.error-catalog.json": "{}", "/v/y.error-catalog.json": "{}", "/w/x.json": "{}" };
  expect(await discovered(files, "/w", "/v")).toEqual({
    found: ["workspace /v/y.error-catalog.json", "workspace /w/x.error-catalog.json"],
    problems: [],
  });
});

test("a file that cannot be read is named, and the others are found", async () => {
  const files = { "/w/x.error-catalog.json": { error: "EACCES" }, "/w/y.error-catalog.json": "{}" };
  expect(await discovered(files)).toEqual({
    found: ["workspace /w/y.error-catalog.json"],
    problems: ["file:///w/x.error-catalog.json could not be read: EACCES"],
  });
});

describe("packages", () => {
  const manifest = (errorCatalog: unknown) => JSON.stringify({ name: "acme", errorCatalog });
  const dependsOn = (...names: string[]) =>
    JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, "*"])) });

  test("a dependency's catalog is found; a package that is no dependency is not looked at", async () => {
    const files = {
      "/w/package.json": dependsOn("acme"),
      "/w/node_modules/acme/package.json": manifest("./data/acme.error-catalog.json"),
      "/w/node_modules/acme/data/acme.error-catalog.json": "{}",
      "/w/node_modules/other/package.json": manifest("other.error-catalog.json"),
      "/w/node_modules/other/other.error-catalog.json": "{}",
    };
    expect(await discovered(files)).toEqual({
      found: ["package /w/node_modules/acme/data/acme.error-catalog.json"],
      problems: [],
    });
  });

  test("the names of what the packages of the folders need, of all kinds, once each", async () => {
    const files = {
      "/w/package.json": JSON.stringify({ dependencies: { stripe: "1" }, devDependencies: { msw: "2" } }),
      "/w/a/package.json": JSON.stringify({ peerDependencies: { stripe: "1", pg: "8" }, dependencies: 3 }),
      "/v/package.json": dependsOn("axios"),
    };
    const { dependencies } = await discoverCatalogs(
      memoryFileSystem(files),
      [fileUri("/w")],
      neverCancelled,
      [fileUri("/v")],
    );
    expect([...dependencies].sort()).toEqual(["msw", "pg", "stripe"]);
  });

  test.each(["file:///v/@w", "file:///v/%40w", "file:///v/%40w/"])(
    "a dependency that is installed above the folder %s",
    async (root) => {
      const files = {
        "/v/@w/package.json": dependsOn("acme"),
        "/v/node_modules/acme/package.json": manifest("c.json"),
        "/v/node_modules/acme/c.json": "{}",
      };
      const { files: found } = await discoverCatalogs(memoryFileSystem(files), [root], neverCancelled);
      expect(found.map(({ uri }) => uri)).toEqual(["file:///v/node_modules/acme/c.json"]);
    },
  );

  test("a scoped dependency of an inner package, installed at the root", async () => {
    const files = {
      "/w/packages/a/package.json": dependsOn("@acme/errors"),
      "/w/node_modules/@acme/errors/package.json": manifest("c.json"),
      "/w/node_modules/@acme/errors/c.json": "{}",
    };
    expect((await discovered(files)).found).toEqual(["package /w/node_modules/@acme/errors/c.json"]);
  });

  test.each([
    "../secret.json",
    "data/../../secret.json",
    "/etc/passwd",
    "C:\\secret.json",
    "https://evil.example/c.json",
    "..\\x.json",
  ])("%s is refused: it leads out of the package", async (path) => {
    const files = {
      "/w/package.json": dependsOn("acme"),
      "/w/node_modules/acme/package.json": manifest(path),
    };
    expect(await discovered(files)).toEqual({
      found: [],
      problems: [
        `The catalog that the package "acme" names in "errorCatalog" is left out: it is not a path inside the package.`,
      ],
    });
  });

  test("a link that leads out of the package is refused", async () => {
    const files = {
      "/w/package.json": dependsOn("acme"),
      "/w/node_modules/acme/package.json": manifest("c.json"),
      "/w/node_modules/acme/c.json": { link: "/secret.json" },
      "/secret.json": "{}",
    };
    expect((await discovered(files)).problems).toEqual([
      'The catalog that the package "acme" names in "errorCatalog" is left out: it leads out of the package through a link.',
    ]);
  });

  test("a package that is itself linked into node_modules is fine", async () => {
    const files = {
      "/w/package.json": dependsOn("acme"),
      "/w/node_modules/acme": { link: "/store/acme" },
      "/store/acme/package.json": manifest("c.json"),
      "/store/acme/c.json": "{}",
    };
    expect((await discovered(files)).found).toEqual(["package /w/node_modules/acme/c.json"]);
  });

  test.each([
    ["missing.json", "there is no such file"],
    [42, "it must be a path inside the package"],
  ])("errorCatalog %j: said why it is left out", async (path, why) => {
    const files = {
      "/w/package.json": dependsOn("acme"),
      "/w/node_modules/acme/package.json": manifest(path),
    };
    expect((await discovered(files)).problems).toEqual([
      `The catalog that the package "acme" names in "errorCatalog" is left out: ${why}.`,
    ]);
  });

  test("a broken package.json has no dependencies", async () => {
    expect(await discovered({ "/w/package.json": "{" })).toEqual({ found: [], problems: [] });
  });
});

describe("links to directories", () => {
  const shop = catalogText("shop", { SOLD_OUT: 409 });

  test.each<[string, Record<string, MemoryFile>, readonly string[]]>([
    [
      "to one that is not looked into otherwise",
      { "/w/catalogs": { link: "/r/errors" }, "/r/errors/deep/a.error-catalog.json": shop },
      ["/w/catalogs/deep/a.error-catalog.json"],
    ],
    [
      "to one that git ignores",
      { "/w/.gitignore": "out/", "/w/catalogs": { link: "/w/out" }, "/w/out/a.error-catalog.json": shop },
      ["/w/catalogs/a.error-catalog.json"],
    ],
    [
      "to one that is found by its own name, before or after",
      {
        "/w/a": { link: "/w/m" },
        "/w/m/a.error-catalog.json": shop,
        "/w/z": { link: "/w/m" },
      },
      ["/w/m/a.error-catalog.json"],
    ],
    [
      "two of them to the same",
      { "/w/a": { link: "/r/m" }, "/w/b": { link: "/r/m" }, "/r/m/a.error-catalog.json": shop },
      ["/w/a/a.error-catalog.json"],
    ],
    [
      "in a circle",
      { "/w/d/a.error-catalog.json": shop, "/w/d/up": { link: "/w" }, "/w/d/self": { link: "/w/d/self" } },
      ["/w/d/a.error-catalog.json"],
    ],
    [
      "which git ignores",
      { "/w/.gitignore": "catalogs", "/w/catalogs": { link: "/r/m" }, "/r/m/a.error-catalog.json": shop },
      [],
    ],
    ["to a file", { "/w/catalogs": { link: "/w/a.txt" }, "/w/a.txt": "" }, []],
    ["to nothing", { "/w/catalogs": { link: "/gone" } }, []],
  ])("%s", async (_, files, expected) => {
    const { files: found, skipped } = await discoverCatalogs(
      memoryFileSystem(files),
      [fileUri("/w")],
      neverCancelled,
    );
    expect([found.map(({ uri }) => URI.parse(uri).path), skipped]).toEqual([expected, []]);
  });

  test("are found once where the project around the folder has the directory too", async () => {
    const files = { "/r/w/catalogs": { link: "/r/errors" }, "/r/errors/a.error-catalog.json": shop };
    const found = await discoverCatalogs(memoryFileSystem(files), [fileUri("/r/w")], neverCancelled, [
      fileUri("/r"),
    ]);
    expect(found.files.map(({ uri }) => URI.parse(uri).path)).toEqual(["/r/w/catalogs/a.error-catalog.json"]);
    expect(found.linked).toEqual([fileUri("/r/errors")]);
  });
});
