// What people paste and type finds the right entry first, as sure as it is; what is no error of a known API is never more than guessed.

import { describe, expect, test } from "vitest";
import { createCatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import { explain } from "../../server/src/explain/explain.ts";
import { lookup } from "../../server/src/explain/lookUp.ts";
import type { Answer } from "../../server/src/explain/model.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import { logs } from "./logs.ts";
import { others, pasted as shortly } from "./pasted.ts";

const pasted = [...shortly, ...logs];
const index = createCatalogIndex(builtinCatalogs(), 1);
const nameOf = ({ catalog, entry }: Pick<Answer, "catalog" | "entry">) => `${catalog.id}/${entry.id}`;

test("there are enough of both", () => {
  expect(pasted.length).toBeGreaterThanOrEqual(60);
  expect(others.length).toBeGreaterThanOrEqual(20);
  expect(new Set(pasted.map(({ text }) => text)).size).toBe(pasted.length);
});

describe("explain", () => {
  test.each(pasted.map((row) => [row.what, row] as const))("%s", (_, { text, first, confidence }) => {
    const [best] = explain(text, index).answers;
    const isOfCondition = typeof first === "object" && "condition" in first;
    expect([isOfCondition ? best?.entry.condition : best && nameOf(best), best?.confidence]).toEqual([
      isOfCondition ? first.condition : typeof first === "string" ? first : expect.toBeOneOf([...first]),
      confidence,
    ]);
  });
});

describe("look-up gives what explain does, in its order", () => {
  test.each(pasted.map((row) => [row.what, row] as const))("%s", (_, { text }) => {
    const hits = lookup(text, index, 50).hits.map(nameOf);
    expect(hits).toEqual(explain(text, index, {}, 50).answers.map(nameOf));
  });
});

describe("no error of a known API", () => {
  test.each(others.map((row) => [row.what, row] as const))("%s", (_, { text, mayGuess, status }) => {
    const answers = explain(text, index).answers.map((answer) => `${nameOf(answer)} ${answer.confidence}`);
    const expected = status === undefined ? [] : [`http/status-${status} likely`];
    expect(answers.filter((answer) => !(mayGuess && answer.endsWith(" guess")))).toEqual(expected);
  });
});

test("of several answers none is certain beside another one of the same situation", () => {
  const twice = pasted.filter(
    ({ text }) =>
      explain(text, index).answers.filter(({ confidence }) => confidence === "certain").length > 1,
  );
  expect(twice.map(({ what }) => what)).toEqual([]);
});
