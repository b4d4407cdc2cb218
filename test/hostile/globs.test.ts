// No glob and no ignore file takes much longer than an honest one of its size.

import { expect, test } from "vitest";
import { honestGlob, honestIgnoreFile, hostileGlobs, hostileIgnoreFiles } from "./globs.ts";
import { expectNoWorseThan } from "./measure.ts";

test("hostile globs, with long paths", async () => {
  const { honestResult } = await expectNoWorseThan({
    run: "test/hostile/runs/globs.ts",
    hostile: hostileGlobs,
    honest: hostileGlobs.map(() => honestGlob),
  });
  // An honest one that matches nothing might be done with at its first letter.
  expect(honestResult).toBeGreaterThan(0);
});

test("hostile ignore files, with many paths", async () => {
  const hostile = hostileIgnoreFiles(100_000, 500);
  await expectNoWorseThan({
    run: "test/hostile/runs/ignoreFiles.ts",
    hostile,
    honest: hostile.map(() => honestIgnoreFile(100_000, 500)),
    // Most lines of an honest one are looked up, and none of these.
    factor: 40,
  });
});
