// The fixtures of test/fixtures/analysis: each file is one form of code, each `//- name` begins a case, and a comment line
// `//  ^^^ expectation` says what the analysis makes of the reference above the carets (see test/support/describeReference.ts).

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyseSource, type FixtureLanguage } from "../support/analyse.ts";
import { describeReference } from "../support/describeReference.ts";

const folder = path.resolve("test/fixtures/analysis");

for (const file of readdirSync(folder).sort()) {
  const language = path.extname(file).slice(1) as FixtureLanguage;
  describe(file, () => {
    for (const { name, source } of casesOf(readFileSync(path.join(folder, file), "utf8"))) {
      test(name, () => {
        const { expected, found } = compare(source, language);
        expect(expected.length, "a case needs a marker").toBeGreaterThan(0);
        expect(found).toEqual(expected);
      });
    }
  });
}

function casesOf(text: string): readonly { name: string; source: string }[] {
  return text
    .split(/^\/\/- /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { name: part.slice(0, end).trim(), source: part.slice(end + 1) };
    });
}

function compare(source: string, language: FixtureLanguage): { expected: string[]; found: string[] } {
  const document = analyseSource(source, { language });
  const expected: string[] = [];
  const found: string[] = [];
  let lineStart = 0;
  let above = { start: 0, number: 0 };
  source.split("\n").forEach((line, number) => {
    const match = /^(\s*\/\/\s*)(\^+) (.+)$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined && match[3] !== undefined) {
      const start = above.start + match[1].length;
      const end = start + match[2].length;
      const reference = document.references.references.find(
        ({ span }) => span.start === start && span.end === end,
      );
      const place = `${above.number}: ${source.slice(start, end)}`;
      expected.push(`${place} → ${match[3]}`);
      found.push(`${place} → ${reference ? describeReference(reference, document) : "nothing"}`);
    } else above = { start: lineStart, number: number + 1 };
    lineStart += line.length + 1;
  });
  return { expected, found };
}
