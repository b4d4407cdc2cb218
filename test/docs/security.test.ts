// Each promise of docs/security.md names a test: docs.test.ts holds that these are there.

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const text = readFileSync(path.join(root, "docs/security.md"), "utf8");

test("each promise names what holds it", () => {
  const rows = text.split("\n").filter((line) => /^\| \*\*/.test(line));
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) expect(row.split(" | ").at(-1)).toMatch(/`|suite/);
});
