// All texts of rules, filled with short and with long values: how they read.

import { describe, expect, test } from "vitest";
import { wording } from "../../server/src/text/wording.ts";
import { faultsOfMessage, faultsOfText, faultsOfWords, sentencesOf } from "./style.ts";
import { type Length, type NamedTemplate, placeholdersOf, templates, valuesFor } from "./wordings.ts";

const rules = templates.filter(({ name }) => name.startsWith("server/src/rules"));
const messages = templates.filter(({ group }) => group === "messages");

test("templates are found", () => {
  expect(rules.length).toBeGreaterThan(100);
  expect(messages.length).toBeGreaterThan(80);
});

/** `name: fault` of all templates. */
function faults(
  of: readonly NamedTemplate[],
  length: Length,
  faultsIn: (text: string) => readonly string[],
): readonly string[] {
  return of.flatMap(({ name, template }) => {
    const text = wording<string>(template)(valuesFor(template, length) as never);
    return faultsIn(text).map((fault) => `${name}: ${fault} (${text})`);
  });
}

describe("what a problem is", () => {
  test("has its point, why, and what to do", () => {
    expect(faults(messages, "short", faultsOfMessage)).toEqual([]);
  });

  test("is said in few characters", () => {
    const tooLong = (most: number) => (text: string) => {
      const [first = ""] = sentencesOf(text);
      return first.length > most ? [`a first sentence of ${first.length} characters`] : [];
    };
    expect(faults(messages, "short", tooLong(80))).toEqual([]);
    expect(faults(messages, "long", tooLong(140))).toEqual([]);
  });
});

test("titles and places have the same words", () => {
  const others = templates.filter(({ name, group }) => group !== "messages" && !isUsage(name));
  expect(faults(others, "short", faultsOfText)).toEqual([]);
  const titles = others.filter(({ group }) => group === "titles");
  expect(faults(titles, "short", (text) => (/^[A-Z].*[^.]$/.test(text) ? [] : ["no title"]))).toEqual([]);
  const places = others.filter(({ group }) => group === "places");
  expect(faults(places, "short", (text) => (/^(?:[A-Z"\d]).*\.$/.test(text) ? [] : ["no sentence"]))).toEqual(
    [],
  );
});

test("the help of the command line fits a terminal of 100 columns", () => {
  const usage = templates.filter(({ name }) => isUsage(name));
  expect(usage.length).toBeGreaterThan(10);
  expect(faults(usage, "short", faultsOfWords)).toEqual([]);
  const isSynopsis = (text: string) => text.startsWith("error-atlas ");
  const wide = (text: string) =>
    text.split("\n").flatMap((line) => (line.length > 100 && !isSynopsis(line) ? [line] : []));
  expect(faults(usage, "short", wide)).toEqual([]);
});

/** Lines of a terminal, with columns of their own. */
function isUsage(name: string): boolean {
  return name.startsWith("server/src/cli/usage:") || name === "server/src/node: usage.text";
}

/** What is not code: names of APIs and documents, numbers, words of ours. All other values are quoted. */
const PLAIN = new Set(
  "api client count document documents file found more missing note owners possible reason rule rules section standards types value".split(
    " ",
  ),
);
const NUMBERS = new Set(
  "here instead known left recorded sent status statuses documented values since".split(" "),
);

test("code is quoted", () => {
  const bare = rules.flatMap(({ name, template }) =>
    placeholdersOf(template)
      .filter((each) => !each.isQuoted && !PLAIN.has(each.name) && !NUMBERS.has(each.name))
      .map((each) => `${name}: ${each.name}`),
  );
  expect(bare).toEqual([]);
});
