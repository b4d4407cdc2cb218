// A long page takes as long as many short ones of the same length together: what is read and recognised grows with the text and no faster.

import { expect, test } from "vitest";
import { expectNoWorseThan } from "./measure.ts";

const HEAD = "# Errors\n\n| Code | HTTP | Description |\n|---|---|---|\n";
const row = (i: number) => `| code_${i} | ${400 + (i % 30)} | The thing number ${i} is [wrong](#${i}). |\n`;
const section = (i: number) =>
  `## thing_${i}\n\nSome text about \`thing_${i}\`, as pages have it.\n\n- one item\n- another item\n\n`;
const worded = (i: number) => `timeout: the service ${i} was too slow\n`;
const many = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i));

/** The parts in texts of so many parts, each with a head. */
function texts(head: string, parts: readonly string[], size: number): string[] {
  return Array.from(
    { length: parts.length / size },
    (_, i) => head + parts.slice(i * size, (i + 1) * size).join(""),
  );
}

/** HTML, whose parser takes the least time. */
const table = (i: number) =>
  `<h2>More of it</h2><table><tr><th>Error</th><th>Status</th><th>Text</th></tr><tr><td>code_${i}</td><td>404</td><td>a</td></tr></table>\n`;
const example = (i: number) =>
  `<h2>More of it</h2><pre>{ "error": { "code": "code_${i}", "message": "a" } }</pre>\n`;
const ONE =
  "<body><h1>Errors</h1><table><tr><th>Code</th><th>HTTP</th></tr><tr><td>the_one</td><td>404</td></tr></table>\n";

test.each([
  ["a table of many rows", HEAD, many(8000, row), [8000, 8000]],
  ["many sections", "# Error codes\n\n", many(4000, section), [4000, 4000]],
  ["many tables of one form", "<body><h1>Errors</h1>\n", many(6000, table), [6000, 6000]],
  ["many lines of a copy that begin with the same word", "", many(4000, worded), [0, 0]],
  ["many examples of what no table has", ONE, many(4000, example), [1, 20]],
] as const)(
  "%s",
  async (_, head, parts, errors) => {
    const { hostileResult, honestResult } = await expectNoWorseThan({
      run: "test/hostile/runs/importText.ts",
      hostile: texts(head, parts, parts.length),
      honest: texts(head, parts, parts.length / 20),
      factor: 4,
    });
    expect([hostileResult, honestResult]).toEqual(errors);
  },
  120_000,
);
