// Which file an import means, by every ending that it may have.

import { describe, expect, test } from "vitest";
import { fileUri, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { createModuleResolution, saysWhereImportsLead } from "./moduleResolution.ts";

/** The path in /w that `specifier` means in /w/src/main.ts; undefined for none. */
async function meant(specifier: string, paths: readonly string[], folder: string | undefined = "/w") {
  const files = Object.fromEntries(paths.map((path) => [path.startsWith("/") ? path : `/w/${path}`, "{}"]));
  const resolution = createModuleResolution(memoryFileSystem(files));
  const found = await resolution.resolve(fileUri("/w/src/main.ts"), specifier, folder && fileUri(folder));
  return found?.replace(`${fileUri("/w")}/`, "");
}

describe("without an ending", () => {
  const endings = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "json"];

  test.each(endings)("%s", async (ending) => {
    expect(await meant("./a", [`src/a.${ending}`, "src/a.css"])).toBe(`src/a.${ending}`);
    expect(await meant("./a", [`src/a/index.${ending}`])).toBe(`src/a/index.${ending}`);
  });

  test("the first of them", async () => {
    const found = [];
    for (let i = 0; i < endings.length; i++)
      found.push(
        await meant(
          "./a",
          endings.slice(i).map((ending) => `src/a.${ending}`),
        ),
      );
    expect(found).toEqual(endings.map((ending) => `src/a.${ending}`));
  });
});

test.each<[string, readonly string[], string | undefined]>([
  ["./a.js", ["src/a.ts", "src/a.tsx", "src/a.js", "src/a.jsx"], "src/a.ts"],
  ["./a.js", ["src/a.tsx", "src/a.js", "src/a.jsx"], "src/a.tsx"],
  ["./a.js", ["src/a.js", "src/a.jsx"], "src/a.js"],
  ["./a.js", ["src/a.jsx"], "src/a.jsx"],
  ["./a.jsx", ["src/a.tsx", "src/a.jsx"], "src/a.tsx"],
  ["./a.jsx", ["src/a.jsx"], "src/a.jsx"],
  ["./a.mjs", ["src/a.mts", "src/a.mjs"], "src/a.mts"],
  ["./a.mjs", ["src/a.mjs"], "src/a.mjs"],
  ["./a.cjs", ["src/a.cts", "src/a.cjs"], "src/a.cts"],
  ["./a.cjs", ["src/a.cjs"], "src/a.cjs"],
  ["./a.json", ["src/a.json"], "src/a.json"],
  ["./a.ts", ["src/a.ts"], "src/a.ts"],
  ["./a.mjs", ["src/a.ts"], undefined],
  ["./a?raw", ["src/a.ts"], "src/a.ts"],
  ["./a#b", ["src/a.ts"], "src/a.ts"],
  ["..", ["index.ts"], "index.ts"],
  [".", ["src/index.ts"], "src/index.ts"],
  ["../b/c", ["b/c.ts"], "b/c.ts"],
  ["../../x", ["/x.ts"], undefined],
  ["/w/src/a", ["src/a.ts"], undefined],
  ["https://a.example/b.js", ["src/a.ts"], undefined],
  ["./a", ["src/a.d.ts"], undefined],
  ["./a.d.ts", ["src/a.d.ts"], undefined],
  ["../node_modules/a/b", ["node_modules/a/b.ts"], undefined],
])("%s among %s means %s", async (specifier, paths, expected) => {
  expect(await meant(specifier, paths)).toBe(expected);
});

test.each([
  ["package.json", true],
  ["tsconfig.json", true],
  ["jsconfig.json", true],
  ["tsconfig.build.json", true],
  ["mytsconfig.json", false],
  ["tsconfig.json5", false],
  ["package.json.bak", false],
])("%s says where imports lead: %s", (name, expected) => {
  expect(saysWhereImportsLead(name)).toBe(expected);
});
