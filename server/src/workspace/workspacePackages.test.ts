// Which files of a package of the workspace an import of it may mean.

import { describe, expect, test } from "vitest";
import { entryPaths, parseManifest, splitSpecifier } from "./workspacePackages.ts";

function pathsOf(manifest: object, subpath = ""): readonly string[] {
  return entryPaths(parseManifest(JSON.stringify({ name: "a", ...manifest }))!, subpath);
}

test.each([
  ["a", "a", ""],
  ["a/b/c", "a", "b/c"],
  ["@a/b", "@a/b", ""],
  ["@a/b/c/d", "@a/b", "c/d"],
])("%s is of a package and a path in it", (specifier, name, subpath) => {
  expect(splitSpecifier(specifier)).toEqual({ name, subpath });
});

test.each([
  ["no name", `{ "main": "a.js" }`],
  ["a name that is none", `{ "name": 1 }`],
  ["no object", `"a"`],
  ["nothing", ""],
  ["null", "null"],
])("%s is no package", (_, text) => {
  expect(parseManifest(text)).toBe(undefined);
});

test("comments and commas at the end are read over", () => {
  expect(parseManifest(`{ "name": "a", "main": "b.js", /* c */ }`)).toEqual({ name: "a", main: "b.js" });
});

describe("the package itself", () => {
  test.each<[string, object, readonly string[]]>([
    ["no word", {}, []],
    [
      "source, module and main, in this order",
      { main: "m.js", module: "n.js", source: "s.ts" },
      ["s.ts", "n.js", "m.js"],
    ],
    ["what is no text", { main: 1, module: null, source: ["s.ts"] }, []],
    ["a text", { exports: "./e.js" }, ["e.js"]],
    ["exports before the rest", { exports: "./e.js", main: "./m.js" }, ["e.js", "m.js"]],
    ["null, which is no exports", { exports: null, main: "m.js" }, ["m.js"]],
    ["the dot", { exports: { ".": "./e.js", "./b": "./b.js" } }, ["e.js"]],
    ["conditions", { exports: { import: "./i.js", types: "./t.d.ts" } }, ["i.js"]],
    ["a list", { exports: ["./x.js", { import: "./y.js" }] }, ["x.js", "y.js"]],
    ["what is outside", { main: "../m.js", module: "/n.js", source: "a/../../s.ts" }, []],
    ["what is called like the folder above", { main: "a..b/m.js" }, ["a..b/m.js"]],
  ])("%s", (_, manifest, named) => {
    expect(pathsOf(manifest)).toEqual([...named, "src/index", "index"]);
  });
});

test("conditions are followed in the order of what they are worth, types never", () => {
  const names = [
    "default",
    "require",
    "node",
    "browser",
    "module",
    "import",
    "development",
    "source",
    "types",
  ];
  const exports = Object.fromEntries(names.map((name) => [name, `./${name}.x`]));
  expect(pathsOf({ exports: { ".": exports } }).slice(0, -2)).toEqual([
    "source.x",
    "development.x",
    "import.x",
    "module.x",
    "browser.x",
    "node.x",
    "require.x",
    "default.x",
  ]);
});

describe("a path in it", () => {
  test.each<[string, object, string, readonly string[]]>([
    ["no word", {}, "b", []],
    ["main, which is the package itself", { main: "m.js" }, "b", []],
    ["a text, which is the package itself", { exports: "./e.js" }, "b", []],
    ["named", { exports: { "./b": "./c.js" } }, "b", ["c.js"]],
    ["by a pattern", { exports: { "./*": "./lib2/*.js" } }, "b/c", ["lib2/b/c.js"]],
    ["twice in what a pattern gives", { exports: { "./*": "./x/*/*.js" } }, "b", ["x/b/b.js"]],
    ["by a pattern with an end", { exports: { "./*.js": "./x/*.ts" } }, "b.js", ["x/b.ts"]],
    ["another end", { exports: { "./*.js": "./x/*.ts" } }, "b.css", []],
    ["another beginning", { exports: { "./f/*": "./x/*" } }, "g/b", []],
    ["shorter than beginning and end together", { exports: { "./ab*ba": "./x/*" } }, "aba", []],
    ["just beginning and end", { exports: { "./ab*ba": "./x/y*" } }, "abba", ["x/y"]],
    ["a name before a pattern", { exports: { "./*": "./x/*", "./b": "./c.js" } }, "b", ["c.js"]],
    ["no pattern at all", { exports: { "./c": "./c.js" } }, "b", []],
    ["a dollar sign", { exports: { "./*": "./x/*.js" } }, "$&", ["x/$&.js"]],
  ])("%s", (_, manifest, subpath, named) => {
    expect(pathsOf(manifest, subpath)).toEqual([...named, `src/${subpath}`, subpath]);
  });
});

test.each([
  ["dist/a.js", "src/a"],
  ["./lib/a/b.mjs", "src/a/b"],
  ["build/a.cjs", "src/a"],
  ["out/a.d.ts", "src/a"],
  ["dist/esm/a.jsx", "src/a"],
  ["dist/cjs/a.tsx", "src/a"],
])("%s is built of %s", (main, source) => {
  expect(pathsOf({ main })).toEqual([source, main.replace("./", ""), "src/index", "index"]);
});
