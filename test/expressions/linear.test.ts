// Every regular expression of the product takes time as the text is long, whatever the text: a repository's files are anybody's.

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { collectExpressions } from "./collect.mjs";
import { faultOf, isSlow } from "./verdict.mjs";

/** Parts that are constants of the module. */
const CONSTANTS = "constants";

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

test("most of what is recorded is there, and most of what is there is recorded", () => {
  const gone = recorded.filter((text) => !written.has(text));
  const isNew = [...written.keys()].filter((text) => !recorded.includes(text));
  expect(Math.max(gone.length, isNew.length), "Run `npm run expressions`.").toBeLessThan(50);
});

test.each([
  ["\\*+\\/$", ""],
  ["\\s+$", "g"],
  ["(a+)+b", ""],
  ["a.*b", ""],
])("it is found out where one is not: /%s/%s", (source, flags) => {
  expect(faultOf({ source, flags })).toMatch(/^(?:2nd degree polynomial|exponential): /);
});

/** The files that make expressions, and of what. */
const MADE = [
  ["server/src/catalog/schemaProblems.ts", "the patterns of our schemas, which are among the expressions"],
  ["server/src/parse/embedded.ts", "one that is written out, for a place of its own in the text"],
  ["server/src/text/markdown.ts", CONSTANTS],
  ["server/src/text/printable.ts", CONSTANTS],
] as const;

test("none is made of data", () => {
  expect(made).toEqual(MADE.map(([file]) => file));
});

test.each(MADE.filter(([, of]) => of === CONSTANTS))(
  "those that %s makes are linear",
  { timeout: 200_000 },
  async (file) => {
    const found = await madeWhileLoading(file);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
    expect(found.flatMap(slowTexts)).toEqual([]);
  },
);

async function madeWhileLoading(file: string): Promise<readonly RegExp[]> {
  const found: RegExp[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string, string?]) {
      const expression = new target(source, flags);
      found.push(expression);
      return expression;
    },
  });
  try {
    // A copy of its own, since the module may be loaded already.
    await import(/* @vite-ignore */ `../../${file}?made`);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** How much text `pumped` is at most: what is quadratic takes seconds with it. */
const LENGTH = 30_000;

// recheck looks at one search. Who replaces or finds all searches again and again, each time from where the last match ended. Sticky
// ones are asked at one place at a time.
test.each(expressions.filter(({ flags }) => flags.includes("g")))(
  "all matches of $place /$source/$flags",
  (expression) => {
    expect(slowTexts(expression)).toEqual([]);
  },
);

/** The beginnings of texts for which an expression takes much longer than an honest one for others. */
function slowTexts({ source, flags }: Pick<RegExp, "source" | "flags">): readonly string[] {
  const slow = pumped(source).filter((text) => isSlow(new RegExp(source, flags), text));
  return slow.map((text) => `${JSON.stringify(text.slice(0, 40))} with /${source}/${flags}`);
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
