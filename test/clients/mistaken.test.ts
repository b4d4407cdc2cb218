// Small pieces of clients with a mistake, in the styles that people write: each is found, and nothing else is. The styles are
// others than those of the rules' own tests: classes, wrappers, interceptors, hooks, chains of promises, early returns. Each file in
// mistaken/ has one table, for a topic or for one rule.

import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { rules } from "../../server/src/rules/registry.ts";
import type { Severity } from "../../server/src/rules/rule.ts";
import { analyseSource, describeSpans, type FixtureLanguage, markedSpans } from "../support/analyse.ts";
import { faultsOfChanges } from "../support/everyFix.ts";
import type { Snippet } from "../support/snippet.ts";

const folder = path.join(import.meta.dirname, "mistaken");
const modules: readonly Readonly<Record<string, Table>>[] = await Promise.all(
  readdirSync(folder).map((file) => import(pathToFileURL(path.join(folder, file)).href)),
);

/** The snippets of each rule. */
type Table = Readonly<Record<string, readonly Snippet[]>>;
const tables = modules.flatMap((module) => Object.values(module)).flatMap((table) => Object.entries(table));

for (const [rule, snippets] of tables) {
  for (const [what, source, language = "ts"] of snippets) {
    test(`${rule}: ${what}`, () => {
      const found = diagnostics(analyseSource(source, { language }), { rules: askedFor(rule) });
      const spans = found.map(({ range: { start, end } }) => ({ start: offset(start), end: offset(end) }));
      expect(describeSpans(source, spans)).toEqual(describeSpans(source, markedSpans(source)));
      expect(new Set(found.map(({ code }) => code))).toEqual(new Set([rule]));
    });

    test(`each fix by itself: ${rule}: ${what}`, () => {
      const read = (text: string, extension: string) =>
        analyseSource(text, { language: extension as FixtureLanguage });
      expect(faultsOfChanges(source, language, read)).toEqual([]);
    });

    function offset({ line, character }: { readonly line: number; readonly character: number }): number {
      const before = source.split("\n").slice(0, line);
      return before.reduce((sum, text) => sum + text.length + 1, character);
    }
  }
}

/** Settings that name a rule which is shown under `strict` only, as somebody has who wants to see it. */
function askedFor(rule: string): Readonly<Record<string, Severity>> {
  const metadata = rules.find(({ metadata: { id } }) => id === rule)?.metadata;
  return metadata?.preset === "strict" ? { [rule]: metadata.severity } : {};
}

test("each rule has one table, of at least two", () => {
  const named = tables.map(([rule]) => rule);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((rule, index) => named.indexOf(rule) !== index)).toEqual([]);
  expect(tables.filter(([, { length }]) => length < 2)).toEqual([]);
});
