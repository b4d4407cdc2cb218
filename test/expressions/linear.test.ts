// Every regular expression of the product takes time as the text is long, whatever the text: a repository's files are anybody's.

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { collectExpressions } from "./collect.mjs";
import { faultOf } from "./verdict.mjs";

const { expressions, made } = collectExpressions();
const written = new Map(
  expressions.map((expression) => [`/${expression.source}/${expression.flags}`, expression]),
);
const recorded = readFileSync(path.join(import.meta.dirname, "linear.txt"), "utf8")
  .trim()
  .split(/\r?\n/);

test("each expression is linear", { timeout: 600_000 }, () => {
  const known = new Set(recorded);
  const faults = Array.from(written)
    .filter(([text]) => !known.has(text))
    .map(([text, expression]) => [expression.place, text, faultOf(expression)] as const)
    .filter(([, , fault]) => fault !== undefined);
  expect(faults).toEqual([]);
});

test("what is recorded is there", () => {
  const gone = recorded.filter((text) => !written.has(text));
  expect(gone, "Run `npm run expressions`.").toEqual([]);
});

test.each([
  ["\\*+\\/$", ""],
  ["\\s+$", "g"],
  ["(a+)+b", ""],
  ["a.*b", ""],
])("it is found out where one is not: /%s/%s", (source, flags) => {
  expect(faultOf({ source, flags })).toMatch(/^(?:2nd degree polynomial|exponential): /);
});

/** Where an expression is made, with why it may be. */
const MADE = [
  // A copy of one that is written out, with a place of its own.
  "server/src/parse/embedded.ts: new RegExp(OPENING)",
  // Several that are written out, as alternatives.
  'server/src/text/printable.ts: new RegExp(COMMANDS.map(({ source }) => source).join("|"), "gmu")',
];

test("none is made of data", () => {
  expect(made).toEqual(MADE);
});

/** How much text `pumped` is at most: what is quadratic takes seconds with it. */
const LENGTH = 30_000;

// recheck looks at one search. Who replaces or finds all searches again and again, each time from where the last match ended. Sticky
// ones are asked at one place at a time.
describe("all matches of", () => {
  const honest = timeOf(/[a-z]+b|c/g, "ab c ".repeat(LENGTH / 5));
  test.each(expressions.filter(({ flags }) => flags.includes("g")))(
    "$place /$source/$flags",
    ({ source, flags }) => {
      const slow = pumped(source)
        .map((text) => [text.slice(0, 40), timeOf(new RegExp(source, flags), text)] as const)
        .filter(([, time]) => time > 100 * Math.max(honest, 2));
      expect(slow).toEqual([]);
    },
  );
});

/** In milliseconds. */
function timeOf(expression: RegExp, text: string): number {
  const start = performance.now();
  text.replace(expression, "");
  return performance.now() - start;
}

/** Long texts of the characters and words of an expression, over and over. */
function pumped(source: string): readonly string[] {
  const plain = source
    .replace(/\\[wds]/g, (name) => ({ "\\w": "a", "\\d": "0", "\\s": " \n" })[name] ?? "")
    .replace(/\\(.)/g, "$1");
  const words = plain.match(/\w+/g) ?? [];
  const characters = [...new Set([...plain, "a", "0", " ", "\n"])].slice(0, 25);
  const units = new Set([
    ...words,
    ...characters,
    ...words.flatMap((word) => characters.map((char) => word + char)),
  ]);
  for (const first of characters) for (const second of characters) units.add(first + second);
  return Array.from([...units].slice(0, 200), (unit) => unit.repeat(LENGTH / unit.length));
}
