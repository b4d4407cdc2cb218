import { expect, test } from "vitest";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { type Cancellation, neverCancelled } from "./fileSystem.ts";
import { uriKey } from "./uris.ts";
import { createUsesIndex } from "./uses.ts";
import type { FoundUses, Limits, UsesIndexOptions } from "./usesModel.ts";

interface Setup {
  readonly limits?: Limits;
  readonly isAssigned?: (uri: string) => boolean;
  readonly folders?: readonly string[];
  /** Done while a file is analysed. */
  readonly during?: (uri: string) => void;
}

/**
 * An index over /w in which a use is a word `USE_…`, evidence the word `api.shop.example`, and what names an entry `USE_`. A file
 * depends on those whose names stand in it.
 */
function workspace(files: Record<string, MemoryFile>, setup: Setup = {}) {
  const fileSystem = memoryFileSystem(files);
  const open = new Map<string, string>();
  const analysed: string[] = [];
  const said: string[] = [];
  const evidence = ["api.shop.example"];
  let pauses = 0;
  const { isAssigned, limits } = setup;
  const options: UsesIndexOptions<string> = {
    fileSystem,
    folders: () => (setup.folders ?? ["/w"]).map(fileUri),
    openText: (uri) => open.get(uri),
    openFiles: () => [...open.keys()],
    kindOf: (name) => (/\.ts$/.test(name) ? "source" : /\.json$/.test(name) ? "data" : undefined),
    mostBytes: async () => 1000,
    rules: async () => ({
      evidence: [...evidence],
      entries: ["USE_"],
      isAssigned: isAssigned && (async (uri) => isAssigned(uri)),
    }),
    async usesIn(uri, text) {
      analysed.push(decodeURIComponent(uri.slice("file://".length)));
      setup.during?.(uri);
      if (text.includes("BROKEN")) throw new Error("no");
      const dependencies = Array.from(text.matchAll(/"\.\/(\w+)"/g), (match) => fileUri(`/w/${match[1]}.ts`));
      return { uses: text.match(/USE_\w+/g) ?? [], dependencies: new Set(dependencies.map(uriKey)) };
    },
    resolve: async (_, specifier) => (specifier === "@shop/codes" ? fileUri("/w/codes.ts") : undefined),
    pause: async () => void pauses++,
    onLimit: (message) => said.push(message),
    onError: (uri, error) => said.push(`${uri}: ${error}`),
    ...(limits && { limits }),
  };
  const index = createUsesIndex(options);
  const found = async (cancellation: Cancellation = neverCancelled) => shown(await index.find(cancellation));
  return {
    index,
    found,
    files,
    open,
    analysed,
    said,
    evidence,
    reads: fileSystem.reads,
    pauses: () => pauses,
  };
}

function shown(found: FoundUses<string> | undefined): readonly string[] | undefined {
  return found?.files.map(({ uri, uses }) => `${uri.slice("file:///w/".length)}: ${uses.join(" ")}`);
}

const CLIENT = `fetch("https://api.shop.example"); USE_ONE USE_TWO`;

test("the uses in files that name an API, in the order of the files", async () => {
  const { found, analysed } = workspace({
    "/w/b.ts": CLIENT,
    "/w/a/body.json": `{ "url": "api.shop.example", "code": "USE_ONE" }`,
    "/w/other.ts": "USE_ONE, but of what?",
    "/w/readme.md": CLIENT,
  });
  expect(await found()).toEqual(["a/body.json: USE_ONE", "b.ts: USE_ONE USE_TWO"]);
  expect(analysed.toSorted()).toEqual(["/w/a/body.json", "/w/b.ts"]);
});

test("nothing is analysed where no file names an API", async () => {
  const { found, analysed } = workspace({ "/w/a.ts": "USE_ONE", "/w/b.ts": `import "./a"; 404` });
  expect(await found()).toEqual([]);
  expect(analysed).toEqual([]);
});

test("what git ignores and what is installed is left out", async () => {
  const { found } = workspace({
    "/w/.gitignore": "dist/",
    "/w/dist/a.ts": CLIENT,
    "/w/node_modules/x/a.ts": CLIENT,
  });
  expect(await found()).toEqual([]);
});

