import { expect, test } from "vitest";
import { catalogRules, rules } from "../rules/registry.ts";
import type { Rule } from "../rules/rule.ts";
import { rulePage, rulesIndex } from "./rulePage.ts";

const [first] = rules;
const { preset: _, ...metadata } = first!.metadata;
const recommended = { ...first, metadata } as Rule;
const strict = { ...first, metadata: { ...metadata, preset: "strict" } } as Rule;

/** The page, as if the rule had nothing to say of its examples. */
function pageOf(rule: Rule): string {
  return rulePage(rule, () => ({ messages: [] }));
}

test("a page says severity, and the preset where it is not the default", () => {
  expect(pageOf(recommended)).toContain(`\n\nSeverity: ${metadata.severity}. Since version`);
  expect(pageOf(strict)).toContain(
    `\n\nSeverity: ${metadata.severity}. Shown under the preset \`strict\`, or where settings name the rule. Since version`,
  );
});

test("the list says the preset and the fixes of each rule on source, and neither of rules on catalogs", () => {
  const list = rulesIndex({
    rules: [recommended, strict, recommended],
    catalogRules: catalogRules.slice(0, 1),
    fixesOf: (rule) => (rule === strict ? "choice" : "preferred"),
  });
  const rows = list.split("\n").filter((line) => line.startsWith("| ["));
  const { severity, since } = metadata;
  expect(rows.map((row) => row.split(" | ").slice(2).join(" | "))).toEqual([
    `${severity} | recommended | yes | ${since} |`,
    `${severity} | strict | to choose | ${since} |`,
    `${severity} | recommended | yes | ${since} |`,
    "error | 0.1.0 |",
  ]);
});

test("a page says how to suppress a finding, but for the rule about such comments", () => {
  const word = "\n\n```ts\n// error-atlas-disable-next-line ";
  const without = rules.filter((rule) => !pageOf(rule).includes(word + rule.metadata.id));
  expect(without.map((rule) => rule.metadata.id)).toEqual(["unused-suppression"]);
});
