// The analysis never throws and always ends: on every beginning of every fixture, on sources cut and joined at random places,
// and on code nested or chained deeper than anybody writes. The random numbers are the same in each run.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseTypeScript } from "../../server/src/parse/typescript.ts";
import type { FileReferences } from "../../server/src/references/fileReferences.ts";
import { readTypeScript } from "../../server/src/references/typescript.ts";
import { analyseSource } from "../support/analyse.ts";

const folder = path.resolve("test/fixtures/analysis");
const fixtures = readdirSync(folder)
  .sort()
  .filter((name) => /\.[jt]sx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));

/** Reads a source and makes sure that all places lie within it, in order. */
function read(text: string, name = "fixture.ts"): FileReferences | undefined {
  const tree = parseTypeScript(name, "typescript", text);
  const found = tree && readTypeScript(tree);
  let last = 0;
  for (const { span, facts } of found?.references ?? []) {
    if (span.start < last || span.end < span.start || span.end > text.length)
      throw new Error(`A reference stands at ${span.start}–${span.end}, behind one at ${last}:\n${text}`);
    last = span.start;
    for (const { start, end } of facts?.because ?? []) {
      if (start > end || end > text.length) throw new Error(`A fact stands at ${start}–${end}:\n${text}`);
    }
  }
  return found;
}

describe("every beginning of", () => {
  const seen = new Set<string>();
  for (const { name, text } of fixtures) {
    test(name, () => {
      for (const source of text.split(/^\/\/- /m).slice(1)) {
        const code = source.slice(source.indexOf("\n") + 1).replace(/^\s*\/\/ *\^.*\n/gm, "");
        for (let end = 0; end <= code.length; end++) {
          const beginning = code.slice(0, end);
          if (!seen.has(beginning)) read(beginning, name);
          seen.add(beginning);
        }
      }
      expect(seen.size).toBeGreaterThan(1000);
    });
  }
});

/** Mulberry32: small, and even enough for choosing places. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const SPLINTERS = [
  "{",
  "}",
  "(",
  ")",
  "=>",
  "case ",
  "`",
  "${",
  '"',
  "?.",
  "await ",
  "class X {",
  "=",
  "//",
  "/*",
  "\ud800",
  "…",
];

describe("random edits", () => {
  for (let seed = 1; seed <= 8; seed++) {
    test(`seed ${seed}`, () => {
      const random = randomNumbers(seed);
      const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
      let found = 0;
      for (let round = 0; round < 60; round++) {
        let text = pick(fixtures).text;
        const start = random(text.length);
        text = text.slice(start, start + 3000);
        for (let edit = random(6); edit >= 0; edit--) {
          const at = random(text.length + 1);
          const other = pick(fixtures).text;
          const from = random(other.length);
          const piece = random(2) ? pick(SPLINTERS) : other.slice(from, from + random(80));
          text = text.slice(0, at) + piece + text.slice(at + random(12));
        }
        found += read(text)?.references.length ?? 0;
      }
      // What was cut and joined is code all the same, of which much is read.
      expect(found).toBeGreaterThan(60);
    });
  }
});

describe("deep and long code", () => {
  const CALL = 'const res = await fetch("https://videoconduit.com/v1/x");\nconst body = await res.json();\n';
  const LAST = '\nif (body.code === "conflict") stop();\n';
  const cases: readonly (readonly [string, (n: number) => string, number])[] = [
    ["texts added up", (n) => `const text = ${'"a" + '.repeat(n)}"b";`, 6000],
    ["alternatives", (n) => `if (${"res.status === 402 || ".repeat(n)}res.status === 409) stop();`, 6000],
    ["conjunctions", (n) => `if (${"res.status !== 402 && ".repeat(n)}res.ok) stop();`, 6000],
    ["else if", (n) => `${"if (res.status === 402) stop();\nelse ".repeat(n)}stop();`, 3000],
    ["calls in a row", (n) => `const value = start${".next()".repeat(n)};`, 2000],
    ["fields in a row", (n) => `const value = body${".next".repeat(n)};`, 2000],
    ["brackets", (n) => `const value = ${"(".repeat(n)}1${")".repeat(n)};`, 500],
    ["nested calls", (n) => `${"run(".repeat(n)}1${")".repeat(n)};`, 400],
    ["nested functions", (n) => `${"run(() => { if (res.ok) { ".repeat(n)}${" } });".repeat(n)}`, 150],
    ["nested conditions", (n) => `const value = ${"res.ok ? 1 : ".repeat(n)}2;`, 500],
    ["statements that leave", (n) => `${"if (res.status === 402) throw body;\n".repeat(n)}`, 3000],
    ["assignments", (n) => `let x;\n${"x = body.code;\n".repeat(n)}`, 3000],
    ["cases", (n) => `switch (res.status) {\n${"case 402: stop();\n".repeat(n)}}`, 2000],
  ];
  test.each(cases)("%s", (_, make, count) => {
    const source = CALL + make(count) + LAST;
    const document = analyseSource(source);
    const reference = document.references.references.find(({ value }) => value === "conflict");
    expect(document.source.slice(reference?.span.start, reference?.span.end)).toBe("conflict");
  });
});