test.each<[what: string, files: Record<string, MemoryFile>, analysed: readonly string[]]>([
  ["directly", { "/w/a.ts": `import { call } from "./client";` }, ["/w/a.ts"]],
  ["as it is built", { "/w/a.ts": `import { call } from "./client.js";` }, ["/w/a.ts"]],
  ["by require", { "/w/a.ts": `const { call } = require("./client");` }, ["/w/a.ts"]],
  ["lazily", { "/w/a.ts": `await import("./client")` }, ["/w/a.ts"]],
  ["from below", { "/w/x/y/a.ts": `import "../../client"` }, ["/w/x/y/a.ts"]],
  [
    "through a module that hands it on",
    { "/w/x/index.ts": `export * from "../client";`, "/w/a.ts": `import { Code } from "./x";` },
    ["/w/a.ts", "/w/x/index.ts"],
  ],
  [
    "through a module that uses it, with what may be a status",
    { "/w/b.ts": `import "./client"`, "/w/a.ts": `import "./b"; status === 402` },
    ["/w/a.ts", "/w/b.ts"],
  ],
  [
    "through a module that uses it, with nothing of an error",
    { "/w/b.ts": `import "./client"`, "/w/a.ts": `import "./b"; status === 200` },
    ["/w/b.ts"],
  ],
  [
    "by names that addresses have to escape",
    { "/w/@x/[id].ts": `export * from "../client";`, "/w/a b/a.ts": `import "../@x/[id].js"; USE_ONE` },
    ["/w/@x/[id].ts", "/w/a b/a.ts"],
  ],
  ["a module of the same name elsewhere", { "/w/a.ts": `import "./x/client"`, "/w/x/client.ts": "" }, []],
  ["in a circle", { "/w/a.ts": `import "./client"; import "./b"`, "/w/b.ts": `import "./a"` }, ["/w/a.ts"]],
])("importers of a file that names an API: %s", async (_, files, expected) => {
  const { found, analysed } = workspace({ ...files, "/w/client.ts": `fetch("https://api.shop.example")` });
  await found();
  expect(analysed.filter((path) => path !== "/w/client.ts").toSorted()).toEqual(expected);
});

test("many files that import each other's directory take no longer than they are many", async () => {
  const files: Record<string, MemoryFile> = { "/w/index.ts": CLIENT };
  for (let i = 0; i < 1500; i++)
    files[`/w/${i}/index.ts`] = `import "."; import ".."; import "../${i}"; USE_`;
  const { found } = workspace(files, { limits: { files: 5000, text: 1_000_000 } });
  expect((await found())?.length).toBe(1);
});

test("importers of a package of the workspace", async () => {
  const { found } = workspace({ "/w/codes.ts": CLIENT, "/w/a.ts": `import { X } from "@shop/codes"; USE_X` });
  expect(await found()).toEqual(["a.ts: USE_X", "codes.ts: USE_ONE USE_TWO"]);
});

test("files whose API is configured", async () => {
  const files = { "/w/a.ts": "USE_ONE", "/w/b.ts": "USE_ONE", "/w/c.ts": "nothing" };
  const { found, analysed } = workspace(files, { isAssigned: (uri) => !uri.endsWith("b.ts") });
  expect(await found()).toEqual(["a.ts: USE_ONE"]);
  expect(analysed).toEqual(["/w/a.ts"]);
});

test("a file is read and analysed once, and again only when it changes", async () => {
  const { found, index, analysed, reads, files } = workspace({ "/w/a.ts": CLIENT, "/w/b.ts": CLIENT });
  await found();
  const [before] = [reads.length];
  expect(await index.find(neverCancelled)).toBe(await index.find(neverCancelled));
  expect([reads.length, analysed.length]).toEqual([before, 2]);
  files["/w/a.ts"] = `${CLIENT} USE_THREE`;
  index.changed([fileUri("/w/a.ts")]);
  expect(await found()).toEqual(["a.ts: USE_ONE USE_TWO USE_THREE", "b.ts: USE_ONE USE_TWO"]);
  expect(analysed.slice(2)).toEqual(["/w/a.ts"]);
});

test("a file that no longer names an API", async () => {
  const { found, index, files } = workspace({ "/w/a.ts": CLIENT, "/w/b.ts": `import "./a"; USE_B` });
  expect(await found()).toEqual(["a.ts: USE_ONE USE_TWO", "b.ts: USE_B"]);
  files["/w/a.ts"] = "USE_ONE";
  index.changed([fileUri("/w/a.ts")]);
  expect(await found()).toEqual([]);
});

test("a change of what a file imports", async () => {
  const { found, index, analysed } = workspace({
    "/w/codes.ts": "",
    "/w/a.ts": `import "./codes"; ${CLIENT}`,
    "/w/b.ts": CLIENT,
  });
  await found();
  index.changed([fileUri("/w/codes.ts")]);
  await found();
  expect(analysed).toEqual(["/w/a.ts", "/w/b.ts", "/w/a.ts"]);
});

test("as many changes as there are files are taken at once", async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`/w/${i}.ts`, CLIENT]));
  const { found, index, analysed } = workspace({
    ...files,
    "/w/a.ts": `import "./7"; import "./8"; ${CLIENT}`,
  });
  await found();
  index.changed(Object.keys(files).map(fileUri));
  expect((await found())?.length).toBe(201);
  expect(analysed.length).toBe(402);
});

test("files that come and go", async () => {
  const { found, index, files } = workspace({ "/w/a.ts": CLIENT });
  await found();
  files["/w/b.ts"] = CLIENT;
  index.moved();
  expect(await found()).toEqual(["a.ts: USE_ONE USE_TWO", "b.ts: USE_ONE USE_TWO"]);
  delete files["/w/a.ts"];
  index.moved();
  expect(await found()).toEqual(["b.ts: USE_ONE USE_TWO"]);
});

