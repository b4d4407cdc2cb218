// What hostile sources cost, held against honest ones of the same size, and what becomes of the honest code beside hostile code.

import { expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { analyseSource } from "../support/analyse.ts";
import { expectNoWorseThan } from "./measure.ts";
import type { Cost, Text } from "./runs/sources.ts";
import { deepSources, honestCode, honestJson, jsonSources, largestSources, wideSources } from "./sources.ts";

/** So many honest texts, of which the one in the middle counts: a pause of the machine falls on one of them. */
const HONEST_TEXTS = 5;

/**
 * `factor`: how many times as much as an honest text of its size each may cost. What is wrong here is wrong by orders of magnitude.
 * Honest JSON is mostly no error body, so that what is nothing else costs more.
 */
test.each([
  { name: "wide, one half", sources: wideSources.filter((_, i) => i % 2 === 0) },
  { name: "wide, the other half", sources: wideSources.filter((_, i) => i % 2 === 1) },
  { name: "deep", sources: deepSources },
  { name: "JSON", sources: jsonSources, factor: 60 },
  { name: "as large as source may be", sources: largestSources, size: 960_000, memory: 600 },
])(
  "what is hostile costs no more than its size: $name",
  async ({ sources, size = 120_000, memory = 300, factor = 15 }) => {
    const hostile = sources.map(({ file, text }): Text => ({ file, text: text(size) }));
    const honest = sources.slice(0, HONEST_TEXTS).map(({ file }): Text => {
      return { file, text: file.endsWith(".json") ? honestJson(size) : honestCode(size) };
    });
    const run = "test/hostile/runs/sources.ts";
    const measured = await expectNoWorseThan({ run, hostile, honest, factor: 1_000, memory, limit: 280_000 });
    const inOrder = (measured.honestResult as readonly Cost[]).map(({ cpu }) => cpu).sort((a, b) => a - b);
    const base = inOrder[Math.floor(inOrder.length / 2)]!;
    const costs = measured.hostileResult as readonly Cost[];
    const tooCostly = sources.flatMap(({ name }, i) => {
      const { cpu } = costs[i]!;
      return cpu > factor * base ? [`${name}: ${Math.round(cpu)} ms, honest ${Math.round(base)} ms`] : [];
    });
    expect(tooCostly).toEqual([]);
  },
  600_000,
);

const before = `const first = await fetch("https://api.vidio.ai/v1/videos");
if (first.status === 418) report();
`;
const behind = `
const second = await fetch("https://api.vidio.ai/v1/videos");
if (second.status === 418) report();
`;

/** Of which of the two responses the status is found that the API never has. */
function foundIn(source: string, language: "js" | "ts" | "tsx"): readonly string[] {
  const document = analyseSource(source, { language });
  return findingsOf(document)
    .filter(({ rule }) => rule.metadata.id === "undocumented-status")
    .flatMap(
      ({ span }) => /(first|second)\.status === $/.exec(source.slice(0, span.start).slice(-30))?.[1] ?? [],
    );
}

const nested = deepSources.filter(({ isOpen }) => !isOpen);
const chains = wideSources.filter(({ name }) => name.startsWith("else-ifs") || name.includes("joined by"));

test.each([...nested, ...chains])("$name: the code around it is read", ({ text, file }) => {
  const language = file.slice(file.lastIndexOf(".") + 1) as "js" | "ts" | "tsx";
  for (const size of [2_000, 60_000])
    expect(foundIn(before + text(size) + behind, language)).toEqual(["first", "second"]);
});

test.each(deepSources.filter(({ isOpen }) => isOpen))("$name: the code before it is read", ({ text }) => {
  expect(foundIn(before + text(60_000) + behind, "js")).toContain("first");
});
