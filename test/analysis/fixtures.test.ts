// The fixtures of test/fixtures/analysis: each file is one form of code, each `//- name` begins a case, and a comment line
// `//  ^^^ expectation` says what the analysis makes of the reference above the carets (see test/support/describeReference.ts).

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyseSource, type FixtureLanguage } from "../support/analyse.ts";
import { compareMarked } from "../support/markedReferences.ts";

const folder = path.resolve("test/fixtures/analysis");

for (const file of readdirSync(folder).sort()) {
  const language = path.extname(file).slice(1) as FixtureLanguage;
  describe(file, () => {
    for (const { name, source } of casesOf(readFileSync(path.join(folder, file), "utf8"))) {
      test(name, () => {
        const { expected, found } = compareMarked(analyseSource(source, { language }));
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
