// Every documented error body in every container that projects keep JSON in: it is recognised, what is wrong with it is reported, and
// nothing is said of what other APIs send. The documents are generated: see test/corpus/recall.

import { describe, expect, it } from "vitest";
import { containers, unaddressed } from "../corpus/recall/containers.ts";
import { exceptionFor, exceptions, notAsked } from "../corpus/recall/exceptions.ts";
import { type Answer, ask, askOfHarmless, askOfOthers, askUnaddressed } from "../corpus/recall/measure.ts";
import { catalogs, documentedResponses } from "../corpus/recall/responses.ts";
import { documentsBodies } from "../support/documentsBodies.ts";

const responses = documentedResponses();

const answers = containers.map((container) => ({
  container,
  answers: responses.flatMap((response) => ask(container, response)),
}));

function describeAnswer({ question, response, said }: Answer): string {
  return `${question}: ${response.catalog.id} ${response.entry.id}: ${said.join(" / ") || "nothing found"}`;
}

function misses(all: readonly Answer[]): readonly Answer[] {
  return all.filter((answer) => !answer.isRight && exceptionFor(answer) === undefined);
}

function saidTwice(all: readonly Answer[]): readonly Answer[] {
  return all.filter(({ rule, said }) => rule !== undefined && said.length > 1);
}

it("asks of every API", () => {
  const apis = catalogs.catalogs.filter(({ catalog }) => documentsBodies(catalog));
  expect(new Set(responses.map(({ catalog }) => catalog.id))).toEqual(
    new Set(apis.map(({ catalog }) => catalog.id)),
  );
});

describe.each(answers)("$container.name", ({ container, answers }) => {
  const left = notAsked.get(container.name) ?? [];

  it("shows and reports all that is asked of it", () => {
    const asked = answers.filter(({ question }) => !left.includes(question));
    expect(misses(asked).map(describeAnswer)).toEqual([]);
  });

  it("misses what it is not asked", () => {
    const all = misses(answers);
    expect(left.filter((question) => !all.some((answer) => answer.question === question))).toEqual([]);
  });

  it("has no findings where nothing is wrong", () => {
    const right = answers.filter(({ rule, said }) => rule === undefined && said.length > 0);
    expect(right.map(describeAnswer)).toEqual([]);
  });

  it("has one finding for one mistake", () => {
    expect(saidTwice(answers).map(describeAnswer)).toEqual([]);
  });

  it("says nothing of other APIs", () => {
    expect(askOfOthers(container)).toEqual([]);
  });

  it("finds nothing in what is no error", () => {
    expect(askOfHarmless(container)).toEqual([]);
  });
});

describe.each(unaddressed)("$name, which says nothing of the API", (container) => {
  it("has no findings, and is known by words that only one API has", () => {
    const asked = responses.map((response) => ({ response, ...askUnaddressed(container, response) }));
    expect(asked.flatMap(({ findings }) => findings)).toEqual([]);
    const own = asked.filter(({ response: { entry } }) => catalogs.isDistinctive(entry.code ?? ""));
    expect(own.length).toBeGreaterThan(10);
    expect(own.flatMap(({ response, isKnown }) => (isKnown ? [] : response.entry.id))).toEqual([]);
  });

  it("says nothing of other APIs", () => {
    expect(askOfOthers(container)).toEqual([]);
  });
});

it("has no exception that excuses nothing", () => {
  const used = new Set(
    answers.flatMap((one) => one.answers.filter(({ isRight }) => !isRight).map(exceptionFor)),
  );
  expect(exceptions.filter((exception) => !used.has(exception))).toEqual([]);
});
