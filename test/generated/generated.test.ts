// Files that are made from others are up to date: what `npm run generate -- --check` says.

import { expect, it } from "vitest";
import { staleFiles } from "../../scripts/generate/files.mjs";
import { generators } from "../../scripts/generate/generators.mjs";

it.each(generators)(
  "$from: what is generated from them is up to date",
  async ({ generate }) => {
    const files = await generate();
    expect(files.length).toBeGreaterThan(0);
    expect(await staleFiles(files)).toEqual([]);
  },
  60_000,
);
