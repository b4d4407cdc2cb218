// Holds the two walks of ARCHITECTURE.md to the code: at most twelve steps each, and each function is in the file that is named.

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const page = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8");
const [, section = ""] = /^## Two walks\n([\s\S]*?)^## /m.exec(page) ?? [];
const walks = section.split(/^(?=1\. )/m).slice(1);

/** "`name` (`file`)", as the steps have it. */
function* named(text: string): Iterable<readonly [name: string, file: string]> {
  for (const [, name, file] of text.matchAll(/`(\w+)` \(`([\w/.]+)`\)/g)) yield [name!, file!];
}

/** Whether a file has a function of the name, by itself or in an object. */
function has(file: string, name: string): boolean {
  const text = readFileSync(path.join(root, "server/src", file), "utf8");
  return new RegExp(`function\\*? ${name}\\b|^ {4}(?:async |\\*)?${name}[(:<]`, "m").test(text);
}

test("there are two, of at most twelve steps", () => {
  const steps = walks.map((walk) => walk.match(/^\d+\. /gm)?.length ?? 0);
  expect(steps).toHaveLength(2);
  expect(Math.max(...steps)).toBeLessThanOrEqual(12);
  expect(Math.min(...steps)).toBeGreaterThan(5);
});

test("each step names a function, and it is in the file that it names", () => {
  const steps = walks.flatMap((walk) => walk.split(/^(?=\d+\. )/m));
  expect(steps.filter((step) => [...named(step)].length === 0)).toEqual([]);
  const wrong = [...named(section)].filter(([name, file]) => !has(file, name));
  expect(wrong).toEqual([]);
});
