// Which built-in catalogs are read for a file, and that the programs hold none of their texts.

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import heads from "../../data/builtin.json?raw";
import briefs from "../../data/conditions.json?raw";
import { unreadCatalogs } from "../../server/src/catalog/builtin.ts";
import type { CatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import { conditions } from "../../server/src/catalog/conditions.ts";
import type { CatalogHead } from "../../server/src/catalog/headModel.ts";
import { analyseText } from "../../server/src/engine/analyse.ts";
import { lookup } from "../../server/src/explain/lookUp.ts";
import { catalogHead, catalogSummary, knownCodes } from "../../server/src/features/catalogSummary.ts";
import { shownDiagnostics } from "../../server/src/features/diagnostics.ts";
import { entryPage } from "../../server/src/features/entryPage.ts";
import { hover } from "../../server/src/features/hover.ts";
import { createCatalogStore } from "../../server/src/workspace/catalogStore.ts";
import { builtProgram } from "../support/built.ts";
import { builtinCatalogs, readBuiltin } from "../support/builtins.ts";

const known: readonly CatalogHead[] = JSON.parse(heads);
const all = known.map(({ catalog }) => catalog.id);

function apisWith(condition: string): readonly string[] {
  const apis = known.filter(({ catalog }) => catalog.kind === "api");
  return apis.filter(({ conditions }) => conditions.includes(condition)).map(({ catalog }) => catalog.id);
}

/** A store of the built-in catalogs as they are at the start, and the ids of those that are read. */
function unread() {
  const read: string[] = [];
  const load = (id: string) => {
    read.push(id);
    return readBuiltin(id);
  };
  const builtins = unreadCatalogs(JSON.parse(heads), load, () => JSON.parse(briefs));
  return { store: createCatalogStore(() => builtins), read };
}

function page(index: CatalogIndex, catalogId: string, entryId: string) {
  return entryPage(index.entry(catalogId, entryId)!, index);
}

/** The catalogs that are read where a file is opened and each place of it is hovered over, and whether the index stayed the same. */
function readFor(source: string): { readonly read: readonly string[]; readonly isSame: boolean } {
  const { store, read } = unread();
  const index = store.index();
  const document = analyseText(TextDocument.create("file:///w/a.ts", "typescript", 1, source), index, {});
  if (document === undefined) throw new Error("The file is left alone.");
  shownDiagnostics(document, { rules: {} });
  for (let offset = 0; offset <= source.length; offset++) hover(document, offset, { relatedApis: true });
  return { read, isSame: store.index() === index };
}

test.each<[string, string, readonly string[]]>([
  ["nothing", "", []],
  ["no errors", `export const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);`, []],
  ["words", `switch (state) { case "open": case "timeout": case "conflict": break; }`, []],
  [
    "codes of several APIs, or of SDKs",
    `export const f = (code) => code === "invalid_request_error" || code === "card_declined";`,
    [],
  ],
  [
    "a status of an unknown API",
    `const r = await fetch("https://elsewhere.example"); if (r.status === 404) stop();`,
    ["http"],
  ],
  ["a system error", `try { await read() } catch (error) { if (error.code === "ENOENT") stop(); }`, ["node"]],
  [
    "an SDK",
    `import Stripe from "stripe";
const stripe = new Stripe(key);
try { await stripe.charges.create({}) } catch (error) { if (error.code === "card_declined") stop(); }`,
    ["stripe"],
  ],
  [
    "an error that other APIs have too",
    `import Stripe from "stripe";
const stripe = new Stripe(key);
try { await stripe.charges.create({}) } catch (error) { if (error.code === "resource_missing") stop(); }`,
    ["stripe"],
  ],
  [
    "a status of an SDK",
    `import Stripe from "stripe";
const stripe = new Stripe(key);
try { await stripe.charges.create({}) } catch (error) { if (error.statusCode === 429) stop(); }`,
    ["http", "stripe"],
  ],
  [
    "a message",
    `const r = await fetch("https://elsewhere.example"); if ((await r.json()).message === "Nobody says this.") stop();`,
    [],
  ],
  [
    "an SDK, and none of its errors",
    `import Stripe from "stripe"; export const stripe = new Stripe(key);`,
    [],
  ],
])("%s", (_, source, expected) => {
  expect(readFor(source)).toEqual({ read: expected, isSame: true });
});

test.each<[string, (index: CatalogIndex) => unknown, readonly string[]]>([
  ["the start", (index) => index.catalogs.map((loaded) => catalogHead(loaded, loaded.uri)), []],
  [
    "a line of a terminal",
    (index) => knownCodes(["at_all", "card_declined", "not_anything"], index),
    ["stripe"],
  ],
  [
    "the page of an error, with those of the same condition",
    (index) => page(index, "prisma", "p2026"),
    apisWith("not_supported"),
  ],
  ["looking up", (index) => lookup("card declined", index), all],
  ["the tree of catalogs", (index) => index.catalogs.map((loaded) => catalogSummary(loaded, index, "")), all],
])("for %s", (_, ask, expected) => {
  const { store, read } = unread();
  ask(store.index());
  expect(read.toSorted()).toEqual(expected.toSorted());
});

/** What every catalog says at length, as far as it is written alike in JSON and in JavaScript. */
const sentences = builtinCatalogs().flatMap(({ catalog }) =>
  catalog.entries.flatMap(({ meaning }) => /[A-Za-z ,]{40,}/.exec(meaning)?.[0] ?? []),
);
/** What the engine says of conditions itself. */
const own = JSON.stringify([...conditions.values()]);

test.each(["server.js", "cli.js"] as const)("%s has no text of an entry", async (name) => {
  expect(sentences.length).toBeGreaterThan(200);
  const program = await readFile(await builtProgram(name), "utf8");
  expect(sentences.filter((sentence) => program.includes(sentence) && !own.includes(sentence))).toEqual([]);
});
