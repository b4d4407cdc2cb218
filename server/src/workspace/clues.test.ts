import { expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { catalogText } from "../../../test/support/catalogText.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { loadCatalog } from "../catalog/load.ts";
import { createClueReader, createEntrySearch, entryWords, evidenceWords } from "./clues.ts";

const builtins = createCatalogIndex(builtinCatalogs(), 1);
const evidence = evidenceWords(builtins, ["*.proxy.example:3000/video", "localhost:8080"]);
const read = createClueReader(evidence);

test.each([
  ["a host", `fetch("https://api.pureframe.ai/v1/search")`, true],
  ["a host below another", "https://eu.vidio.ai/x", true],
  ["a host of the configuration", "https://eu.proxy.example:3000/video", true],
  ["a host with a port", "http://localhost:8080", true],
  ["an environment variable", "process.env.VIDEOCONDUIT_API_KEY", true],
  ["a comment that names the API", "// error-atlas: ltx", true],
  ["a code of one API only", `{ code: "COLLECTION_NOT_FOUND" }`, true],
  ["a sentence of one API, with its value", "Insufficient funds. Required: 10 credits", true],
  ["a code of a runtime", `if (error.code === "ENOENT") return;`, true],
  ["a name of a runtime", `error.name === "AbortError"`, true],
  ["a plain word that a library has too", `{ code: "custom" }`, false],
  ["words of anybody", `{ code: "not_found", type: "invalid_request_error", message: "Not found" }`, false],
  ["a status", "res.status === 402", false],
])("evidence of an API: %s", (_, text, expected) => {
  expect(read(text, true).namesApi).toBe(expected);
});

test("a standard is nobody's API", () => {
  expect(evidence.filter((word) => /RESOURCE_EXHAUSTED|string_type/.test(word))).toEqual([]);
});

test("the catalogs of a workspace count", () => {
  const { catalogs } = loadCatalog(catalogText("shop", { SOLD_OUT: 409 }), "file:///w/a.json", "workspace");
  expect(evidenceWords(createCatalogIndex(catalogs, 1), [])).toEqual([
    "SOLD_OUT",
    "api.shop.example",
    "error-atlas:",
  ]);
});

test.each([
  ["a code of anybody", `"not_found"`, true],
  ["a status", "=== 429", true],
  ["a message", "Failed to generate upload URL", true],
  ["another number", "6660 + 200 + x7", false],
  ["nothing", "const a = b;", false],
])("what may name an entry: %s", (_, text, expected) => {
  expect(createEntrySearch(entryWords(builtins))(text)).toBe(expected);
});

test.each<[text: string, imports: readonly string[], reExports: readonly string[]]>([
  [`import { a } from "./a";`, ["./a"], []],
  [`import a, { type B } from './a.js'`, ["./a.js"], []],
  [`import "./a";`, ["./a"], []],
  [`const a = await import("./a")`, ["./a"], []],
  [`const a = require( './a' )`, ["./a"], []],
  [`import{a}from"./a";export*from"./b"`, ["./a", "./b"], ["./b"]],
  [`export { a, b as c } from "@acme/api";`, ["@acme/api"], ["@acme/api"]],
  [`export * as codes from "./codes";`, ["./codes"], ["./codes"]],
  [`export type {\n  A,\n} from "./a";`, ["./a"], ["./a"]],
  [`export const a = 1;\nimport { b } from "./b";`, ["./b"], []],
  [`const from = "./a"; exports.x = y("./b")`, [], []],
  ["import", [], []],
])("imports: %s", (text, imports, reExports) => {
  expect(read(text, true)).toEqual({ namesApi: false, imports, reExports });
});

test("data imports nothing", () => {
  expect(read(`{ "a": "import \\"./b\\"", "from": "./c" }`, false).imports).toEqual([]);
});

test("a hostile text takes no longer than it is", () => {
  const words = `${"export ".repeat(100_000)}${"import ".repeat(100_000)}${"from ".repeat(100_000)}`;
  const text = `${words}import${" ".repeat(100_000)}x`;
  expect(read(text, true)).toEqual({ namesApi: false, imports: [], reExports: [] });
});

test("a hostile message takes no longer than it is", () => {
  const entry = { ...builtinCatalogs()[0]!.catalog.entries[0]!, messages: ["{".repeat(300_000)] };
  const loaded = builtinCatalogs()[0]!;
  const catalog = { ...loaded.catalog, entries: [entry] };
  expect(entryWords(createCatalogIndex([{ ...loaded, catalog }], 1))).toContain("{".repeat(300_000));
});
