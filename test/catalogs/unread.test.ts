// Which built-in catalogs are read for a file, and that the programs hold none of their texts.

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import heads from "../../data/builtin.json?raw";
import { unreadCatalogs } from "../../server/src/catalog/builtin.ts";
import { conditions } from "../../server/src/catalog/conditions.ts";
import { analyseText } from "../../server/src/engine/analyse.ts";
import { shownDiagnostics } from "../../server/src/features/diagnostics.ts";
import { hover } from "../../server/src/features/hover.ts";
import { createCatalogStore } from "../../server/src/workspace/catalogStore.ts";
import { builtProgram } from "../support/built.ts";
import { builtinCatalogs, readBuiltin } from "../support/builtins.ts";

/** The catalogs that are read where a file is opened and each place of it is hovered over, and whether the index stayed the same. */
function readFor(source: string): { readonly read: readonly string[]; readonly isSame: boolean } {
  const read: string[] = [];
  const builtins = unreadCatalogs(JSON.parse(heads), (id) => {
    read.push(id);
    return readBuiltin(id);
  });
  const store = createCatalogStore(() => builtins);
  const index = store.index();
  const document = analyseText(TextDocument.create("file:///w/a.ts", "typescript", 1, source), index, {});
  if (document === undefined) throw new Error("The file is left alone.");
  shownDiagnostics(document, { rules: {} });
  for (let offset = 0; offset <= source.length; offset++) hover(document, offset, { relatedApis: false });
  return { read, isSame: store.index() === index };
}

test.each<[string, string, readonly string[]]>([
  ["nothing", "", []],
  ["no errors", `export const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);`, []],
  ["words", `switch (state) { case "open": case "timeout": case "conflict": break; }`, []],
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
    "an SDK, and none of its errors",
    `import Stripe from "stripe"; export const stripe = new Stripe(key);`,
    [],
  ],
])("%s", (_, source, expected) => {
  expect(readFor(source)).toEqual({ read: expected, isSame: true });
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
