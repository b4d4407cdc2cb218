// Small pieces of clients with a mistake, in the styles that people write: each is found, and nothing else is. The styles are
// others than those of the rules' own tests: classes, wrappers, interceptors, hooks, chains of promises, early returns.

import { expect, test } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { rules } from "../../server/src/rules/registry.ts";
import type { Severity } from "../../server/src/rules/rule.ts";
import { analyseSource, describeSpans, type FixtureLanguage, markedSpans } from "../support/analyse.ts";
import { faultsOfChanges } from "../support/everyFix.ts";
import type { Snippet } from "../support/snippet.ts";
import { bodies } from "./mistaken/bodies.ts";
import { decisions } from "./mistaken/decisions.ts";
import { flows } from "./mistaken/flows.ts";
import { values } from "./mistaken/values.ts";

/** The snippets of each rule. */
const tables: Readonly<Record<string, readonly Snippet[]>> = { ...values, ...decisions, ...flows, ...bodies };

for (const [rule, snippets] of Object.entries(tables)) {
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

test("there are at least two of each rule", () => {
  expect(Object.entries(tables).filter(([, { length }]) => length < 2)).toEqual([]);
});
