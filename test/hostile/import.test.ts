// A long page takes as long as many short ones of the same length together: what is read and recognised grows with the text and no faster.

import { expect, test } from "vitest";
import { expectNoWorseThan } from "./measure.ts";

const HEAD = "# Errors\n\n| Code | HTTP | Description |\n|---|---|---|\n";
const row = (i: number) => `| code_${i} | ${400 + (i % 30)} | The thing number ${i} is [wrong](#${i}). |\n`;
const section = (i: number) =>
  `## thing_${i}\n\nSome text about \`thing_${i}\`, as pages have it.\n\n- one item\n- another item\n\n`;
const many = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i));

/** The parts in texts of so many parts, each with a head. */
function texts(head: string, parts: readonly string[], size: number): string[] {
  return Array.from(
    { length: parts.length / size },
    (_, i) => head + parts.slice(i * size, (i + 1) * size).join(""),
  );
}

test.each([
  ["a table of many rows", HEAD, many(4000, row), 4000],
  ["many sections", "# Error codes\n\n", many(2000, section), 2000],
] as const)(
  "%s",
  async (_, head, parts, errors) => {
    const { hostileResult, honestResult } = await expectNoWorseThan({
      run: "test/hostile/runs/importText.ts",
      hostile: texts(head, parts, parts.length),
      honest: texts(head, parts, parts.length / 20),
      factor: 4,
    });
    expect([hostileResult, honestResult]).toEqual([errors, errors]);
  },
  120_000,
);
