import { expect, test } from "vitest";
import { catalogText } from "../../../test/support/catalogText.ts";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { loadCatalog } from "../catalog/load.ts";
import { createModuleResolution } from "./moduleResolution.ts";
import { createUnproducedEntries } from "./unproduced.ts";

const CATALOG = "/w/shop.error-catalog.json";

/** A folder /w with these files, and a catalog with SOLD_OUT, GONE and what `more` has. */
function workspace(files: Record<string, MemoryFile>, produces: readonly string[] = ["src/server/**"]) {
  const value = { ...JSON.parse(catalogText("shop", { SOLD_OUT: 409, GONE: 410 })), produces };
  const text = JSON.stringify(value, null, 2);
  const { catalogs } = loadCatalog(text, fileUri(CATALOG), "workspace");
  const fileSystem = memoryFileSystem(files);
  const resolution = createModuleResolution(fileSystem);
  const unproduced = createUnproducedEntries({
    fileSystem,
    folders: () => [fileUri("/w")],
    resolution,
    pause: async () => {},
  });
  const named = async () => {
    const found = await unproduced.find(catalogs, new Map());
    return (found.get(fileUri(CATALOG)) ?? []).map(({ span }) => text.slice(span.start, span.end));
  };
  return { unproduced, named, reads: fileSystem.reads, catalogs };
}

const BOTH = `res.status(409).json({ code: "SOLD_OUT" }); res.status(410).json({ code: "GONE" });`;

test.each<[what: string, files: Record<string, MemoryFile>, expected: readonly string[]]>([
  ["all are named", { "/w/src/server/a.ts": BOTH }, []],
  ["one is not", { "/w/src/server/a.ts": `fail("SOLD_OUT")` }, ['"GONE"']],
  ["in several files", { "/w/src/server/a.ts": `"GONE"`, "/w/src/server/b.js": `"SOLD_OUT"` }, []],
  [
    "in what they import, and what that imports",
    {
      "/w/src/server/a.ts": `import { x } from "../codes";`,
      "/w/src/codes.ts": `export * from "./more.js";\nexport const SOLD = "SOLD_OUT";`,
      "/w/src/more.ts": `export enum Code { Gone = "GONE" }`,
    },
    [],
  ],
  ["only in other code", { "/w/src/server/a.ts": "", "/w/src/client.ts": BOTH }, ['"SOLD_OUT"', '"GONE"']],
  ["only in tests", { "/w/src/server/a.ts": "", "/w/src/server/a.test.ts": BOTH }, ['"SOLD_OUT"', '"GONE"']],
  ["there is no such code", { "/w/src/client.ts": "" }, []],
  ["a file that cannot be read", { "/w/src/server/a.ts": { error: "EACCES" } }, []],
])("%s", async (_, files, expected) => {
  expect(await workspace(files).named()).toEqual(expected);
});

test("nothing is read for catalogs that name no code", async () => {
  const { named, reads } = workspace({ "/w/src/server/a.ts": "" }, []);
  expect(await named()).toEqual([]);
  expect(reads).toEqual([]);
});

test("files are read again when they change, and looked for again when they come and go", async () => {
  const files: Record<string, MemoryFile> = { "/w/src/server/a.ts": `"SOLD_OUT"` };
  const { named, unproduced, reads } = workspace(files);
  expect(await named()).toEqual(['"GONE"']);
  const before = reads.length;
  expect(await named()).toEqual(['"GONE"']);
  expect(reads.length).toBe(before);
  files["/w/src/server/a.ts"] = `"GONE"`;
  expect(unproduced.changed(fileUri("/w/src/server/a.ts"), false)).toBe(true);
  expect(await named()).toEqual(['"SOLD_OUT"']);
  files["/w/src/server/b.ts"] = `"SOLD_OUT"`;
  expect(unproduced.changed(fileUri("/w/src/server/b.ts"), true)).toBe(true);
  expect(await named()).toEqual([]);
  expect(unproduced.changed(fileUri("/w/readme.md"), true)).toBe(false);
});

test("what is said, and where", async () => {
  const { unproduced, catalogs } = workspace({ "/w/src/server/a.ts": `"SOLD_OUT"` });
  const [problem] = (await unproduced.find(catalogs, new Map())).get(fileUri(CATALOG)) ?? [];
  expect(problem).toMatchObject({
    rule: "unproduced-entry",
    pointer: "/entries/1/code",
    severity: "information",
    message:
      '"GONE" is not in the files under "produces". Remove the entry, mark it as deprecated, or add the files that send it.',
  });
});