test("other catalogs: files are analysed again, and read again only where other words count", async () => {
  const { found, index, analysed, reads, evidence } = workspace({
    "/w/a.ts": CLIENT,
    "/w/b.ts": "api.books.example USE_B",
  });
  await found();
  const countOf = (path: string) => reads.filter((each) => each === path).length;
  index.forget();
  await found();
  expect([analysed, countOf("/w/b.ts")]).toEqual([["/w/a.ts", "/w/a.ts"], 1]);
  evidence.push("api.books.example");
  index.forget();
  expect(await found()).toEqual(["a.ts: USE_ONE USE_TWO", "b.ts: USE_B"]);
});

test("what is open in an editor counts, and the file again when it is closed", async () => {
  const { found, index, open, files } = workspace({ "/w/a.ts": "nothing" });
  const uri = fileUri("/w/a.ts");
  expect(await found()).toEqual([]);
  open.set(uri, CLIENT);
  index.changed([uri]);
  expect(await found()).toEqual(["a.ts: USE_ONE USE_TWO"]);
  open.delete(uri);
  index.changed([uri]);
  expect(await found()).toEqual([]);
  expect(files["/w/a.ts"]).toBe("nothing");
});

test("without folders, the files that are open", async () => {
  const { found, open } = workspace({}, { folders: [] });
  open.set(fileUri("/w/a.ts"), CLIENT);
  open.set(fileUri("/w/a.md"), CLIENT);
  expect(await found()).toEqual(["a.ts: USE_ONE USE_TWO"]);
});

test("it lets others have their turn, and stops when it is told to; what was done is not done again", async () => {
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`/w/${i}.ts`, CLIENT]));
  const { found, analysed, pauses, reads } = workspace(files);
  expect(
    await found({
      get isCancellationRequested() {
        return analysed.length >= 30;
      },
    }),
  ).toBeUndefined();
  expect([analysed.length, pauses() > 30]).toEqual([30, true]);
  const before = reads.length;
  expect((await found())?.length).toBe(100);
  expect([analysed.length, new Set(analysed).size, reads.length - before]).toEqual([100, 100, 70]);
});

test("a file that changes while it is analysed is analysed again", async () => {
  let changes = 0;
  const setup: Setup = {
    during(uri) {
      if (++changes > 1) return;
      files["/w/a.ts"] = `${CLIENT} USE_NEW`;
      index.changed([uri]);
    },
  };
  const { found, index, files } = workspace({ "/w/a.ts": CLIENT }, setup);
  expect(await found()).toEqual(["a.ts: USE_ONE USE_TWO USE_NEW"]);
});

test("a file that changes all the time does not keep the answer back", async () => {
  const setup: Setup = { during: (uri) => index.changed([uri]) };
  const { found, index } = workspace({ "/w/a.ts": CLIENT, "/w/b.ts": CLIENT }, setup);
  expect(await found()).toEqual([]);
});

test("more files than are looked through", async () => {
  const files = { "/w/a.ts": CLIENT, "/w/b.ts": CLIENT, "/w/c.ts": CLIENT };
  const { index, said } = workspace(files, { limits: { files: 2, text: 1000 } });
  const found = await index.find(neverCancelled);
  expect([shown(found)?.length, found?.isWhole]).toEqual([2, false]);
  expect(said).toEqual([
    'file:///w has more than 2 files to look through. Uses of errors in the others are not counted; name what to skip in ".gitignore".',
  ]);
});

test("a folder in another one is looked through once", async () => {
  const files = { "/w/a/a.ts": CLIENT, "/w/a/b.ts": CLIENT };
  const { index, said } = workspace(files, { folders: ["/w", "/w/a"], limits: { files: 2, text: 1000 } });
  expect((await index.find(neverCancelled))?.isWhole).toBe(true);
  expect(said).toEqual([]);
});

test("more text than is looked through, and a file that is too large by itself", async () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`/w/${i}.ts`, CLIENT]));
  const some = workspace(files, { limits: { files: 100, text: 16 * CLIENT.length } });
  expect((await some.index.find(neverCancelled))?.isWhole).toBe(false);
  const before = some.reads.length;
  some.index.forget();
  expect((await some.index.find(neverCancelled))?.isWhole).toBe(false);
  // Those that were read are analysed again, and no others.
  expect(some.reads.length - before).toBe(some.analysed.length / 2);
  const large = workspace({ "/w/a.ts": CLIENT.padEnd(1001), "/w/b.ts": CLIENT.padEnd(1000) });
  expect(await large.found()).toEqual(["b.ts: USE_ONE USE_TWO"]);
});

test("files that cannot be read or analysed cost only their own uses", async () => {
  const { found, said } = workspace({
    "/w/a.ts": { error: "EACCES" },
    "/w/b.ts": `${CLIENT} BROKEN`,
    "/w/c.ts": CLIENT,
  });
  expect(await found()).toEqual(["c.ts: USE_ONE USE_TWO"]);
  expect(said).toEqual(["file:///w/b.ts: Error: no"]);
});
